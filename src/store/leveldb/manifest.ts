/**
 * MANIFEST: the list of a database's files, a log whose records each tell what changed.
 *
 * A record is tags, each with its fields. It is read strictly: a record with a tag that LevelDB does not write tells nothing.
 */

import { Reading, slice, varint } from "./coding.ts";
import { readLog, writeLog } from "./log-file.ts";

/** A table that belongs to the database. */
export interface TableFile {
  readonly level: number;
  readonly number: number;
  /** Bytes. */
  readonly size: number;
  /** Internal keys. */
  readonly smallest: Uint8Array;
  readonly largest: Uint8Array;
}

export interface Listing {
  readonly tables: readonly TableFile[];
  /** Logs with this number or a higher one are not in tables yet. */
  readonly log: number;
  readonly nextFile: number;
  readonly lastSequence: number;
}

export interface ManifestRead {
  readonly listing: Listing;
  /** Whether every byte of it could be read. */
  readonly whole: boolean;
  /** Whether something is damaged before its end, which is not what a power cut does. */
  readonly broken: boolean;
}

const COMPARATOR = "leveldb.BytewiseComparator";

interface Draft {
  readonly tables: Map<number, TableFile>;
  log: number;
  nextFile: number;
  lastSequence: number;
}

type Field = (reading: Reading, draft: Draft) => boolean;

/** By tag. Each says whether its fields were there. */
const fields: ReadonlyMap<number, Field> = new Map<number, Field>([
  [1, (reading) => Buffer.from(reading.slice() ?? []).toString("latin1") === COMPARATOR],
  [2, (reading, draft) => numbered(reading, (log) => (draft.log = log))],
  [3, (reading, draft) => numbered(reading, (next) => (draft.nextFile = next))],
  [4, (reading, draft) => numbered(reading, (last) => (draft.lastSequence = last))],
  [5, (reading) => reading.varint() !== undefined && reading.slice() !== undefined],
  [
    6,
    (reading, { tables }) =>
      reading.varint() !== undefined && numbered(reading, (number) => tables.delete(number)),
  ],
  [7, addTable],
  [9, (reading) => reading.varint() !== undefined],
]);

/** undefined where not even the first record can be read. */
export function readManifest(bytes: Uint8Array): ManifestRead | undefined {
  const { records, damagedBytes, tailBytes } = readLog(bytes);
  const draft: Draft = { tables: new Map(), log: 0, nextFile: 0, lastSequence: 0 };
  let broken = damagedBytes > 0;
  for (const record of records) broken = !apply(record, draft) || broken;
  if (draft.nextFile === 0) return undefined;
  const listing = { ...draft, tables: [...draft.tables.values()] };
  return { listing, whole: !broken && tailBytes === 0, broken };
}

/** A MANIFEST that tells all in one record. */
export function writeManifest({ tables, log, nextFile, lastSequence }: Listing): Uint8Array {
  const parts = [
    varint(1),
    slice(Buffer.from(COMPARATOR)),
    ...[2, log, 9, 0, 3, nextFile, 4, lastSequence].map(varint),
  ];
  for (const { level, number, size, smallest, largest } of tables) {
    parts.push(...[7, level, number, size].map(varint), slice(smallest), slice(largest));
  }
  return writeLog([Buffer.concat(parts)]);
}

function apply(record: Uint8Array, draft: Draft): boolean {
  const reading = new Reading(record);
  while (!reading.done) {
    const field = fields.get(reading.varint() ?? 0);
    if (field === undefined || !field(reading, draft)) return false;
  }
  return true;
}

function addTable(reading: Reading, { tables }: Draft): boolean {
  const [level, number, size] = [reading.varint(), reading.varint(), reading.varint()];
  const [smallest, largest] = [reading.slice(), reading.slice()];
  if (level === undefined || number === undefined || size === undefined) return false;
  if (smallest === undefined || largest === undefined) return false;
  tables.set(number, { level, number, size, smallest, largest });
  return true;
}

function numbered(reading: Reading, set: (value: number) => unknown): boolean {
  const value = reading.varint();
  if (value === undefined) return false;
  set(value);
  return true;
}
