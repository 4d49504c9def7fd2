/**
 * Rows of the database as a backup holds them, one after the other:
 *
 *     length of the key 1 | length of the payload 4, big-endian | key | payload
 *
 * The payload is the value without what the store seals it with: whoever restores seals it again.
 */

/** Bytes of rows in one chunk, at the most. */
export const CHUNK = 256 * 1024;

const HEADER = 5;

export interface PlainRow {
  readonly key: Uint8Array;
  readonly payload: Uint8Array;
}

/** A row as it was read, with the bytes it takes. */
export interface ReadRow extends PlainRow {
  readonly bytes: Uint8Array;
}

/** Bytes that `row` takes in a chunk. */
export function bytesOf({ key, payload }: PlainRow): number {
  return HEADER + key.length + payload.length;
}

/** Writes `row` at `at`; returns where the next goes. */
export function writeRow(chunk: Buffer, at: number, { key, payload }: PlainRow): number {
  chunk[at] = key.length;
  chunk.writeUInt32BE(payload.length, at + 1);
  chunk.set(key, at + HEADER);
  chunk.set(payload, at + HEADER + key.length);
  return at + HEADER + key.length + payload.length;
}

/** The rows of a chunk; undefined if it does not come out even, or a key is empty. */
export function readRows(chunk: Buffer): readonly ReadRow[] | undefined {
  const rows: ReadRow[] = [];
  let at = 0;
  while (at < chunk.length) {
    const keyLength = chunk[at] ?? 0;
    if (keyLength === 0 || at + HEADER > chunk.length) return undefined;
    const payloadAt = at + HEADER + keyLength;
    const end = payloadAt + chunk.readUInt32BE(at + 1);
    if (end > chunk.length) return undefined;
    rows.push({
      key: chunk.subarray(at + HEADER, payloadAt),
      payload: chunk.subarray(payloadAt, end),
      bytes: chunk.subarray(at, end),
    });
    at = end;
  }
  return rows;
}
