import fc from "fast-check";
import { expect, it } from "vitest";

import { hex, toUtf8 } from "../../src/base/bytes.ts";
import { leafOf } from "../../src/journal/chain.ts";
import { openLent, sealLent } from "../../src/sync/lent-seal.ts";

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
