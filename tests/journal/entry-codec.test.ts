import { readFileSync } from "node:fs";
import path from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { concat, hex, utf8Bytes } from "../../src/base/bytes.ts";
import { decodeEntry, encodeEntry, ENTRY_MAX } from "../../src/journal/entry-codec.ts";
import type { Entry } from "../../src/journal/entry.ts";
import { bytesOf } from "../support/bytes.ts";
import { anyEntry, needEntry, sampleEntries } from "../support/entries.ts";

/** Lines of `name: hex`. */
const golden = new Map(
  readFileSync(path.resolve(import.meta.dirname, "../golden/entries.txt"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(": ", 2))
    .map(([name = "", bytes = ""]) => [name, bytes]),
);

const back = (entry: Entry) => decodeEntry(encodeEntry(entry));

describe("an entry's bytes", () => {
  it.each(sampleEntries)("%s: as they have stood on disk from the first", (name, entry) => {
    expect(hex(encodeEntry(entry))).toBe(golden.get(name));
    expect(decodeEntry(bytesOf(golden.get(name) ?? ""))).toEqual({ kind: "entry", entry });
  });

  it("say all of any entry", () => {
    fc.assert(
      fc.property(anyEntry, (entry) => {
        expect(back(entry)).toEqual({ kind: "entry", entry });
      }),
      { numRuns: 1000 },
    );
  });

  it("are read without a throw, whatever they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(["entry", "unreadable"]).toContain(decodeEntry(bytes).kind);
      }),
      { numRuns: 2000 },
    );
  });

  it("are read without a throw when cut, or when a byte differs", () => {
    fc.assert(
      fc.property(anyEntry, fc.nat(), fc.nat(0xff), (entry, where, byte) => {
        const bytes = Uint8Array.from(encodeEntry(entry));
        bytes[where % bytes.length] = byte;
        expect(["entry", "unreadable"]).toContain(decodeEntry(bytes).kind);
        const cut = decodeEntry(bytes.subarray(0, where % bytes.length));
        expect(["entry", "unreadable"]).toContain(cut.kind);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a limit", () => {
  it("clips raw words to 4,096 bytes, between two characters", () => {
    const decoded = back({ ...needEntry(1), raw: "é".repeat(3000) });
    const raw = decoded.kind === "entry" ? decoded.entry.raw : undefined;
    expect(utf8Bytes(raw ?? "")).toBeLessThanOrEqual(4096);
    expect(raw).toMatch(/^é{2046}…$/);
  });

  it("clips every other text, so that the longest entry is still read", () => {
    const long = "🔥".repeat(5000);
    const { fact } = needEntry(1);
    const entry = {
      ...needEntry(1),
      actor: { role: "operator", id: long },
      fact: { ...fact, household: long, place: long, who: long, secretHash: long },
      raw: long,
    } as const;
    const bytes = encodeEntry(entry);
    expect(bytes.length).toBeLessThan(ENTRY_MAX);
    expect(decodeEntry(bytes)).toMatchObject({ kind: "entry", entry: { number: 1 } });
  });

  it("replaces half a character, which UTF-8 cannot write", () => {
    expect(back({ ...needEntry(1), raw: "a\ud83d b" })).toMatchObject({
      entry: { raw: "a\ufffd b" },
    });
  });

  it.each([
    [-1, 0],
    [Number.NaN, 0],
    [1.9, 1],
    [1e300, 2 ** 48 - 1],
  ])("brings a clock that says %d to %d", (told, kept) => {
    expect(back({ ...needEntry(1), wall: { millis: told, quality: "none" } })).toMatchObject({
      entry: { wall: { millis: kept } },
    });
  });

  it("refuses an entry that is too long to be one", () => {
    expect(decodeEntry(new Uint8Array(ENTRY_MAX + 1))).toEqual({
      kind: "unreadable",
      reason: "too-long",
    });
  });
});

describe("what a newer Veillée wrote", () => {
  const bare = encodeEntry({ ...needEntry(7), fact: { kind: "unknown", tag: 100 } });
  /** Entry 7 without the empty field 100 that ends it. */
  const header = bare.subarray(0, bare.length - 3);

  it.each([
    ["a fact of a kind to come", "a2 1f 03 0a 01 78", { kind: "unknown", tag: 500 }],
    ["a chain before its fact", "5a 01 ff ba 01 00", { kind: "unknown", tag: 23 }],
    [
      "a channel to come, which the fact cannot do without",
      "8a 01 0d 0a 01 78 10 63 18 01 22 04 74 65 73 74",
      { kind: "unknown", tag: 17 },
    ],
    [
      "an alarm to come, which it can",
      "8a 01 0d 0a 01 78 10 01 18 01 22 02 68 69 30 63",
      {
        kind: "message.heard",
        household: "x",
        channel: "radio-direct",
        lang: "fr",
        intent: "hi",
        inbox: false,
      },
    ],
    ["a meaning to come of a taught word", "9a 02 05 0a 01 78 10 63", { kind: "unknown", tag: 35 }],
    [
      "a category to come of a taught word",
      "9a 02 08 0a 01 78 10 01 18 ff 01",
      { kind: "unknown", tag: 35 },
    ],
  ])("is kept as far as it is understood: %s", (_, more, fact) => {
    expect(decodeEntry(concat(header, bytesOf(more)))).toMatchObject({
      kind: "entry",
      entry: { number: 7, fact },
    });
  });

  it.each([
    ["nothing", "", "no-number"],
    ["a number and no more", "10 01", "no-fact"],
    ["a chain but no fact", "10 01 5a 01 ff", "no-fact"],
    ["a time that is none", "10 01 19 00 00 00 00 00 00 f8 7f 82 01 00", "bad-time"],
    ["a time before 1970", "10 01 19 00 00 00 00 00 00 f0 bf 82 01 00", "bad-time"],
    ["a text that is not UTF-8", "10 01 4a 01 ff 82 01 00", "not-protobuf"],
    ["a field cut short", "10 01 4a 05 61", "not-protobuf"],
  ])("is refused with its reason: %s", (_, bytes, reason) => {
    expect(decodeEntry(bytesOf(bytes))).toEqual({ kind: "unreadable", reason });
  });
});

it("does not take a node's name that is none", () => {
  expect(() => encodeEntry({ ...needEntry(1), node: "hub" })).toThrow(TypeError);
});
