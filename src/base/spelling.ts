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

/** Slips between two words; undefined if they are too many for one to be meant by the other. */
export function slips(one: string, other: string): number | undefined {
  const found = distance(one, other);
  return found <= SLIPS_MAX ? found : undefined;
}

/** Letters to insert, remove, replace, or swap with their neighbour, to go from one word to the other. */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= other.length; j++) {
      const differs = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + differs,
          swapped ? at(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(one.length, other.length);
}
