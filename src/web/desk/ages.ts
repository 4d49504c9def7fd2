/** Ages and times in words. */

import { DAY, HOUR, isAge, type Millis, MINUTE, SECOND } from "../../base/time.ts";
import type { DeskWords } from "./words/french.ts";

/** "2 min 05 s" when `exact`, else "14 min", "2 h 05", "3 j". */
export function spanWords(span: Millis, words: DeskWords["ages"], exact = false): string {
  if (!isAge(span)) return words.unset;
  const safe = Math.max(0, span);
  const minutes = Math.floor(safe / MINUTE);
  const seconds = Math.floor((safe % MINUTE) / SECOND);
  if (safe >= 2 * DAY) return words.days(Math.floor(safe / DAY));
  if (safe >= HOUR) return words.hours(Math.floor(safe / HOUR), minutes % 60);
  if (!exact) return words.minutes(minutes);
  return minutes === 0 ? words.seconds(seconds) : words.minutesSeconds(minutes, seconds);
}

/** "il y a 14 min"; what is younger than a minute, or from a clock that runs a little ahead, is "à l'instant". */
export function agoWords(span: Millis, words: DeskWords["ages"]): string {
  if (!isAge(span)) return words.unset;
  return span < MINUTE ? words.now : words.ago(spanWords(span, words));
}
