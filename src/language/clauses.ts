/** Cuts a message into the stretches that may each say a thing of their own. */

import type { Word } from "./words.ts";

/** Words that may join two things said; only a cut where both sides say something counts, which the caller judges. */
const joints = new Set([
  "mais",
  "but",
  "sinon",
  "puis",
  "donc",
  "et",
  "and",
  "contre",
  "however",
  "also",
  "then",
  "car",
  "because",
  "except",
  "sauf",
  "ni",
  "ensuite",
  "though",
  "although",
]);

/** Words that begin a new thing said where they stand again: "no heat no food", « plus d'eau plus de pain ». */
const repeated = new Set(["no", "sans", "plus", "pas"]);

/** A stretch of the message: words `from` to `to`, the last not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Most stretches of one message looked at apart; a radio text hardly has ten. */
const STRETCHES_MAX = 40;

/** Stretches between marks and joints, in order. */
export function clausesOf(words: readonly Word[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const [i, word] of words.entries()) {
    const again =
      repeated.has(word.text) && words.slice(from, i).some(({ text }) => text === word.text);
    if (
      i > from &&
      (word.before > 0 || joints.has(word.text) || again) &&
      stretches.length < STRETCHES_MAX
    ) {
      stretches.push({ from, to: i });
      from = i;
    }
  }
  if (from < words.length) stretches.push({ from, to: words.length });
  return stretches;
}

/** `words` with a soft break at the start of each stretch, so that a phrase may begin or end there. */
export function cutAt(words: readonly Word[], stretches: readonly Stretch[]): readonly Word[] {
  const starts = new Set(stretches.map(({ from }) => from));
  return words.map((word, i) =>
    i > 0 && starts.has(i) && word.before === 0 ? softened(word) : word,
  );
}

function softened(word: Word): Word {
  return { ...word, before: 1 };
}
