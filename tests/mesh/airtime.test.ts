import { readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import {
  airtimeMicros,
  bytesOnAir,
  customModem,
  dutyLimitPercent,
  presetModem,
} from "../../src/mesh/airtime.ts";

/** Time on air as the firmware's radio library computes it: preset, bytes on the air, microseconds. */
const rows = readFileSync(path.join(import.meta.dirname, "../golden/airtime.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));
const presets = [...new Set(rows.map(([preset = ""]) => preset))];

describe("time on air", () => {
  it("is held to 1,920 figures, 240 lengths at each of 8 presets", () => {
    expect(rows).toHaveLength(1920);
    expect(presets).toHaveLength(8);
  });

  it.each(presets)("is the firmware's for every length at %s, to the microsecond", (preset) => {
    const golden = rows.filter(([name]) => name === preset);
    expect(golden).toHaveLength(240);
    expect(
      golden.map(([, length]) => `${airtimeMicros(presetModem(preset), Number(length))}`),
    ).toEqual(golden.map(([, , micros]) => micros));
  });
});

describe("time on air outside the golden figures", () => {
  // Reckoned by hand, step by step as the radio library does it, for 20 bytes.
  it.each([
    [
      "spreading factor 12 at 62.5 kHz, 4/8",
      { spreadFactor: 12, bandwidth: 62, codingRate: 8 },
      3_948_544,
    ],
    [
      "spreading factor 11 at 62.5 kHz, 4/6",
      { spreadFactor: 11, bandwidth: 62, codingRate: 6 },
      1_908_736,
    ],
    [
      "spreading factor 6, which locks otherwise",
      { spreadFactor: 6, bandwidth: 250, codingRate: 5 },
      17_984,
    ],
    ["spreading factor 5", { spreadFactor: 5, bandwidth: 250, codingRate: 5 }, 9632],
    [
      "203.125 kHz, whose symbol is no whole microsecond",
      { spreadFactor: 11, bandwidth: 200, codingRate: 5 },
      486_456,
    ],
  ])("is right for %s", (_, settings, micros) => {
    expect(airtimeMicros(customModem(settings), 20)).toBe(micros);
  });

  it("is the same for a preset and for its numbers set by hand", () => {
    const byHand = customModem({ spreadFactor: 11, bandwidth: 125, codingRate: 8 });
    for (const length of [0, 16, 17, 100, 255]) {
      expect(airtimeMicros(byHand, length)).toBe(
        airtimeMicros(presetModem("LONG_MODERATE"), length),
      );
    }
  });

  it("is LONG_FAST's for a preset nobody knows, as in the firmware, and for settings no radio could take", () => {
    const usual = airtimeMicros(presetModem("LONG_FAST"), 50);
    expect(airtimeMicros(presetModem("42"), 50)).toBe(usual);
    for (const broken of [
      { spreadFactor: 0, bandwidth: 250, codingRate: 5 },
      { spreadFactor: 11, bandwidth: 0, codingRate: 5 },
      { spreadFactor: 11, bandwidth: 250, codingRate: 0 },
      { spreadFactor: 99, bandwidth: 250, codingRate: 5 },
    ]) {
      expect(airtimeMicros(customModem(broken), 50)).toBe(usual);
    }
  });

  it("is a wider band's at 2.4 GHz", () => {
    expect(presetModem("LONG_FAST", "LORA_24").bandwidthHz).toBe(812_500);
    // Symbols of 2,520 microseconds, the fraction dropped.
    expect(airtimeMicros(presetModem("LONG_FAST", "LORA_24"), 20)).toBe(121_590);
  });
});

describe("the law's share of an hour", () => {
  it.each([
    ["EU_868", 10],
    ["EU_433", 10],
    ["UA_868", 1],
    ["US", undefined],
    ["UNSET", undefined],
  ])("in %s is %s percent", (region, percent) => {
    expect(dutyLimitPercent(region)).toBe(percent);
  });
});

describe("bytes on air", () => {
  it.each([
    ["a channel text of 232 bytes", { payload: 232, port: 1, direct: false }, 255],
    ["a direct text of 220 bytes", { payload: 220, port: 1, direct: true }, 255],
    ["a private packet of 231 bytes", { payload: 231, port: 256, direct: false }, 255],
    [
      "a direct text that answers another",
      { payload: 100, port: 1, direct: true, numbers: 1 },
      139,
    ],
    [
      "a question that wants an answer",
      { payload: 10, port: 4, direct: false, wantResponse: true },
      34,
    ],
    ["a private packet of 10 bytes", { payload: 10, port: 256, direct: false }, 33],
  ])("%s", (_, { payload, ...how }, bytes) => {
    expect(bytesOnAir(payload, how)).toBe(bytes);
  });
});
