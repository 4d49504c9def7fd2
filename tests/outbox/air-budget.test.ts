import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { HOUR, type Millis, MINUTE, SECOND } from "../../src/base/time.ts";
import { presetModem } from "../../src/mesh/airtime.ts";
import { AirBudget } from "../../src/outbox/air-budget.ts";
import { airHold } from "../../src/outbox/air-hold.ts";
import { type Lane, lanes } from "../../src/outbox/outgoing.ts";
import { message } from "./world.ts";

const words = "x".repeat(100);
const of = (lane: Lane) => message(lane, 0, { text: words });

/** Sends what the account lets leave in `span`, as fast as it does, and says when. */
function sendAll(lane: Lane, span: Millis, budget = new AirBudget()): readonly Millis[] {
  const sent: Millis[] = [];
  let at = 0;
  for (;;) {
    const next = of(lane);
    at = budget.opensAt(next, at);
    if (at >= span) return sent;
    budget.spend(next, at);
    sent.push(at);
  }
}

/** How many replies an account lets leave at once, when `each` follows each of them. */
function most(budget: AirBudget, each: (budget: AirBudget) => void): number {
  let count = 0;
  while (budget.opensAt(of("reply"), 0) === 0 && count < 200) {
    budget.spend(of("reply"), 0);
    each(budget);
    count += 1;
  }
  return count;
}

describe("the account of the air", () => {
  it("lets some ninety answers of 100 bytes leave in an hour that follows another, and no more at once than half of them", () => {
    const sent = sendAll("reply", 3 * HOUR);
    const inHour = (from: Millis): number =>
      sent.filter((at) => at >= from && at < from + HOUR).length;
    expect(inHour(2 * HOUR)).toBeGreaterThan(70);
    expect(inHour(2 * HOUR)).toBeLessThan(100);
    expect(sent.filter((at) => at === 0).length).toBeLessThan(50);
  });

  it("keeps a part for what is urgent, and a part of that for emergencies, which never wait", () => {
    const budget = new AirBudget();
    sendAll("routine", 1, budget);
    expect(budget.opensAt(of("reply"), 1)).toBeGreaterThan(SECOND);
    expect(budget.opensAt(of("urgent"), 1)).toBe(1);
    sendAll("urgent", 2, budget);
    expect(budget.opensAt(of("urgent"), 2)).toBeGreaterThan(SECOND);
    for (let i = 0; i < 200; i++) {
      expect(budget.opensAt(of("emergency"), 2)).toBe(2);
      budget.spend(of("emergency"), 2);
    }
    // However many cried, an hour later words that are urgent leave again.
    expect(budget.opensAt(of("urgent"), 2)).toBeLessThan(HOUR);
  });

  it("is charged for what the radio sends again by itself, and not for what it gives back", () => {
    const [fair, repeating, refunded] = [new AirBudget(), new AirBudget(), new AirBudget()];
    const once = most(fair, () => undefined);
    expect(most(repeating, (budget) => budget.repeated(of("reply"), 0))).toBeLessThan(once / 2.5);
    expect(most(refunded, (budget) => budget.refund(of("reply"), 0))).toBe(200);
  });

  it("counts by the radio's own preset", () => {
    const fast = new AirBudget();
    fast.modem = presetModem("SHORT_FAST");
    expect(sendAll("reply", 1, fast).length).toBeGreaterThan(5 * sendAll("reply", 1).length);
  });

  it("never spends more than its share, whatever is sent when", () => {
    const script = fc.array(
      fc.record({ lane: fc.constantFrom(...lanes), wait: fc.nat(2 * MINUTE) }),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(script, (sends) => {
        const budget = new AirBudget();
        let at = 0;
        let lower = 0;
        for (const { lane, wait } of sends) {
          at += wait;
          const opens = budget.opensAt(of(lane), at);
          expect(opens).toBeGreaterThanOrEqual(at);
          if (lane === "emergency") expect(opens).toBe(at);
          if (opens > at) continue;
          budget.spend(of(lane), at);
          if (lane === "reply" || lane === "routine") lower += 1;
        }
        // 1.2 s each; half of 108 s at once, then 3 % of the time.
        expect(lower * 1.1 * SECOND).toBeLessThanOrEqual(54 * SECOND + 0.03 * at + 1.3 * SECOND);
      }),
    );
  });
});

describe("what is held back for the sake of the air", () => {
  it.each([
    [{ utilizationPercent: 40, spent: 0, limitPercent: 10 }, "none"],
    [{ utilizationPercent: 41, spent: 0, limitPercent: 10 }, "lower"],
    [{ utilizationPercent: undefined, spent: 0.05 * HOUR, limitPercent: 10 }, "none"],
    [{ utilizationPercent: 3, spent: 0.051 * HOUR, limitPercent: 10 }, "lower"],
    [{ utilizationPercent: 3, spent: 0.071 * HOUR, limitPercent: 10 }, "urgent"],
    [{ utilizationPercent: 3, spent: 0.9 * HOUR, limitPercent: undefined }, "none"],
  ] as const)("at %j is %s", (air, hold) => {
    expect(airHold(air)).toBe(hold);
  });
});
