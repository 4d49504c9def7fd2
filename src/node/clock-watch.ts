/**
 * Looks at our radios' clocks from time to time, for the node to know the hour by; and tells when the node's own clock has become better, so that the
 * radios are set by it without waiting for their next start.
 */

import { type Millis, SECOND, wallRank } from "../base/time.ts";
import type { RadioTime } from "../mesh/radio-clock.ts";
import type { HouseClock } from "./clock.ts";

/** A radio hears a packet or two in that time. */
const PACE: Millis = 20 * SECOND;

export interface ClockWatch {
  readonly clock: HouseClock;
  /** What our radios' clocks say now. */
  readonly times: () => readonly RadioTime[];
  /** The clock is worth more than it was. */
  readonly better: () => void;
  /** It was looked at. */
  readonly looked: () => void;
  readonly after: (delay: Millis, wake: () => void) => () => void;
}

/** Watches until it is disposed of. */
export function watchClock({ clock, times, better, looked, after }: ClockWatch): Disposable {
  let worth = rankOf(clock);
  let stop: () => void;
  const look = (): void => {
    clock.heardRadios(times());
    const now = rankOf(clock);
    if (now > worth) better();
    worth = now;
    looked();
    stop = after(PACE, look);
  };
  stop = after(PACE, look);
  return { [Symbol.dispose]: () => stop() };
}

function rankOf(clock: HouseClock): number {
  return wallRank(clock.wall().quality);
}
