/**
 * CRC-32, as in Ethernet and zip: tells bytes that were changed on the way by chance. It finds every change of one to three bits in a frame, every burst up to 32
 * bits, and of all other changes all but one in four thousand million.
 *
 * It is no proof of origin: whoever can write a frame can write its sum.
 *
 * Source: ISO 3309; RFC 1952, section 8.
 */

const POLYNOMIAL = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++)
    rest = (rest & 1) === 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/** A whole number, 0 to 2^32 - 1. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0);
  return (rest ^ 0xffffffff) >>> 0;
}
