/**
 * The hour as a reply says it.
 */

import type { Millis } from "../base/time.ts";

/** Tells the hour, `18:40`, in a time zone of the IANA database. */
export function timeOfDayIn(timeZone: string): (at: Millis) => string {
  const format = new Intl.DateTimeFormat("fr-FR", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (at) => format.format(at);
}
