/**
 * The long part of the tables in order: lines of patterns, and words that are right as they are. Nearly all that is in them, and all that takes
 * time to read: so it is put in order at build (`compiled.ts`), and a line is read when a message comes to it.
 */

import { type Lang, langs, type OtherLang, otherLangs } from "../base/lang.ts";
import { categories } from "../journal/vocabulary.ts";
import { cues } from "./cues.ts";
import { frameTags } from "./frames.ts";
import { otherTags } from "./other-tongue.ts";
import type { Notation } from "./pattern-notation.ts";
import { packOf, type Pattern, type PatternPack, wordsIn } from "./pattern-shelf.ts";
import { type Line, type Section, type TableFault, wordsOn } from "./table.ts";
import { turnTags } from "./turns.ts";

/** The kinds of section whose lines are patterns, and the tags their sections may name. */
export const patternTags = {
  category: categories,
  says: frameTags,
  danger: cues,
  turn: turnTags,
} as const;
export type PatternKind = keyof typeof patternTags;
export const patternKinds = ["category", "says", "danger", "turn"] as const;

export interface PackedTables {
  readonly patterns: Readonly<Record<PatternKind, PatternPack>>;
  /** The words that tell a language of ours: those of its folder's things and sayings. */
  readonly tongues: ReadonlyMap<Lang, string>;
  readonly guard: string;
  readonly others: ReadonlyMap<OtherLang, PatternPack>;
}

/** How to read patterns: ours, and those of each other language. */
export interface Notations {
  readonly ours: Notation;
  readonly others: ReadonlyMap<OtherLang, Notation>;
}

/** Whether a section belongs to a language of which we only know the emergencies: ours in its folder, or a village's own. */
export function isIn(lang: string, { at }: Pick<Section, "at">): boolean {
  return at.file.startsWith(`${lang}/`) || at.file.startsWith(`own/${lang}/`);
}

/** Whether a section's lines go into a pack; the others are few, and read as they stand. */
export function isPacked(section: Section): boolean {
  return otherLangs.some((lang) => isIn(lang, section))
    ? section.kind !== "class" && section.kind !== "tells"
    : section.kind === "guard" || patternKinds.some((kind) => kind === section.kind);
}

/** Puts sections in order; those that are not packed are passed over. */
export function packTables(
  all: readonly Section[],
  notations: Notations,
): { readonly tables: PackedTables; readonly faults: readonly TableFault[] } {
  const faults: TableFault[] = [];
  const sections = all.filter((section) => !otherLangs.some((lang) => isIn(lang, section)));
  const patterns = (kind: PatternKind): readonly Pattern<string>[] =>
    sections
      .filter((section) => section.kind === kind)
      .flatMap((section) => {
        if (patternTags[kind].some((tag) => tag === section.name)) {
          return section.lines.flatMap((line) =>
            patternOf(section.name, line, notations.ours, faults),
          );
        }
        faults.push({ at: section.at, said: `no such ${kind}: ${section.name}` });
        return [];
      });
  const things = patterns("category");
  const sayings = patterns("says");
  const told = [...things, ...sayings];
  const tables = {
    patterns: {
      category: packOf(things),
      says: packOf(sayings),
      danger: packOf(patterns("danger")),
      turn: packOf(patterns("turn")),
    },
    tongues: new Map(
      langs.map((lang) => {
        const own = told.filter(({ at }) => at.file.startsWith(`${lang}/`));
        return [lang, wordsIn(own).words] as const;
      }),
    ),
    guard: sections
      .filter(({ kind }) => kind === "guard")
      .flatMap(({ lines }) => lines.flatMap(wordsOn))
      .join(" "),
    others: new Map(
      Array.from(notations.others, ([lang, notation]) => {
        const own = all.filter((section) => isIn(lang, section) && isPacked(section));
        return [lang, packOf(own.flatMap((section) => otherPatterns(section, notation, faults)))];
      }),
    ),
  };
  return { tables, faults };
}

function otherPatterns(
  { kind, name, lines, at }: Section,
  notation: Notation,
  faults: TableFault[],
): readonly Pattern<string>[] {
  const tag = otherTags.find((known) => known === `${kind} ${name}`);
  if (tag !== undefined) return lines.flatMap((line) => patternOf(tag, line, notation, faults));
  faults.push({ at, said: `no such section here: ${kind} ${name}` });
  return [];
}

/** The pattern on a line; none, and a fault, if it cannot be read. */
function patternOf(
  tag: string,
  { text, at }: Line,
  notation: Notation,
  faults: TableFault[],
): readonly Pattern<string>[] {
  try {
    return [{ tag, line: text, at, elements: notation.elementsOf(text) }];
  } catch (error) {
    faults.push({ at, said: `${text}: ${error instanceof Error ? error.message : String(error)}` });
    return [];
  }
}
