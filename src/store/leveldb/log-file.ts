/**
 * LevelDB's logs, of writes and of its list of files: blocks of 32 KiB filled with records, which are cut where a block ends.
 *
 *     CRC-32C of type and data, masked, 4 | length 2 | type 1 | data
 *
 * Types: 1 whole, 2 first, 3 middle, 4 last. Less than 7 bytes at a block's end are zeros.
 */

import { fixed32, uint32At } from "./coding.ts";
import { crc32c, masked } from "./crc32c.ts";

const BLOCK = 32 * 1024;
const HEADER = 7;

const [WHOLE, FIRST, MIDDLE, LAST] = [1, 2, 3, 4] as const;

export interface LogRead {
  readonly records: readonly Uint8Array[];
  /**
   * Stretches that are no record, in bytes, with something whole after them: they were written and are damaged. What follows the last whole
   * record and is none may just as well never have been acknowledged, and is not counted here.
   */
  readonly damagedBytes: number;
  /** Bytes after the last whole record that are neither zeros nor a whole record. */
  readonly tailBytes: number;
}

interface Fragment {
  readonly type: number;
  readonly data: Uint8Array;
  readonly end: number;
}

/**
 * Every record that can be told. After a stretch that is none, the next place that holds one is looked for, within the block too: only a sum that is right
 * makes a record.
 */
export function readLog(bytes: Uint8Array): LogRead {
  const records: Uint8Array[] = [];
  let pieces: Uint8Array[] = [];
  let pieceBytes = 0;
  let damagedBytes = 0;
  let unsure = 0;
  let at = 0;
  const spoil = (): void => {
    unsure += pieceBytes;
    pieces = [];
    pieceBytes = 0;
  };
  while (at < bytes.length) {
    const left = BLOCK - (at % BLOCK);
    if (left < HEADER) {
      at += left;
      continue;
    }
    const found = fragmentAt(bytes, at);
    if (found === undefined) {
      spoil();
      const next = nextFragment(bytes, at + 1);
      unsure += worth(bytes, at, next);
      at = next;
      continue;
    }
    at = found.end;
    const { type, data } = found;
    if (type === WHOLE || type === FIRST) spoil();
    else if (pieces.length === 0) {
      unsure += data.length;
      continue;
    }
    pieces.push(data);
    pieceBytes += data.length;
    if (type !== WHOLE && type !== LAST) continue;
    records.push(Buffer.concat(pieces));
    pieces = [];
    pieceBytes = 0;
    damagedBytes += unsure;
    unsure = 0;
  }
  return { records, damagedBytes, tailBytes: unsure + pieceBytes };
}

function fragmentAt(bytes: Uint8Array, at: number): Fragment | undefined {
  const length = (bytes[at + 4] ?? 0) | ((bytes[at + 5] ?? 0) << 8);
  const type = bytes[at + 6] ?? 0;
  const end = at + HEADER + length;
  const blockEnd = at - (at % BLOCK) + BLOCK;
  if (type < WHOLE || type > LAST || end > Math.min(blockEnd, bytes.length)) return undefined;
  if (uint32At(bytes, at) !== masked(crc32c(bytes, at + HEADER - 1, end))) return undefined;
  return { type, data: bytes.subarray(at + HEADER, end), end };
}

function nextFragment(bytes: Uint8Array, from: number): number {
  for (let at = from; at + HEADER <= bytes.length; at++) {
    if (bytes[at + 6] !== 0 && fragmentAt(bytes, at) !== undefined) return at;
  }
  return bytes.length;
}

/** How many bytes of a stretch may have been something: zeros at its end are room that nothing was written into. */
function worth(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  while (end > from && bytes[end - 1] === 0) end--;
  return end - from;
}

/** A log with these records and nothing else. */
export function writeLog(records: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  const push = (part: Uint8Array): void => {
    parts.push(part);
    at += part.length;
  };
  for (const record of records) {
    let from = 0;
    for (let first = true, last = false; !last;) {
      const left = BLOCK - (at % BLOCK);
      if (left < HEADER) {
        push(new Uint8Array(left));
        continue;
      }
      const to = Math.min(record.length, from + left - HEADER);
      last = to === record.length;
      push(fragment(typeOf(first, last), record.subarray(from, to)));
      from = to;
      first = false;
    }
  }
  return Buffer.concat(parts);
}

function typeOf(first: boolean, last: boolean): number {
  if (first) return last ? WHOLE : FIRST;
  return last ? LAST : MIDDLE;
}

function fragment(type: number, data: Uint8Array): Uint8Array {
  const typed = Buffer.concat([Uint8Array.of(type), data]);
  return Buffer.concat([
    fixed32(masked(crc32c(typed))),
    Uint8Array.of(data.length & 255, data.length >>> 8),
    typed,
  ]);
}
