/** The grammar as the village has taught it: made anew only when its lexicon changes. */

import type { TaughtTerm } from "../journal/fact.ts";
import type { Grammar } from "../language/grammar.ts";
import type { TaughtWord } from "../village/lexicon-fold.ts";
import type { Village } from "../village/village.ts";

export class VillageGrammar {
  readonly #bare: Grammar;
  readonly #village: Village;
  #words: readonly TaughtWord[] = [];
  #grammar: Grammar;

  /** @param bare the tables alone. */
  constructor(bare: Grammar, village: Village) {
    this.#bare = bare;
    this.#village = village;
    this.#grammar = bare;
  }

  /** As the lexicon stands. */
  now(): Grammar {
    const words = this.#village.lexicon.read();
    if (words !== this.#words) {
      this.#words = words;
      this.#grammar = this.#bare.taught(words.map((word) => this.#termOf(word)));
    }
    return this.#grammar;
  }

  /** As it would be with one term more, in the place of what the same term means now. */
  with({ term, meaning }: TaughtTerm): Grammar {
    const { lexicon } = this.#village;
    const replaced = lexicon.get(term);
    const others = lexicon.read().filter((word) => word !== replaced);
    return this.#bare.taught([...others, { term, meaning }].map((word) => this.#termOf(word)));
  }

  /** A household's id says nothing to who reads it: its name does. */
  #termOf({ term, meaning }: TaughtTerm): TaughtTerm {
    if (meaning.as !== "person") return { term, meaning };
    const name = this.#village.household(meaning.person)?.name;
    return { term, meaning: { as: "person", person: name ?? meaning.person } };
  }
}
