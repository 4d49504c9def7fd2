/**
 * The seam between the store and LevelDB: sorted bytes, written in whole batches that are on the disk when the promise resolves.
 *
 * Tests put a failing disk here. Whatever the implementation throws is told apart in `trouble.ts`.
 */

import { stat } from "node:fs/promises";
import path from "node:path";

import { Level } from "level";

/** A key and its value, as they lie on disk. */
export type Row = readonly [key: Uint8Array, value: Uint8Array];

export type Change =
  | { readonly type: "put"; readonly key: Uint8Array; readonly value: Uint8Array }
  | { readonly type: "del"; readonly key: Uint8Array };

/** Keys from `gte` up to but without `lt`. */
export interface Range {
  readonly gte: Uint8Array;
  readonly lt: Uint8Array;
}

/** Everything as it was at one moment, whatever is written after; while it is held, the database keeps it apart. */
export interface Snapshot extends AsyncDisposable {
  /** In key order, some hundreds at a time. */
  chunks(range: Range): AsyncIterable<readonly Row[]>;
}

export interface Database {
  /** All of `changes` or none; resolves once they are on the disk. */
  write(changes: readonly Change[]): Promise<void>;
  get(key: Uint8Array): Uint8Array | undefined;
  getMany(keys: readonly Uint8Array[]): Promise<readonly (Uint8Array | undefined)[]>;
  /** The rows of a snapshot taken now, in key order, some hundreds at a time. */
  chunks(range: Range): AsyncIterable<readonly Row[]>;
  snapshot(): Snapshot;
  /** The row with the highest key. */
  last(range: Range): Promise<Row | undefined>;
  /** Writes what is in the log out as a table, begins a new log, and merges the tables of `range` downwards. */
  compact(range: Range): Promise<void>;
  /** Bytes that `range` takes in tables, about. */
  size(range: Range): Promise<number>;
  /** Resolves once every scan and snapshot that is open now was closed: until then the database keeps what they see, deleted or not. */
  unread(): Promise<void>;
  close(): Promise<void>;
}

export type OpenDatabase = (
  folder: string,
  options: { readonly createIfMissing: boolean },
) => Promise<Database>;

/** Bytes of a table, about: half of what LevelDB makes unless it is told, and the least it takes. */
export const TABLE_MAX = 1024 * 1024;

/**
 * LevelDB maps each table that is open whole into memory, and keeps the last 64 open: fewer cannot be asked for. With these no reading makes a node's
 * resident memory grow by more than 64 MiB of tables.
 */
const MODEST = {
  maxOpenFiles: 74,
  maxFileSize: TABLE_MAX,
  cacheSize: 2 * 1024 * 1024,
  writeBufferSize: 1024 * 1024,
} as const;

/** Rows, and bytes of them, that one step of a scan reads: enough to be fast, little enough to be no burden. */
const CHUNK_ROWS = 500;
const CHUNK_BYTES = 256 * 1024;

type LevelRange = Range & { readonly snapshot?: ReturnType<Level["snapshot"]> };

export const openLevel: OpenDatabase = async (folder, { createIfMissing }) => {
  const level = new Level<Uint8Array, Uint8Array>(folder, {
    ...MODEST,
    createIfMissing,
    keyEncoding: "view",
    valueEncoding: "view",
  });
  await level.open();
  const place = await placeOf(folder).catch(async (error: unknown) => {
    await level.close();
    throw error;
  });
  const readers = new Set<Promise<void>>();
  const chunks = async function* chunks(options: LevelRange) {
    const rows = level.iterator({ ...options, highWaterMarkBytes: CHUNK_BYTES });
    const done = noted(readers);
    try {
      for (;;) {
        const chunk = await rows.nextv(CHUNK_ROWS);
        if (chunk.length === 0) return;
        yield chunk;
      }
    } finally {
      await rows.close();
      done();
    }
  };
  return {
    write: async (changes) => {
      await level.batch([...changes], { sync: true });
      if ((await placeOf(folder)) !== place) throw new Error(`ENOENT: ${folder} was replaced`);
    },
    get: (key) => level.getSync(key),
    getMany: async (keys) => level.getMany([...keys]),
    chunks,
    snapshot: () => {
      const snapshot = level.snapshot();
      const done = noted(readers);
      return {
        chunks: (range) => chunks({ ...range, snapshot }),
        [Symbol.asyncDispose]: async () => {
          await snapshot.close();
          done();
        },
      };
    },
    last: async (range) => {
      const [row] = await level.iterator({ ...range, reverse: true, limit: 1 }).all();
      return row;
    },
    compact: async ({ gte, lt }) => level.compactRange(gte, lt),
    size: async ({ gte, lt }) => level.approximateSize(gte, lt),
    unread: async () => {
      await Promise.all(readers);
    },
    close: async () => level.close(),
  };
};

/** Notes a reader; the returned function says that it is done. */
function noted(readers: Set<Promise<void>>): () => void {
  const ends: (() => void)[] = [];
  const reading = new Promise<void>((resolve) => ends.push(resolve));
  readers.add(reading);
  return () => {
    readers.delete(reading);
    ends.pop()?.();
  };
}

/**
 * What stands for the folder itself: the lock in it, which stays as long as the database is open. A folder that someone removed goes on taking
 * writes, into files that nobody will find again.
 */
async function placeOf(folder: string): Promise<string> {
  const { dev, ino } = await stat(path.join(folder, "LOCK"));
  return `${dev} ${ino}`;
}
