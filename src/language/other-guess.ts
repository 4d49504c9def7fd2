/** Which language a message seems to be in, when it is none that the grammar knows well. */

import type { Grammar } from "./grammar.ts";
import type { OtherTongue } from "./other-tongue.ts";
import type { Word } from "./words.ts";

/** Fewest letters of a word that tells its language by standing in its tables. */
const TELLING = 4;
/** What a word weighs that only one of the languages has, that several have, that French or English has too. */
const WEIGHTS = { only: 1.5, shared: 1, weak: 0.5 } as const;
/** From this share of what speaks for French and English on, it is taken to be in the other language. */
const SHARE = 0.8;
/** Least weight of a guess: one word that French and English do not have. */
const LEAST = 1;

export interface Guess {
  readonly tongue: OtherTongue;
  readonly weight: number;
  /** What speaks for French or English. */
  readonly ours: number;
}

/** What French and English know of words. */
export interface Ours {
  /** Whether it is a small word that they are full of. */
  readonly tells: (word: string) => boolean;
  /** Whether the grammar has the word at all. */
  readonly knows: (word: string) => boolean;
}

export function oursOf({ tongues, spelling }: Grammar): Ours {
  return {
    tells: (word) => tongues.some(({ tells }) => tells.has(word)),
    knows: (word) =>
      spelling.known.has(word) ||
      spelling.guard.has(word) ||
      tongues.some(({ words }) => words.has(word)),
  };
}

/** The likeliest of `tongues`, if its words weigh enough. */
export function guessOf(
  words: readonly Word[],
  tongues: readonly OtherTongue[],
  ours: Ours,
): Guess | undefined {
  const distinct = Array.from(
    new Set(words.filter(({ value }) => value === undefined).map(({ text }) => text)),
  );
  const spoken = distinct.map((text) => tongues.filter((tongue) => isOf(tongue, text, ours)));
  let best: Guess | undefined;
  for (const tongue of tongues) {
    let weight = 0;
    let against = 0;
    for (const [i, text] of distinct.entries()) {
      const of = spoken[i] ?? [];
      if (of.includes(tongue)) weight += of.length === 1 ? WEIGHTS.only : WEIGHTS.shared;
      else if (tongue.weakTells.has(text)) weight += WEIGHTS.weak;
      else if (ours.tells(text) && !tongue.light.has(text)) against += 1;
    }
    if (weight < LEAST || weight < against * SHARE) continue;
    if (best === undefined || weight > best.weight) best = { tongue, weight, ours: against };
  }
  return best;
}

function isOf({ tells, has }: OtherTongue, text: string, ours: Ours): boolean {
  if (tells.has(text)) return !ours.tells(text);
  return text.length >= TELLING && has(text) && !ours.knows(text);
}
