/** A sorted copy: `toSorted` is younger than the telephones this page is for. */
export function sorted<T>(list: readonly T[], compare: (one: T, other: T) => number): T[] {
  const copy = [...list];
  // oxlint-disable-next-line unicorn/no-array-sort -- Sorts our own copy; older browsers lack toSorted.
  return copy.sort(compare);
}
