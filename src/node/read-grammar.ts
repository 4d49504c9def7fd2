/**
 * The grammar from its tables on disk: ours, and those a village keeps in the folder `tables` of its data.
 *
 * The build puts ours in order once (`compileTablesIn`), and a start reads that, if it is of the very tables that stand beside it; else it
 * reads their text, which takes ten times as long.
 */

import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";

import type { Log } from "../base/log.ts";
import { decodeCompiled, encodeCompiled } from "../language/compiled.ts";
import {
  decodeEvidence,
  encodeEvidence,
  type EvidencePack,
  packEvidence,
} from "../language/evidence-pack.ts";
import { Evidence, evidenceLabels } from "../language/evidence.ts";
import {
  compileTables,
  EVIDENCE,
  grammarWith,
  type GrammarRead,
} from "../language/grammar-tables.ts";
import type { Grammar } from "../language/grammar.ts";

const OURS = path.resolve(import.meta.dirname, "../language/tables");
/** The folder of a village's own tables, in its data folder. */
const OWN = "tables";
/** What the build makes of the tables, beside them; and of the evidence. */
const COMPILED = "compiled.json";
const COMPILED_EVIDENCE = "evidence.bin";

/** Whether the tables were read as the build put them in order, or as text: because there is no such order, or it is of other tables. */
export type TablesReadAs = "compiled" | "text" | "text-for-stale";

/** @param data the data folder whose own tables are read too, if it has any. */
export function readGrammar(
  data?: string,
  folder: string = OURS,
): GrammarRead & { readonly readAs: TablesReadAs } {
  const own = data === undefined ? [] : textsIn(path.join(data, OWN), "own/");
  const evidence = new Evidence(() => readEvidence(folder));
  const bytes = bytesIn(folder);
  const compiled = readIfThere(path.join(folder, COMPILED));
  const order = compiled && decodeCompiled(compiled.toString("utf8"), sourcesOf(bytes));
  const files = order?.rest ?? new Map(bytes.map(([name, file]) => [name, file.toString("utf8")]));
  return {
    ...grammarWith(order?.packed, new Map([...files, ...own]), evidence),
    readAs: order ? "compiled" : compiled ? "text-for-stale" : "text",
  };
}

/** The grammar, with a warning in the log for every line that cannot be read, and for a build that is not of these tables. */
export function readGrammarFor(data: string, log: Log, folder: string = OURS): Grammar {
  const { grammar, faults, readAs } = readGrammar(data, folder);
  if (readAs === "text-for-stale") log.warn("tables-changed-since-build");
  for (const { at, said } of faults) {
    log.warn("table-line-left-out", { file: at.file, line: at.line, said });
  }
  return grammar;
}

/** Puts the tables in a folder in order, beside them. */
export function compileTablesIn(folder: string): void {
  const bytes = bytesIn(folder);
  const files = new Map(bytes.map(([name, file]) => [name, file.toString("utf8")]));
  writeFileSync(
    path.join(folder, COMPILED),
    encodeCompiled(compileTables(files), sourcesOf(bytes)),
  );
  writeFileSync(
    path.join(folder, COMPILED_EVIDENCE),
    encodeEvidence(packEvidence(evidenceText(folder), evidenceLabels)),
  );
}

/**
 * The evidence as the build packed it, unless its text was touched since: six megabytes are not read to see that they are the same, for nobody writes
 * evidence by hand.
 */
function readEvidence(folder: string): EvidencePack {
  const packed = path.join(folder, COMPILED_EVIDENCE);
  const touched = modifiedAt(path.join(folder, EVIDENCE));
  const bytes = touched <= modifiedAt(packed) ? readIfThere(packed) : undefined;
  return (bytes && decodeEvidence(bytes)) ?? packEvidence(evidenceText(folder), evidenceLabels);
}

function evidenceText(folder: string): string {
  return readFileSync(path.join(folder, EVIDENCE), "latin1");
}

/** What tells these tables from any others: their names, lengths and checksums. */
function sourcesOf(files: readonly (readonly [string, Buffer])[]): string {
  return files.map(([name, file]) => `${name} ${file.length} ${crc32(file)}`).join("\n");
}

/** The text of each table in a folder and below; none if there is no such folder. */
function textsIn(folder: string, prefix: string): readonly (readonly [string, string])[] {
  return bytesIn(folder).map(([name, file]) => [prefix + name, file.toString("utf8")]);
}

/** The bytes of each table in a folder and below but the evidence, in the order of their names. */
function bytesIn(folder: string): readonly (readonly [string, Buffer])[] {
  return namesIn(folder)
    .map((name) => name.replaceAll(path.sep, "/"))
    .filter((name) => name.endsWith(".txt") && name !== EVIDENCE)
    .toSorted()
    .map((name) => [name, readFileSync(path.join(folder, name))]);
}

function namesIn(folder: string): readonly string[] {
  return ifThere(() => readdirSync(folder, { recursive: true, encoding: "utf8" })) ?? [];
}

/** When a file was last written, in milliseconds since 1970; 0 if there is none. */
function modifiedAt(file: string): number {
  return ifThere(() => statSync(file).mtimeMs) ?? 0;
}

function readIfThere(file: string): Buffer | undefined {
  return ifThere(() => readFileSync(file));
}

/** What `read` gives; undefined if what it reads is not there. */
function ifThere<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
