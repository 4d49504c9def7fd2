/** The grammar from its tables on disk: ours, and those a village keeps in the folder `tables` of its data. */

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import type { Log } from "../base/log.ts";
import { EVIDENCE, grammarOf } from "../language/grammar-tables.ts";
import type { Grammar } from "../language/grammar.ts";
import type { TableFault } from "../language/table.ts";

const OURS = path.resolve(import.meta.dirname, "../language/tables");
/** The folder of a village's own tables, in its data folder. */
const OWN = "tables";

/** @param data the data folder whose own tables are read too, if it has any. */
export function readGrammar(data?: string): {
  readonly grammar: Grammar;
  readonly faults: readonly TableFault[];
} {
  const own = data === undefined ? [] : tablesIn(path.join(data, OWN), "own/");
  return grammarOf(new Map([...tablesIn(OURS, ""), ...own]), () =>
    readFileSync(path.join(OURS, EVIDENCE), "latin1"),
  );
}

/** The grammar, with a warning in the log for every line that cannot be read. */
export function readGrammarFor(data: string, log: Log): Grammar {
  const { grammar, faults } = readGrammar(data);
  for (const { at, said } of faults) {
    log.warn("table-line-left-out", { file: at.file, line: at.line, said });
  }
  return grammar;
}

/** The text of each table in a folder and below; none if there is no such folder. */
function tablesIn(folder: string, prefix: string): readonly (readonly [string, string])[] {
  return namesIn(folder)
    .map((name) => name.replaceAll(path.sep, "/"))
    .filter((name) => name.endsWith(".txt") && name !== EVIDENCE)
    .map((name) => [prefix + name, readFileSync(path.join(folder, name), "utf8")]);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
