/** Entries that can be told to be right by their number alone, and whether a journal holds them as they were written. */

import { createHash } from "node:crypto";

import type { Entry } from "../../src/journal/entry.ts";

/** Entries of one append: all of them or none. */
export const PER_BATCH = 3;

/** Of some 0.2 to 3 kB, that LevelDB cannot make smaller. */
export function rawOf(number: number): string {
  const outputLength = 100 + ((number * 7919) % 2000);
  return createHash("shake256", { outputLength }).update(String(number)).digest("base64");
}

export function numbered(node: string, number: number): Entry {
  return {
    node,
    number,
    order: { millis: 2 ** 41 + number, tick: 0 },
    wall: { millis: number, quality: "none" },
    trust: 2,
    actor: { role: "household", id: "!a1b2c302" },
    fact: { kind: "household.told", household: "!a1b2c302", people: number },
    raw: rawOf(number),
  };
}

/** The key under which the message of a batch counts as seen. */
export function seenKeyOf(batch: number): string {
  return batch.toString(16).padStart(16, "0");
}
