import { readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { airtimeMicros, bytesOnAir } from "../../src/mesh/airtime.ts";

/** Time on air as the firmware's radio library computes it: preset, bytes on the air, microseconds. */
const rows = readFileSync(path.join(import.meta.dirname, "../golden/airtime.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));
const presets = [...new Set(rows.map(([preset = ""]) => preset))];

describe("time on air", () => {
  it.each(presets)("is the firmware's for every length at %s, to the microsecond", (preset) => {
    const golden = rows.filter(([name]) => name === preset);
    expect(golden).toHaveLength(240);
    expect(golden.map(([, length]) => `${airtimeMicros(preset, Number(length))}`)).toEqual(
      golden.map(([, , micros]) => micros),
    );
  });
});

describe("bytes on air", () => {
  it.each([
    ["a channel text of 232 bytes", { payload: 232, port: 1, direct: false }, 255],
    ["a direct text of 220 bytes", { payload: 220, port: 1, direct: true }, 255],
    ["a private packet of 231 bytes", { payload: 231, port: 256, direct: false }, 255],
    ["a private packet of 10 bytes", { payload: 10, port: 256, direct: false }, 33],
  ])("%s", (_, { payload, ...how }, bytes) => {
    expect(bytesOnAir(payload, how)).toBe(bytes);
  });
});
