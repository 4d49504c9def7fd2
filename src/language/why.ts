/** Why a message was read as it was: what fired, on which of its words. */

import type { Hit } from "./pattern.ts";
import type { Fired } from "./reading.ts";
import type { Conclusion } from "./rules.ts";
import type { Word } from "./words.ts";

/** That a line of the tables stands on words of `raw`. */
export function lineFired(
  kind: "danger" | "turn" | "says" | "category",
  { tag, line, at, from, to }: Hit<string>,
  words: readonly Word[],
  raw: string,
): Fired {
  const first = words[from];
  const last = words[to - 1];
  const typed =
    first === undefined || last === undefined ? undefined : raw.slice(first.start, last.end);
  return { rule: `${kind} ${tag}`, line, at, ...(typed !== undefined && { words: typed }) };
}

/** That a rule concluded. */
export function ruleFired({ rule, at }: Conclusion): Fired {
  return { rule, ...(at !== undefined && { at }) };
}

/** `fired`, each once, in order. */
export function distinct(fired: readonly Fired[]): readonly Fired[] {
  const seen = new Set<string>();
  return fired.filter(({ rule, line = "", words = "" }) => {
    const key = `${rule}\n${line}\n${words}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
