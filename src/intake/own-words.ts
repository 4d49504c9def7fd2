/**
 * Knows our own replies again, so that two hubs, or a hub and a radio that repeats it, never talk to each other.
 */

import { langs } from "../base/lang.ts";
import { replyTexts } from "../language/replies-text.ts";
import { EXERCISE_MARK } from "../language/replies.ts";

/** How like one of our replies a text is: all of it, only its beginning, or not at all. */
export type Likeness = "whole" | "start" | "none";

interface Shape {
  /** The words before the first value. */
  readonly start: string;
  readonly whole: RegExp;
}

/** Characters a beginning must have to say anything. */
const START_MIN = 12;

/** The longest value a reply holds, in characters; bounds what the expressions below look at. */
const VALUE = ".{0,100}?";

const shapes: readonly Shape[] = Object.values(replyTexts).flatMap((words) =>
  langs.map((lang) => shapeOf(words[lang])),
);

export function likeOurs(text: string): Likeness {
  const bare = text.startsWith(EXERCISE_MARK) ? text.slice(EXERCISE_MARK.length) : text;
  const begun = shapes.filter(({ start }) => bare.startsWith(start));
  if (begun.some(({ whole }) => whole.test(bare))) return "whole";
  return begun.some(({ start }) => start.length >= START_MIN) ? "start" : "none";
}

function shapeOf(template: string): Shape {
  const [start = ""] = template.split(/[[{]/, 1);
  const parts = template
    .split(/(\{\w+\}|[[\]])/)
    .map((part) => {
      if (part.startsWith("{")) return VALUE;
      if (part === "[") return "(?:";
      return part === "]" ? ")?" : part.replaceAll(/[.*+?^$()|\\]/g, String.raw`\$&`);
    })
    .join("");
  return { start, whole: new RegExp(`^${parts}$`, "su") };
}
