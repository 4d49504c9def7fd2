/**
 * What is held back while the channel is crowded, or while this radio has sent so much that the law soon silences it, emergencies too.
 */

import { HOUR, type Millis } from "../base/time.ts";

/** `lower`: all but what is urgent; `urgent`: all but emergencies. */
export type AirHold = "none" | "lower" | "urgent";

/** Percent of the time the channel is in use from which words are said in short. */
export const BUSY = 25;
/** And from which only what is urgent is sent. */
export const CROWDED = 40;
/** Of what the law allows a radio in an hour, 30 % is left for emergencies and 20 % more for what is urgent, whatever the rest was spent on. */
const FOR_LOWER = 0.5;
const FOR_URGENT = 0.7;

export interface Air {
  /** As the radio itself tells it; undefined if it does not. */
  readonly utilizationPercent: number | undefined;
  /** What it had on the air in the last hour, repeats that are only reckoned included. */
  readonly spent: Millis;
  /** What the law allows it; undefined where it says nothing. */
  readonly limitPercent: number | undefined;
}

export function airHold({ utilizationPercent = 0, spent, limitPercent }: Air): AirHold {
  const share = limitPercent === undefined ? 0 : (spent / HOUR) * (100 / limitPercent);
  if (share > FOR_URGENT) return "urgent";
  return share > FOR_LOWER || utilizationPercent > CROWDED ? "lower" : "none";
}
