import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { concat, equal, fromUtf8, hex, unhex, utf8Bytes } from "../../src/base/bytes.ts";

describe("hex", () => {
  it("reads back every byte it wrote", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(unhex(hex(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(["0", "zz", "0x12"])("does not take <%s> for bytes", (text) => {
    expect(unhex(text)).toBeUndefined();
  });
});

describe("bytes", () => {
  it("are joined in order", () => {
    expect(hex(concat(Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3)))).toBe("010203");
  });

  it("are equal only when every byte is", () => {
    expect(equal(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equal(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(equal(Uint8Array.of(1), Uint8Array.of(1, 2))).toBe(false);
  });

  it("that are no UTF-8 cost only themselves", () => {
    expect(fromUtf8(Uint8Array.of(0x61, 0xff, 0x62))).toBe("a\ufffdb");
  });

  it("of a text on the air are counted in UTF-8", () => {
    expect(utf8Bytes("é’👍")).toBe(2 + 3 + 4);
  });
});
