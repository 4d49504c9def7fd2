import fc from "fast-check";

import { concat } from "../../src/base/bytes.ts";

/** A varint of `value`, which is below 2^32. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return Uint8Array.from([...bytes, rest]);
}

/** One field above those the protocol knows today: any bytes may stand in it, `94 c3` too. */
const newer = fc
  .tuple(
    fc.integer({ min: 18, max: 1000 }),
    fc.array(fc.oneof(fc.constantFrom(0x94, 0xc3), fc.nat(0xff)), { maxLength: 200 }),
  )
  .map(([field, bytes]) =>
    concat(varint(field * 8 + 2), varint(bytes.length), Uint8Array.from(bytes)),
  );

const number = fc
  .tuple(fc.integer({ min: 1, max: 1000 }), fc.nat())
  .map(([field, value]) => concat(varint(field * 8), varint(value)));

/** A payload that walks as a message: numbers, and fields of any bytes. At most 512 bytes. */
export const message: fc.Arbitrary<Uint8Array> = fc
  .array(fc.oneof(newer, number), { maxLength: 4 })
  .map((fields) => concat(...fields))
  .filter((bytes) => bytes.length <= 512);
