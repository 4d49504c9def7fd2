import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DAY, HOUR, type Wall } from "../../src/base/time.ts";
import type { Entry } from "../../src/journal/entry.ts";
import type { FactOf } from "../../src/journal/fact.ts";
import { ClockFold } from "../../src/village/clock-fold.ts";
import { isoTime } from "../../src/village/iso-time.ts";
import { toldAt } from "../../src/village/told.ts";
import { EVENING, HUB } from "./journal-of.ts";

/** Entry `number`, in that order, says of the run that began with entry 1 that its stamps `first` to `last` were out. */
function corrected(number: number, said: Partial<FactOf<"clock.corrected">>): Entry {
  return {
    node: HUB,
    number,
    order: { millis: number, tick: 0 },
    wall: { millis: EVENING, quality: "ntp" },
    trust: 3,
    actor: { role: "node", id: HUB },
    fact: {
      kind: "clock.corrected",
      run: 1,
      first: 1,
      last: 9,
      by: HOUR,
      quality: "radio",
      ...said,
    },
  };
}

const stamp = (number: number, run = 1, node = HUB): Wall => ({
  millis: EVENING,
  quality: "none",
  stamped: { node, run, number },
});

function folded(entries: readonly Entry[]): ClockFold {
  const fold = new ClockFold();
  for (const entry of entries) fold.apply(entry);
  return fold;
}

/** Entry `number`, stamped by such a clock. */
function at(number: number, millis: number, quality: Wall["quality"], node = HUB): Entry {
  return { ...corrected(number, {}), node, wall: { millis, quality } };
}

describe("the latest sure hour", () => {
  it("is what the network or a satellite gave this hub, in whatever order entries came, and nobody typed in", () => {
    const entries = [
      at(1, EVENING, "ntp"),
      at(2, EVENING + DAY, "operator"),
      at(3, EVENING + DAY, "radio"),
      at(4, EVENING + HOUR, "gps"),
      at(5, EVENING - HOUR, "ntp"),
      at(6, EVENING + 9 * DAY, "ntp", "0000000b"),
    ];
    for (const each of [entries, entries.toReversed()]) {
      const fold = folded(each);
      expect(fold.latestSure((node) => node === HUB)).toBe(EVENING + HOUR);
      expect(fold.latestSure(() => false)).toBeUndefined();
      expect(fold.refs().map(({ number }) => number)).toEqual(expect.arrayContaining([4, 6]));
    }
  });
});

describe("F15: an hour that was stamped without a clock", () => {
  it("is told as it was, and dated, once its run has learned the time", () => {
    const now: Wall = { millis: EVENING + 30 * DAY, quality: "ntp" };
    const fold = folded([corrected(10, { by: -20 * 365 * DAY })]);
    expect(toldAt(now, 0).isDated(stamp(3))).toBe(false);
    const told = toldAt(now, 0, fold);
    expect(told.isDated(stamp(3))).toBe(true);
    expect(told.at(stamp(3))).toBe(isoTime(EVENING - 20 * 365 * DAY));
    expect(fold.correctedOf(stamp(3))).toEqual({
      millis: EVENING - 20 * 365 * DAY,
      quality: "radio",
    });
  });

  it.each<[string, Wall]>([
    ["came after what was corrected", stamp(10)],
    ["is another run's", stamp(3, 2)],
    ["is another node's", stamp(3, 1, "0000000b")],
    ["was stamped by a clock that was worth something", { millis: EVENING, quality: "radio" }],
  ])("stays as written where it %s", (_, wall) => {
    expect(folded([corrected(11, {})]).correctedOf(wall)).toBeUndefined();
  });

  it("is corrected by no one but the node itself, and by no clock that is worth nothing", () => {
    const forged = { ...corrected(10, {}), trust: 2 as const };
    const worthless = corrected(11, { quality: "none" });
    expect(folded([forged, worthless]).correctedOf(stamp(3))).toBeUndefined();
  });

  it("is not known any more once what was said of it is taken back, and again when the time is learned anew", () => {
    const now: Wall = { millis: EVENING + 30 * DAY, quality: "ntp" };
    const word: Wall = { ...stamp(4), quality: "operator" };
    const entries = [
      corrected(10, { quality: "operator" }),
      corrected(11, { quality: "none", by: 7 }),
    ];
    const told = toldAt(now, 0, folded(entries));
    expect([told.isDated(stamp(3)), told.isDated(word)]).toEqual([false, false]);
    expect(folded(entries).correctedOf(word)).toEqual({ millis: EVENING, quality: "none" });
    const again = toldAt(now, 0, folded([...entries, corrected(12, { by: DAY, quality: "gps" })]));
    expect([again.isDated(stamp(3)), again.isDated(word)]).toEqual([true, true]);
    expect(again.at(word)).toBe(isoTime(EVENING + DAY));
  });

  it("goes by the last word of it in the order of entries, whenever that came and however often", () => {
    const place = fc.integer({ min: 1, max: 12 });
    const word = fc.record({ first: place, last: place, by: fc.integer(), number: fc.nat(99) });
    const words = fc.uniqueArray(word, { selector: ({ number }) => number, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.nat()), place, (said, chance, number) => {
        const entries = said.map(({ number: of, ...rest }) => corrected(of + 100, rest));
        const shuffled = [...entries, ...entries]
          .map((entry) => ({ entry, by: chance.next().value ?? 0 }))
          .toSorted((one, other) => one.by - other.by)
          .map(({ entry }) => entry);
        const about = said.filter(({ first, last }) => first <= number && number <= last);
        const last = about.toSorted((one, other) => one.number - other.number).at(-1);
        const fold = folded(shuffled);
        expect(fold.correctedOf(stamp(number))?.millis).toBe(last && EVENING + last.by);
        // What it is made of is all it takes to make it again.
        const kept = new Set(fold.refs().map((ref) => ref.number));
        const again = folded(entries.filter((entry) => kept.has(entry.number)));
        expect(again.correctedOf(stamp(number))).toEqual(fold.correctedOf(stamp(number)));
      }),
    );
  });
});
