/**
 * Tables: sorted rows that no longer change.
 *
 *     data blocks | filter | list of such extras | index: where each data block lies | footer 48
 *
 * The footer is two handles, padding, and a number by which a table is known. All is checked here before it is taken apart.
 */

import { contentOf, type Handle, isWhole, pairsOf } from "./block.ts";
import { Reading, uint32At } from "./coding.ts";
import { handleOf, handlesIn } from "./handles.ts";
import { type Proven, rescuedRows } from "./rescue.ts";
import { type InternalRow, rowOf } from "./row.ts";
import { walk } from "./walk.ts";

export const FOOTER = 48;
export const MAGIC = [0x8b80fb57, 0xdb477524] as const;

/** A data block, and whether it is as it was written. */
export interface Block extends Handle {
  readonly whole: boolean;
}

/** Where the rows of a table are, and what of it is damaged. */
export interface Layout {
  /** In the order of the file, which is that of the keys. */
  readonly blocks: readonly Block[];
  /** Stretches that are not as they were written: data blocks, or what helps to find them. Empty for a good table. */
  readonly damaged: readonly Handle[];
}

/** Reads no row, and none of it through LevelDB. Where the index is lost the blocks are found by their checksums. */
export function layoutOf(file: Uint8Array): Layout {
  const footer = footerOf(file);
  const index = footer && isWhole(file, footer.index) ? handlesIn(file, footer.index) : undefined;
  if (footer === undefined || index === undefined) return walked(file);
  const blocks = checked(file, index);
  return { blocks, damaged: [...bad(blocks), ...damagedExtras(file, footer.extras)] };
}

/**
 * The rows of one block, in order. Of a damaged one those that `proven` vouches for, as if they were the oldest of their keys.
 */
export function rowsOfBlock(
  file: Uint8Array,
  block: Block,
  proven: Proven,
): readonly InternalRow[] {
  const content = block.whole ? contentOf(file, block) : undefined;
  const rows = (content && pairsOf(content))?.map(([key, value]) => rowOf(key, value));
  const sure = rows?.filter((row) => row !== undefined);
  if (sure !== undefined && sure.length === rows?.length) return sure;
  return rescuedRows(file, block, proven);
}

interface Footer {
  readonly extras: Handle;
  readonly index: Handle;
}

function footerOf(file: Uint8Array): Footer | undefined {
  const start = file.length - FOOTER;
  if (start < 0) return undefined;
  const known = [0, 1].every((i) => uint32At(file, file.length - 8 + 4 * i) === MAGIC[i]);
  const reading = new Reading(file, start, file.length - 8);
  const [extras, index] = [handleOf(reading), handleOf(reading)];
  return known && extras !== undefined && index !== undefined ? { extras, index } : undefined;
}

/** A filter that lost a bit hides rows that are there, so it counts as damage though it holds none. */
function damagedExtras(file: Uint8Array, extras: Handle): readonly Handle[] {
  if (!isWhole(file, extras)) return [extras];
  const content = contentOf(file, extras);
  const pairs = content && pairsOf(content);
  if (pairs === undefined) return [extras];
  const told = pairs.map(([, value]) => handleOf(new Reading(value)) ?? extras);
  return told.filter((handle) => !isWhole(file, handle));
}

function walked(file: Uint8Array): Layout {
  const { index, blocks } = walk(file);
  const found = checked(file, index ?? blocks);
  const end = { offset: Math.max(0, file.length - FOOTER), size: Math.min(FOOTER, file.length) };
  return { blocks: found, damaged: [...bad(found), end] };
}

function checked(file: Uint8Array, handles: readonly Handle[]): readonly Block[] {
  return handles.map((handle) => {
    const { offset, size } = handle;
    return { offset, size, whole: isWhole(file, handle) };
  });
}

function bad(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ whole }) => !whole);
}
