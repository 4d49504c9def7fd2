import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type LinkEvent, LOST_AFTER, newLink, retryAfter, step } from "../../src/web/desk/link.ts";

const events = fc
  .array(
    fc.record({
      kind: fc.constantFrom("heard", "failed", "tick"),
      after: fc.integer({ min: 0, max: 4000 }),
    }),
    { maxLength: 60 },
  )
  .map((steps): LinkEvent[] => {
    let at = 0;
    return steps.map(({ kind, after }) => {
      at += after;
      return { kind, at };
    });
  });

describe("the link to the hub", () => {
  it("is lost only while attempts fail and nothing was heard for longer than 5 s", () => {
    fc.assert(
      fc.property(events, (all) => {
        let link = newLink(0);
        let heardAt = 0;
        let failed = false;
        for (const event of all) {
          link = step(link, event);
          if (event.kind === "heard") [heardAt, failed] = [event.at, false];
          if (event.kind === "failed") failed = true;
          expect(link.lost).toBe(failed && event.at - heardAt > LOST_AFTER);
        }
      }),
    );
  });

  it("does not call a page that slept lost before an attempt has failed", () => {
    const link = step(newLink(0), { kind: "tick", at: 3_600_000 });
    expect(link.lost).toBe(false);
    expect(step(link, { kind: "failed", at: 3_600_100 }).lost).toBe(true);
  });

  it("is tried again soon, then every 4 s", () => {
    expect([0, 1, 2, 3, 20].map(retryAfter)).toEqual([500, 1000, 2000, 4000, 4000]);
  });
});
