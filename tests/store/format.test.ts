import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { hex } from "../../src/base/bytes.ts";
import { seal, unseal } from "../../src/store/envelope.ts";
import {
  entryKey,
  entryOfKey,
  entryOfSubjectKey,
  markKey,
  outgoingKey,
  seenKey,
  settingKey,
  settingOfKey,
  subjectKey,
} from "../../src/store/keys.ts";
import { decodeMark, encodeMark } from "../../src/store/marks.ts";
import { parseStoreId, storeIdText } from "../../src/store/store-id.ts";
import { isTrouble, troubleOf } from "../../src/store/trouble.ts";
import { bytesOf, spaced } from "../support/bytes.ts";

const ref = fc.record({
  node: fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((n) => n.toString(16).padStart(8, "0")),
  number: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
});
const bytes = fc.uint8Array({ maxLength: 40 });

describe("a key", () => {
  const entry = { node: "0badcafe", number: 258 };

  it.each([
    ["an entry", entryKey(entry), "65 0b ad ca fe 00 00 01 02"],
    ["a mark", markKey("0badcafe"), "6d 0b ad ca fe"],
    ["a message going out", outgoingKey("00112233445566ff"), "6f 00 11 22 33 44 55 66 ff"],
    ["a message seen", seenKey("00112233445566ff"), "64 00 11 22 33 44 55 66 ff"],
    [
      "a case's entry",
      subjectKey({ kind: "case", ref: { node: "ffffffff", number: 3 } }, entry),
      "73 63 ff ff ff ff 00 00 00 03 0b ad ca fe 00 00 01 02",
    ],
    [
      "a household's entry",
      subjectKey({ kind: "household", id: "!a1b2c302" }, entry),
      "73 21 a1 b2 c3 02 00 00 00 00 0b ad ca fe 00 00 01 02",
    ],
  ])("of %s is as it has been from the first", (_, key, written) => {
    expect(spaced(key ?? new Uint8Array())).toBe(written);
  });

  it("names its entry, and sorts as entries do", () => {
    fc.assert(
      fc.property(ref, ref, (one, other) => {
        expect(entryOfKey(entryKey(one))).toEqual(one);
        const filed = subjectKey({ kind: "case", ref: other }, one);
        expect(filed && entryOfSubjectKey(filed)).toEqual(one);
        const order =
          one.node === other.node ? one.number - other.number : one.node < other.node ? -1 : 1;
        expect(Math.sign(Buffer.compare(entryKey(one), entryKey(other)))).toBe(Math.sign(order));
      }),
    );
  });

  it("holds no text that anyone wrote", () => {
    expect(subjectKey({ kind: "household", id: "!a1b2c3021" }, entry)).toBeUndefined();
    expect(subjectKey({ kind: "household", id: "Martin" }, entry)).toBeUndefined();
    for (const odd of ["", "Operator", "a/b", "x".repeat(33)]) {
      expect(() => settingKey(odd)).toThrow(TypeError);
    }
    expect(() => outgoingKey("0011")).toThrow(TypeError);
    expect(settingOfKey(settingKey("operator.hash"))).toBe("operator.hash");
  });
});

describe("an envelope", () => {
  it("has the same bytes for years", () => {
    expect(spaced(seal(bytesOf("65 01"), bytesOf("08 2a")))).toBe("01 be a7 9b b1 08 2a");
  });

  it("gives back what was sealed", () => {
    fc.assert(
      fc.property(bytes, bytes, (key, payload) => {
        expect(hex(unseal(key, seal(key, payload)) ?? bytesOf("00"))).toBe(hex(payload));
      }),
    );
  });

  it("does not open when any one bit of the value or of the key is another", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 20 }),
        bytes,
        fc.nat(),
        (key, payload, at) => {
          const flip = (of: Uint8Array) =>
            of.map((byte, i) => (i === (at >> 3) % of.length ? byte ^ (1 << (at & 7)) : byte));
          const value = seal(key, payload);
          expect(unseal(key, flip(value))).toBeUndefined();
          expect(unseal(flip(key), value)).toBeUndefined();
        },
      ),
    );
  });

  it("does not open when it is cut short", () => {
    for (const length of [0, 1, 4, 5, 6]) {
      expect(
        unseal(bytesOf("65"), seal(bytesOf("65"), bytesOf("08 2a")).subarray(0, length)),
      ).toBeUndefined();
    }
  });
});

it("a mark comes back whole, and is not read from other bytes", () => {
  const mark = { number: 812, order: { millis: Date.UTC(2026, 10, 21), tick: 65_535 } };
  expect(spaced(encodeMark(mark))).toBe("00 00 03 2c 42 7a 1f b6 71 80 00 00 ff ff");
  expect(decodeMark(encodeMark(mark))).toEqual(mark);
  expect(decodeMark(new Uint8Array(13))).toBeUndefined();
});

describe("STORE_ID", () => {
  const id = {
    format: 1,
    readableFrom: 1,
    node: "0badcafe",
    exercise: false,
    madeBy: "0.1.0",
    lastNumber: 7,
  };

  it("is one line of JSON", () => {
    expect(storeIdText(id)).toBe(
      '{"format":1,"readableFrom":1,"node":"0badcafe","exercise":false,"madeBy":"0.1.0","lastNumber":7,"sum":4237120545}\n',
    );
    expect(parseStoreId(storeIdText(id))).toEqual(id);
  });

  it("with a bit flipped says what it said, or nothing", () => {
    const text = Buffer.from(storeIdText(id));
    for (let bit = 0; bit < text.length * 8; bit++) {
      const flipped = Buffer.from(text);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect([id, undefined]).toContainEqual(parseStoreId(flipped.toString("latin1")));
    }
  });

  it("is read as programs wrote it that knew no other format", () => {
    const text =
      '{"format":1,"node":"0badcafe","exercise":false,"madeBy":"0.1.0","lastNumber":7}\n';
    expect(parseStoreId(text)).toEqual(id);
  });

  it("tells of a swap under way, of folders beside the journal alone", () => {
    const swap = { in: "journal.next", out: "journal.format-1" };
    expect(parseStoreId(storeIdText({ ...id, swap }))).toEqual({ ...id, swap });
    for (const out of ["../village", "journal", "journal./etc", ""]) {
      expect(parseStoreId(storeIdText({ ...id, swap: { ...swap, out } }))).toEqual(id);
    }
  });

  it.each(["", "{", "null", "[]", '{"format":1}', '{"format":1,"node":"hub","exercise":false}'])(
    "is not read from <%s>",
    (text) => {
      expect(parseStoreId(text)).toBeUndefined();
    },
  );
});

describe("what a failing disk says", () => {
  it.each([
    ["LEVEL_LOCKED", "IO error: lock /x/LOCK: already held by process", "store/locked"],
    ["LEVEL_IO_ERROR", "IO error: /x/000005.log: No space left on device", "store/full"],
    ["ENOSPC", "ENOSPC: no space left on device, write", "store/full"],
    ["LEVEL_IO_ERROR", "IO error: /x/LOCK: Read-only file system", "store/readonly"],
    ["EACCES", "EACCES: permission denied, mkdir '/x'", "store/forbidden"],
    ["LEVEL_IO_ERROR", "IO error: /x/000005.log: Input/output error", "store/failed"],
    ["LEVEL_CORRUPTION", "Corruption: bad block", "store/failed"],
  ])("%s, %s: means %s", (code, message, fault) => {
    const error = Object.assign(new Error(message), { code });
    const wrapped = Object.assign(new Error("Database failed to open", { cause: error }), {
      code: "LEVEL_DATABASE_NOT_OPEN",
    });
    expect([troubleOf(error), troubleOf(wrapped)]).toEqual([fault, fault]);
    expect(isTrouble(error)).toBe(true);
  });

  it("is told from a mistake in the program", () => {
    expect(isTrouble(new TypeError("x is not a function"))).toBe(false);
    expect(isTrouble(new RangeError("entry 1 is written already"))).toBe(false);
  });
});
