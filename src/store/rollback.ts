/**
 * The way back from an upgrade: the former journal takes its place again, for the program that wrote it, and the newer one goes aside.
 *
 * Numbers that the newer journal gave are not given again: other nodes may know their entries.
 */

import path from "node:path";

import { Fault } from "../base/fault.ts";
import { silentLog } from "../base/log.ts";
import { type OpenDatabase, openLevel } from "./database.ts";
import { type Files, files as systemFiles } from "./files.ts";
import { type Former, formerJournals, formerName, endsSetting, readEnds } from "./former.ts";
import { settingKey } from "./keys.ts";
import { readLastNumber } from "./last-number.ts";
import type { Marks } from "./marks.ts";
import { OldRows } from "./old-rows.ts";
import { readStoreId, type StoreId } from "./store-id.ts";
import { finishSwap, JOURNAL, swapFolders } from "./swap.ts";
import { troubleOf } from "./trouble.ts";
import { takeUpgradeLock } from "./upgrade-lock.ts";

/** What going back comes to. */
export interface Rollback {
  /** The format in use. */
  readonly from: number;
  /** The one to go back to. */
  readonly to: number;
  /** Entries written since the upgrade, which the former journal does not have; undefined if that is not known any more. */
  readonly left: number | undefined;
  /** The folder, beside the journal, that the newer one goes to. */
  readonly aside: string;
}

export interface RollbackOptions {
  readonly folder: string;
  /** Only tells what it would come to. */
  readonly dryRun: boolean;
  readonly openDatabase?: OpenDatabase;
  readonly files?: Files;
}

/**
 * Goes back to the journal of the highest former format there is.
 *
 * @throws Fault "store/no-former" when there is none, "store/locked" while a node runs on it, "store/missing" where no store is.
 */
export async function rollBack(options: RollbackOptions): Promise<Rollback> {
  const { folder, dryRun, openDatabase = openLevel, files = systemFiles } = options;
  try {
    const found = await readStoreId(folder);
    if (found.kind !== "stands") throw new Fault("store/missing", { folder });
    // oxlint-disable-next-line no-underscore-dangle -- it is held, and asked nothing
    await using _lock = await takeUpgradeLock({ folder, openDatabase, files });
    const id = await finishSwap({ folder, files }, found.id);
    const former = await formerOf(folder, id, files);
    const { numbers, left } = await writtenSince(path.join(folder, JOURNAL), former, openDatabase);
    const aside = await formerName(folder, id.format, files);
    if (!dryRun) {
      const noted = await readLastNumber(folder, id.node);
      const lastNumber = Math.max(id.lastNumber, numbers.get(id.node)?.number ?? 0, noted);
      const to = { ...id, format: former.format, readableFrom: former.format, lastNumber };
      await swapFolders({ folder, files }, to, { in: former.name, out: aside });
    }
    return { from: id.format, to: former.format, left, aside };
  } catch (error) {
    throw Fault.in(error) ?? new Fault(troubleOf(error), { cause: error, folder });
  }
}

async function formerOf(folder: string, { format }: StoreId, files: Files): Promise<Former> {
  const formers = await formerJournals(folder, files);
  const former = formers.find((each) => each.format < format);
  const names = former === undefined ? [] : await files.names(path.join(folder, former.name));
  if (former === undefined || !names.includes("CURRENT")) {
    throw new Fault("store/no-former", { folder });
  }
  return former;
}

/** How far the entries of the journal in use go, and how many of them the former one does not have. */
async function writtenSince(
  journal: string,
  former: Former,
  openDatabase: OpenDatabase,
): Promise<{ readonly numbers: Marks; readonly left: number | undefined }> {
  const database = await openDatabase(journal, { createIfMissing: false });
  try {
    const rows = new OldRows(database, silentLog);
    const numbers = await rows.marks();
    const key = settingKey(endsSetting(former.format));
    let ends: ReadonlyMap<string, number> | undefined;
    for await (const records of rows.rows({ gte: key, lt: Buffer.concat([key, Buffer.of(0)]) })) {
      for (const { payload } of records) ends = readEnds(payload);
    }
    if (ends === undefined) return { numbers, left: undefined };
    const since = [...numbers].map(([node, { number }]) => number - (ends.get(node) ?? 0));
    return { numbers, left: since.reduce((sum, count) => sum + Math.max(count, 0), 0) };
  } finally {
    await database.close();
  }
}
