/** How long ago something was, as a person says it. */

import type { Lang } from "../base/lang.ts";
import { DAY, HOUR, isAge, type Millis, MINUTE } from "../base/time.ts";

/** "il y a 14 min", "3 h ago". What a clock set right since puts in the future is just now. */
export function age(at: string, now: Millis, lang: Lang): string {
  const past = now - Date.parse(at);
  if (Number.isNaN(past)) return lang === "fr" ? "heure inconnue" : "time unknown";
  if (!isAge(past)) return unset(lang);
  if (past < MINUTE) return lang === "fr" ? "à l'instant" : "just now";
  return lang === "fr" ? `il y a ${span(past, lang)}` : `${span(past, lang)} ago`;
}

/** What may have come while no clock was set. */
interface Dated {
  readonly at: string;
  readonly dated: boolean;
}

/** {@link age}, if it is known. */
export function ageOf({ at, dated }: Dated, now: Millis, lang: Lang): string {
  return dated ? age(at, now, lang) : unset(lang);
}

function unset(lang: Lang): string {
  return lang === "fr" ? "heure non réglée" : "time not set";
}

/** How long ago that was, for a column: "14 min"; "?" if a clock was not set. */
export function sinceText({ at, dated }: Dated, now: Millis, lang: Lang): string {
  const past = now - Date.parse(at);
  return dated && isAge(past) ? span(Math.max(past, 0), lang) : "?";
}

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

/** "20:47", by this machine's time zone. */
export function hourOf(at: Millis): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function two(number: number): string {
  return String(number).padStart(2, "0");
}
