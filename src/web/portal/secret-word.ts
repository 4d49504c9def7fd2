/**
 * The word by which someone without an account follows what they sent: six letters one can say and remember, `KOVANI`.
 *
 * About 340,000 words: enough, since tries are few. Only the hash is kept.
 */

import { createHash } from "node:crypto";

const consonants = "BDFGKLMNPRSTVZ";
const vowels = "AEIOU";
const SYLLABLES = 3;

/** A new word. @param random Bytes by chance, as many as asked for. */
export function newSecretWord(random: (length: number) => Uint8Array): string {
  const chance = random(4 * SYLLABLES);
  const draw = (letters: string, at: number): string =>
    letters.charAt((((chance[at] ?? 0) << 8) | (chance[at + 1] ?? 0)) % letters.length);
  return Array.from(
    { length: SYLLABLES },
    (_, i) => draw(consonants, 4 * i) + draw(vowels, 4 * i + 2),
  ).join("");
}

/** What is kept of a word, however it was typed: SHA-256 of its letters, hexadecimal. */
export function secretHash(word: string): string {
  const letters = word
    .slice(0, 64)
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, "");
  return createHash("sha256").update(letters).digest("hex");
}
