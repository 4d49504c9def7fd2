/**
 * Finds the blocks of a table whose index or footer is lost: from each place where one may begin, the first place where its checksum
 * comes out right is its end.
 */

import { AFTER_BLOCK, contentOf, type Handle, pairsOf } from "./block.ts";
import { uint32At } from "./coding.ts";
import { crc32cNext, masked } from "./crc32c.ts";
import { handlesOf } from "./handles.ts";

/** No block is looked for further than this: 4 KiB is the rule, and one long value makes a long block. */
const BLOCK_MAX = 256 * 1024;

/** Bytes summed in all, so that a file of nothing but noise ends. A few seconds. */
const WORK_MAX = 2 ** 30;

export interface Walked {
  /** What the index says, if it was among what was found: it tells where damaged blocks lie, too. */
  readonly index: readonly Handle[] | undefined;
  /** Data blocks that are whole. Where one lies after a stretch of damage, the stretch is a block too. */
  readonly blocks: readonly Handle[];
}

export function walk(file: Uint8Array): Walked {
  const blocks: Handle[] = [];
  let work = 0;
  let lost: number | undefined;
  for (let at = 0; at + AFTER_BLOCK < file.length && work < WORK_MAX;) {
    const end = mayBegin(file, at) ? endOf(file, at) : undefined;
    if (mayBegin(file, at)) work += (end ?? Math.min(file.length, at + BLOCK_MAX)) - at;
    if (end === undefined) {
      lost ??= at;
      at += 1;
      continue;
    }
    const block = { offset: at, size: end - at };
    const kind = kindOf(file, block);
    if (kind.index !== undefined) return { index: kind.index, blocks };
    if (kind.data) {
      if (lost !== undefined) blocks.push({ offset: lost, size: at - lost - AFTER_BLOCK });
      blocks.push(block);
    }
    lost = undefined;
    at = end + AFTER_BLOCK;
  }
  if (lost !== undefined && lost + AFTER_BLOCK < file.length) {
    blocks.push({ offset: lost, size: file.length - lost - AFTER_BLOCK });
  }
  return { index: undefined, blocks };
}

/**
 * Every block begins with a key that shares nothing: a zero, or compressed, its length and a literal that begins with the zero. A filter begins as it
 * likes, and is passed over.
 */
function mayBegin(file: Uint8Array, at: number): boolean {
  if (file[at] === 0) return true;
  let i = at;
  while (i < at + 4 && (file[i] ?? 0) >= 128) i++;
  const tag = file[i + 1] ?? 1;
  if ((tag & 3) !== 0) return false;
  const short = tag >>> 2;
  return file[i + 2 + Math.max(0, short - 59)] === 0;
}

function endOf(file: Uint8Array, from: number): number | undefined {
  const limit = Math.min(file.length - AFTER_BLOCK, from + BLOCK_MAX);
  let crc = 0;
  for (let at = from; at <= limit; at++) {
    const byte = file[at] ?? 0;
    crc = crc32cNext(crc, byte);
    if (byte < 2 && at > from && uint32At(file, at + 1) === masked(crc)) return at;
  }
  return undefined;
}

interface Kind {
  readonly data: boolean;
  readonly index: readonly Handle[] | undefined;
}

/** What helps LevelDB to find blocks is told from rows: an index by what it points to, the list of extras by its words. */
function kindOf(file: Uint8Array, block: Handle): Kind {
  const content = contentOf(file, block);
  const pairs = content && pairsOf(content);
  if (pairs === undefined || pairs.length === 0) return { data: false, index: undefined };
  const index = handlesOf(pairs, block.offset);
  const named = Buffer.from(pairs[0]?.[0] ?? []).toString("latin1");
  return { data: index === undefined && !named.startsWith("filter."), index };
}
