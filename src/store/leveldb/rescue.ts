/** What is left in a damaged block: rows that prove themselves. */

import { type Handle, pairsFrom, pairsUntilDamage } from "./block.ts";
import { uint32At } from "./coding.ts";
import { compareRows, type InternalRow, TRAILER } from "./row.ts";
import { unsnapLeniently } from "./snappy.ts";

/** Whether a row that was found in a damaged block can only be what was written, whenever that was. */
export type Proven = (key: Uint8Array, value: Uint8Array) => boolean;

/** More places than that to begin from no block has. */
const RESTARTS_MAX = 4096;

/**
 * Rows of a damaged block for which `proven` vouches. The number of their write and whether they are deletions is not vouched for, so they count as
 * the oldest of their keys, and no deletion is taken over.
 */
export function rescuedRows(file: Uint8Array, handle: Handle, proven: Proven): InternalRow[] {
  const stored = file.subarray(handle.offset, handle.offset + Math.max(0, handle.size));
  const contents = [stored, unsnapLeniently(stored)].filter((content) => content !== undefined);
  const rows = new Map<string, InternalRow>();
  for (const content of contents) {
    for (const [internal, value] of pairsIn(content)) {
      const end = internal.length - TRAILER;
      const key = internal.subarray(0, Math.max(0, end));
      if (end <= 0 || !proven(key, value)) continue;
      rows.set(Buffer.from(key).toString("latin1"), { key, sequence: 0, value });
    }
  }
  return [...rows.values()].toSorted(compareRows);
}

/** Begins at the beginning, and again at each restart that the block's end still tells. */
function* pairsIn(block: Uint8Array) {
  yield* pairsUntilDamage(block).pairs;
  const count = block.length < 4 ? 0 : uint32At(block, block.length - 4);
  const end = block.length - 4 - 4 * count;
  if (count > RESTARTS_MAX || end < 0) return;
  for (let i = 0; i < count; i++) {
    const at = uint32At(block, end + 4 * i);
    if (at < end) yield* pairsFrom(block, at, end);
  }
}
