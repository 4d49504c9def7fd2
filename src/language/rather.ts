/** What is wanted rather than another thing that is named and refused. */

import type { Category } from "../journal/vocabulary.ts";
import type { FrameTag } from "./frames.ts";
import type { Hit } from "./pattern.ts";
import type { Word } from "./words.ts";

/** « pas besoin de bois mais il faut des bougies »: what is named before the turn is what is not wanted. */
export function rather(
  words: readonly Word[],
  hits: readonly Hit<FrameTag>[],
  things: readonly Hit<Category>[],
): { readonly things: readonly Hit<Category>[]; readonly contrast: boolean } {
  const refusal = hits.find(({ tag }) => tag === "no-need" || tag === "not-this");
  const turn =
    refusal === undefined
      ? -1
      : words.findIndex((word, i) => i >= refusal.to && turns.has(word.text));
  const after = things.filter(({ from }) => from > turn);
  if (refusal === undefined || turn < 0 || after.length === 0) return { things, contrast: false };
  return {
    things: things.filter(({ to, from }) => from > turn || to <= refusal.from),
    contrast: true,
  };
}

const turns: ReadonlySet<string> = new Set([
  "mais",
  "but",
  "plutot",
  "juste",
  "seulement",
  "instead",
  "rather",
  "only",
  "just",
]);
