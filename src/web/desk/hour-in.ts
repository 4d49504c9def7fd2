/** The hour elsewhere. */

import type { Lang } from "../../base/lang.ts";
import type { Millis } from "../../base/time.ts";

/** "14 h 32", "14:32" in a time zone of the IANA database; undefined if this browser does not know it. */
export function hourIn(timeZone: string, at: Millis, lang: Lang): string | undefined {
  try {
    const format = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    const [hour = "", minute = ""] = format.format(at).split(":");
    return lang === "fr" ? `${Number(hour)} h ${minute}` : `${hour}:${minute}`;
  } catch {
    return undefined;
  }
}
