/** How long ago something was, as a person says it. */

import type { Lang } from "../base/lang.ts";
import { span } from "../base/time-words.ts";
import { isAge, type Millis, MINUTE } from "../base/time.ts";

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
