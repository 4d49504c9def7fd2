/**
 * What a mended database still owes: rows that were worked out from others are doubtful where anything was lost, so derived ones are dropped, and the index of
 * subjects is made again from the entries. The file MENDED stands for that until it is done.
 */

import { open, readFile, rename } from "node:fs/promises";
import path from "node:path";

import { decodeEntry } from "../journal/entry-codec.ts";
import { changesOf } from "./changes.ts";
import type { Damage } from "./check-tables.ts";
import type { Change, Database, Range } from "./database.ts";
import { unseal } from "./envelope.ts";
import { tables } from "./keys.ts";
import { orAbsent } from "./reading.ts";
import { wholeSheet } from "./tiers.ts";

export interface Mended {
  /** Files that were damaged. */
  readonly files: readonly string[];
  /** Bytes of logs that could not be read back: what was written there is lost, and how much that was is not known. */
  readonly droppedBytes: number;
  /** Whether rows of the index of subjects may be lost. */
  readonly index: boolean;
}

export const MENDED = "MENDED";

const SUBJECTS = "s".charCodeAt(0);

export function mendedOf(
  files: readonly string[],
  damaged: readonly Damage[],
  index: boolean,
): Mended {
  const logs = damaged.filter(({ file }) => file.endsWith(".log"));
  // A log that is gone is no less than a byte of it.
  const droppedBytes = logs.reduce((sum, { bytes }) => sum + Math.max(1, bytes), 0);
  return { files, droppedBytes, index };
}

/** On the disk when the promise resolves. */
export async function noteMended(folder: string, mended: Mended): Promise<void> {
  const scratch = path.join(folder, `${MENDED}.new`);
  {
    await using file = await open(scratch, "w");
    await file.writeFile(JSON.stringify(mended));
    await file.sync();
  }
  await rename(scratch, path.join(folder, MENDED));
  await using parent = await open(folder, "r");
  await parent.sync();
}

/** A note that cannot be read stands for all that can be owed. */
export async function readMended(folder: string): Promise<Mended | undefined> {
  try {
    const text = await orAbsent(readFile(path.join(folder, MENDED), "utf8"));
    if (text === undefined) return undefined;
    const { files = [], droppedBytes = 0, index = true }: Partial<Mended> = JSON.parse(text);
    return { files, droppedBytes, index };
  } catch {
    return { files: [], droppedBytes: 0, index: true };
  }
}

/** Drops what is derived; makes the index whole. May be ended anywhere and done again. */
export async function settleMended(database: Database, { index }: Mended): Promise<void> {
  for await (const rows of database.chunks(tables.derived)) {
    await database.write(rows.map(([key]) => ({ type: "del", key })));
  }
  if (index) await indexAnew(database);
}

async function indexAnew(database: Database): Promise<void> {
  for await (const rows of database.chunks(tables.entries)) {
    const wanted = rows.flatMap(([key, value]) => indexRows(key, value));
    const there = await database.getMany(wanted.map(({ key }) => key));
    const lost = wanted.filter((_, i) => there[i] === undefined);
    if (lost.length > 0) await database.write(lost);
  }
}

function indexRows(key: Uint8Array, value: Uint8Array): readonly Change[] {
  const payload = unseal(key, value);
  const decoded = payload && decodeEntry(payload);
  if (decoded?.kind !== "entry") return [];
  const { entry } = decoded;
  return changesOf({ entries: [entry] }, [wholeSheet(entry)]).filter(
    (change) => change.key[0] === SUBJECTS,
  );
}

/** Whether a range of keys reaches into the index. */
export function reachesIndex({ gte, lt }: Range): boolean {
  return (gte[0] ?? 0) <= SUBJECTS && (lt[0] ?? 255) >= SUBJECTS;
}
