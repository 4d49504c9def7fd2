/** How long words are on the air. */

import { utf8Bytes } from "../../base/bytes.ts";
import { EXERCISE_MARK, REPLY_MAX } from "../../language/replies.ts";

/** The longest text we send, in bytes of UTF-8. */
export const AIR_MAX = REPLY_MAX;

/** Bytes that `text` takes once sent: blanks at both ends are cut, and an exercise says so in front. */
export function airBytes(text: string, exercise: boolean): number {
  return utf8Bytes(text.trim()) + (exercise ? utf8Bytes(EXERCISE_MARK) : 0);
}
