/** The entries on disk, read and checked: what does not decode, or stands under another's key, is quarantined. */

import { Fault } from "../base/fault.ts";
import { decodeEntry } from "../journal/entry-codec.ts";
import type { Entry } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import { sameSubject, type Subject, subjectsOf } from "../journal/subjects.ts";
import { entryKey, entryOfKey, entryOfSubjectKey, subjectRange, tables } from "./keys.ts";
import type { Marks } from "./marks.ts";
import type { Record, Records } from "./records.ts";

/** Entries read singly where a block of the disk is damaged: above what a block of 4 KiB holds, and what a scan reads at once. */
const SINGLY = 512;

const FIRST: EntryRef = { node: "00000000", number: 0 };

export class EntryShelf {
  readonly #records: Records;
  /** How far each node's entries go on the disk. */
  readonly #marks: Marks;

  constructor(records: Records, marks: Marks) {
    this.#records = records;
    this.#marks = marks;
  }

  /** By node and number, from `from` on, some hundreds at a time. A damaged block costs its own entries. */
  async *from(from: EntryRef = FIRST): AsyncGenerator<readonly Entry[]> {
    let rest = from;
    for (;;) {
      try {
        for await (const records of this.#records.all(this.#range(rest))) {
          yield this.#entries(records);
          rest = afterLast(records) ?? rest;
        }
        return;
      } catch (error) {
        if (Fault.in(error, "store/corrupt") === undefined) throw error;
      }
      const singly = this.#next(rest);
      yield await this.of(singly);
      const last = singly.at(-1);
      if (last === undefined) return;
      rest = following(last);
    }
  }

  async of(refs: readonly EntryRef[]): Promise<readonly Entry[]> {
    return this.#entries(await this.#records.many(refs.map(entryKey)));
  }

  now(refs: readonly EntryRef[]): readonly Entry[] {
    return this.#entries(
      refs.map(entryKey).flatMap((key) => {
        const payload = this.#records.get(key);
        return payload === undefined ? [] : [{ key, payload }];
      }),
    );
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

  #entries(records: readonly Record[]): readonly Entry[] {
    const entries: Entry[] = [];
    for (const { key, payload } of records) {
      const decoded = decodeEntry(payload);
      const { node, number } = entryOfKey(key);
      if (decoded.kind === "unreadable") this.#records.quarantine(key, decoded.reason);
      else if (decoded.entry.node === node && decoded.entry.number === number) {
        entries.push(decoded.entry);
      } else this.#records.quarantine(key, "misplaced");
    }
    return entries;
  }
}

function afterLast(records: readonly Record[]): EntryRef | undefined {
  const last = records.at(-1);
  return last && following(entryOfKey(last.key));
}

function following({ node, number }: EntryRef): EntryRef {
  return { node, number: number + 1 };
}
