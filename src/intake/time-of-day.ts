/**
 * The hour as a reply says it: none, rather than one that may be wrong.
 */

import type { Wall } from "../base/time.ts";

/** Tells the hour, `18:40`, in a time zone of the IANA database; undefined while the clock is worth nothing. */
export function timeOfDayIn(timeZone: string): (wall: Wall) => string | undefined {
  const format = new Intl.DateTimeFormat("fr-FR", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return ({ millis, quality }) => (quality === "none" ? undefined : format.format(millis));
}
