/** Adds `item` at the end of a list that holds at most `max`: the oldest make room. */
export function keepLast<T>(list: T[], item: T, max: number): void {
  list.push(item);
  while (list.length > max) list.shift();
}
