/**
 * Which numbers: as stretches without a hole, for that is what they mostly are.
 */

/** From the first to the last, both included; 1 and up. */
export type Range = readonly [first: number, last: number];

/** Stretches in one frame: above what a paused hour leaves, and 40 bytes at most times. */
export const RANGES_MAX = 16;

/** The stretches of `numbers`, lowest first. */
export function rangesOf(numbers: Iterable<number>): readonly Range[] {
  const ranges: [number, number][] = [];
  for (const number of Array.from(new Set(numbers)).toSorted((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] + 1 === number) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}

/** Whether `number` is in one of `ranges`. These come from strangers and may be as long as they say: none is walked through. */
export function covers(ranges: readonly Range[], number: number): boolean {
  return ranges.some(([first, last]) => first <= number && number <= last);
}
