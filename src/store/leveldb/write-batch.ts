/**
 * One write as it lies in the log: rows that came together.
 *
 *     number of the first row 8 | count 4 | rows: type 1 | key | value, each led by its length
 */

import { Reading, uint32At } from "./coding.ts";
import type { InternalRow } from "./row.ts";

const HEADER = 12;

/** undefined for bytes that are no write: all of it or none. */
export function rowsOfBatch(bytes: Uint8Array): readonly InternalRow[] | undefined {
  if (bytes.length < HEADER) return undefined;
  const first = uint32At(bytes, 0) + uint32At(bytes, 4) * 2 ** 32;
  if (!Number.isSafeInteger(first)) return undefined;
  const reading = new Reading(bytes, HEADER);
  const rows: InternalRow[] = [];
  while (!reading.done) {
    const [type] = reading.take(1) ?? [];
    const key = reading.slice();
    const value = type === 1 ? reading.slice() : undefined;
    if (key === undefined || type === undefined || type > 1) return undefined;
    if (type === 1 && value === undefined) return undefined;
    rows.push({ key, sequence: first + rows.length, value });
  }
  return rows.length === uint32At(bytes, 8) ? rows : undefined;
}
