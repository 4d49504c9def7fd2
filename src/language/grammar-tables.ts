/**
 * Reads the tables into a grammar (`tables/README.md`). A line that cannot be read costs only itself: it is left out, and told of.
 */

import { langs } from "../base/lang.ts";
import { packEvidence } from "./evidence-pack.ts";
import { Evidence, evidenceLabels } from "./evidence.ts";
import { GrammarBuilder } from "./grammar-builder.ts";
import type { Grammar } from "./grammar.ts";
import { isPacked, type PackedTables } from "./packed-tables.ts";
import { type Section, sectionsOf, type TableFault } from "./table.ts";

/** The table of evidence: counted, not written, and read by itself, for it is ten times as long as all the others. */
export const EVIDENCE = "both/evidence.txt";

/** A grammar, and the lines that cannot be read. */
export interface GrammarRead {
  readonly grammar: Grammar;
  readonly faults: readonly TableFault[];
}

/**
 * Reads the tables.
 *
 * @param files the text of each, by its name from the folder of tables on: `fr/lexicon-home.txt`. Its first folder is its language, if
 *   that is one. Rules apply in the order of the names; those of `own/` come first, as
 *   French does before English where words are as good.
 * @param evidence hands over the table of evidence, when it is first asked for.
 */
export function grammarOf(
  files: ReadonlyMap<string, string>,
  evidence: () => string = () => "",
): GrammarRead {
  return grammarWith(
    undefined,
    files,
    new Evidence(() => packEvidence(evidence(), evidenceLabels)),
  );
}

/**
 * A grammar of what is in order already and of tables that are not.
 *
 * @param packed the long part of tables whose short part stands in `files`.
 */
export function grammarWith(
  packed: PackedTables | undefined,
  files: ReadonlyMap<string, string>,
  evidence: Evidence,
): GrammarRead {
  const { sections, faults } = sectionsIn(files);
  const builder = new GrammarBuilder(sections);
  const own = sections.filter(isOwn);
  const ours = packed ?? builder.pack(sections.filter((section) => !isOwn(section)));
  const packs = own.length === 0 ? [ours] : [builder.pack(own), ours];
  const grammar = builder.build(packs, evidence);
  // Whoever wrote a line that cannot be read is told at once; in what was compiled there is none.
  if (packed === undefined || own.length > 0) readWhole(grammar);
  return { grammar, faults: [...faults, ...builder.faults] };
}

function readWhole({ spelling, tongues, others, rules, commands }: Grammar): readonly unknown[] {
  return [spelling, tongues, others, rules, commands];
}

/** The long part of tables, in order, and the short part as it stands: each in its file, on its line. */
export interface CompiledTables {
  readonly packed: PackedTables;
  readonly rest: ReadonlyMap<string, string>;
}

/**
 * Puts tables in order.
 *
 * @throws Error that names the lines that cannot be read.
 */
export function compileTables(files: ReadonlyMap<string, string>): CompiledTables {
  const { faults } = grammarOf(files);
  if (faults.length > 0) {
    const lines = faults.map(({ at, said }) => `${at.file}:${at.line}: ${said}`);
    throw new Error(`lines of the tables that cannot be read:\n${lines.join("\n")}`);
  }
  const { sections } = sectionsIn(files);
  const rest = new Map<string, string>();
  for (const name of files.keys()) {
    const kept = sections.filter((section) => section.at.file === name && !isPacked(section));
    if (kept.length > 0) rest.set(name, textOf(kept));
  }
  return { packed: new GrammarBuilder(sections).pack(sections), rest };
}

/** Sections as a file has them, on the lines they stood on. */
function textOf(sections: readonly Section[]): string {
  const lines: string[] = [];
  const put = (line: number, text: string): void => {
    while (lines.length < line - 1) lines.push("");
    lines.push(text);
  };
  for (const { kind, name, at, lines: own } of sections) {
    put(at.line, name === "" ? `[${kind}]` : `[${kind} ${name}]`);
    for (const { text, at: place } of own) put(place.line, text);
  }
  return lines.join("\n");
}

function sectionsIn(files: ReadonlyMap<string, string>): {
  readonly sections: readonly Section[];
  readonly faults: readonly TableFault[];
} {
  const names = Array.from(files.keys()).toSorted(
    (one, other) => placeOf(one) - placeOf(other) || (one < other ? -1 : 1),
  );
  const read = names.map((name) => sectionsOf(name, files.get(name) ?? ""));
  return {
    sections: read.flatMap(({ sections }) => sections),
    faults: read.flatMap(({ faults }) => faults),
  };
}

function isOwn({ at }: Section): boolean {
  return at.file.startsWith("own/");
}

/** A village's own tables come first, then the languages in their order, then the rest: where words are as good, the first counts. */
function placeOf(name: string): number {
  const folders = ["own", ...langs];
  const at = folders.findIndex((folder) => name.startsWith(`${folder}/`));
  return at < 0 ? folders.length : at;
}
