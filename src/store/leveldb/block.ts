/**
 * A block of a table: sorted pairs, each key told by what it shares with the one before.
 *
 *     pairs: shared varint | rest varint | length varint | rest of the key | value
 *     restarts: offsets of the pairs that share nothing, 4 bytes each | their count 4
 *
 * On the disk `type 1 | CRC-32C of block and type, masked, 4` follow it; type 1 is compressed by Snappy.
 */

import { fixed32, Reading, uint32At, varint } from "./coding.ts";
import { crc32c, masked } from "./crc32c.ts";
import { unsnap } from "./snappy.ts";

/** Where a block lies in its file, without what follows it. */
export interface Handle {
  readonly offset: number;
  readonly size: number;
}

export type Pair = readonly [key: Uint8Array, value: Uint8Array];

/** Type and checksum. */
export const AFTER_BLOCK = 5;

const RESTART_EVERY = 16;

export function isWhole(file: Uint8Array, { offset, size }: Handle): boolean {
  const end = offset + size;
  if (end + AFTER_BLOCK > file.length) return false;
  return uint32At(file, end + 1) === masked(crc32c(file, offset, end + 1));
}

/** The block as it was before it was compressed; undefined if it never was one. */
export function contentOf(file: Uint8Array, { offset, size }: Handle): Uint8Array | undefined {
  const stored = file.subarray(offset, offset + size);
  const type = file[offset + size];
  if (type === 0) return stored;
  return type === 1 ? unsnap(stored) : undefined;
}

/** All pairs of a block; undefined if one of them cannot be. */
export function pairsOf(block: Uint8Array): readonly Pair[] | undefined {
  const { pairs, whole } = pairsUntilDamage(block);
  return whole ? pairs : undefined;
}

/** The pairs up to the first that cannot be. */
export function pairsUntilDamage(block: Uint8Array): {
  readonly pairs: readonly Pair[];
  readonly whole: boolean;
} {
  const restarts = block.length < 4 ? -1 : uint32At(block, block.length - 4);
  const end = block.length - 4 - 4 * restarts;
  const told = restarts >= 1 && end >= 0;
  const reading = new Reading(block, 0, told ? end : Math.max(0, block.length - 8));
  const pairs: Pair[] = [];
  let last: Uint8Array = Buffer.alloc(0);
  while (!reading.done) {
    const pair = nextPair(reading, last);
    if (pair === undefined) return { pairs, whole: false };
    pairs.push(pair);
    [last] = pair;
  }
  return { pairs, whole: told };
}

/** The pairs from `at` on, where one stands that shares nothing, up to the first that cannot be. */
export function pairsFrom(block: Uint8Array, at: number, to: number): readonly Pair[] {
  const reading = new Reading(block, at, to);
  const pairs: Pair[] = [];
  let last: Uint8Array = Buffer.alloc(0);
  while (!reading.done) {
    const pair = nextPair(reading, last);
    if (pair === undefined) break;
    pairs.push(pair);
    [last] = pair;
  }
  return pairs;
}

function nextPair(reading: Reading, last: Uint8Array): Pair | undefined {
  const [shared, rest, length] = [reading.varint(), reading.varint(), reading.varint()];
  if (shared === undefined || rest === undefined || length === undefined) return undefined;
  if (shared > last.length) return undefined;
  const [own, value] = [reading.take(rest), reading.take(length)];
  if (own === undefined || value === undefined) return undefined;
  return [shared === 0 ? own : Buffer.concat([last.subarray(0, shared), own]), value];
}

/** A block in the making; keys must come in order. */
export class BlockBuilder {
  #parts: Uint8Array[] = [];
  #restarts: number[] = [0];
  #since = 0;
  #last: Uint8Array = Buffer.alloc(0);
  size = 0;

  add(key: Uint8Array, value: Uint8Array): void {
    if (this.#since === RESTART_EVERY) {
      this.#restarts.push(this.size);
      this.#since = 0;
    }
    const shared = this.#since === 0 ? 0 : sharedLength(this.#last, key);
    const own = key.subarray(shared);
    for (const part of [varint(shared), varint(own.length), varint(value.length), own, value]) {
      this.#parts.push(part);
      this.size += part.length;
    }
    this.#last = key;
    this.#since += 1;
  }

  /** The block as it goes to the disk, uncompressed, with what follows it; the builder begins anew. */
  finish(): Uint8Array {
    const body = Buffer.concat([
      ...this.#parts,
      ...this.#restarts.map(fixed32),
      fixed32(this.#restarts.length),
      Uint8Array.of(0),
    ]);
    this.#parts = [];
    this.#restarts = [0];
    this.#since = 0;
    this.#last = Buffer.alloc(0);
    this.size = 0;
    return Buffer.concat([body, fixed32(masked(crc32c(body)))]);
  }
}

function sharedLength(one: Uint8Array, other: Uint8Array): number {
  const most = Math.min(one.length, other.length);
  let i = 0;
  while (i < most && one[i] === other[i]) i++;
  return i;
}
