import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DAY, HOUR, type Millis, MINUTE } from "../../src/base/time.ts";
import type { EntryRef } from "../../src/journal/fact.ts";
import { RANGES_MAX } from "../../src/sync/ranges.ts";
import { ASK_MAX, type Lender, type LostAsk, Wanted } from "../../src/sync/wanted.ts";

const node = "0badcafe";
const ref = (number: number): EntryRef => ({ node, number });
const refs = (first: number, last: number): readonly EntryRef[] =>
  Array.from({ length: last - first + 1 }, (_, i) => ref(first + i));
const lender = (number: number, proven = false): Lender => ({ number, proven });

interface Told extends LostAsk {
  readonly at: Millis;
}

/** Asks as soon as it may until `end`, and answers with what `holds` says of each. */
function live(
  wanted: Wanted,
  lenders: readonly Lender[],
  end: Millis,
  holds: (to: number, number: number) => boolean = () => false,
): readonly Told[] {
  const told: Told[] = [];
  for (;;) {
    const at = Math.max(wanted.dueAt(lenders), told.at(-1)?.at ?? 0);
    if (at > end) return told;
    const ask = wanted.ask(lenders, at);
    if (ask === undefined) throw new Error("it was due");
    told.push({ ...ask, at });
    const held = numbersOf(ask).filter((number) => holds(ask.to, number));
    for (const number of held.slice(0, 8)) {
      const one = { node: ask.node, number };
      if (wanted.came(one)) wanted.settled(one, { from: ask.to, taken: true });
    }
  }
}

function numbersOf({ ranges }: LostAsk): readonly number[] {
  return ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  );
}

describe("lost entries", () => {
  it("are asked for once everyone has said hello, and of nobody who is not there", () => {
    const wanted = new Wanted(() => 0.5);
    expect(wanted.dueAt([lender(1)])).toBe(Infinity);
    wanted.lost([ref(7)], 0);
    expect(wanted.dueAt([])).toBe(Infinity);
    expect(wanted.dueAt([lender(1)])).toBe(7.5 * MINUTE);
    expect(wanted.ask([lender(1)], MINUTE)).toBeUndefined();
    expect(wanted.ask([lender(1)], 8 * MINUTE)).toEqual({ to: 1, node, ranges: [[7, 7]] });
    expect(wanted.tally).toEqual({ lost: 1, asked: 1, returned: 0 });
  });

  it("are asked of one after another, and ever more rarely of who is silent", () => {
    const wanted = new Wanted(() => 0);
    wanted.lost([ref(7)], 0);
    const told = live(wanted, [lender(1), lender(2)], 4 * DAY);
    expect(told.slice(0, 2).map(({ to }) => to)).toEqual([1, 2]);
    const first = told.filter(({ to }) => to === 1).map(({ at }) => at);
    const waits = first.slice(1).map((at, i) => (at - (first[i] ?? 0)) / MINUTE);
    expect(waits.slice(0, 3)).toEqual([20, 40, 80]);
    expect(waits.at(-1)).toBe(720);
    expect(told.length).toBeLessThan(30);
  });

  it("are asked on of who gives some, until all are back", () => {
    const wanted = new Wanted(() => 0);
    wanted.lost(refs(1, 20), 0);
    const told = live(wanted, [lender(1), lender(2)], 5 * HOUR, (to) => to === 2);
    expect(told.map(({ to }) => to)).toEqual([1, 2, 1, 2, 2]);
    expect(told.at(-1)?.ranges).toEqual([[17, 20]]);
    expect(wanted.tally).toEqual({ lost: 20, asked: 20, returned: 20 });
    expect(wanted.dueAt([lender(1)])).toBe(Infinity);
  });

  it("that nobody has do not hide those that someone has", () => {
    const wanted = new Wanted(() => 0);
    wanted.lost(refs(1, 200), 0);
    live(wanted, [lender(1)], 2 * DAY, (_, number) => number > 195);
    expect(wanted.tally.returned).toBe(5);
  });

  it("are taken only if they were asked for, and each once at a time", () => {
    const wanted = new Wanted(() => 0);
    wanted.lost([ref(7), { node: "ffffffff", number: 1 }], 0);
    expect(wanted.came(ref(7))).toBe(false);
    wanted.ask([lender(1)], HOUR);
    expect(wanted.came({ node: "ffffffff", number: 1 })).toBe(false);
    expect(wanted.came(ref(8))).toBe(false);
    expect(wanted.came(ref(7))).toBe(true);
    expect(wanted.came(ref(7))).toBe(false);
    wanted.settled(ref(7), { from: 1, taken: false });
    expect(wanted.came(ref(7))).toBe(true);
    wanted.settled(ref(7), { from: 1, taken: true });
    expect(wanted.came(ref(7))).toBe(false);
    expect(wanted.tally).toEqual({ lost: 2, asked: 1, returned: 1 });
  });

  it("are asked of those known to be of use, however many newcomers there are", () => {
    const wanted = new Wanted(() => 0);
    wanted.lost([ref(7)], 0);
    const crowd = Array.from({ length: 60 }, (_, i) => lender(100 + i));
    expect(wanted.ask([...crowd, lender(500, true)], HOUR)?.to).toBe(500);
  });

  it("that were lost later are asked of those who had nothing before", () => {
    const wanted = new Wanted(() => 0);
    wanted.lost([ref(7)], 0);
    live(wanted, [lender(1)], 2 * DAY);
    wanted.lost([ref(7), ref(9)], 2 * DAY);
    expect(wanted.dueAt([lender(1)])).toBeLessThanOrEqual(2 * DAY + 10 * MINUTE);
  });

  it("cost little air, whatever is lost and whoever is there", () => {
    const anyRefs = fc.uniqueArray(
      fc.record({
        node: fc.constantFrom("00000001", node, "ffffffff"),
        number: fc.integer({ min: 1, max: 500 }),
      }),
      { minLength: 1, maxLength: 80, selector: (one) => `${one.node} ${one.number}` },
    );
    const crowd = fc.array(fc.boolean(), { minLength: 1, maxLength: 64 });
    fc.assert(
      fc.property(
        anyRefs,
        crowd,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (lost, all, luck) => {
          const wanted = new Wanted(() => luck);
          wanted.lost(lost, 0);
          const lenders = all.map((proven, i) => lender(i + 1, proven));
          const told = live(wanted, lenders, DAY);
          expect(told.length).toBeLessThanOrEqual(6 * 24);
          expect(new Set(told.map(({ to }) => to)).size).toBe(lenders.length);
          const names = new Set(lost.map((one) => `${one.node} ${one.number}`));
          for (const ask of told) {
            const numbers = numbersOf(ask);
            expect(numbers.length).toBeLessThanOrEqual(ASK_MAX);
            expect(ask.ranges.length).toBeLessThanOrEqual(RANGES_MAX);
            expect(numbers.every((number) => names.has(`${ask.node} ${number}`))).toBe(true);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});
