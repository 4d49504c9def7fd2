/**
 * How long to wait before a radio is tried again: twice as long each time, never in step with another client that waits likewise.
 */

import type { FaultCode } from "../base/fault.ts";
import { type Millis, SECOND } from "../base/time.ts";

const FIRST: Millis = SECOND;
/** A radio that does not answer may be far away, or off for the night; asking costs nothing, and it is missed. */
const LONGEST: Millis = 20 * SECOND;
/** A missing device node costs nothing to look for, and its owner is waiting for it to work again. */
const LONGEST_MISSING: Millis = 4 * SECOND;
/** Taking the radio from a phone app every minute would leave both without it. */
const LONGEST_SHARED: Millis = 120 * SECOND;

/**
 * The wait before the next try, after `failures` links that did not last.
 *
 * @param luck at least 0, below 1: where in the second half of the wait it ends.
 */
export function backoff(failures: number, reason: FaultCode, luck: number): Millis {
  const whole = Math.min(FIRST * 2 ** Math.min(failures, 30), longest(reason));
  return whole / 2 + (whole / 2) * luck;
}

function longest(reason: FaultCode): Millis {
  if (reason === "radio/missing") return LONGEST_MISSING;
  return reason === "radio/shared" ? LONGEST_SHARED : LONGEST;
}
