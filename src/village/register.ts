/**
 * A value of which the last written holds, in the order of entries and not of arrival. An entry that comes again takes its own place: it may have been hidden
 * before, or be so now.
 */

import { compareEntries, type Entry, type Stamp } from "../journal/entry.ts";
import { trustRadio } from "../journal/vocabulary.ts";

export interface Register<T> extends Stamp {
  readonly value: T;
  /** Who said so was proven, or said it at this hub. */
  readonly proven: boolean;
}

/** A register that `entry` wrote. */
export function written<T>(value: T, { order, node, number, trust }: Entry): Register<T> {
  return { order, node, number, value, proven: trust >= trustRadio };
}

export function later<T>(one: Register<T> | undefined, other: Register<T>): Register<T> {
  return one === undefined || compareEntries(one, other) <= 0 ? other : one;
}

export function earlier<T>(one: Register<T> | undefined, other: Register<T>): Register<T> {
  return one === undefined || compareEntries(one, other) >= 0 ? other : one;
}

/** Whether `one` was written, and after `other`. */
export function isAfter(one: Stamp | undefined, other: Stamp): boolean {
  return one !== undefined && compareEntries(one, other) > 0;
}

/** The last proven value; as long as there is none, the last. A forger cannot replace what was proven. */
export function laterProven<T>(one: Register<T> | undefined, other: Register<T>): Register<T> {
  if (one === undefined || one.proven === other.proven) return later(one, other);
  return one.proven ? one : other;
}
