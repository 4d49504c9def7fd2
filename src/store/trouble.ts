/** What a failing disk or database means to the operator. */

import type { FaultCode } from "../base/fault.ts";

/** By LevelDB's and the system's own words, in the error or in its causes; the first row that fits decides. */
const signs: readonly (readonly [RegExp, FaultCode])[] = [
  [/LEVEL_LOCKED/, "store/locked"],
  [/ENOSPC|EDQUOT|No space left on device|quota exceeded/i, "store/full"],
  [/EROFS|Read-only file system/, "store/readonly"],
  [/EACCES|EPERM|ENOTDIR|EEXIST|Permission denied|Not a directory/, "store/forbidden"],
];

/** The fault that `error` amounts to; "store/failed" when it says nothing better. */
export function troubleOf(error: unknown): FaultCode {
  const said = saidBy(error);
  return signs.find(([sign]) => sign.test(said))?.[1] ?? "store/failed";
}

/** Whether `error` came from the disk or the database, and not from a mistake in this program. */
export function isTrouble(error: unknown): boolean {
  return /\bLEVEL_\w+|\bE(?:IO|[A-Z]{3,})\b/.test(saidBy(error));
}

/** Whether the database refuses because its bytes are damaged. */
export function isCorruption(error: unknown): boolean {
  return saidBy(error).includes("LEVEL_CORRUPTION");
}

function saidBy(error: unknown): string {
  const said: string[] = [];
  for (let e = error; e instanceof Error; e = e.cause) {
    said.push("code" in e ? String(e.code) : "", e.message);
  }
  return said.join(" ");
}
