/**
 * Which entries of one node were folded, so that one that comes twice counts once.
 *
 * A node numbers without gaps and entries mostly come in order, so what was folded is one range; one more for each gap, be it of entries that come late or
 * of some that are lost for good.
 */

/** First and last, both among them. */
export type NumberRange = readonly [number, number];

export class SeenEntries {
  /** Ascending; between two of them a number is missing. */
  readonly #ranges: [number, number][] = [];

  constructor(ranges: readonly NumberRange[] = []) {
    this.#ranges = ranges.map(([first, last]) => [first, last]);
  }

  has(number: number): boolean {
    const range = this.#ranges[this.#before(number)];
    return range !== undefined && number <= range[1];
  }

  /** Marks it; false if it was marked already. */
  add(number: number): boolean {
    const at = this.#before(number);
    const range = this.#ranges[at];
    const next = this.#ranges[at + 1];
    if (range !== undefined && number <= range[1]) return false;
    const joinsNext = next !== undefined && next[0] === number + 1;
    if (range !== undefined && number === range[1] + 1) {
      range[1] = joinsNext ? next[1] : number;
      if (joinsNext) this.#ranges.splice(at + 1, 1);
    } else if (joinsNext) next[0] = number;
    else this.#ranges.splice(at + 1, 0, [number, number]);
    return true;
  }

  ranges(): readonly NumberRange[] {
    return this.#ranges;
  }

  /** Where the last range stands that begins at `number` or before it; -1 if there is none. */
  #before(number: number): number {
    let [low, high] = [0, this.#ranges.length];
    // Mostly the last.
    const last = this.#ranges.at(-1);
    if (last !== undefined && last[0] <= number) return high - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ranges[middle]?.[0] ?? Infinity) <= number) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
