/**
 * Time as it is passed about: a number of milliseconds, and how far a wall clock is to be trusted.
 *
 * Nothing here looks at a clock; time arrives with the events.
 */

/** Milliseconds: a duration, or an instant since 1970-01-01T00:00:00Z. */
export type Millis = number;

export const SECOND: Millis = 1000;
export const MINUTE: Millis = 60 * SECOND;
export const HOUR: Millis = 60 * MINUTE;
export const DAY: Millis = 24 * HOUR;

/** Where a wall time came from, in the order in which the journal numbers them. A Pi has no clock of its own. */
export const wallQualities = ["none", "radio", "gps", "operator", "ntp"] as const;
export type WallQuality = (typeof wallQualities)[number];

/** Worst first: a satellite errs less than a person who reads a telephone. */
const byWorth: readonly WallQuality[] = ["none", "radio", "operator", "gps", "ntp"];

/** What a source is worth against others: the higher is believed. */
export function wallRank(quality: WallQuality): number {
  return byWorth.indexOf(quality);
}

/** A reading of the wall clock with what it is worth. */
export interface Wall {
  readonly millis: Millis;
  readonly quality: WallQuality;
  /** What the running clock said then: of this run only, and never kept, for it means nothing to the next. */
  readonly running?: Millis;
  /** Where the network had not set the clock: what it stamped, by which it may be set right later. Only the run is kept with an entry, which says the rest. */
  readonly stamped?: Stamped;
}

/** An entry of a run whose clock the network had not set. */
export interface Stamped {
  readonly node: string;
  /** The number of the entry with which the run began. */
  readonly run: number;
  readonly number: number;
}

/**
 * Whether something can be so old. Entries of a crisis are not a year old, and none is of the future: what seems so was stamped, or is looked at, by a clock
 * that was not set.
 */
export function isAge(span: Millis): boolean {
  return span >= -HOUR && span < 365 * DAY;
}
