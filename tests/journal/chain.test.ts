import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { concat, hex } from "../../src/base/bytes.ts";
import {
  decodeHead,
  encodeHead,
  firstLink,
  firstOf,
  type Head,
  HEAD_MAX,
  isSignedBy,
  keyPairOf,
  leafOf,
  linkAfter,
  linkOf,
  publicKeyOf,
  signHead,
} from "../../src/journal/chain.ts";
import { encodeEntry } from "../../src/journal/entry-codec.ts";
import { needEntry } from "../support/entries.ts";

const seed = Uint8Array.from({ length: 32 }, (_, i) => i);
const { key, publicKey } = keyPairOf(seed);
const node = "0badcafe";

/** The head of a node's entries 1 to `count`. */
function headOf(count: number): Head {
  const leaves = Array.from({ length: count }, (_, i) => leafOf(encodeEntry(needEntry(i + 1))));
  return signHead({ node, number: count, before: firstLink(node, publicKey), leaves }, key);
}

const verifier = publicKeyOf(publicKey);
const holds = (head: Head): boolean => verifier !== undefined && isSignedBy(head, verifier);

describe("a chain's values", () => {
  it("are as they have been from the first", () => {
    const head = headOf(2);
    expect(hex(publicKey)).toBe("03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8");
    expect(hex(leafOf(encodeEntry(needEntry(1))))).toMatchInlineSnapshot(
      `"f440ca23707e40d095dbd6c547738791"`,
    );
    expect(hex(firstLink(node, publicKey))).toMatchInlineSnapshot(
      `"869c5046e7b76853e48077dda84c0dafbdf9faa71b9d7832033482302b8c12ec"`,
    );
    expect(hex(linkOf(head))).toMatchInlineSnapshot(
      `"63c6fe822ec470b14e6fa55ad8b7bd69f43c9260c077bf72c76170e0c65eb176"`,
    );
    expect(hex(head.signature)).toMatchInlineSnapshot(
      `"0588d81031201931874f54b30f5fee24c40e9e7e031534b8622d365bf6648d588f4ddf1dbb503b1300aed6b7828bd27bd96ae8d6cccbf35ea19e0f0221bc2908"`,
    );
  });

  it("roll on from one head to the next as from entry to entry", () => {
    const { leaves, before } = headOf(5);
    const middle = linkOf({ before, leaves: leaves.slice(0, 2) });
    expect(linkOf({ before: middle, leaves: leaves.slice(2) })).toEqual(
      leaves.reduce(linkAfter, before),
    );
  });

  it("begin apart for each node and each key", () => {
    expect(firstLink("0badcaff", publicKey)).not.toEqual(firstLink(node, publicKey));
    expect(firstLink(node, keyPairOf(seed.toReversed()).publicKey)).not.toEqual(
      firstLink(node, publicKey),
    );
  });
});

describe("a head", () => {
  it("is read back as it was written, and its signature holds", () => {
    for (const count of [1, 2, HEAD_MAX]) {
      const head = headOf(count);
      const read = decodeHead({ node, number: count }, encodeHead(head));
      expect(read && encodeHead(read)).toEqual(encodeHead(head));
      expect(read).toMatchObject({ node, number: count });
      expect(read && holds(read)).toBe(true);
      expect(firstOf(head)).toBe(1);
    }
  });

  it("does not hold when any one bit of it, its number, its node or its key differs", () => {
    const head = headOf(3);
    const bytes = encodeHead(head);
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const flipped = Uint8Array.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const read = decodeHead(head, flipped);
        expect(read === undefined || !holds(read)).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(holds({ ...head, number: 4 })).toBe(false);
    expect(holds({ ...head, node: "0badcaff" })).toBe(false);
    const other = publicKeyOf(keyPairOf(seed.toReversed()).publicKey);
    expect(other && isSignedBy(head, other)).toBe(false);
  });

  it("is not read from bytes that are none, whatever they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), fc.nat(100), (bytes, number) => {
        const read = decodeHead({ node, number }, bytes);
        if (read !== undefined) expect(encodeHead(read)).toEqual(bytes);
      }),
    );
    const bytes = encodeHead(headOf(2));
    expect(decodeHead({ node, number: 1 }, bytes)).toBeUndefined();
    expect(decodeHead({ node, number: 2 }, bytes.subarray(0, -1))).toBeUndefined();
    expect(decodeHead({ node, number: 2 }, concat(bytes, Uint8Array.of(0)))).toBeUndefined();
  });
});

it("has no public key of bytes that are none", () => {
  expect(publicKeyOf(new Uint8Array(31))).toBeUndefined();
});
