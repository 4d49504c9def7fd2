/**
 * A language of which we only know the emergencies, read from the tables of its folder (`tables/de/emergency.txt`).
 *
 * Its classes are its own, and so are the small words its phrases step over: a word means what it means in its language only.
 */

import type { OtherLang } from "../base/lang.ts";
import { type Category, categories } from "../journal/vocabulary.ts";
import { Notation } from "./pattern-notation.ts";
import { type Pattern, Patterns } from "./pattern.ts";
import type { Line, Section, TableFault } from "./table.ts";

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

const tags: readonly OtherTag[] = [
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

/** Reads the sections of one language's folder. */
export function otherTongue(
  lang: OtherLang,
  sections: readonly Section[],
): { readonly tongue: OtherTongue; readonly faults: readonly TableFault[] } {
  const faults: TableFault[] = [];
  const words = (kind: "class" | "tells", name: string): ReadonlySet<string> =>
    new Set(
      sections
        .filter((section) => section.kind === kind && section.name === name)
        .flatMap(({ lines }) => lines.flatMap(({ text }) => text.split(/\s+/))),
    );
  const classes = sections.filter(({ kind }) => kind === "class").map(({ name }) => name);
  const notation = new Notation(new Map(classes.map((name) => [name, words("class", name)])));
  const light = words("class", "light");
  const lines = sections.flatMap((section) => {
    if (section.kind === "class" || section.kind === "tells") return [];
    const tag = tags.find((each) => each === `${section.kind} ${section.name}`);
    if (tag !== undefined) return section.lines.map((line) => ({ tag, line }));
    faults.push({ at: section.at, said: `no such section here: ${section.kind} ${section.name}` });
    return [];
  });
  const pattern = (tag: OtherTag, { text, at }: Line): readonly Pattern<OtherTag>[] => {
    try {
      return [{ tag, line: text, at, elements: notation.elementsOf(text) }];
    } catch (error) {
      faults.push({
        at,
        said: `${text}: ${error instanceof Error ? error.message : String(error)}`,
      });
      return [];
    }
  };
  const patterns = new Patterns(
    lines.flatMap(({ tag, line }) => pattern(tag, line)),
    { skips: light },
  );
  const starts = new Map<string, readonly string[]>();
  for (const start of patterns.starts) {
    const key = start.slice(0, START);
    if (key.length === START) starts.set(key, [...(starts.get(key) ?? []), start]);
  }
  const whole = patterns.words;
  const has = (word: string): boolean =>
    whole.has(word) ||
    (starts.get(word.slice(0, START)) ?? []).some((start) => word.startsWith(start));
  const tongue = {
    lang,
    has,
    patterns,
    tells: words("tells", ""),
    weakTells: words("tells", "weakly"),
    light,
  };
  return { tongue, faults };
}
