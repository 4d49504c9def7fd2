/** Reads, at a start, how far each node's entries go, and compares that with what is there. */

import { hex } from "../base/bytes.ts";
import { Fault } from "../base/fault.ts";
import type { NodeName } from "../journal/entry.ts";
import type { EntryShelf } from "./entry-shelf.ts";
import type { Losses } from "./gaps.ts";
import { entriesOfNode, entryOfKey, tables } from "./keys.ts";
import { decodeMark, higher, type MarkBook, noMark } from "./marks.ts";
import type { Records } from "./records.ts";
import type { StoreId } from "./store-id.ts";

export interface StartMarks {
  readonly records: Records;
  readonly shelf: EntryShelf;
  readonly marks: MarkBook;
  readonly losses: Losses;
  readonly id: StoreId;
}

export async function readMarks(start: StartMarks): Promise<void> {
  const { records, marks, id } = start;
  for await (const rows of records.all(tables.marks)) {
    for (const { key, payload } of rows) {
      const mark = decodeMark(payload);
      if (mark === undefined) records.quarantine(key, "mark");
      else marks.settle(new Map([[hex(key.subarray(1)), mark]]));
    }
  }
  const nodes = new Set([id.node, ...marks.durable.keys()]);
  for (const node of nodes) await checkMark(node, start);
}

/** Compares a node's mark with its last entry: what lies between was on the disk and is gone. */
async function checkMark(
  node: NodeName,
  { records, shelf, marks, losses, id }: StartMarks,
): Promise<void> {
  const kept = marks.durable.get(node);
  const last = (await lastNumber(node, records)) ?? kept?.number ?? 0;
  // A mark that is lost, or behind, is made again from the last entry.
  const [entry] = last > (kept?.number ?? 0) ? await shelf.of([{ node, number: last }]) : [];
  const found = { number: last, order: entry?.order ?? noMark.order };
  const noted = { ...noMark, number: node === id.node ? id.lastNumber : 0 };
  const mark = [kept ?? noMark, noted].reduce(higher, found);
  if (mark.number === 0) return;
  const higherMarks = new Map([[node, mark]]);
  marks.append(higherMarks);
  marks.settle(higherMarks);
  losses.behind(node, { last, mark: mark.number });
}

/** undefined where a damaged block does not say. */
async function lastNumber(node: NodeName, records: Records): Promise<number | undefined> {
  try {
    const key = await records.lastKey(entriesOfNode(node, 1));
    return key === undefined ? 0 : entryOfKey(key).number;
  } catch (error) {
    if (Fault.in(error, "store/corrupt") === undefined) throw error;
    return undefined;
  }
}
