/**
 * A table of the grammar as a volunteer writes it: a text file of sections, one thing a line.
 *
 *     # a remark
 *     [category water]
 *     robinets?
 *     plus goutte
 *
 * What a line may hold is told by the kind its section begins with, and written down in `tables/README.md`.
 */

/** Where something stands, for whoever asks why: `fr/lexicon-home.txt`, line 12. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export const sectionKinds = [
  "category",
  "says",
  "danger",
  "turn",
  "class",
  "short",
  "glued",
  "number",
  "spell",
  "tells",
  "guard",
  "sound",
  "slip",
  "group",
  "condition",
  "rule",
  "command",
] as const;
export type SectionKind = (typeof sectionKinds)[number];

export interface Line {
  readonly text: string;
  readonly at: Place;
}

export interface Section {
  readonly kind: SectionKind;
  /** What follows the kind in the brackets: `water`; empty if nothing does. */
  readonly name: string;
  readonly lines: readonly Line[];
  readonly at: Place;
}

/** A line that cannot be read, and why, in words for whoever wrote it. */
export interface TableFault {
  readonly at: Place;
  readonly said: string;
}

const HEADER = /^\[(\w+)(?: +([^\]]+))?\]$/;
const kinds: ReadonlySet<string> = new Set(sectionKinds);

function isKind(word: string): word is SectionKind {
  return kinds.has(word);
}

/** The sections of one file. A line that cannot be read is left out and told of; the others stand. */
export function sectionsOf(
  file: string,
  text: string,
): { readonly sections: readonly Section[]; readonly faults: readonly TableFault[] } {
  const sections: { kind: SectionKind; name: string; lines: Line[]; at: Place }[] = [];
  const faults: TableFault[] = [];
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const written = raw.trim();
    const at = { file, line: i + 1 };
    if (written === "" || written.startsWith("#")) continue;
    const [, kind, name = ""] = HEADER.exec(written) ?? [];
    const section = sections.at(-1);
    if (kind !== undefined && isKind(kind)) sections.push({ kind, name, lines: [], at });
    else if (section !== undefined) section.lines.push({ text: written, at });
    else faults.push({ at, said: `a line before any section: ${written}` });
  }
  return { sections, faults };
}

/** The words of a line. */
export function wordsOn({ text }: Line): readonly string[] {
  return text.split(/\s+/);
}
