/**
 * Knows a program by what it sends, so that two of them never talk to each other: its words are kept and read like any, and not answered.
 */

import { HOUR, type Millis, MINUTE } from "../base/time.ts";
import { normalised } from "./same-words.ts";

/** What one sender wrote, as far as it matters here. */
export interface Wrote {
  readonly at: Millis;
  /** Its words, without case, accents and marks. */
  readonly words: string;
}

/** Texts of one sender that are remembered: more than {@link ALIKE}, and than a person writes in a quarter of an hour. */
export const WROTE_MAX = 24;
/** The same words within this time are the same message, sent again. */
const SAME_SPAN: Millis = 15 * MINUTE;
/** So many texts that differ in their numbers alone, within {@link ALIKE_SPAN}, are counted out by a program. */
const ALIKE = 5;
const ALIKE_SPAN: Millis = HOUR;
/** Shorter ones a person repeats: `suivi 12`, `ok 4`. */
const ALIKE_MIN = 14;
/** Words so short are an answer to whatever was asked: `oui`, `4`. */
const SHORT = 4;

/** The range test of the Meshtastic firmware, and what else counts its messages. */
const counting = /^(seq|sequence|packet|msg)? ?\d+$/;

/** Whether `words` are a program's, after what the same sender wrote before. */
export function isBot(words: string, before: readonly Wrote[], at: Millis): boolean {
  if (counting.test(words) && /\D/.test(words)) return true;
  const shape = shapeOf(words);
  if (shape.length < ALIKE_MIN || !shape.includes("#")) return false;
  const alike = before.filter(
    (each) => at - each.at < ALIKE_SPAN && each.words !== words && shapeOf(each.words) === shape,
  );
  return alike.length >= ALIKE - 1;
}

/** How often the very same was said within a quarter of an hour, this time included. */
export function timesSaid(words: string, before: readonly Wrote[], at: Millis): number {
  if (words.length <= SHORT) return 1;
  return 1 + before.filter((each) => at - each.at < SAME_SPAN && each.words === words).length;
}

function shapeOf(words: string): string {
  return words.replaceAll(/\d+/g, "#");
}

const tests =
  /^(test|testing|essai|essais|ping|allo|check|radio check|mike check|mic check|un deux|1 2|coucou|vous me recevez|on me recoit|do you copy|do you read|anyone copy)\b/;

/** Whether someone only tries the radio. */
export function isRadioTest(text: string): boolean {
  return tests.test(normalised(text));
}
