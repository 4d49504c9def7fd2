/**
 * Checks the files of a database without LevelDB, which takes them apart before anything is checked.
 *
 * The small files, which tell what there should be, are read at each start; the tables are only when there is reason to.
 */

import { readdir, stat } from "node:fs/promises";
import path from "node:path";

import { CURRENT, fileNamed, logName, type NamedFile, tableName } from "./leveldb/files.ts";
import { readLog } from "./leveldb/log-file.ts";
import { type Listing, type ManifestRead, readManifest } from "./leveldb/manifest.ts";
import { layoutOf } from "./leveldb/table.ts";
import { rowsOfBatch } from "./leveldb/write-batch.ts";
import { orAbsent, readHurt, twice } from "./reading.ts";

export interface Damage {
  readonly file: string;
  /**
   * - `missing`: it should be there.
   * - `size`: it is not as long as it was.
   * - `table`, `log`: a stretch of it is not as it was written.
   * - `list`: CURRENT or MANIFEST, by which the others are known.
   */
  readonly what: "missing" | "size" | "table" | "log" | "list";
  /** Bytes that are damaged, as far as that can be told. */
  readonly bytes: number;
}

export interface Survey {
  /** What the database consists of; undefined where that is not known any more. */
  readonly listing: Listing | undefined;
  readonly files: readonly NamedFile[];
  readonly damaged: readonly Damage[];
}

export interface Checked {
  readonly tables: number;
  readonly damaged: readonly Damage[];
}

/**
 * All files of a database that is open or not.
 *
 * @param folder of the database itself
 * @param signal ends it early
 */
export async function checkTables(folder: string, signal?: AbortSignal): Promise<Checked> {
  const survey = await surveyFiles(folder);
  const damaged = [...survey.damaged];
  const tables = tablesOf(survey);
  for (const name of tables) {
    if (signal?.aborted === true) break;
    damaged.push(...(await damageOfTable(folder, name)));
  }
  if (damaged.length === 0) return { tables: tables.length, damaged };
  // An open database takes files away while they are being checked; what is gone for good reason is listed no more.
  const again = await surveyFiles(folder);
  const still = new Set(tablesOf(again));
  const lasting = damaged.filter(({ file, what }) =>
    what === "table" ? still.has(file) : again.damaged.some((one) => one.file === file),
  );
  return { tables: tables.length, damaged: lasting };
}

/** CURRENT, MANIFEST and the logs; of the tables, whether they are there and as long as they were. */
export async function surveyFiles(folder: string): Promise<Survey> {
  const names = (await orAbsent(twice(async () => readdir(folder)))) ?? [];
  const files = names.map(fileNamed);
  const { read, damaged } = await listingOf(folder, files);
  const logs = await damageOfLogs(folder, files, read?.listing);
  const tables = await damageOfSizes(folder, files, read?.listing);
  const doubtful = read?.whole === false || damaged.length > 0;
  const torn = doubtful && [...logs, ...tables].some(({ what }) => what === "missing");
  if (read !== undefined && !torn) {
    return { listing: read.listing, files, damaged: [...damaged, ...logs, ...tables] };
  }
  const list = damaged.length > 0 ? damaged : [{ file: CURRENT, what: "list", bytes: 0 } as const];
  return { listing: undefined, files, damaged: [...list, ...logs] };
}

/** The tables that belong to it; all that lie there where that is not known. */
export function tablesOf({ listing, files }: Pick<Survey, "listing" | "files">): readonly string[] {
  const there = files.filter(({ kind }) => kind === "table");
  const listed = new Set(listing?.tables.map(({ number }) => number));
  return there
    .filter(({ number }) => listing === undefined || listed.has(number))
    .map(({ name }) => name);
}

/** The logs that are not in tables yet. */
export function logsOf({ listing, files }: Pick<Survey, "listing" | "files">): readonly string[] {
  const from = listing?.log ?? 0;
  return files
    .filter(({ kind, number }) => kind === "log" && number >= from)
    .toSorted((one, other) => one.number - other.number)
    .map(({ name }) => name);
}

async function damageOfTable(folder: string, name: string): Promise<readonly Damage[]> {
  const bytes = await readHurt(path.join(folder, name));
  if (bytes === undefined) return [{ file: name, what: "table", bytes: 0 }];
  const { damaged } = layoutOf(bytes);
  if (damaged.length === 0) return [];
  return [{ file: name, what: "table", bytes: damaged.reduce((sum, { size }) => sum + size, 0) }];
}

/** Whether a table is damaged; read anew, for all of them do not fit into memory. */
export async function isDamaged(folder: string, name: string): Promise<boolean> {
  return (await damageOfTable(folder, name)).length > 0;
}

interface Listed {
  readonly read: ManifestRead | undefined;
  readonly damaged: readonly Damage[];
}

/** What MANIFEST says. A list that is damaged before its end, as LevelDB refuses it, says nothing. */
async function listingOf(folder: string, files: readonly NamedFile[]): Promise<Listed> {
  const current = (await readHurt(path.join(folder, CURRENT)))?.toString("latin1") ?? "";
  const name = /^(MANIFEST-\d+)\n$/.exec(current)?.[1];
  const bytes = await readHurt(path.join(folder, name ?? "?"));
  if (name !== undefined && bytes !== undefined) {
    const read = readManifest(bytes);
    if (read !== undefined && !read.broken) return { read, damaged: [] };
    return { read: undefined, damaged: [{ file: name, what: "list", bytes: bytes.length }] };
  }
  // Only the word which list counts is lost: the last list does, if it is whole.
  const damaged = [{ file: CURRENT, what: "list", bytes: current.length }] as const;
  const lists = files.filter(({ kind }) => kind === "manifest");
  const [last] = lists.toSorted((one, other) => other.number - one.number);
  const list = last && (await readHurt(path.join(folder, last.name)));
  const read = list && readManifest(list);
  return { read: read?.whole === true ? read : undefined, damaged };
}

async function damageOfLogs(
  folder: string,
  files: readonly NamedFile[],
  listing: Listing | undefined,
): Promise<readonly Damage[]> {
  const damaged: Damage[] = [];
  const names = logsOf({ listing, files });
  if (listing !== undefined && listing.log > 0 && names[0] !== logName(listing.log)) {
    damaged.push({ file: logName(listing.log), what: "missing", bytes: 0 });
  }
  for (const file of names) {
    const bytes = (await readHurt(path.join(folder, file))) ?? Buffer.alloc(0);
    const { records, damagedBytes } = readLog(bytes);
    const none = records.filter((record) => rowsOfBatch(record) === undefined);
    const lost = damagedBytes + none.reduce((sum, { length }) => sum + length, 0);
    if (lost > 0) damaged.push({ file, what: "log", bytes: lost });
  }
  return damaged;
}

async function damageOfSizes(
  folder: string,
  files: readonly NamedFile[],
  listing: Listing | undefined,
): Promise<readonly Damage[]> {
  const names = new Map(
    files.filter(({ kind }) => kind === "table").map(({ number, name }) => [number, name]),
  );
  const damaged: Damage[] = [];
  for (const { number, size } of listing?.tables ?? []) {
    const name = names.get(number);
    const place = path.join(folder, name ?? "?");
    const found = await twice(async () => stat(place)).catch(() => undefined);
    if (name === undefined || found === undefined) {
      damaged.push({ file: name ?? tableName(number), what: "missing", bytes: size });
    } else if (found.size !== size) damaged.push({ file: name, what: "size", bytes: size });
  }
  return damaged;
}
