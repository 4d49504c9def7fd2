/** The word that was probably meant. */

/** More slips than this, and it is another word. */
const SLIPS_MAX = 2;

/** The one of `words` nearest to `written`, if it is near enough. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((word) => ({ word, slips: distance(written, word) }))
    .toSorted((one, other) => one.slips - other.slips);
  return best !== undefined && best.slips <= SLIPS_MAX ? best.word : undefined;
}

/** Letters to insert, remove or replace to go from one word to the other (Levenshtein). */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of Array.from(one).entries()) {
    const row = [i + 1];
    for (const [j, needed] of Array.from(other).entries()) {
      const replaced = (above[j] ?? 0) + (letter === needed ? 0 : 1);
      row.push(Math.min(replaced, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}
