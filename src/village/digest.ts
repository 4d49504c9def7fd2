/**
 * One hash of all that the village holds to be true.
 *
 * It goes over what the folds were worked out from, not over what they come to, and leaves out names and words: so it is the same while these are hidden.
 */

import { createHash } from "node:crypto";

import type { EntryRef } from "../journal/fact.ts";
import type { CaseFold } from "./case-fold.ts";
import type { Folds } from "./folds.ts";
import { refKey } from "./ref-key.ts";
import { compareRefs, distinct } from "./ref-rows.ts";

/** What may be hidden, and the running clock's time, which is of one run only. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  "name",
  "place",
  "who",
  "raw",
  "helper",
  "id",
  "running",
]);

export function digestOf(folds: Folds, progress: () => void): string {
  const { cases, households, talk, small, lineage, lastOrder, count } = folds;
  const sum = createHash("sha256");
  const say = (...parts: readonly unknown[]): void => {
    sum.update(`${JSON.stringify(parts, plain)}\n`);
  };
  say("veillee village 1", lineage.nodes, lastOrder, count);
  say("seen", [...folds.seen()].toSorted(byName), [...cases.highest].toSorted(byName));
  for (const fold of cases.all()) {
    sayCase(fold, say);
    progress();
  }
  for (const id of [...households.ids()].toSorted()) {
    const fold = households.get(id);
    const refs = fold?.refs() ?? [];
    if (refs.length > 0) say("household", id, names(refs), fold?.read());
  }
  for (const id of [...talk.households()].toSorted()) say("talk", id, names(talk.refsOf(id)));
  for (const [name, fold] of small) {
    // The last words are those that are not hidden.
    if (name !== "w.recent") say(name, names(fold.refs()));
  }
  return sum.digest("hex");
}

function sayCase(fold: CaseFold, say: (...parts: readonly unknown[]) => void): void {
  const { opening, acts } = fold.origin;
  say("case", fold.ref, opening, acts, names(fold.story()), fold.mentions.toSorted(compareRefs));
}

function names(refs: readonly EntryRef[]): readonly string[] {
  return distinct(refs).map(refKey);
}

/** Keys in the order of their names, those left out that may be hidden. */
function plain(key: string, value: unknown): unknown {
  if (LEFT_OUT.has(key)) return undefined;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(byName));
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
