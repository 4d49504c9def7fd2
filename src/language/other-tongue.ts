/**
 * A language of which we only know the emergencies, read from the tables of its folder (`tables/de/emergency.txt`).
 *
 * Its classes are its own, and so are the small words its phrases step over: a word means what it means in its language only.
 */

import type { OtherLang } from "../base/lang.ts";
import { type Category, categories } from "../journal/vocabulary.ts";
import { Notation } from "./pattern-notation.ts";
import { type PatternPack, PatternShelf } from "./pattern-shelf.ts";
import { Patterns } from "./pattern.ts";
import { type Section, wordsOn } from "./table.ts";

/** What a plain message says, and how it counts who it is about. */
const plainSayings = ["need", "question", "yes", "no", "ok", "hello", "people"] as const;
type Saying = (typeof plainSayings)[number];

/** Dangers, the one that says most about who must come first. */
export const dangers = [
  "fire",
  "rescue",
  "flood",
  "safety",
  "medical",
  "medicine",
  "power",
] as const satisfies readonly Category[];
type Danger = (typeof dangers)[number];

/** What a line of the tables is about, as its section names it. */
export type OtherTag =
  | `danger ${Danger | "call" | "doubt"}`
  | `turn ${"relief" | "harmless"}`
  | `says ${Saying}`
  | `category ${Category}`;

export const otherTags: readonly OtherTag[] = [
  ...[...dangers, "call" as const, "doubt" as const].map((each) => `danger ${each}` as const),
  "turn relief",
  "turn harmless",
  ...plainSayings.map((each) => `says ${each}` as const),
  ...categories.map((each) => `category ${each}` as const),
];

export interface OtherTongue {
  readonly lang: OtherLang;
  readonly patterns: Patterns<OtherTag>;
  /** Small words by which it is known. */
  readonly tells: ReadonlySet<string>;
  /** The same, but words of French or English too. */
  readonly weakTells: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  /** Whether its tables have the word, or one that starts so. */
  readonly has: (word: string) => boolean;
}

/** Letters by which starts of words are kept; shorter ones tell too little of a language. */
const START = 5;

/** How the lines of a language's tables are read: by its own classes. @param sections those of its folder. */
export function otherNotation(sections: readonly Section[]): Notation {
  const classes = sections.filter(({ kind }) => kind === "class").map(({ name }) => name);
  return new Notation(new Map(classes.map((name) => [name, wordsIn(sections, "class", name)])));
}

/**
 * A language from its tables.
 *
 * @param sections those of its folder that are not packed.
 * @param packs its patterns in order.
 */
export function otherTongue(
  lang: OtherLang,
  {
    sections,
    packs,
    notation,
  }: {
    readonly sections: readonly Section[];
    readonly packs: readonly PatternPack[];
    readonly notation: Notation;
  },
): OtherTongue {
  const light = wordsIn(sections, "class", "light");
  const patterns = new Patterns(
    packs.map((pack) => new PatternShelf(pack, { notation, tags: otherTags })),
    { skips: light },
  );
  let starts: ReadonlyMap<string, readonly string[]> | undefined;
  const has = (word: string): boolean =>
    patterns.words.has(word) ||
    ((starts ??= byStart(patterns.starts)).get(word.slice(0, START)) ?? []).some((start) =>
      word.startsWith(start),
    );
  return {
    lang,
    has,
    patterns,
    tells: wordsIn(sections, "tells", ""),
    weakTells: wordsIn(sections, "tells", "weakly"),
    light,
  };
}

function wordsIn(
  sections: readonly Section[],
  kind: "class" | "tells",
  name: string,
): ReadonlySet<string> {
  return new Set(
    sections
      .filter((section) => section.kind === kind && section.name === name)
      .flatMap(({ lines }) => lines.flatMap(wordsOn)),
  );
}

function byStart(all: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const starts = new Map<string, readonly string[]>();
  for (const start of all) {
    const key = start.slice(0, START);
    if (key.length === START) starts.set(key, [...(starts.get(key) ?? []), start]);
  }
  return starts;
}
