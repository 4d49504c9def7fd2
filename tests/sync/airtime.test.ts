import { describe, expect, it } from "vitest";

import { DAY, HOUR, type Millis } from "../../src/base/time.ts";
import { airtimeMicros, bytesOnAir, presetModem } from "../../src/mesh/airtime.ts";
import { port } from "../../src/mesh/packet.ts";
import { contents, encodeFrame, type Frame } from "../../src/sync/parcel-codec.ts";
import { encodeWords } from "../../src/sync/words.ts";
import { ACQUAINTED, World } from "./world.ts";

describe("what parcels cost of the air", () => {
  it.each([
    ["a hello with nothing to tell", { kind: "hello", epoch: 1, frontiers: [] }, 9, 477],
    ["a receipt", { kind: "receipt", epoch: 1, to: 2, ranges: [[1, 9]] }, 15, 518],
    ["a question", { kind: "wants", epoch: 1, to: 2, ranges: [[3, 3]] }, 15, 518],
    ["ten words", parcel("a".repeat(56)), 75, 969],
    ["the longest words", parcel("a".repeat(200)), 219, 2075],
  ] as const)("%s", (_, frame: Frame, length, millis) => {
    const payload = encodeFrame(frame);
    expect(payload).toHaveLength(length);
    expect(Math.round(airtime(payload))).toBe(millis);
  });

  it("one frame for the longest words takes less than two for their halves", () => {
    const whole = airtime(encodeFrame(parcel("a".repeat(200))));
    const half = airtime(encodeFrame(parcel("a".repeat(100))));
    expect(whole).toBeLessThan(0.81 * 2 * half);
  });

  it("a quiet node says hello some thirty times a day, a sixtieth of a percent of the channel", () => {
    const world = new World(1, 1);
    world.run(DAY);
    expect(world.air.length).toBeGreaterThan(30);
    expect(world.air.length).toBeLessThan(40);
    const spent = world.air.reduce((sum, { payload }) => sum + airtime(payload), 0);
    expect(spent / DAY).toBeLessThan(0.0002);
  });

  it("eight quiet nodes among themselves take less than a tenth of a percent each in their first hour", () => {
    const world = new World(8, 1);
    world.run(ACQUAINTED);
    world.run(HOUR);
    for (const { number } of world.nodes) {
      const own = world.air.filter(({ by }) => by === number);
      const spent = own.reduce((sum, { payload }) => sum + airtime(payload), 0);
      expect(spent / (ACQUAINTED + HOUR)).toBeLessThan(0.001);
    }
  });
});

function parcel(text: string): Frame {
  const body = encodeWords({ tag: 1, lane: "reply", text }) ?? new Uint8Array();
  return { kind: "parcel", epoch: 1, number: 1, to: 2, content: contents.text, body };
}

function airtime(payload: Uint8Array): Millis {
  const bytes = bytesOnAir(payload.length, { port: port.private, direct: false });
  return airtimeMicros(presetModem("LONG_FAST"), bytes) / 1000;
}
