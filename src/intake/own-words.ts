/**
 * Knows our own replies again, so that two hubs, or a hub and a radio that repeats it, never talk to each other.
 *
 * A text is ours if it begins as a reply does and the reply's fixed words follow in their order, whatever stands between them. That
 * takes one walk through the text, so that no text can be made to cost more.
 */

import { langs } from "../base/lang.ts";
import { shortTexts } from "../language/replies-short.ts";
import { replyTexts } from "../language/replies-text.ts";
import { EXERCISE_MARK } from "../language/replies.ts";

/** How like one of our replies a text is: all of it, only its beginning, or not at all. */
export type Likeness = "whole" | "start" | "none";

/** The fixed words of a reply, in order: what must begin it, what follows somewhere, what must end it, if not the beginning. */
interface Shape {
  readonly start: string;
  readonly between: readonly string[];
  readonly end: string | undefined;
}

/** Characters a beginning must have to say anything. */
const START_MIN = 12;
/** Fixed characters a short form must have: fewer are what a person writes too. */
const FIXED_MIN = 20;

const shapes: readonly Shape[] = [
  ...Object.values(replyTexts).flatMap((words) => langs.map((lang) => shapeOf(words[lang]))),
  ...Object.values(shortTexts)
    .flatMap((words) => langs.map((lang) => shapeOf(words[lang])))
    .filter((shape) => shape.end !== undefined && fixed(shape) >= FIXED_MIN),
];

/** Before a part of words that took several messages: `2/2 `. */
const partMark = /^\d{1,2}\/\d{1,2} /;

export function likeOurs(text: string): Likeness {
  const whole = text.replace(partMark, "");
  const bare = whole.startsWith(EXERCISE_MARK) ? whole.slice(EXERCISE_MARK.length) : whole;
  const begun = shapes.filter(({ start }) => bare.startsWith(start));
  if (begun.some((shape) => follows(bare, shape))) return "whole";
  return begun.some(({ start }) => start.length >= START_MIN) ? "start" : "none";
}

/** Whether the rest of a text that begins as `shape` does goes on as it does. */
function follows(text: string, { start, between, end }: Shape): boolean {
  if (end === undefined) return text === start;
  let at = start.length;
  for (const words of between) {
    const found = text.indexOf(words, at);
    if (found < 0) return false;
    at = found + words.length;
  }
  return text.endsWith(end) && text.length - end.length >= at;
}

function fixed({ start, between, end = "" }: Shape): number {
  return [start, ...between, end].reduce((sum, words) => sum + words.trim().length, 0);
}

/** A reply's words outside its values and the parts that may be left out. */
function shapeOf(template: string): Shape {
  const [start = "", ...others] = template.split(/\{\w+\}|\[[^\]]*\]/);
  return { start, between: others.slice(0, -1), end: others.at(-1) };
}
