import fc from "fast-check";
import { expect, it } from "vitest";

import { hex, toUtf8 } from "../../src/base/bytes.ts";
import { HEAD_MAX, leafOf, linkOf } from "../../src/journal/chain.ts";
import { openHead, openLent, sealHead, sealLent } from "../../src/sync/lent-seal.ts";

const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

it("is on the air as it always was", () => {
  const bytes = toUtf8("an entry's open bytes");
  expect(hex(sealLent(bytes))).toBe("4d365f73d501585ab4d9ef770b1f6c83276af9df15");
});

it("opens with the entry's own leaf, and with no other, nor after a byte of it changed", () => {
  const texts = fc.uint8Array({ minLength: 1, maxLength: 209 });
  fc.assert(
    fc.property(texts, texts, fc.nat(), (bytes, other, place) => {
      const sealed = sealLent(bytes);
      expect(sealed).toHaveLength(bytes.length);
      expect(openLent(sealed, leafOf(bytes))).toEqual(bytes);
      fc.pre(hex(other) !== hex(bytes));
      expect(openLent(sealed, leafOf(other))).toBeUndefined();
      const at = place % sealed.length;
      const altered = sealed.with(at, (sealed[at] ?? 0) ^ 1);
      expect(openLent(altered, leafOf(bytes))).toBeUndefined();
    }),
  );
});

it("opens a signature with the link that it comes to, and with no other, nor after a byte of its leaves changed", () => {
  const heads = fc.record({
    node: fc.constant("0badcafe"),
    number: fc.integer({ min: HEAD_MAX, max: 0xffffffff }),
    before: bytesOf(32),
    signature: bytesOf(64),
    leaves: fc.array(bytesOf(16), { minLength: 1, maxLength: HEAD_MAX }),
  });
  fc.assert(
    fc.property(heads, bytesOf(32), fc.nat(), (head, other, place) => {
      const sealed = sealHead(head);
      const link = linkOf(head);
      expect(openHead(sealed, head, link)).toEqual(head);
      expect(openHead(sealed, head, other)).toBeUndefined();
      // Its signature is not in the link: the store checks that.
      const begins = 2 + 32 + 64;
      const at = begins + (place % (sealed.length - begins));
      expect(openHead(sealed.with(at, (sealed[at] ?? 0) ^ 1), head, link)).toBeUndefined();
    }),
  );
});
