/**
 * The night, in which people are let sleep: from 22:00 to 7:00 as the village's clocks show it. While the clock is worth nothing there is none: better to wake
 * someone than to keep silent all day.
 */

import { DAY, HOUR, type Millis, MINUTE } from "../base/time.ts";

const BEGINS = 22 * HOUR;
const ENDS = 7 * HOUR;

/** How long the night still lasts at `hour`, as `timeOfDay` tells it; undefined by day, and while nobody knows. */
export function nightLeft(hour: string | undefined): Millis | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(hour ?? "") ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const now = Number(hours) * HOUR + Number(minutes) * MINUTE;
  if (now >= BEGINS) return ENDS + DAY - now;
  return now < ENDS ? ENDS - now : undefined;
}
