/**
 * Names of entries, as the rows of a checkpoint hold them. No words are in them, and nothing that tells of a person: what a fold holds comes back by
 * reading these entries.
 *
 *     count 4 | that many: node 4, number 4 | the rest: node 4, number 4 | UTF-8 after a zero entry, if a name does not fit in the row's
 */

import type { CaseRef, EntryRef } from "../journal/fact.ts";
import { nodeName, nodeNumber } from "../journal/fields.ts";

const REF = 8;

/** What a row names. */
export interface Kept {
  /** Entries that are read to have the fold again. */
  readonly read: readonly EntryRef[];
  /** Entries of which the fold holds no more than the names. */
  readonly named: readonly EntryRef[];
}

export function encodeRefs({ read, named }: Kept): Uint8Array {
  const bytes = new Uint8Array(4 + (read.length + named.length) * REF);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, read.length);
  for (const [i, { node, number }] of [...read, ...named].entries()) {
    view.setUint32(4 + i * REF, nodeNumber(node));
    view.setUint32(8 + i * REF, number);
  }
  return bytes;
}

/** undefined for bytes that are no such row. */
export function decodeRefs(bytes: Uint8Array): Kept | undefined {
  if (bytes.length < 4 || (bytes.length - 4) % REF !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = view.getUint32(0);
  const all = Array.from({ length: (bytes.length - 4) / REF }, (_, i) => ({
    node: nodeName(view.getUint32(4 + i * REF)),
    number: view.getUint32(8 + i * REF),
  }));
  return count > all.length ? undefined : { read: all.slice(0, count), named: all.slice(count) };
}

/** `refs` in the order of nodes and numbers, each once. */
export function distinct(refs: readonly EntryRef[]): readonly EntryRef[] {
  const sorted = refs.toSorted(compareRefs);
  return sorted.filter((ref, i) => {
    const before = sorted[i - 1];
    return before === undefined || compareRefs(before, ref) !== 0;
  });
}

/** Of two entries that say the same, always the same one. */
export function first(one: EntryRef | undefined, other: EntryRef): EntryRef {
  return one === undefined || compareRefs(one, other) > 0 ? other : one;
}

export function compareRefs(one: EntryRef, other: EntryRef): number {
  return (one.node < other.node ? -1 : one.node > other.node ? 1 : 0) || one.number - other.number;
}

/** `o` for a case in memory, `c` for one that ended: `o.0000a001.0000000c` is case 12. */
export function caseRow(kind: "o" | "c", { node, number }: CaseRef): string {
  return `${kind}.${node}.${number.toString(16).padStart(8, "0")}`;
}

/** The case of a row's name; undefined for another's. */
export function caseOfRow(name: string): CaseRef | undefined {
  const [, node, digits] = /^[oc]\.([0-9a-f]{8})\.([0-9a-f]{8})$/.exec(name) ?? [];
  if (node === undefined || digits === undefined) return undefined;
  return { node, number: Number.parseInt(digits, 16) };
}
