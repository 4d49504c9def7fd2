import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { concat, hex, toUtf8 } from "../../src/base/bytes.ts";
import { Framer, PATIENCE, PAYLOAD_MAX, type Piece, wrap } from "../../src/frames/frames.ts";
import { isMessage } from "../../src/frames/wire-format.ts";
import { bytesOf, spaced } from "../support/bytes.ts";
import { message } from "../support/wire.ts";

const cuts = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 });
const debugText = fc.uint8Array({ max: 0x7f, maxLength: 40 });
/** Any bytes, but with far more half-made headers than chance would bring. */
const garbage = fc
  .array(fc.oneof(fc.constantFrom(0x94, 0xc3, 0x00, 0x02, 0x03), fc.nat(0xff)), { maxLength: 1500 })
  .map((bytes) => Uint8Array.from(bytes));

describe("wrap", () => {
  it.each([
    ["08 2a", "94 c3 00 02 08 2a"],
    ["", "94 c3 00 00"],
  ])("frames <%s> as <%s>", (bare, framed) => {
    expect(spaced(wrap(bytesOf(bare)))).toBe(framed);
  });

  it("refuses a payload the radio would drop", () => {
    expect(wrap(new Uint8Array(512))).toHaveLength(516);
    expect(() => wrap(new Uint8Array(513))).toThrow(
      expect.objectContaining({ code: "frame/too-long" }),
    );
  });
});

describe("the framer", () => {
  it("finds payloads and debug text again, however the stream is cut", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(debugText, message)), cuts, (parts, sizes) => {
        const stream = concat(...parts.flatMap(([text, bare]) => [text, wrap(bare)]));
        const pieces = read(stream, sizes);
        expect(payloads(pieces)).toEqual(parts.map(([, bare]) => hex(bare)));
        expect(noise(pieces)).toBe(parts.map(([text]) => hex(text)).join(""));
      }),
    );
  });

  it("gives every byte back once, whatever arrives", () => {
    fc.assert(
      fc.property(garbage, cuts, (stream, sizes) => {
        expect(hex(again(read(stream, sizes)))).toBe(hex(stream));
      }),
    );
  });

  it("gives the same frames however the stream is cut", () => {
    fc.assert(
      fc.property(garbage, cuts, (stream, sizes) => {
        expect(payloads(read(stream, sizes))).toEqual(payloads(read(stream, [stream.length + 1])));
      }),
    );
  });

  it("loses one frame, and no other, to log text inside it", () => {
    const log = toUtf8("\u{1b}[34mDEBUG \u{1b}[0m| 18:43:32 248 [SerialConsole] Got a packet\r\n");
    const before = wrap(bytesOf("5a 0a 10 0f 18 10 20 ac b6 ab 97 05"));
    const hurt = wrap(
      bytesOf(
        "12 1e 0d 01 c3 b2 a1 15 01 c3 b2 a1 22 0b 08 05 12 02 18 00 35 fc 50 16 77 35 b9 c2 cd 71 58 78",
      ),
    );
    const after = wrap(bytesOf("38 8f c4 01"));
    // Within its last value nothing tells: there is no checksum.
    for (let at = 5; at < hurt.length - 1; at++) {
      const stream = concat(before, hurt.subarray(0, at), log, hurt.subarray(at), after);
      expect(payloads(read(stream, [7])), `text at byte ${at}`).toEqual([
        hex(before.subarray(4)),
        hex(after.subarray(4)),
      ]);
    }
  });

  it("loses one frame, and no other, to a cut in it", () => {
    const hurt = wrap(
      bytesOf(
        "12 1e 0d 01 c3 b2 a1 15 01 c3 b2 a1 22 0b 08 05 12 02 18 00 35 fc 50 16 77 35 b9 c2 cd 71 58 78",
      ),
    );
    const after = wrap(bytesOf("5a 0c 08 27 10 10 18 10 20 82 bd fe 85 08"));
    for (let kept = 1; kept < hurt.length; kept++) {
      const stream = concat(hurt.subarray(0, kept), after, after, after);
      const good = payloads(read(stream, [5])).filter((bare) => bare === hex(after.subarray(4)));
      expect(good, `${kept} bytes kept`).toHaveLength(3);
    }
  });

  it("reads the longest payload and the empty one", () => {
    const longest = concat(bytesOf("92 01 fc 03"), new Uint8Array(508));
    expect(longest).toHaveLength(PAYLOAD_MAX);
    expect(payloads(read(wrap(longest), [100]))).toEqual([hex(longest)]);
    expect(payloads(read(bytesOf("94 c3 00 00"), [1]))).toEqual([""]);
  });

  it.each([
    ["a stray start byte", "94 0a 94 c3 00 02 38 07"],
    ["a doubled start byte", "94 94 c3 00 02 38 07"],
    ["an impossible length", "94 c3 ff ff 94 c3 00 02 38 07"],
    ["a length of 513", "94 c3 02 01 94 c3 00 02 38 07"],
    ["a payload that is no message", "94 c3 00 02 ff ff 94 c3 00 02 38 07"],
    ["a frame hidden in a false one", "94 c3 00 07 94 c3 00 02 38 07 0f"],
    ["half a header", "94 c3 00 94 c3 00 02 38 07"],
    ["wake bytes", "c3 c3 c3 c3 94 c3 00 02 38 07"],
  ])("reads on after %s", (_, stream) => {
    expect(payloads(read(bytesOf(stream), [3]))).toEqual(["3807"]);
  });

  it("gives back what it holds when the stream ends", () => {
    const framer = new Framer();
    framer.push(bytesOf("94 c3 00 02 38"), 0);
    expect(noise(framer.end())).toBe("94c3000238");
    expect(framer.end()).toEqual([]);
  });
});

describe("a payload", () => {
  it.each([
    ["nothing", "", true],
    ["a number", "38 8f c4 01", true],
    ["a message within", "5a 02 10 0f", true],
    ["an unknown newer field", "a2 06 03 ff ff ff", true],
    ["field number 0", "00 01", false],
    ["a group", "0b 0c", false],
    ["a number without end", "38 ff", false],
    ["a number written longer than need be", "38 94 c3 00", false],
    ["a number of eleven bytes", "38 ff ff ff ff ff ff ff ff ff ff 01", false],
    ["a length past the end", "5a 05 10 0f", false],
    ["something else in place of a message within", "5a 02 ff ff", false],
    ["four bytes that are three", "0d 01 02 03", false],
    ["eight bytes that are seven", "09 01 02 03 04 05 06 07", false],
  ])("that holds %s is a message: %s → %s", (_, bytes, answer) => {
    expect(isMessage(bytesOf(bytes))).toBe(answer);
  });
});

/** Pieces of `stream`, handed over in chunks of `sizes`, over and over; then nothing comes for as long as it takes. */
function read(stream: Uint8Array, sizes: readonly number[]): Piece[] {
  const framer = new Framer();
  const pieces: Piece[] = [];
  for (let at = 0, i = 0; at < stream.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    pieces.push(...framer.push(stream.subarray(at, at + size), 0));
    at += size;
  }
  for (let now = PATIENCE; framer.waitingSince !== undefined; now += PATIENCE) {
    pieces.push(...framer.expire(now));
  }
  return pieces;
}

function payloads(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => (piece.kind === "frame" ? [hex(piece.payload)] : []));
}

function noise(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === "noise" ? hex(piece.bytes) : "")).join("");
}

function again(pieces: readonly Piece[]): Uint8Array {
  return concat(
    ...pieces.map((piece) => (piece.kind === "frame" ? wrap(piece.payload) : piece.bytes)),
  );
}
