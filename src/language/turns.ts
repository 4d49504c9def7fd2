/** Phrases that turn what the words beside them say: figures of speech, a danger that is over or was none, a joke, a tale. */

import type { Hit } from "./pattern.ts";
import { CONSUMED, type Word } from "./words.ts";

/**
 * - `figure`: taken out before anything is read. `local`: as the village taught it; danger is read all the same.
 * - `harmless`: a worrying word in an everyday phrase. `relief`: a danger said not to be, or no longer. `minor`: a small wound.
 * - `animal`: what is meant for an animal. `joke`: play and laughter. `past`: long ago. `recovered`: said after a danger, it is over.
 * - `drill`: an exercise announced. `earnest`: said against doubt, what follows is meant.
 */
export const turnTags = [
  "figure",
  "local",
  "harmless",
  "relief",
  "minor",
  "animal",
  "joke",
  "past",
  "recovered",
  "drill",
  "earnest",
] as const;
export type Turn = (typeof turnTags)[number];

/** The words left once what they do not mean is taken out: figures of speech for every reader, relief for danger only. */
export function withoutTurns(
  words: readonly Word[],
  hits: readonly Hit<Turn>[],
  consumed: readonly Turn[],
): readonly Word[] {
  const gone = new Set<number>();
  for (const { tag, from, to } of hits) {
    if (consumed.includes(tag)) for (let i = from; i < to; i++) gone.add(i);
  }
  return words.map((word, i) => {
    if (!gone.has(i)) return word;
    const { value: _, ...rest } = word;
    return { ...rest, text: CONSUMED };
  });
}

/** Marks the words of harmless phrases, so that « bois pour le feu » is not read as fire. */
export function markHarmless(words: readonly Word[], hits: readonly Hit<Turn>[]): readonly Word[] {
  const harmless = hits.filter(({ tag }) => tag === "harmless");
  return words.map((word, i) =>
    harmless.some(({ from, to }) => i >= from && i < to) ? { ...word, harmless: true } : word,
  );
}
