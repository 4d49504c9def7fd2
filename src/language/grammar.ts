/**
 * The grammar: the tables, read. A value that is handed to whoever reads messages, so that a village may have words of its own.
 *
 * Tables are text (`tables/README.md`). A line that cannot be read costs only itself: it is left out, and told of.
 */

import type { Lang } from "../base/lang.ts";
import type { TaughtTerm } from "../journal/fact.ts";
import type { Category } from "../journal/vocabulary.ts";
import type { CommandWords } from "./command-words.ts";
import type { Cue } from "./cues.ts";
import type { Evidence } from "./evidence.ts";
import type { FrameTag } from "./frames.ts";
import type { OtherTongue } from "./other-tongue.ts";
import { wordElement } from "./pattern-notation.ts";
import { type Pattern, partsOf, wordsIn } from "./pattern-shelf.ts";
import type { Patterns } from "./pattern.ts";
import type { Rule } from "./rule.ts";
import type { Spelling } from "./spelling.ts";
import type { Turn } from "./turns.ts";
import { type Writing, wordsOf } from "./words.ts";

/** Classes of words that the code itself asks for; the tables may have more. */
export const classNames = [
  "person",
  "kin",
  "baby",
  "vulnerable",
  "body",
  "nomore",
  "device",
  "drug",
  "animal",
  "light",
  "being",
  "small",
] as const;
export type ClassName = (typeof classNames)[number];

/** What tells that a message is in a language. */
export interface Tongue {
  readonly lang: Lang;
  /** Every word of its tables. */
  readonly words: ReadonlySet<string>;
  /** Small words it cannot do without. */
  readonly tells: ReadonlySet<string>;
}

/** What a grammar is made of, and taught words are added to. What takes time is made when it is first asked for. */
interface Parts {
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly writing: Writing;
  readonly lexicon: Patterns<Category>;
  readonly frames: Patterns<FrameTag>;
  readonly danger: Patterns<Cue>;
  readonly turns: Patterns<Turn>;
  /** Known places, by the name they are kept under; and people, likewise. */
  readonly places: Patterns<string>;
  readonly people: Patterns<string>;
  /** All that was taught, whatever it means. */
  readonly own: Patterns<string>;
  readonly spelling: () => Spelling;
  readonly tongues: () => readonly Tongue[];
  /** Languages of which only emergencies are known. */
  readonly others: () => readonly OtherTongue[];
  readonly rules: () => readonly Rule[];
  readonly commands: () => CommandWords;
  readonly evidence: Evidence;
}

export class Grammar {
  readonly classes: Parts["classes"];
  readonly writing: Writing;
  readonly lexicon: Patterns<Category>;
  readonly frames: Patterns<FrameTag>;
  readonly danger: Patterns<Cue>;
  readonly turns: Patterns<Turn>;
  readonly places: Patterns<string>;
  readonly people: Patterns<string>;
  readonly own: Patterns<string>;
  readonly evidence: Evidence;

  /** This grammar without what a village taught it; itself if it was taught nothing. */
  readonly untaught: Grammar;

  readonly #parts: Parts;

  constructor(parts: Parts, untaught?: Grammar) {
    this.#parts = parts;
    this.untaught = untaught ?? this;
    this.classes = parts.classes;
    this.writing = parts.writing;
    this.lexicon = parts.lexicon;
    this.frames = parts.frames;
    this.danger = parts.danger;
    this.turns = parts.turns;
    this.places = parts.places;
    this.people = parts.people;
    this.own = parts.own;
    this.evidence = parts.evidence;
  }

  get spelling(): Spelling {
    return this.#parts.spelling();
  }

  get tongues(): readonly Tongue[] {
    return this.#parts.tongues();
  }

  get others(): readonly OtherTongue[] {
    return this.#parts.others();
  }

  get rules(): readonly Rule[] {
    return this.#parts.rules();
  }

  get commands(): CommandWords {
    return this.#parts.commands();
  }

  /** The words of a class. */
  words(name: ClassName): ReadonlySet<string> {
    return this.classes.get(name) ?? nobody;
  }

  /** This grammar with what a village taught it. No taught word lowers an alarm: danger is asked of the tables too, by themselves. */
  taught(terms: readonly TaughtTerm[]): Grammar {
    if (terms.length === 0) return this;
    const meaning = <Tag extends string>(
      tagOf: (term: TaughtTerm) => Tag | undefined,
    ): readonly Pattern<Tag>[] =>
      terms.flatMap((term) => {
        const tag = tagOf(term);
        const pattern = tag === undefined ? undefined : this.#patternOf(term.term, tag);
        return pattern === undefined ? [] : [pattern];
      });
    const things = meaning(({ meaning: { as, ...rest } }) =>
      as === "category" && "category" in rest ? rest.category : undefined,
    );
    const places = meaning(({ term, meaning: of }) =>
      of.as === "place" ? (of.place ?? term) : undefined,
    );
    const people = meaning(({ meaning: of }) => (of.as === "person" ? of.person : undefined));
    const talk = meaning(({ meaning: of }) => (of.as === "harmless" ? "local" : undefined));
    const all: readonly Pattern<string>[] = [...things, ...places, ...people, ...talk];
    return new Grammar(
      {
        ...this.#parts,
        lexicon: this.lexicon.and(things),
        turns: this.turns.and(talk),
        places: this.places.and(places),
        people: this.people.and(people),
        own: this.own.and(all),
        spelling: once(() => this.spelling.and(partsOf(wordsIn(all).words))),
      },
      this.untaught,
    );
  }

  /** A taught term as a pattern; undefined if it holds no words. */
  #patternOf<Tag extends string>(term: string, tag: Tag): Pattern<Tag> | undefined {
    const all = wordsOf(term, this.writing);
    // « la gourde » is taught; « une gourde » is said.
    const light = this.words("light");
    const at = all.findIndex(({ text }) => !light.has(text));
    const words = all.slice(Math.max(at, 0));
    if (words.length === 0) return undefined;
    const elements = words.map(({ text }) => wordElement([text]));
    return { tag, line: term, at: { file: TAUGHT, line: 0 }, elements };
  }
}

/** Stands for the village's own lexicon where a file would be named. */
export const TAUGHT = "village";

const nobody: ReadonlySet<string> = new Set();

/** Makes something when it is first asked for, and once. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
