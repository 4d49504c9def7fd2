import { describe, expect, it } from "vitest";

import { DAY, HOUR, MINUTE, SECOND, type WallQuality } from "../../src/base/time.ts";
import { UnsureStamps } from "../../src/node/unsure-stamps.ts";

const EVENING = Date.UTC(2026, 10, 21, 18);
const unsure = (millis: number) => ({ millis, quality: "none" }) as const;

/** What is said at a time of the running clock, and taken as written. */
function said(stamps: UnsureStamps, quality: WallQuality, millis: number, running: number) {
  const correcting = stamps.corrections(1, { millis, quality }, running);
  correcting?.settle();
  return correcting?.facts.map(({ first, last, by, quality: of }) => ({
    first,
    last,
    by,
    quality: of,
  }));
}

describe("F15: stamps given without a clock", () => {
  it("are corrected once, by what the clock was out, as soon as one is worth something", () => {
    const stamps = new UnsureStamps();
    for (const number of [1, 2, 3]) stamps.note(number, unsure(number * MINUTE), number * MINUTE);
    expect(said(stamps, "none", EVENING, HOUR)).toBeUndefined();
    expect(said(stamps, "radio", EVENING + HOUR, HOUR)).toEqual([
      { first: 1, last: 3, by: EVENING, quality: "radio" },
    ]);
    expect(said(stamps, "radio", EVENING + 2 * HOUR, 2 * HOUR)).toBeUndefined();
  });

  it("are corrected by stretches where the clock was moved, were it back over its own hours", () => {
    const stamps = new UnsureStamps();
    stamps.note(1, unsure(0), 0);
    stamps.note(2, unsure(20 * 365 * DAY), MINUTE);
    stamps.note(4, unsure(20 * 365 * DAY + MINUTE), 2 * MINUTE);
    stamps.note(5, unsure(30 * SECOND), 3 * MINUTE);
    expect(said(stamps, "gps", EVENING, 4 * MINUTE)).toEqual([
      { first: 1, last: 1, by: EVENING - 4 * MINUTE, quality: "gps" },
      { first: 2, last: 4, by: EVENING - 3 * MINUTE - 20 * 365 * DAY, quality: "gps" },
      { first: 5, last: 5, by: EVENING - MINUTE - 30 * SECOND, quality: "gps" },
    ]);
  });

  it("are corrected again by a better source, and by one as good that says otherwise; never by a worse", () => {
    const stamps = new UnsureStamps();
    stamps.note(1, unsure(0), 0);
    expect(said(stamps, "radio", EVENING, 0)).toMatchObject([{ by: EVENING }]);
    expect(said(stamps, "radio", EVENING + 30 * SECOND, 0)).toBeUndefined();
    expect(said(stamps, "radio", EVENING + 5 * MINUTE, 0)).toMatchObject([
      { by: EVENING + 5 * MINUTE },
    ]);
    expect(said(stamps, "ntp", EVENING + 5 * MINUTE, 0)).toMatchObject([{ quality: "ntp" }]);
    expect(said(stamps, "gps", EVENING + HOUR, 0)).toBeUndefined();
  });

  it("are corrected where a better source denies an operator or a radio, and not where it agrees", () => {
    const stamps = new UnsureStamps();
    stamps.note(1, { millis: EVENING, quality: "radio" }, 0);
    stamps.note(2, { millis: EVENING + HOUR, quality: "operator" }, 0);
    stamps.note(3, { millis: EVENING + HOUR + 4 * SECOND, quality: "operator" }, SECOND);
    expect(said(stamps, "operator", EVENING + HOUR, 0)).toEqual([
      { first: 1, last: 1, by: HOUR, quality: "operator" },
    ]);
    expect(said(stamps, "gps", EVENING + HOUR + 30 * SECOND, 0)).toBeUndefined();
    expect(said(stamps, "gps", EVENING, 0)).toEqual([
      { first: 1, last: 1, by: 0, quality: "gps" },
      { first: 2, last: 3, by: -HOUR, quality: "gps" },
    ]);
    expect(said(stamps, "radio", EVENING + DAY, 0)).toBeUndefined();
  });

  it("are known no more once the operator's word is taken back, until a source says otherwise, be it the worst", () => {
    const stamps = new UnsureStamps();
    stamps.note(1, unsure(0), 0);
    expect(said(stamps, "operator", EVENING, 0)).toHaveLength(1);
    stamps.note(2, { millis: EVENING, quality: "operator" }, 0);
    stamps.takeBack("operator");
    expect(said(stamps, "none", 0, 0)).toEqual([
      { first: 1, last: 1, by: 0, quality: "none" },
      { first: 2, last: 2, by: 0, quality: "none" },
    ]);
    expect(said(stamps, "none", 0, 0)).toBeUndefined();
    expect(said(stamps, "radio", EVENING + HOUR, 0)).toEqual([
      { first: 1, last: 1, by: EVENING + HOUR, quality: "radio" },
      { first: 2, last: 2, by: HOUR, quality: "radio" },
    ]);
  });

  it("are said again until it is on the disk", () => {
    const stamps = new UnsureStamps();
    stamps.note(1, unsure(0), 0);
    const wall = { millis: EVENING, quality: "ntp" } as const;
    expect(stamps.corrections(1, wall, 0)?.facts).toHaveLength(1);
    expect(said(stamps, "ntp", EVENING, 0)).toHaveLength(1);
    expect(stamps.corrections(1, wall, 0)).toBeUndefined();
  });

  it("are new ones where the clock is lost again", () => {
    const stamps = new UnsureStamps();
    stamps.note(1, unsure(0), 0);
    said(stamps, "radio", EVENING, 0);
    stamps.note(7, unsure(HOUR), HOUR);
    expect(said(stamps, "radio", EVENING + 2 * HOUR, 2 * HOUR)).toEqual([
      { first: 7, last: 7, by: EVENING, quality: "radio" },
    ]);
  });

  it("are forgotten from the first on by a clock that is moved without end", () => {
    const stamps = new UnsureStamps();
    for (let i = 1; i <= 1000; i++) stamps.note(i, unsure(i * HOUR), 0);
    expect(said(stamps, "ntp", EVENING, 0)).toHaveLength(100);
  });
});
