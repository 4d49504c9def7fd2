/**
 * What of the database a backup carries, by the first letter of its keys (`keys.ts`), in the order it is written.
 *
 * Left out is what is worked out from the rest: the index of subjects, and derived rows. Left out too is what may be one node's alone: its
 * identity and its signing seed. Whoever restores is a new node, so that two never give the same numbers and no thief of a stick signs in
 * another's name.
 */

import { nodeName } from "../../journal/fields.ts";
import type { Range } from "../database.ts";

/**
 * - `kept`: only ever grows, by node and number. A backup that was broken off goes on from where these stood.
 * - `state`: changes all the time, and is little. It is taken anew.
 */
export type Section = "kept" | "state";

export const sections = {
  /** Entries; heads. */
  kept: ["e", "h"],
  /** Sensitive parts; public keys; run keys; the vault; marks; settings; messages on their way; messages seen. */
  state: ["p", "n", "r", "x", "m", "k", "o", "d"],
} as const satisfies Record<Section, readonly string[]>;

/** Length of the key of a row that is kept by node and number. */
const KEPT_KEY = 9;

/** Which section a key belongs to; undefined if backups do not carry it. */
export function sectionOf(key: Uint8Array): Section | undefined {
  const letter = String.fromCharCode(key[0] ?? 0);
  if (sections.kept.some((one) => one === letter)) {
    return key.length === KEPT_KEY ? "kept" : undefined;
  }
  return sections.state.some((one) => one === letter) ? "state" : undefined;
}

/**
 * What rows are counted and hashed by: those of a group stand in the order of their keys in any backup, whatever stands between them. A node's
 * entries, a node's heads; else a table.
 */
export function groupOf(key: Uint8Array): string {
  const letter = String.fromCharCode(key[0] ?? 0);
  return sectionOf(key) === "kept" ? `${letter}${nodeOf(key)}` : letter;
}

/** Of the row of an entry: which node's it is. */
export function nodeOf(key: Uint8Array): string {
  return nodeName(Buffer.from(key.buffer, key.byteOffset, key.length).readUInt32BE(1));
}

/**
 * The keys of table `letter` that are not behind `last`: all up to the first group, what follows each group's last key, what lies between groups.
 *
 * @param last the last key written of each of the table's groups.
 */
export function rangesAfter(letter: string, last: readonly Uint8Array[]): readonly Range[] {
  const [begin, end] = [Buffer.from(letter, "latin1"), Buffer.from(letter, "latin1")];
  end[0] = letter.charCodeAt(0) + 1;
  const ranges: Range[] = [];
  let gte = begin;
  for (const key of last.toSorted((one, other) => Buffer.compare(one, other))) {
    ranges.push({ gte, lt: Buffer.from(key.subarray(0, 5)) });
    gte = Buffer.concat([key, Buffer.of(0)]);
  }
  return [...ranges, { gte, lt: end }];
}
