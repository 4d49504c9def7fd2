/**
 * CRC-32C (Castagnoli), the checksum of LevelDB's blocks and records, and the mask under which it lies on the disk.
 *
 * Eight bytes a step: all tables of a journal are summed after a start that did not end well.
 */

const POLYNOMIAL = 0x82f63b78;
const MASK = 0xa282ead8;

/** Row i tells what a byte amounts to with i bytes after it: 8 rows of 256, one after another. */
const rows = makeRows();

/** Of `bytes` from `from` up to but without `to`, going on from `crc`. Unsigned. */
export function crc32c(bytes: Uint8Array, from = 0, to = bytes.length, crc = 0): number {
  let sum = ~crc;
  let at = from;
  for (; at + 8 <= to; at += 8) {
    const low =
      sum ^
      ((bytes[at] ?? 0) |
        ((bytes[at + 1] ?? 0) << 8) |
        ((bytes[at + 2] ?? 0) << 16) |
        ((bytes[at + 3] ?? 0) << 24));
    sum =
      (rows[1792 + (low & 255)] ?? 0) ^
      (rows[1536 + ((low >>> 8) & 255)] ?? 0) ^
      (rows[1280 + ((low >>> 16) & 255)] ?? 0) ^
      (rows[1024 + (low >>> 24)] ?? 0) ^
      (rows[768 + (bytes[at + 4] ?? 0)] ?? 0) ^
      (rows[512 + (bytes[at + 5] ?? 0)] ?? 0) ^
      (rows[256 + (bytes[at + 6] ?? 0)] ?? 0) ^
      (rows[bytes[at + 7] ?? 0] ?? 0);
  }
  for (; at < to; at++) sum = (rows[(sum ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** The sum of `crc`'s bytes and one more. */
export function crc32cNext(crc: number, byte: number): number {
  const sum = ~crc;
  return ~((rows[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8)) >>> 0;
}

/** As it lies on the disk: a sum of bytes that hold their own sum would be no sum. */
export function masked(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + MASK) >>> 0;
}

function makeRows(): Int32Array {
  const made = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1;
    made[byte] = sum;
  }
  for (let i = 256; i < made.length; i++) {
    const before = made[i - 256] ?? 0;
    made[i] = (made[before & 255] ?? 0) ^ (before >>> 8);
  }
  return made;
}
