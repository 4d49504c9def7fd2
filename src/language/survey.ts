/** What the tables find in a message, before anyone concludes what it means. */

import { clausesOf, cutAt } from "./clauses.ts";
import type { Danger } from "./danger.ts";
import type { Evidence, Weighed } from "./evidence.ts";
import { type Facts, factsOf, findIn, foundWithin } from "./facts.ts";
import { featuresOf } from "./features.ts";
import type { Grammar } from "./grammar.ts";
import { numberRoles } from "./number-roles.ts";
import type { Hit } from "./pattern.ts";
import { type Conclusion, conclude } from "./rules.ts";
import { markHarmless, type Turn, withoutTurns } from "./turns.ts";
import type { Word } from "./words.ts";

/** A stretch of a message: what is plain to see in it, what the rules make of it, and what its words speak for. */
export interface Part {
  readonly facts: Facts;
  readonly conclusion: Conclusion;
  readonly features: ReadonlySet<string>;
  readonly weighed: Weighed;
}

export interface Survey {
  /** The words without what figures of speech and relief took out. */
  readonly read: readonly Word[];
  readonly turned: readonly Hit<Turn>[];
  readonly whole: Part;
  /** Its clauses, in order. */
  readonly parts: readonly Part[];
}

/** Its words are weighed when they are asked to speak, for often the rules leave nothing to say. */
class Stretch implements Part {
  readonly facts: Facts;
  readonly conclusion: Conclusion;
  readonly #evidence: Evidence;
  readonly #look: () => ReadonlySet<string>;
  #features: ReadonlySet<string> | undefined;
  #weighed: Weighed | undefined;

  constructor(
    facts: Facts,
    conclusion: Conclusion,
    evidence: Evidence,
    look: () => ReadonlySet<string>,
  ) {
    this.facts = facts;
    this.conclusion = conclusion;
    this.#evidence = evidence;
    this.#look = look;
  }

  get features(): ReadonlySet<string> {
    return (this.#features ??= this.#look());
  }

  get weighed(): Weighed {
    return (this.#weighed ??= this.#evidence.weigh(this.features));
  }
}

/** @param found what turns the words and where the danger tables stand in them, which is asked first. */
export function survey(
  words: readonly Word[],
  { turns: turned, hits: dangers }: Pick<Danger, "turns" | "hits">,
  grammar: Grammar,
): Survey {
  const left = withoutTurns(words, turned, ["figure", "local", "drill", "relief"]);
  const read = markHarmless(left, turned);
  const roles = numberRoles(read, grammar);
  const stretches = clausesOf(read);
  const tables = findIn(cutAt(read, stretches), grammar);
  const partOf = (from: number, to: number): Part => {
    const found = foundWithin(tables, from, to);
    const facts = factsOf(read.slice(from, to), roles.slice(from, to), grammar, found);
    const conclusion = conclude(facts, grammar.rules);
    const inside = <Tag extends string>(hits: readonly Hit<Tag>[]): readonly Hit<Tag>[] =>
      hits.filter((hit) => hit.from >= from && hit.to <= to);
    return new Stretch(facts, conclusion, grammar.evidence, () =>
      featuresOf(
        words.slice(from, to),
        {
          says: found.frames,
          category: found.things,
          danger: inside(dangers),
          turn: inside(turned),
          rule: [conclusion.rule],
        },
        grammar,
      ),
    );
  };
  const whole = partOf(0, words.length);
  const parts = stretches.length > 1 ? stretches.map(({ from, to }) => partOf(from, to)) : [whole];
  return { read, turned, whole, parts };
}
