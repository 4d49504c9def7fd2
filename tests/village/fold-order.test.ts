import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { history } from "./any-history.ts";
import { folded, snapshot } from "./journal-of.ts";

/** A history, and the same in another order with some of it twice. */
const shuffled = history.chain((entries) =>
  fc
    .tuple(
      fc.shuffledSubarray([...entries], { minLength: entries.length }),
      fc.subarray([...entries]),
    )
    .map(([order, again]) => ({ entries, mixed: [...order, ...again] })),
);

describe("the fold", () => {
  it("gives the same village whatever order entries come in, and however often", () => {
    fc.assert(
      fc.property(shuffled, ({ entries, mixed }) => {
        expect(snapshot(folded(mixed))).toEqual(snapshot(folded(entries)));
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same village when it is read between entries", () => {
    fc.assert(
      fc.property(shuffled, ({ entries, mixed }) => {
        const village = folded([]);
        for (const entry of mixed) {
          village.apply(entry);
          village.live();
          village.cases();
          village.households();
        }
        expect(snapshot(village)).toEqual(snapshot(folded(entries)));
      }),
      { numRuns: 100 },
    );
  });

  it("never ends an emergency that no operator has looked at", () => {
    fc.assert(
      fc.property(history, (entries) => {
        const ended = folded(entries)
          .cases()
          .filter(({ alarm, seen }) => alarm === "sos" && !seen)
          .filter(({ state: stands }) => stands === "cancelled" || stands === "fulfilled");
        expect(ended).toEqual([]);
      }),
    );
  });
});
