/**
 * A row as LevelDB keeps it: the key, the number of the write that laid it there, and a value or the word that the key is gone.
 *
 * In tables key and write are one internal key: `key | type 1, write 7, little-endian`. They sort by key, and of one key the newest comes first.
 */

export interface InternalRow {
  readonly key: Uint8Array;
  /** Number of its write: of two rows with one key the higher is what stands. */
  readonly sequence: number;
  /** undefined where the key was deleted. */
  readonly value: Uint8Array | undefined;
}

export const TRAILER = 8;

const SEQUENCE_MAX = 2 ** 53;

export function compareRows(one: InternalRow, other: InternalRow): number {
  return Buffer.compare(one.key, other.key) || other.sequence - one.sequence;
}

/** undefined for bytes that are no internal key. */
export function rowOf(internal: Uint8Array, value: Uint8Array): InternalRow | undefined {
  const end = internal.length - TRAILER;
  const type = internal[end];
  if (end < 0 || type === undefined || type > 1) return undefined;
  let sequence = 0;
  for (let i = internal.length - 1; i > end; i--) sequence = sequence * 256 + (internal[i] ?? 0);
  if (sequence > SEQUENCE_MAX) return undefined;
  return { key: internal.subarray(0, end), sequence, value: type === 1 ? value : undefined };
}

export function internalKey({ key, sequence, value }: InternalRow): Uint8Array {
  const internal = Buffer.alloc(key.length + TRAILER);
  internal.set(key);
  internal[key.length] = value === undefined ? 0 : 1;
  let rest = sequence;
  for (let i = key.length + 1; i < internal.length; i++) {
    internal[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return internal;
}
