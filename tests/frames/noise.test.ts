import { describe, expect, it } from "vitest";

import { concat, hex, toUtf8 } from "../../src/base/bytes.ts";
import { Chance } from "../../src/base/chance.ts";
import { Framer, PATIENCE, type Piece, wrap } from "../../src/frames/frames.ts";
import { bytesOf } from "../support/bytes.ts";
import { capture, captureNames } from "../support/capture.ts";

/** A packet's acknowledgement, as a real radio framed it. */
const good = "5a 0c 08 27 10 10 18 10 20 82 bd fe 85 08";
const goodHex = hex(bytesOf(good));
const goodFrame = wrap(bytesOf(good));

/** What a frame from the radio begins with when it holds a packet, or an acknowledgement by the radio itself. */
const PACKET = 0x12;
const QUEUE_STATUS = 0x5a;

/** Every frame in the recordings of real firmware, once. */
const realFrames: readonly Uint8Array[] = Array.from(
  new Set(
    captureNames.flatMap((name) => {
      const framer = new Framer();
      return capture(name)
        .filter(({ from }) => from === "radio")
        .flatMap(({ bytes }) => framer.push(bytes, 0))
        .flatMap((piece) => (piece.kind === "frame" ? [hex(wrap(piece.payload))] : []));
    }),
  ),
  bytesOf,
);

describe("F11: whatever noise comes on the line,", () => {
  it.each([20_261_126, 808, 1_618_033])(
    "10^7 random bytes make no frame, and the next frames are read, all of them (seed %i)",
    (seed) => {
      const chance = new Chance(seed);
      const framer = new Framer();
      const found: string[] = [];
      for (let i = 0; i < 100; i++) found.push(...payloads(framer.push(chance.bytes(100_000), 0)));
      expect(found, `frames invented with seed ${seed}`).toEqual([]);
      const frames = concat(...Array.from({ length: 200 }, () => goodFrame));
      const after = [...framer.push(frames, 0), ...untilQuiet(framer)];
      expect(payloads(after), `frames read after noise of seed ${seed}`).toEqual(
        Array.from({ length: 200 }, () => goodHex),
      );
    },
  );

  it("every prefix of every real frame, when the line is quiet for a second, costs itself alone", () => {
    expect(realFrames.length).toBeGreaterThan(200);
    for (const [frame, kept] of prefixes(realFrames)) {
      const framer = new Framer();
      const pieces = framer.push(frame.subarray(0, kept), 0);
      pieces.push(...untilQuiet(framer), ...framer.push(goodFrame, 99_000));
      expect(payloads(pieces), `${kept} bytes of ${hex(frame)}`).toEqual([goodHex]);
    }
  });

  it("every prefix of a real packet or acknowledgement, right before others, costs itself alone", () => {
    const spoken = realFrames.filter((frame) => frame[4] === PACKET || frame[4] === QUEUE_STATUS);
    expect(spoken.length).toBeGreaterThan(80);
    for (const [frame, kept] of prefixes(spoken)) {
      const framer = new Framer();
      const pieces = framer.push(concat(frame.subarray(0, kept), goodFrame, goodFrame), 0);
      pieces.push(...untilQuiet(framer));
      expect(payloads(pieces), `${kept} bytes of ${hex(frame)}`).toEqual([goodHex, goodHex]);
    }
  });

  it("any other cut frame costs no more of what is right behind than it claimed to be long", () => {
    for (const [frame, kept] of prefixes(realFrames)) {
      const framer = new Framer();
      const behind = Array.from({ length: 40 }, () => goodFrame);
      const pieces = framer.push(concat(frame.subarray(0, kept), ...behind), 0);
      pieces.push(...untilQuiet(framer));
      const lost = 40 - payloads(pieces).filter((payload) => payload === goodHex).length;
      const touched = Math.ceil((frame.length - kept) / goodFrame.length);
      expect(lost, `${kept} bytes of ${hex(frame)}`).toBeLessThanOrEqual(touched);
    }
  });

  it("a cut frame that is followed by nothing is let go of a second later", () => {
    for (const frame of realFrames) {
      const framer = new Framer();
      framer.push(frame.subarray(0, frame.length - 1), 5000);
      expect(framer.expire(5999), hex(frame)).toEqual([]);
      framer.expire(6000);
      // What is left may begin another, which then has its own second.
      expect(framer.waitingSince ?? 6000, hex(frame)).toBe(6000);
    }
  });

  it.each([
    ["a start byte twice", "94"],
    ["a start byte twice, and once more", "94 94"],
    ["a whole start, and another", "94 c3"],
    ["a length of 513", "94 c3 02 01"],
    ["a length of 65535", "94 c3 ff ff"],
    ["a length of 512 with nothing to fill it", "94 c3 02 00"],
    ["the wake bytes of another client", "c3 c3 c3 c3"],
  ])("%s loses nothing of what follows", (_, noise) => {
    const framer = new Framer();
    const pieces = framer.push(concat(bytesOf(noise), goodFrame), 0);
    pieces.push(...untilQuiet(framer));
    expect(payloads(pieces)).toEqual([goodHex]);
  });

  it("a bogus length above 512 is not waited for", () => {
    for (let length = 513; length <= 0xffff; length += 127) {
      const framer = new Framer();
      const header = Uint8Array.from([0x94, 0xc3, length >> 8, length & 0xff]);
      expect(payloads(framer.push(concat(header, goodFrame), 0)), `${length}`).toEqual([goodHex]);
    }
  });

  it("log text between two frames, byte by byte, is noise and no more", () => {
    const log = toUtf8("\u{1b}[34mDEBUG\u{1b}[0m | 12:00:00 7 [Router] — é — handleReceived\r\n");
    const framer = new Framer();
    const stream = concat(goodFrame, log, goodFrame, log);
    const pieces = Array.from(stream, (byte) => framer.push(Uint8Array.of(byte), 0)).flat();
    pieces.push(...untilQuiet(framer));
    expect(payloads(pieces)).toEqual([goodHex, goodHex]);
    const noise = pieces.flatMap((piece) => (piece.kind === "noise" ? [hex(piece.bytes)] : []));
    expect(noise.join("")).toBe(hex(log).repeat(2));
  });
});

describe("F11: a partial frame", () => {
  it("is given up after 1 s, and what it hid is found", () => {
    const framer = new Framer();
    expect(framer.push(bytesOf("94 c3 01 00 94 c3 00 02 38 07"), 500)).toEqual([]);
    expect(framer.waitingSince).toBe(500);
    expect(framer.expire(1499)).toEqual([]);
    expect(payloads(framer.expire(1500))).toEqual(["3807"]);
    expect(framer.waitingSince).toBeUndefined();
  });

  it("gets no more time for every byte that dribbles in", () => {
    const framer = new Framer();
    framer.push(bytesOf("94 c3 01 00"), 0);
    framer.push(bytesOf("00"), 900);
    expect(framer.waitingSince).toBe(0);
  });
});

/** Each of `frames` with each number of its bytes that is not all of them. */
function* prefixes(frames: readonly Uint8Array[]): Generator<readonly [Uint8Array, number]> {
  for (const frame of frames) {
    for (let kept = 1; kept < frame.length; kept++) yield [frame, kept];
  }
}

/** What comes out while nothing more comes in. */
function untilQuiet(framer: Framer): Piece[] {
  const pieces: Piece[] = [];
  for (let now = PATIENCE; framer.waitingSince !== undefined; now += PATIENCE) {
    pieces.push(...framer.expire(now));
  }
  return pieces;
}

function payloads(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => (piece.kind === "frame" ? [hex(piece.payload)] : []));
}
