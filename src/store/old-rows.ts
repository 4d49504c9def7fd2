/** Reads all that can be read of a journal that is to be copied: what is damaged is counted, named in the log, and stays where it lies. */

import { hex } from "../base/bytes.ts";
import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { EntryRef } from "../journal/fact.ts";
import type { Database, Range } from "./database.ts";
import { Handle } from "./handle.ts";
import { after, entryKey, entryOfKey, tables } from "./keys.ts";
import { decodeMark, type Mark, type Marks } from "./marks.ts";
import { type Record, Records } from "./records.ts";

/** Entries read singly where a block of the disk is damaged: above what a block of 4 KiB holds, and what a scan reads at once. */
const SINGLY = 512;

export class OldRows {
  readonly #records: Records;

  constructor(database: Database, log: Log) {
    const never = async (): Promise<Database> => database;
    this.#records = new Records(new Handle(database, never), log, () => undefined);
  }

  /** Values and blocks that were not as they had been written. */
  get damaged(): number {
    return this.#records.quarantined;
  }

  /** Notes that what lies under `key` cannot be taken along. */
  leave(key: Uint8Array, why: string): void {
    this.#records.quarantine(key, why);
  }

  /** The rows of one table, in key order, some hundreds at a time. */
  async *rows({ gte, lt }: Range): AsyncGenerator<readonly Record[]> {
    let rest: Range | undefined = { gte, lt };
    while (rest !== undefined) {
      const bad: Uint8Array | undefined = yield* this.#readable(rest);
      if (bad === undefined) return;
      this.leave(bad, "block");
      rest = await this.#beyond({ gte: bad, lt });
    }
  }

  /** The rows of `range` up to the first block that cannot be read; gives the key from which on that is so. */
  async *#readable(range: Range): AsyncGenerator<readonly Record[], Uint8Array | undefined> {
    let from = range.gte;
    try {
      for await (const records of this.#records.all(range)) {
        yield records;
        const last = records.at(-1);
        if (last !== undefined) from = after(last.key);
      }
      return undefined;
    } catch (error) {
      if (Fault.in(error, "store/corrupt") === undefined) throw error;
      return from;
    }
  }

  /** How far each node's entries go, as its mark says; none where the mark is damaged. */
  async marks(): Promise<Marks> {
    const marks = new Map<string, Mark>();
    for await (const records of this.rows(tables.marks)) {
      for (const { key, payload } of records) {
        const mark = decodeMark(payload);
        if (mark === undefined) this.leave(key, "mark");
        else marks.set(hex(key.subarray(1)), mark);
      }
    }
    return marks;
  }

  /** The entries' rows, by node and number. A damaged block costs its own entries. */
  async *entries(marks: Marks): AsyncGenerator<readonly Record[]> {
    const { lt } = tables.entries;
    let rest: EntryRef | undefined = { node: "00000000", number: 0 };
    while (rest !== undefined) {
      const bad: Uint8Array | undefined = yield* this.#readable({ gte: entryKey(rest), lt });
      if (bad === undefined) return;
      // What comes right after an entry's key is the next entry's.
      const at = entryOfKey(bad);
      const singly = next(marks, bad.length > entryKey(at).length ? following(at) : at);
      yield await this.#records.many(singly.map(entryKey));
      const last = singly.at(-1);
      rest = last && following(last);
    }
  }

  /** What is left of `range` behind the damaged block at its beginning: the nearest place from which a scan begins again. */
  async #beyond({ gte, lt }: Range): Promise<Range | undefined> {
    const width = Math.max(gte.length, lt.length);
    const place = (key: Uint8Array): bigint =>
      BigInt(
        `0x${Buffer.from(key)
          .toString("hex")
          .padEnd(width * 2, "0")}`,
      );
    const keyAt = (at: bigint): Uint8Array =>
      Buffer.from(at.toString(16).padStart(width * 2, "0"), "hex");
    const [begin, end] = [place(gte), place(lt)];
    let [bad, step] = [begin, 1n];
    while (bad + step < end && !(await this.#begins({ gte: keyAt(bad + step), lt }))) {
      bad += step;
      step *= 2n;
    }
    let good = bad + step < end ? bad + step : end;
    while (good - bad > 1n) {
      const middle = (good + bad) / 2n;
      if (await this.#begins({ gte: keyAt(middle), lt })) good = middle;
      else bad = middle;
    }
    return good < end ? { gte: keyAt(good), lt } : undefined;
  }

  /** Whether a scan of `range` gives its first rows. */
  async #begins(range: Range): Promise<boolean> {
    try {
      for await (const _ of this.#records.all(range)) return true;
      return true;
    } catch (error) {
      if (Fault.in(error, "store/corrupt") === undefined) throw error;
      return false;
    }
  }
}

/** The next {@link SINGLY} entries there should be from `from` on, of one node; none after the last. */
function next(marks: Marks, from: EntryRef): readonly EntryRef[] {
  const nodes = [...marks.keys()].toSorted();
  for (const node of nodes.filter((name) => name >= from.node)) {
    const first = node === from.node ? Math.max(from.number, 1) : 1;
    const last = Math.min(marks.get(node)?.number ?? 0, first + SINGLY - 1);
    if (first <= last) {
      return Array.from({ length: last - first + 1 }, (_, i) => ({ node, number: first + i }));
    }
  }
  return [];
}

function following({ node, number }: EntryRef): EntryRef {
  return { node, number: number + 1 };
}
