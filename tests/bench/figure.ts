/** One measured figure beside what it is meant to reach. No verdict is kept: machines are shared and noisy. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What to reach, as the design states it. */
  readonly goal: number;
  /** Whether less or more is better. */
  readonly better: "less" | "more";
  /** How it was measured, in a few words. */
  readonly how: string;
}

/** @param parts what of it to measure, where a bench has parts. */
export type Bench = (parts?: readonly string[]) => Promise<readonly Figure[]>;

/** How many times better than the goal: above 1 it is reached. */
export function ratio({ value, goal, better }: Figure): number {
  if (better === "more") return value / goal;
  if (value === goal) return 1;
  return value === 0 ? Number.POSITIVE_INFINITY : goal / value;
}

/** The value below which `share` of `values` lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
