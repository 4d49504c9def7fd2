/**
 * Snappy's block format, read only: what LevelDB compresses its blocks with.
 *
 *     length of the whole, varint | elements: a literal, or a copy of what came before
 */

import { Reading } from "./coding.ts";

/** No block is that long: a damaged length asks for no more memory than this. */
const WHOLE_MAX = 64 * 1024 * 1024;

/** The bytes that were compressed; undefined if these never were. */
export function unsnap(bytes: Uint8Array): Uint8Array | undefined {
  const reading = new Reading(bytes);
  const length = reading.varint();
  // An element of 3 bytes gives 64 at most.
  if (length === undefined || length > WHOLE_MAX || length > bytes.length * 22) return undefined;
  const whole = Buffer.allocUnsafe(length);
  return unpack(reading, whole) === length ? whole : undefined;
}

/**
 * The same of damaged bytes, as far as they can be told: what was not reached is zeros, and what was may be wrong.
 */
export function unsnapLeniently(bytes: Uint8Array): Uint8Array | undefined {
  const reading = new Reading(bytes);
  const length = reading.varint();
  if (length === undefined || length > WHOLE_MAX || length > bytes.length * 22) return undefined;
  const whole = Buffer.alloc(length);
  unpack(reading, whole);
  return whole;
}

/** How many bytes were laid into `whole`, before the end or the first element that cannot be. */
function unpack(reading: Reading, whole: Uint8Array): number {
  let at = 0;
  while (!reading.done) {
    const [tag = 0] = reading.take(1) ?? [];
    if ((tag & 3) === 0) {
      const literal = literalOf(reading, tag >>> 2);
      if (literal === undefined || literal.length > whole.length - at) return at;
      whole.set(literal, at);
      at += literal.length;
      continue;
    }
    const { length, back } = copyOf(reading, tag);
    if (back === 0 || back > at || length > whole.length - at) return at;
    // One byte after another: a copy may reach into what it lays itself.
    for (let i = 0; i < length; i++) whole[at + i] = whole[at + i - back] ?? 0;
    at += length;
  }
  return at;
}

function literalOf(reading: Reading, short: number): Uint8Array | undefined {
  if (short < 60) return reading.take(short + 1);
  const length = reading.take(short - 59);
  return length && reading.take(littleEndian(length) + 1);
}

/** A copy from no bytes back where its own bytes are cut short. */
function copyOf(reading: Reading, tag: number): { readonly length: number; readonly back: number } {
  const kind = tag & 3;
  const more = reading.take(kind === 1 ? 1 : kind === 2 ? 2 : 4);
  if (more === undefined) return { length: 0, back: 0 };
  if (kind === 1)
    return { length: ((tag >>> 2) & 7) + 4, back: (tag >>> 5) * 256 + littleEndian(more) };
  return { length: (tag >>> 2) + 1, back: littleEndian(more) };
}

function littleEndian(bytes: Uint8Array): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0);
}
