/** Handles: where blocks lie, as footers, indexes and lists of extras tell it. */

import { AFTER_BLOCK, contentOf, type Handle, type Pair, pairsOf } from "./block.ts";
import { Reading, varint } from "./coding.ts";

export function handleOf(reading: Reading): Handle | undefined {
  const [offset, size] = [reading.varint(), reading.varint()];
  return offset === undefined || size === undefined ? undefined : { offset, size };
}

export function handleBytes({ offset, size }: Handle): Uint8Array {
  return Buffer.concat([varint(offset), varint(size)]);
}

/** The data blocks that an index tells of; undefined if that is not what it is. */
export function handlesIn(file: Uint8Array, index: Handle): readonly Handle[] | undefined {
  const content = contentOf(file, index);
  const pairs = content && pairsOf(content);
  return pairs && handlesOf(pairs, index.offset);
}

/** Data blocks lie one after another from the beginning of the file; what tells that of all before it is an index. */
export function handlesOf(pairs: readonly Pair[], before: number): readonly Handle[] | undefined {
  const handles: Handle[] = [];
  let at = 0;
  for (const [, value] of pairs) {
    const reading = new Reading(value);
    const handle = handleOf(reading);
    if (handle === undefined || !reading.done || handle.offset !== at) return undefined;
    at += handle.size + AFTER_BLOCK;
    handles.push(handle);
  }
  return at <= before && handles.length > 0 ? handles : undefined;
}
