/**
 * Mends the files of a database that is closed: from every good block and every good record, and without LevelDB.
 *
 * Nothing is changed in place. Good rows of damaged files go to new files, a new MANIFEST lists them beside the good old ones, and the word CURRENT
 * is what moves the database from the old list to the new: whatever ends this before leaves what was. LevelDB takes the old files away when it opens.
 *
 * A table below the top is replaced by what is left of it, at its level. What lies at the top (level 0 and the logs) is merged into one run, for there
 * the order of files tells which row is newer. Where the list is lost, all is merged.
 */

import { open, rename } from "node:fs/promises";
import path from "node:path";

import { isDamaged, logsOf, type Survey, tablesOf } from "./check-tables.ts";
import { type Range, TABLE_MAX } from "./database.ts";
import { CURRENT, logName, manifestName, tableName } from "./leveldb/files.ts";
import { readLog } from "./leveldb/log-file.ts";
import { type Listing, type TableFile, writeManifest } from "./leveldb/manifest.ts";
import { merge, type Source } from "./leveldb/merge.ts";
import type { Proven } from "./leveldb/rescue.ts";
import { compareRows, type InternalRow } from "./leveldb/row.ts";
import { TableWriter } from "./leveldb/table-writer.ts";
import { layoutOf, rowsOfBlock } from "./leveldb/table.ts";
import { rowsOfBatch } from "./leveldb/write-batch.ts";
import { readHurt } from "./reading.ts";

/** Where everything goes when all is merged: so deep that it is not merged again for its size. */
const DEEP = 4;

export interface Mending {
  /** Of the database itself. */
  readonly folder: string;
  readonly survey: Survey;
  readonly proven: Proven;
  /** Makes the list anew even if nothing is known to be damaged. */
  readonly force?: boolean;
  /** Called before the new list counts, with everything on the disk. */
  readonly beforeSwitch: (loss: Loss) => Promise<void>;
}

export interface Loss {
  /** Files that are replaced, in whole or in part. */
  readonly files: readonly string[];
  /** Keys among which some may be lost; nothing is known of what was in a log only. */
  readonly lost: readonly Range[];
}

/** @returns what was lost; undefined if nothing is damaged, and nothing was done. Rejects with the system's error. */
export async function mendFiles(mending: Mending): Promise<Loss | undefined> {
  const { survey, folder, beforeSwitch, force = false } = mending;
  const names = new Set<string>();
  for (const name of tablesOf(survey)) {
    if (await isDamaged(folder, name)) names.add(name);
  }
  for (const { file } of survey.damaged) names.add(file);
  if (names.size === 0 && !force) return undefined;
  const work = new Workpiece(mending);
  const { listing } = survey;
  await (listing === undefined ? work.mergeAll() : work.mergeTop(listing, names));
  const loss = { files: [...names], lost: rangesOf(survey, names) };
  await beforeSwitch(loss);
  await work.finish();
  return loss;
}

/** All keys, where it is not known which table held which. */
function rangesOf({ listing, files }: Survey, damaged: ReadonlySet<string>): readonly Range[] {
  if (listing === undefined) return [{ gte: Buffer.of(0), lt: Buffer.of(255) }];
  const numbers = new Set(
    files.filter(({ name }) => damaged.has(name)).map(({ number }) => number),
  );
  return listing.tables
    .filter(({ number }) => numbers.has(number) || damaged.has(tableName(number)))
    .map(({ smallest, largest }) => ({ gte: smallest, lt: largest }));
}

class Workpiece {
  readonly #folder: string;
  readonly #survey: Survey;
  readonly #proven: Proven;
  readonly #tables: TableFile[] = [];
  #next: number;
  #log = 0;
  #lastSequence = 0;

  constructor({ folder, survey, proven }: Mending) {
    this.#folder = folder;
    this.#survey = survey;
    this.#proven = proven;
    const used = survey.files.map(({ number }) => number);
    this.#next = Math.max(survey.listing?.nextFile ?? 0, ...used) + 1;
    this.#lastSequence = survey.listing?.lastSequence ?? 0;
  }

  /** All rows of all files, without deletions: there is nothing left that they hide. */
  async mergeAll(): Promise<void> {
    const tables = tablesOf(this.#survey);
    const sources = await Promise.all(tables.map(async (name) => this.#tableSource(name)));
    await this.#write([...sources.flat(), ...(await this.#logSources())], DEEP, false);
  }

  async mergeTop(listing: Listing, damaged: ReadonlySet<string>): Promise<void> {
    const named = new Map(this.#survey.files.map(({ number, name }) => [number, name]));
    const nameOf = (table: TableFile): string => named.get(table.number) ?? tableName(table.number);
    const top = listing.tables.filter(({ level }) => level === 0);
    const topNames = top.map(nameOf);
    const logs = logsOf(this.#survey);
    const isTop = [...topNames, ...logs, logName(listing.log)].some((name) => damaged.has(name));
    if (isTop) {
      const there = topNames.filter((name) => this.#isThere(name));
      const tables = await Promise.all(there.map(async (name) => this.#tableSource(name)));
      await this.#write([...tables.flat(), ...(await this.#logSources())], 0, true);
    } else {
      this.#tables.push(...top);
      this.#log = listing.log;
    }
    for (const table of listing.tables.filter(({ level }) => level > 0)) {
      const name = nameOf(table);
      if (!damaged.has(name)) this.#tables.push(table);
      else if (this.#isThere(name)) {
        await this.#write(await this.#tableSource(name), table.level, true);
      }
    }
  }

  /** Writes the new list, then the word that it counts. */
  async finish(): Promise<void> {
    if (this.#log === 0) {
      this.#log = this.#number();
      await this.#file(logName(this.#log), new Uint8Array());
    }
    const list = this.#number();
    const listing = {
      tables: this.#tables,
      log: this.#log,
      nextFile: this.#next,
      lastSequence: this.#lastSequence,
    };
    await this.#file(manifestName(list), writeManifest(listing));
    await syncFolder(this.#folder);
    const scratch = `${String(list).padStart(6, "0")}.dbtmp`;
    await this.#file(scratch, Buffer.from(`${manifestName(list)}\n`));
    await rename(path.join(this.#folder, scratch), path.join(this.#folder, CURRENT));
    await syncFolder(this.#folder);
  }

  #isThere(name: string): boolean {
    return this.#survey.files.some((file) => file.name === name);
  }

  #number(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  async #write(sources: readonly Source[], level: number, deletions: boolean): Promise<void> {
    let writer = new TableWriter();
    const end = async (): Promise<void> => {
      const table = writer.finish();
      writer = new TableWriter();
      if (table === undefined) return;
      const number = this.#number();
      await this.#file(tableName(number), table.bytes);
      const { smallest, largest, bytes } = table;
      this.#tables.push({ level, number, size: bytes.length, smallest, largest });
    };
    await merge(sources, (row) => {
      this.#lastSequence = Math.max(this.#lastSequence, row.sequence);
      if (deletions || row.value !== undefined) writer.add(row);
      return writer.size >= TABLE_MAX ? end() : undefined;
    });
    await end();
  }

  /** The rows of one table; none where none can be read. */
  async #tableSource(name: string): Promise<readonly Source[]> {
    const rows = async (): Promise<Iterable<InternalRow>> => this.#tableRows(name);
    for (const first of await rows()) return [{ first, rows }];
    return [];
  }

  async #tableRows(name: string): Promise<Iterable<InternalRow>> {
    const file = (await readHurt(path.join(this.#folder, name))) ?? new Uint8Array();
    const proven = this.#proven;
    return {
      *[Symbol.iterator]() {
        for (const block of layoutOf(file).blocks) yield* rowsOfBlock(file, block, proven);
      },
    };
  }

  async #logSources(): Promise<readonly Source[]> {
    const sources: Source[] = [];
    for (const name of logsOf(this.#survey)) {
      const { records } = readLog(
        (await readHurt(path.join(this.#folder, name))) ?? new Uint8Array(),
      );
      const rows = records.flatMap((record) => rowsOfBatch(record) ?? []).toSorted(compareRows);
      const [first] = rows;
      if (first !== undefined) sources.push({ first, rows: async () => Promise.resolve(rows) });
    }
    return sources;
  }

  async #file(name: string, bytes: Uint8Array): Promise<void> {
    await using file = await open(path.join(this.#folder, name), "w");
    await file.writeFile(bytes);
    await file.sync();
  }
}

async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder, "r");
  await handle.sync();
}
