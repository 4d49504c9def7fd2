import { describe, expect, it } from "vitest";

import { HOUR, MINUTE } from "../../src/base/time.ts";
import { watchClock } from "../../src/node/clock-watch.ts";
import { HouseClock } from "../../src/node/clock.ts";

const EVENING = Date.UTC(2026, 10, 21, 18);

/** A clock with hands: the system's time, whether the network set it, and how long it has run. */
function wound() {
  const hands = { system: 3 * MINUTE, synchronized: false, running: 0 };
  const clock = new HouseClock({
    system: () => hands.system,
    synchronized: () => hands.synchronized,
    running: () => hands.running,
  });
  return { hands, clock };
}

const radio = { ahead: EVENING, quality: "radio" } as const;
const gps = { ahead: EVENING + 5 * MINUTE, quality: "gps" } as const;

describe("the node's clock", () => {
  it("is worth nothing until the network or a radio tells the time", () => {
    const { clock } = wound();
    expect(clock.wall()).toEqual({ millis: 3 * MINUTE, quality: "none" });
    clock.heardRadios([]);
    expect(clock.wall().quality).toBe("none");
  });

  it("goes by a radio's, and on by itself when the radio is gone or the system's clock jumps", () => {
    const { clock, hands } = wound();
    clock.heardRadios([radio]);
    expect(clock.wall()).toEqual({ millis: EVENING, quality: "radio" });
    hands.running = HOUR;
    hands.system = 9e12;
    clock.heardRadios([]);
    expect(clock.wall()).toEqual({ millis: EVENING + HOUR, quality: "radio" });
  });

  it("goes by the radio that has its time by satellite, and by none of two that disagree", () => {
    const { clock } = wound();
    clock.heardRadios([radio, gps]);
    expect(clock.wall()).toEqual({ millis: gps.ahead, quality: "gps" });
    clock.heardRadios([radio, { ...radio, ahead: EVENING + 2 * MINUTE }]);
    expect(clock.wall().quality).toBe("none");
    clock.heardRadios([radio, { ...radio, ahead: EVENING + 1000 }]);
    expect(clock.wall()).toEqual({ millis: EVENING, quality: "radio" });
  });

  it("goes by the system's once the network has set it, whatever a radio says", () => {
    const { clock, hands } = wound();
    clock.heardRadios([gps]);
    hands.synchronized = true;
    hands.system = EVENING;
    hands.running = MINUTE;
    expect(clock.wall()).toEqual({ millis: EVENING, quality: "ntp" });
  });
});

describe("the watch on the clock", () => {
  it("tells each time the clock has become better, and no other", () => {
    const { clock, hands } = wound();
    let look: (() => void) | undefined;
    let better = 0;
    let times: (typeof radio)[] = [];
    const watch = watchClock({
      clock,
      times: () => times,
      better: () => {
        better += 1;
      },
      looked: () => undefined,
      after: (_, wake) => {
        look = wake;
        return () => {
          look = undefined;
        };
      },
    });
    const told = (): number => {
      look?.();
      return better;
    };
    expect(told()).toBe(0);
    times = [radio];
    expect([told(), told()]).toEqual([1, 1]);
    hands.synchronized = true;
    hands.running = 2 * MINUTE;
    expect([told(), told()]).toEqual([2, 2]);
    watch[Symbol.dispose]();
    expect(look).toBeUndefined();
  });
});
