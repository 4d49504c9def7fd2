/**
 * Time as the simulated village lives it: a clock and a way to be called back later.
 *
 * Nothing in the exercise looks at any other clock, so a test runs an hour in a moment and `--speed` makes it pass faster.
 */

import { type Millis, MINUTE } from "../base/time.ts";

export interface Timers {
  /** Village time: milliseconds since 1970. */
  now(): Millis;
  /** Calls `run` once, `delay` of village time from now; returns what takes that back. */
  at(delay: Millis, run: () => void): Cancel;
}

export type Cancel = () => void;

/** The longest wait Node's timers keep: above it they would fire at once. */
const LONGEST: Millis = 24 * 24 * 60 * MINUTE;

/** Village time that starts now and passes `speed` times as fast as on the wall; its timers do not keep the process alive. */
export function wallTimers(speed: number): Timers {
  const start = Date.now();
  const since = performance.now();
  return {
    now: () => start + Math.round((performance.now() - since) * speed),
    at: (delay, run) => {
      const timer = setTimeout(run, Math.min(delay / speed, LONGEST));
      timer.unref();
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
