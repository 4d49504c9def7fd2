import { crc32 as zlibCrc32 } from "node:zlib";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { hex, toUtf8, unhex } from "../../src/base/bytes.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { lanes } from "../../src/outbox/outgoing.ts";
import { crc32 } from "../../src/sync/crc32.ts";
import {
  contents,
  decodeFrame,
  encodeFrame,
  type Frame,
  FRAME_MAX,
  FRONTIERS_MAX,
  LENT_MAX,
  PIECE,
  PIECES_MAX,
} from "../../src/sync/parcel-codec.ts";
import { covers, type Range, RANGES_MAX, rangesOf } from "../../src/sync/ranges.ts";
import { decodeWords, encodeWords, tagOf, WORDS_MAX } from "../../src/sync/words.ts";

const epoch = 0x12345678;
const to = 0xa1b2c302;

/** What stands on the air; a Veillée of another year must read it. */
const golden: readonly (readonly [name: string, hex: string, frame: Frame])[] = [
  ["hello", "21 12345678 51ce202d", { kind: "hello", epoch, frontiers: [] }],
  [
    "hello with something to tell",
    "21 12345678 a1b2c302 03 04 ffffffff 01 00 0ca41675",
    {
      kind: "hello",
      epoch,
      frontiers: [
        { to, floor: 3, next: 7 },
        { to: BROADCAST, floor: 1, next: 1 },
      ],
    },
  ],
  [
    "receipt",
    "22 12345678 a1b2c302 01 08 02 00 e39fb6bd",
    {
      kind: "receipt",
      epoch,
      to,
      ranges: [
        [1, 9],
        [11, 11],
      ],
    },
  ],
  [
    "wants, of what was for everyone",
    "25 12345678 ac02 01 37953f0f",
    { kind: "wants", epoch, to: BROADCAST, ranges: [[300, 301]] },
  ],
  [
    "parcel",
    "30 12345678 a1b2c302 c801 06 c0ffee01 0c c3a9 4c652fbf",
    {
      kind: "parcel",
      epoch,
      number: 200,
      to,
      content: contents.text,
      body: unhex("06 c0ffee01 0c c3a9") ?? new Uint8Array(),
    },
  ],
  [
    "lost, of another node's entries",
    "26 12345678 a1b2c302 0badcafe 07 00 05 1f 50199acc",
    {
      kind: "lost",
      epoch,
      to,
      node: "0badcafe",
      ranges: [
        [7, 7],
        [12, 43],
      ],
    },
  ],
  [
    "lent",
    "28 12345678 a1b2c302 0badcafe ac02 c0ffee 7afb6431",
    {
      kind: "lent",
      epoch,
      to,
      node: "0badcafe",
      number: 300,
      sealed: unhex("c0ffee") ?? new Uint8Array(),
    },
  ],
];

describe("a frame", () => {
  it.each(golden)("%s", (_, bytes, frame) => {
    expect(hex(encodeFrame(frame))).toBe(bytes.replaceAll(" ", ""));
    expect(decodeFrame(unhex(bytes) ?? new Uint8Array())).toEqual(frame);
  });

  it("comes out as it went in, whatever it holds", () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        const payload = encodeFrame(frame);
        expect(payload.length).toBeLessThanOrEqual(FRAME_MAX);
        expect(decodeFrame(payload)).toEqual(frame);
      }),
      { numRuns: 1000 },
    );
  });

  it("of bytes that are right by their sum and mean nothing is told apart, and none throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 227 }), (bytes) => {
        const frame = decodeFrame(summed(bytes));
        if (frame.kind === "receipt" || frame.kind === "wants") {
          expect(frame.ranges.length).toBeLessThanOrEqual(RANGES_MAX);
        }
        if (frame.kind === "hello") {
          expect(frame.frontiers.length).toBeLessThanOrEqual(FRONTIERS_MAX);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ["nothing", "", "short"],
    ["text", hex(toUtf8("bonjour tout le monde")), "altered"],
    ["a version to come", hex(summed(unhex("41 12345678") ?? new Uint8Array())), "version"],
    ["a kind to come", hex(summed(unhex("2b 12345678") ?? new Uint8Array())), "malformed"],
    [
      "an ask of everyone",
      hex(summed(unhex("27 12345678 0badcafe 07 00") ?? new Uint8Array())),
      "malformed",
    ],
    [
      "an ask for nothing",
      hex(summed(unhex("26 12345678 a1b2c302 0badcafe") ?? new Uint8Array())),
      "malformed",
    ],
    [
      "an entry without a number",
      hex(summed(unhex("28 12345678 a1b2c302 0badcafe 00 c0") ?? new Uint8Array())),
      "malformed",
    ],
    [
      "an entry of no bytes",
      hex(summed(unhex("28 12345678 a1b2c302 0badcafe 07") ?? new Uint8Array())),
      "malformed",
    ],
    ["number 0", hex(summed(unhex("31 12345678 00") ?? new Uint8Array())), "malformed"],
    ["a receipt for nothing", hex(summed(unhex("23 12345678") ?? new Uint8Array())), "malformed"],
    [
      "a number of six bytes",
      hex(summed(unhex("31 12345678 ffffffffff01") ?? new Uint8Array())),
      "malformed",
    ],
    [
      "stretches beyond the highest number",
      hex(summed(unhex("23 12345678 ffffffff0f 01") ?? new Uint8Array())),
      "malformed",
    ],
  ])("%s is no frame", (_, bytes, why) => {
    expect(decodeFrame(unhex(bytes) ?? new Uint8Array())).toEqual({ kind: "none", why });
  });

  it("of a content that only a newer Veillée knows is still a parcel with its number", () => {
    const frame = {
      kind: "parcel",
      epoch,
      number: 5,
      to,
      content: 15,
      body: new Uint8Array(3),
    } as const;
    expect(decodeFrame(encodeFrame(frame))).toEqual(frame);
  });
});

describe("words in a parcel", () => {
  it("come out as they went in", () => {
    const words = fc.record(
      {
        tag: u32,
        lane: fc.constantFrom(...lanes),
        about: u32,
        text: fc
          .string({ unit: "grapheme", maxLength: 60 })
          .filter((text) => toUtf8(text).length <= WORDS_MAX),
      },
      { requiredKeys: ["tag", "lane", "text"] },
    );
    fc.assert(
      fc.property(words, (said) => {
        const body = encodeWords(said);
        expect(body).toBeDefined();
        expect(decodeWords(body ?? new Uint8Array())).toEqual(said);
      }),
    );
  });

  it("too long for one frame are not sent, and not read", () => {
    expect(encodeWords({ tag: 1, lane: "reply", text: "é".repeat(101) })).toBeUndefined();
    expect(decodeWords(new Uint8Array(5 + WORDS_MAX + 1))).toBeUndefined();
    expect(decodeWords(new Uint8Array(4))).toBeUndefined();
  });

  it("that say more than we understand are not guessed at", () => {
    expect(decodeWords(unhex("08 00000001 61") ?? new Uint8Array())).toBeUndefined();
  });

  it("have a tag from the message's own id", () => {
    expect(tagOf("c0ffee0112345678")).toBe(0xc0ffee01);
  });
});

describe("the sum", () => {
  it("is CRC-32 as everyone knows it", () => {
    expect(crc32(toUtf8("123456789"))).toBe(0xcbf43926);
    fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === zlibCrc32(bytes)));
  });
});

describe("stretches of numbers", () => {
  it("cover the numbers they were made of, and no others", () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(numbers, (all) => {
        const ranges = rangesOf(all);
        for (let number = 0; number <= 61; number++) {
          expect(covers(ranges, number)).toBe(all.includes(number));
        }
      }),
    );
  });
});

const u32 = fc.integer({ min: 0, max: 0xffffffff });
const addressee = fc.oneof(fc.integer({ min: 1, max: 0xfffffffe }), fc.constant(BROADCAST));
const ranges = fc
  .uniqueArray(fc.integer({ min: 1, max: 0xffffffff }), { minLength: 1, maxLength: RANGES_MAX })
  .map((numbers): readonly Range[] => rangesOf(numbers));
const oneNode = fc.integer({ min: 1, max: 0xfffffffe });
const nodeNames = u32.map((number) => number.toString(16).padStart(8, "0"));
const anyFrame: fc.Arbitrary<Frame> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("lost", "lost-heads"),
    epoch: u32,
    to: oneNode,
    node: nodeNames,
    ranges,
  }),
  fc.record({
    kind: fc.constant("lent" as const),
    epoch: u32,
    to: oneNode,
    node: nodeNames,
    number: fc.integer({ min: 1, max: 0xffffffff }),
    sealed: fc.uint8Array({ minLength: 1, maxLength: LENT_MAX }),
  }),
  fc
    .record({
      kind: fc.constant("piece" as const),
      epoch: u32,
      to: oneNode,
      node: nodeNames,
      number: fc.integer({ min: 1, max: 0xffffffff }),
      of: fc.constantFrom("entry", "head"),
      index: fc.nat(PIECES_MAX - 1),
      count: fc.integer({ min: 1, max: PIECES_MAX }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: PIECE }),
    })
    .filter(({ index, count }) => index < count),
  fc.record({
    kind: fc.constant("parcel" as const),
    epoch: u32,
    number: fc.integer({ min: 1, max: 0xffffffff }),
    to: addressee,
    content: fc.integer({ min: 8, max: 15 }),
    body: fc.uint8Array({ maxLength: 213 }),
  }),
  fc.record({ kind: fc.constantFrom("receipt", "wants"), epoch: u32, to: addressee, ranges }),
  fc.record({
    kind: fc.constant("hello" as const),
    epoch: u32,
    frontiers: fc.array(
      fc
        .tuple(addressee, fc.integer({ min: 1, max: 0xffff }), fc.nat(0xffff))
        .map(([whose, floor, more]) => ({ to: whose, floor, next: floor + more })),
      { maxLength: FRONTIERS_MAX },
    ),
  }),
);

function summed(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length + 4);
  whole.set(bytes);
  new DataView(whole.buffer).setUint32(bytes.length, zlibCrc32(bytes));
  return whole;
}
