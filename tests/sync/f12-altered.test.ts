import { describe, expect, it } from "vitest";

import { equal } from "../../src/base/bytes.ts";
import { Chance } from "../../src/base/chance.ts";
import { contents, decodeFrame, encodeFrame, type Frame } from "../../src/sync/parcel-codec.ts";
import { encodeWords } from "../../src/sync/words.ts";

const ALTERATIONS = 1_000_000;

describe("F12: a frame of ours that was changed on the way", () => {
  it("by any one bit is never taken for one", () => {
    for (const payload of payloads()) {
      for (let bit = 0; bit < payload.length * 8; bit++) {
        expect(decodeFrame(flipped(payload, bit)), `bit ${bit}`).toMatchObject({ kind: "none" });
      }
    }
  });

  it("by any two bits next to each other, or any burst of four bytes, is never taken for one", () => {
    const chance = new Chance(12);
    for (const payload of payloads()) {
      for (let at = 0; at + 4 <= payload.length; at++) {
        const twice = flipped(flipped(payload, at * 8), at * 8 + 1);
        expect(decodeFrame(twice).kind).toBe("none");
        const burst = payload.slice();
        burst.set(chance.bytes(4), at);
        if (!equal(burst, payload)) expect(decodeFrame(burst).kind).toBe("none");
      }
    }
  });

  it("in any way is told apart in at least 99.99 % of a million times", () => {
    const chance = new Chance(12);
    const all = payloads();
    let taken = 0;
    let changed = 0;
    while (changed < ALTERATIONS) {
      const payload = all[changed % all.length] ?? new Uint8Array();
      const altered = alter(payload, chance);
      if (equal(altered, payload)) continue;
      changed += 1;
      if (decodeFrame(altered).kind !== "none") taken += 1;
    }
    expect(taken / ALTERATIONS).toBeLessThanOrEqual(0.0001);
  });
});

/** One of each kind, short and long. */
function payloads(): readonly Uint8Array[] {
  const epoch = 0x12345678;
  const to = 0xa1b2c302;
  const parcel = { kind: "parcel", epoch, number: 9, to, content: contents.text } as const;
  const frames: readonly Frame[] = [
    { kind: "hello", epoch, frontiers: [] },
    { kind: "hello", epoch, frontiers: [{ to, floor: 3, next: 7 }] },
    { kind: "receipt", epoch, to, ranges: [[1, 9]] },
    { kind: "wants", epoch, to, ranges: [[4, 4]] },
    { ...parcel, body: body("oui") },
    { ...parcel, body: body("é".repeat(100)) },
  ];
  return frames.map(encodeFrame);
}

function body(text: string): Uint8Array {
  return encodeWords({ tag: 7, lane: "reply", text }) ?? new Uint8Array();
}

function flipped(payload: Uint8Array, bit: number): Uint8Array {
  const altered = payload.slice();
  altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return altered;
}

/** Some bits flipped, bytes put in another's place, cut off, or added. */
function alter(payload: Uint8Array, chance: Chance): Uint8Array {
  switch (chance.between(0, 3)) {
    case 0: {
      let altered = payload;
      for (let i = chance.between(2, 40); i > 0; i--) {
        altered = flipped(altered, chance.between(0, payload.length * 8 - 1));
      }
      return altered;
    }
    case 1: {
      const altered = payload.slice();
      for (let i = chance.between(1, 8); i > 0; i--) {
        altered[chance.between(0, altered.length - 1)] = chance.between(0, 255);
      }
      return altered;
    }
    case 2:
      return payload.slice(0, chance.between(0, payload.length - 1));
    default:
      break;
  }
  const longer = new Uint8Array(payload.length + chance.between(1, 8));
  longer.set(payload);
  longer.set(chance.bytes(longer.length - payload.length), payload.length);
  return longer;
}
