/**
 * What is laid round each value, since LevelDB as we have it checks none: a byte that flipped on the card comes back from it as good.
 *
 *     format 1 byte, 1 | CRC-32 of payload and key, 4 bytes, big-endian | payload
 *
 * The key is in the sum, so that a value found under another key is not taken for its own.
 */

import { crc32 } from "node:zlib";

const FORMAT = 1;
const HEADER = 5;

export function seal(key: Uint8Array, payload: Uint8Array): Uint8Array {
  const value = Buffer.allocUnsafe(HEADER + payload.length);
  value[0] = FORMAT;
  value.writeUInt32BE(sum(key, payload), 1);
  value.set(payload, HEADER);
  return value;
}

/** The payload; undefined when a byte of it, or of its key, is not as it was written. */
export function unseal(key: Uint8Array, value: Uint8Array): Uint8Array | undefined {
  if (value.length < HEADER || value[0] !== FORMAT) return undefined;
  const payload = value.subarray(HEADER);
  const told = Buffer.from(value.buffer, value.byteOffset, HEADER).readUInt32BE(1);
  return told === sum(key, payload) ? payload : undefined;
}

/** The payload first: for empty bytes zlib may give 0 whatever sum it is to go on from. */
function sum(key: Uint8Array, payload: Uint8Array): number {
  return crc32(key, crc32(payload));
}
