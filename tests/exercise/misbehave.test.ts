import { describe, expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { DAY, HOUR, MINUTE } from "../../src/base/time.ts";
import { misbehave, MISCHIEF_MAX } from "../../src/exercise/misbehave.ts";
import { heartbeat } from "../../src/mesh/to-radio.ts";
import { far, near, simulated, TestClient } from "./simulated.ts";

describe("a day of misdeeds", () => {
  it("is empty on the lowest level, and fuller on each one above", () => {
    const counts = [0, 1, 2, 3].map((level) => misbehave(new Chance(1), level).script?.length ?? 0);
    expect(counts[0]).toBe(0);
    expect(counts.toSorted((one, other) => one - other)).toEqual(counts);
    expect(new Set(counts).size).toBe(4);
  });

  it("is the same for the same seed, and another for another", () => {
    const [one, same, other] = [5, 5, 6].map((seed) => misbehave(new Chance(seed), 2));
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });

  it("holds every sort of misdeed on the highest level, in order of time, within its span", () => {
    const { script = [] } = misbehave(new Chance(1), MISCHIEF_MAX, HOUR);
    const kinds = new Set(script.map((step) => step.do.kind));
    expect([...kinds].toSorted()).toEqual([
      "acknowledge-twice",
      "burst",
      "cut",
      "forget-keys",
      "hang",
      "hang-up",
      "lose-status",
      "no-response",
      "power-cut",
      "refuse",
      "replay",
      "restart",
      "rival",
      "say",
      "slow",
      "spend-airtime",
      "stray",
      "swallow",
      "tear",
    ]);
    const times = script.map((step) => ("at" in step ? step.at : -1));
    expect(times.toSorted((one, other) => one - other)).toEqual(times);
    expect(Math.min(...times)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...times)).toBeLessThanOrEqual(3 * HOUR);
  });

  it.each(["tcp", "serial"] as const)(
    "is survived by a radio on %s, which answers after it",
    (wire) => {
      for (let seed = 1; seed <= 2; seed++) {
        const misbehaviour = misbehave(new Chance(seed), MISCHIEF_MAX);
        const { radios, timers } = simulated([0, 500], { misbehaviour, seed, wire });
        let client = new TestClient(near(radios), timers).configure();
        for (let hour = 0; hour < 24 * 6; hour++) {
          timers.run(10 * MINUTE);
          if (client.closed || !client.connected) client = new TestClient(near(radios), timers);
          client.configure();
          client.send(`${hour}`, { to: far(radios).number });
          client.write(heartbeat());
        }
        timers.run(3 * HOUR);
        expect(timers.now()).toBeGreaterThan(DAY);
        const last = new TestClient(near(radios), timers);
        for (let i = 0; i < 10; i++) last.configure();
        expect(last.heard.some(({ message }) => message.kind === "config-complete")).toBe(true);
      }
    },
  );
});
