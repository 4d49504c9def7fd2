/**
 * The entries on disk, read and checked: what does not decode, or stands under another's key, is quarantined. Sensitive parts are joined to them where they
 * can be opened; else the entry says why they are not in it.
 */

import { Fault } from "../base/fault.ts";
import { decodeForm } from "../journal/entry-codec.ts";
import type { Entry, Hidden, NodeName } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import { sameSubject, type Subject, subjectsOf } from "../journal/subjects.ts";
import {
  after,
  entryKey,
  entryOfKey,
  entryOfSubjectKey,
  partsKey,
  subjectRange,
  tables,
} from "./keys.ts";
import type { Marks } from "./marks.ts";
import type { Record, Records } from "./records.ts";

/** Entries read singly where a block of the disk is damaged: above what a block of 4 KiB holds, and what a scan reads at once. */
const SINGLY = 512;

const FIRST: EntryRef = { node: "00000000", number: 0 };

/** Opens what lies in the row of an entry's sensitive parts. */
export type OpenParts = (ref: EntryRef, sealed: Uint8Array) => Uint8Array | Hidden;

/** An entry's two rows. */
export interface Form {
  readonly node: NodeName;
  readonly number: number;
  /** Its open bytes, which the chain covers. */
  readonly bytes: Uint8Array;
  /** Its sensitive parts as they lie on the disk: empty once they were erased, undefined if there are none. */
  readonly sealed: Uint8Array | undefined;
}

interface Rows {
  readonly records: readonly Record[];
  readonly parts: readonly (Uint8Array | undefined)[];
}

export class EntryShelf {
  readonly #records: Records;
  /** How far each node's entries go on the disk. */
  readonly #marks: Marks;

  readonly #open: OpenParts;

  constructor(records: Records, marks: Marks, open: OpenParts) {
    this.#records = records;
    this.#marks = marks;
    this.#open = open;
  }

  /** By node and number, from `from` on, some hundreds at a time. A damaged block costs its own entries. */
  async *from(from: EntryRef = FIRST): AsyncGenerator<readonly Entry[]> {
    for await (const { records, parts } of this.#rows(from)) yield this.#entries(records, parts);
  }

  /** Those that are as they were written, likewise; their sensitive parts are there, and are not opened. */
  async *whole(from: EntryRef): AsyncGenerator<readonly EntryRef[]> {
    for await (const { records, parts } of this.#rows(from)) {
      yield this.#entries(records, parts, { locked: true });
    }
  }

  /** The two rows of each entry, likewise. */
  async *forms(from: EntryRef = FIRST): AsyncGenerator<readonly Form[]> {
    for await (const { records, parts } of this.#rows(from)) {
      yield records.map(({ key, payload }, i) => {
        const { node, number } = entryOfKey(key);
        return { node, number, bytes: payload, sealed: parts[i] };
      });
    }
  }

  /** With `locked`, sensitive parts are not looked for: entries that have any are hidden so. */
  async of(refs: readonly EntryRef[], { locked = false } = {}): Promise<readonly Entry[]> {
    const records = await this.#records.many(refs.map(entryKey));
    if (locked) return this.#entries(records, undefined);
    return this.#entries(records, await this.#records.each(records.map(partsKeyOf)));
  }

  /** @throws Fault "store/busy" where the disk does not give one of their rows: nothing is known of that entry then. */
  now(refs: readonly EntryRef[]): readonly Entry[] {
    try {
      const records = refs.map(entryKey).flatMap((key) => {
        const payload = this.#records.read(key);
        return payload === undefined ? [] : [{ key, payload }];
      });
      return this.#entries(
        records,
        records.map((record) => this.#records.read(partsKeyOf(record))),
      );
    } catch (error) {
      throw this.#records.busy(error);
    }
  }

  async about(subject: Subject): Promise<readonly Entry[]> {
    const range = subjectRange(subject);
    if (range === undefined) return [];
    const refs: EntryRef[] = [];
    for await (const records of this.#records.all(range)) {
      for (const { key } of records) refs.push(entryOfSubjectKey(key));
    }
    const entries = await this.of(refs);
    return entries.filter((entry) => subjectsOf(entry).some((one) => sameSubject(one, subject)));
  }

  /** Entries and their sensitive parts as they lie there; where a block is damaged, those around it one by one. */
  async *#rows(from: EntryRef): AsyncGenerator<Rows> {
    let rest = from;
    for (;;) {
      try {
        for await (const records of this.#records.all(this.#range(rest))) {
          yield { records, parts: await this.#partsAlong(records) };
          rest = afterLast(records) ?? rest;
        }
        return;
      } catch (error) {
        if (Fault.in(error, "store/corrupt") === undefined) throw error;
      }
      const singly = this.#next(rest);
      const records = await this.#records.many(singly.map(entryKey));
      yield { records, parts: await this.#records.each(records.map(partsKeyOf)) };
      const last = singly.at(-1);
      if (last === undefined) return;
      rest = following(last);
    }
  }

  #range(from: EntryRef) {
    return { gte: entryKey(from), lt: tables.entries.lt };
  }

  /** The next {@link SINGLY} entries there should be from `from` on, of one node; none after the last. */
  #next(from: EntryRef): readonly EntryRef[] {
    const nodes = [...this.#marks.keys()].toSorted();
    for (const node of nodes.filter((name) => name >= from.node)) {
      const first = node === from.node ? Math.max(from.number, 1) : 1;
      const last = Math.min(this.#marks.get(node)?.number ?? 0, first + SINGLY - 1);
      if (first <= last) {
        return Array.from({ length: last - first + 1 }, (_, i) => ({ node, number: first + i }));
      }
    }
    return [];
  }

  /** The sensitive parts of entries that follow each other, read in one go. */
  async #partsAlong(records: readonly Record[]): Promise<readonly (Uint8Array | undefined)[]> {
    const [first, last] = [records[0], records.at(-1)];
    if (first === undefined || last === undefined) return [];
    const range = { gte: partsKeyOf(first), lt: after(partsKeyOf(last)) };
    const found: Record[] = [];
    try {
      for await (const parts of this.#records.all(range)) found.push(...parts);
    } catch (error) {
      if (Fault.in(error, "store/corrupt") === undefined) throw error;
      return this.#records.each(records.map(partsKeyOf));
    }
    let at = 0;
    return records.map(({ key }) => {
      while (at < found.length && order(found[at], key) < 0) at += 1;
      const next = found[at];
      return next !== undefined && order(next, key) === 0 ? next.payload : undefined;
    });
  }

  #entries(
    records: readonly Record[],
    parts: readonly (Uint8Array | undefined)[] | undefined,
    { locked = false } = {},
  ): readonly Entry[] {
    const entries: Entry[] = [];
    for (const [i, { key, payload }] of records.entries()) {
      const { node, number } = entryOfKey(key);
      const ref = { node, number };
      const sealed = parts?.[i];
      const closed = parts === undefined || (locked && sealed !== undefined);
      const sensitive = closed ? "locked" : this.sensitiveOf(ref, sealed);
      const decoded = decodeForm(payload, sensitive);
      if (decoded.kind === "unreadable") this.#records.quarantine(key, decoded.reason);
      else if (decoded.entry.node === node && decoded.entry.number === number) {
        entries.push(decoded.entry);
        const lost = decoded.entry.hidden === "altered" && sealed === undefined;
        if (lost) this.#records.quarantine(partsKey(ref), "absent");
      } else this.#records.quarantine(key, "misplaced");
    }
    return entries;
  }

  /** The sensitive parts of an entry, from its row. What was erased leaves an empty one; where there is none at all, something was lost. */
  sensitiveOf(ref: EntryRef, sealed: Uint8Array | undefined): Uint8Array | Hidden {
    if (sealed === undefined) return "altered";
    return sealed.length === 0 ? "gone" : this.#open(ref, sealed);
  }
}

function partsKeyOf({ key }: Pick<Record, "key">): Uint8Array {
  return partsKey(entryOfKey(key));
}

/** Compares the entries that two keys of different tables name. */
function order(one: Record | undefined, key: Uint8Array): number {
  return one === undefined ? 0 : Buffer.compare(one.key.subarray(1), key.subarray(1));
}

function afterLast(records: readonly Record[]): EntryRef | undefined {
  const last = records.at(-1);
  return last && following(entryOfKey(last.key));
}

function following({ node, number }: EntryRef): EntryRef {
  return { node, number: number + 1 };
}
