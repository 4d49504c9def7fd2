/**
 * Order in time, without trusting any clock: a hybrid logical clock (Kulkarni et al., 2014), then the node, then its number.
 *
 * The clock follows wall time while that goes forward and counts ticks while it does not, so an entry written after another was
 * known is always ordered after it, whatever the wall clock said.
 */

import type { Millis } from "../base/time.ts";

export interface Order {
  /** The highest wall time known when the entry was written, milliseconds since 1970. */
  readonly millis: Millis;
  /** Counts entries within the same `millis`, 0 to 65,535. */
  readonly tick: number;
}

const TICKS = 0x1_0000;

/** The order before every other. */
export const beginning: Order = { millis: 0, tick: 0 };

/** The order of an entry written at wall time `now`, by a node that knows entries up to `last`. */
export function after(last: Order, now: Millis): Order {
  if (now > last.millis) return { millis: Math.floor(now), tick: 0 };
  return last.tick + 1 < TICKS
    ? { millis: last.millis, tick: last.tick + 1 }
    : { millis: last.millis + 1, tick: 0 };
}

export function compareOrder(one: Order, other: Order): number {
  return one.millis - other.millis || one.tick - other.tick;
}

/** Sortable text, as scripts read it: 12 hexadecimal digits of `millis`, a dash, 4 of `tick`. */
export function orderText({ millis, tick }: Order): string {
  return `${millis.toString(16).padStart(12, "0")}-${tick.toString(16).padStart(4, "0")}`;
}
