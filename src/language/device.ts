/** A machine that keeps someone alive, and how long it still runs. */

import type { Grammar } from "./grammar.ts";
import type { Word } from "./words.ts";

const SHORT_MINUTES = 120;

const powerWords =
  /^(batterie|batteries|battery|courant|power|coupure|electricite|electricity|electric|jus|outage|secteur|groupe|generator|autonomie|panne|lecky|charge|recharger|recharge)$/;

/**
 * "short" when a device is named with two hours or less; "unknown" when its power is in question and nobody says for
 * how long; undefined when neither.
 */
export function isDeviceShort(
  words: readonly Word[],
  grammar: Grammar,
): "short" | "unknown" | undefined {
  const devices = grammar.words("device");
  if (!words.some(({ text }) => devices.has(text))) return undefined;
  let said = false;
  for (const [i, word] of words.entries()) {
    const minutes = minutesAt(words, i, word);
    if (minutes === undefined) continue;
    if (minutes <= SHORT_MINUTES) return "short";
    said = true;
  }
  return !said && words.some(({ text }) => powerWords.test(text)) ? "unknown" : undefined;
}

/** Whether a device is named with more than two hours left, and none with less. */
export function deviceLasts(words: readonly Word[], grammar: Grammar): boolean {
  const devices = grammar.words("device");
  if (!words.some(({ text }) => devices.has(text))) return false;
  const minutes = words.flatMap((word, i) => minutesAt(words, i, word) ?? []);
  return minutes.length > 0 && minutes.every((each) => each > SHORT_MINUTES);
}

function minutesAt(words: readonly Word[], i: number, { value }: Word): number | undefined {
  if (value === undefined) return undefined;
  const before = words[i - 1]?.text ?? "";
  const unit = words[i + 1]?.text ?? "";
  if (/^(a|at|vers|avant|before|by|des|jusque|until|till)$/.test(before)) return undefined;
  if (/^(h|hr|hrs|heures?|hours?)$/.test(unit)) return value * 60;
  return /^(min|mins|minutes?|mn)$/.test(unit) ? value : undefined;
}
