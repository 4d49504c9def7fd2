/** How long words are on the air. */

import { utf8Bytes } from "../../base/bytes.ts";

/** The longest text stock apps send, and so the longest we do, in bytes of UTF-8. */
export const AIR_MAX = 200;

/** What every message of an exercise begins with. */
const EXERCISE_PREFIX = "EXERCICE ";

/** Bytes that `text` takes once sent: blanks at both ends are cut, and an exercise says so in front. */
export function airBytes(text: string, exercise: boolean): number {
  return utf8Bytes(text.trim()) + (exercise ? EXERCISE_PREFIX.length : 0);
}
