/**
 * Which messages were seen: a key each, with the node's age. A radio's copy of a message may come again after months, from a phone or a store-and-forward
 * node; 180 days is six times the longest that any of them keeps one.
 *
 * On disk, for at ten thousand messages a day they are too many for memory; the latest are in memory too, since those not on the disk yet
 * must be known as well.
 */

import { DAY, type Millis } from "../base/time.ts";
import { decodeInstant } from "./changes.ts";
import type { Change } from "./database.ts";
import { seenKey, tables } from "./keys.ts";
import type { Records } from "./records.ts";
import { WAITING_MAX } from "./writers.ts";

const KEPT: Millis = 180 * DAY;

/** As many as may wait for the disk, so that a key is never forgotten here before it is there. About 1 MiB. */
const LATEST_MAX = WAITING_MAX;

export class SeenKeys {
  readonly #records: Records;
  readonly #latest = new Set<string>();

  constructor(records: Records) {
    this.#records = records;
  }

  has(key: string): boolean {
    return this.#latest.has(key) || this.#records.get(seenKey(key)) !== undefined;
  }

  add(key: string): void {
    this.#latest.delete(key);
    this.#latest.add(key);
    if (this.#latest.size <= LATEST_MAX) return;
    for (const oldest of this.#latest) {
      this.#latest.delete(oldest);
      return;
    }
  }

  /** What to delete, at this age of the node's, of keys seen 180 days of running before; some hundreds at a time. */
  async *old(age: Millis): AsyncGenerator<readonly Change[]> {
    for await (const records of this.#records.all(tables.seen)) {
      yield records
        .filter(({ payload }) => (decodeInstant(payload) ?? age) < age - KEPT)
        .map(({ key }) => ({ type: "del", key }));
    }
  }
}
