/** Spans and hours, as a person reads them. */

import type { Lang } from "./lang.ts";
import { DAY, HOUR, type Millis, MINUTE } from "./time.ts";

/** "14 min", "3 h 05", "2 j". */
export function span(duration: Millis, lang: Lang): string {
  if (duration < HOUR) return `${Math.floor(duration / MINUTE)} min`;
  if (duration >= 2 * DAY) return `${Math.floor(duration / DAY)} ${lang === "fr" ? "j" : "d"}`;
  const minutes = Math.floor((duration % HOUR) / MINUTE);
  const hours = Math.floor(duration / HOUR);
  return minutes === 0 ? `${hours} h` : `${hours} h ${two(minutes)}`;
}

/** `at` by this machine's time zone: "21/11 20:47" or "21 Nov 20:47". */
export function clockTime(at: string, lang: Lang): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return lang === "fr" ? "heure inconnue" : "time unknown";
  const time = hourOf(date.getTime());
  if (lang === "fr") return `${two(date.getDate())}/${two(date.getMonth() + 1)} ${time}`;
  return `${date.getDate()} ${months[date.getMonth()] ?? ""} ${time}`;
}

/** `at` by this machine's time zone, with its year: "21/11/2026 20:47" or "21 Nov 2026 20:47". */
export function dateTime(at: string, lang: Lang): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return clockTime(at, lang);
  const between = lang === "fr" ? "/" : " ";
  const [day = "", hour = ""] = clockTime(at, lang).split(/ (?=\d\d:)/);
  return `${day}${between}${date.getFullYear()} ${hour}`;
}

/** "20:47", by this machine's time zone. */
export function hourOf(at: Millis): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function two(number: number): string {
  return String(number).padStart(2, "0");
}
