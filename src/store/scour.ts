/**
 * Leaves no byte in any file of what was deleted or written over.
 *
 * LevelDB's own compaction does not: what was written and deleted before one table was made of both stays in it, for a table on the lowest level
 * is never merged with anything. So the range is gone through in slices, and each is spanned by two marks of deletion, laid where no key ever
 * is. The table that holds these two overlaps all others of the slice, and on its way down is merged with every one.
 */

import type { Change, Database, Range } from "./database.ts";

/** Bytes of a slice: LevelDB cuts a table that overlaps more than 20 MB of the level below, and the two marks must stay in one. */
const SLICE = 8 * 1024 * 1024;

/** Bytes of a key that slices are told apart by: all of most keys. */
const WIDTH = 9;

/** Waits for whoever reads what is to go. @throws what the database throws. */
export async function scour(database: Database, range: Range): Promise<void> {
  await database.unread();
  await roll(database);
  const bounds = await boundsOf(database, range);
  for (const [i, lt] of bounds.entries()) {
    const gte = bounds[i - 1];
    if (gte === undefined) continue;
    await database.write([gte, lt].map((key): Change => ({ type: "del", key })));
    await database.compact({ gte, lt });
  }
  // Tables that someone began to read meanwhile went out of use, and are still there.
  await database.unread();
  await roll(database);
}

/** Begins a new log, and removes the files that nobody reads any more. */
async function roll(database: Database): Promise<void> {
  const nowhere = Buffer.of(0);
  await database.compact({ gte: nowhere, lt: nowhere });
}

/** Keys that no row has, from before `range` to behind it, with about {@link SLICE} bytes between two. */
async function boundsOf(database: Database, { gte, lt }: Range): Promise<readonly Uint8Array[]> {
  const bounds = [place(value(gte))];
  let since = 0;
  const walk = async (from: bigint, to: bigint): Promise<void> => {
    const size = await database.size({ gte: place(from), lt: place(to) });
    if (size > SLICE && to - from > 1n) {
      const middle = (from + to) / 2n;
      await walk(from, middle);
      await walk(middle, to);
      return;
    }
    if (since > 0 && since + size > SLICE) {
      bounds.push(place(from));
      since = 0;
    }
    since += size;
  };
  await walk(value(gte), value(lt));
  return [...bounds, place(value(lt))];
}

function value(key: Uint8Array): bigint {
  const padded = Buffer.alloc(WIDTH);
  padded.set(key.subarray(0, WIDTH));
  return BigInt(`0x${padded.toString("hex")}`);
}

/** Two bytes more than the number has: no key of the database is that long and ends so. */
function place(number: bigint): Uint8Array {
  const digits = number.toString(16).padStart(2 * WIDTH, "0");
  return Buffer.from(`${digits}0000`, "hex");
}
