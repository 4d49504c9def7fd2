/** Merges rows of tables and logs into one sorted run: of each key the newest stands. */

import { compareRows, type InternalRow } from "./row.ts";

/** Sorted rows that are fetched when the merge comes to them. */
export interface Source {
  /** No row of it comes before this one. */
  readonly first: InternalRow;
  readonly rows: () => Promise<Iterable<InternalRow>>;
}

interface Stream {
  head: InternalRow;
  readonly rest: Iterator<InternalRow>;
}

/** Calls `take` with the newest row of each key, in order of keys. Sources are opened late and forgotten early. */
export async function merge(
  sources: readonly Source[],
  take: (row: InternalRow) => Promise<void> | undefined,
): Promise<void> {
  const waiting = sources.toSorted((one, other) => compareRows(one.first, other.first));
  const streams = new Set<Stream>();
  let last: Uint8Array | undefined;
  for (;;) {
    let least = leastOf(streams);
    for (let next = waiting[0]; next !== undefined; [next] = waiting) {
      if (least !== undefined && compareRows(next.first, least.head) > 0) break;
      waiting.shift();
      const opened = openStream(await next.rows());
      if (opened !== undefined) streams.add(opened);
      least = leastOf(streams);
    }
    if (least === undefined) return;
    const { head } = least;
    if (last === undefined || Buffer.compare(last, head.key) !== 0) {
      last = head.key;
      const slow = take(head);
      if (slow !== undefined) await slow;
    }
    const step = least.rest.next();
    if (step.done === true) streams.delete(least);
    else least.head = step.value;
  }
}

function openStream(rows: Iterable<InternalRow>): Stream | undefined {
  const rest = rows[Symbol.iterator]();
  const step = rest.next();
  return step.done === true ? undefined : { head: step.value, rest };
}

function leastOf(streams: ReadonlySet<Stream>): Stream | undefined {
  let least: Stream | undefined;
  for (const stream of streams) {
    if (least === undefined || compareRows(stream.head, least.head) < 0) least = stream;
  }
  return least;
}
