import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { hashCode, newOperatorCode, verifyCode } from "../../src/web/operator-code.ts";

describe("the operator's code", () => {
  it("is eight signs in two groups, none of which is taken for another", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        expect(newOperatorCode(() => bytes)).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
      }),
    );
  });

  it("takes every sign equally often", () => {
    const codes = Array.from({ length: 32 }, (_, i) =>
      newOperatorCode(() => new Uint8Array(8).fill(i)),
    );
    expect(new Set(codes).size).toBe(32);
  });

  it("is not drawn twice", () => {
    expect(newOperatorCode()).not.toBe(newOperatorCode());
  });

  it("is known again however it is typed, and no other is", async () => {
    const kept = await hashCode("K7QM-2FXR");
    expect(kept).toMatch(/^scrypt\$15\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(kept).not.toContain("K7QM");
    expect(await verifyCode("K7QM-2FXR", kept)).toBe(true);
    expect(await verifyCode(" k7qm 2fxr\n", kept)).toBe(true);
    expect(await verifyCode("K7QM-2FXQ", kept)).toBe(false);
    expect(await verifyCode("", kept)).toBe(false);
  });

  it("is kept under a salt of its own", async () => {
    expect(await hashCode("K7QM-2FXR")).not.toBe(await hashCode("K7QM-2FXR"));
  });

  it.each([
    "",
    "K7QM-2FXR",
    "scrypt$15$8$1$$",
    "scrypt$1$8$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    "scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
    "scrypt$15$8$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA$x",
  ])("is not let in by a damaged record: <%s>", async (kept) => {
    expect(await verifyCode("", kept)).toBe(false);
    expect(await verifyCode("K7QM-2FXR", kept)).toBe(false);
  });
});
