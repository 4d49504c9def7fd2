/**
 * Opens a database that must be there already, and mends it first where it is damaged: nobody is asked, and it is never an empty one.
 *
 * The small files that say what there should be are read at each start. The tables are checked when an earlier start did not end well, or when it does not
 * open, or what a store cannot do without is not to be read.
 */

import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Ballast } from "./ballast.ts";
import { type Survey, surveyFiles } from "./check-tables.ts";
import type { Database, OpenDatabase } from "./database.ts";
import { refuseHeld } from "./holder.ts";
import { identityKey, tables } from "./keys.ts";
import { mendFiles } from "./mend-files.ts";
import {
  MENDED,
  type Mended,
  mendedOf,
  noteMended,
  reachesIndex,
  readMended,
  settleMended,
} from "./mended.ts";
import { isProven } from "./proven.ts";
import { orAbsent } from "./reading.ts";
import { damagedFolder, setAside } from "./set-aside.ts";
import { StartWatch } from "./start-watch.ts";
import { troubleOf } from "./trouble.ts";

export interface Standing {
  readonly database: Database;
  readonly watch: StartWatch;
  /** What was damaged and has been mended now; undefined for nothing. */
  readonly mended: Mended | undefined;
}

export interface Place {
  /** Of the store. */
  readonly folder: string;
  /** Of the database in it. */
  readonly journal: string;
  readonly openDatabase: OpenDatabase;
  readonly ballast: Ballast;
  readonly log: Log;
}

/** @throws Fault "store/missing", "store/corrupt", or the system's error. */
export async function openStanding(place: Place): Promise<Standing> {
  const { folder, journal } = place;
  await refuseHeld(place);
  if (!(await hasRecords(journal))) throw new Fault("store/missing", { folder });
  const watch = new StartWatch(folder);
  const doubtful = await watch.begin();
  let database: Database;
  try {
    const survey = await surveyFiles(journal);
    if (doubtful || survey.damaged.length > 0) await mend(place, survey);
    database = await openMending(place);
  } catch (error) {
    // The tables are not to blame for a disk that takes nothing.
    if (!doubtful && troubleOf(error) === "store/full") await watch.endedWell();
    throw error;
  }
  const mended = await settled(place, database).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  const close = async (): Promise<void> => {
    await database.close();
    await watch.endedWell();
  };
  return { database: { ...database, close }, watch, mended };
}

/** Does what a mended journal still owes. */
async function settled(
  { folder, journal, log }: Place,
  database: Database,
): Promise<Mended | undefined> {
  const mended = await readMended(folder);
  if (mended === undefined) return undefined;
  await settleMended(database, mended);
  await rm(path.join(folder, MENDED), { force: true });
  log.warn("store.mended", { ...mended, copy: damagedFolder(journal) });
  return mended;
}

/** Opens it; where that fails, first with a new list of its files, then with all that lies there merged. */
async function openMending(place: Place): Promise<Database> {
  const { folder, journal, log } = place;
  let last: unknown;
  for (const known of [true, false]) {
    try {
      return await openProbed(place);
    } catch (error) {
      if (troubleOf(error) !== "store/failed") throw error;
      last = error;
      log.error("store.not-opened", { code: "store/corrupt", folder: journal, error });
    }
    const survey = await surveyFiles(journal);
    const listing = known ? survey.listing : undefined;
    await mend(place, { ...survey, listing }, true);
  }
  try {
    return await openProbed(place);
  } catch (error) {
    const code = troubleOf(error) === "store/failed" ? "store/corrupt" : troubleOf(error);
    throw new Fault(code, { cause: error, folder, before: last });
  }
}

async function openProbed({ journal, openDatabase, ballast }: Place): Promise<Database> {
  const open = async (): Promise<Database> => {
    const database = await openDatabase(journal, { createIfMissing: false });
    try {
      await probe(database);
    } catch (error) {
      await database.close();
      throw error;
    }
    return database;
  };
  try {
    return await open();
  } catch (error) {
    if (troubleOf(error) !== "store/full") throw error;
    await ballast.release();
    return open();
  }
}

/** Reads what a store cannot do without: what it is, and how far its entries go. Rejects if the blocks that hold them are damaged. */
async function probe(database: Database): Promise<void> {
  database.get(identityKey);
  for await (const _ of database.chunks(tables.marks)) continue;
}

/** Nothing happens where nothing is damaged, unless it is to be made anew by `force`. */
async function mend(place: Place, survey: Survey, force = false): Promise<void> {
  const { folder, journal, ballast, log } = place;
  const run = async (): Promise<void> => {
    await mendFiles({
      folder: journal,
      survey,
      force,
      proven: isProven,
      beforeSwitch: async ({ files, lost }) => {
        log.error("store.mending", { code: "store/corrupt", folder: journal, files });
        await setAside(journal, files, log);
        await noteMended(folder, mendedOf(files, survey.damaged, lost.some(reachesIndex)));
      },
    });
  };
  try {
    await run();
  } catch (error) {
    if (troubleOf(error) !== "store/full") throw error;
    await ballast.release();
    await run();
  }
}

/** Whether there is a table, or a log, with something in it. */
export async function hasRecords(journal: string): Promise<boolean> {
  const files = (await orAbsent(readdir(journal))) ?? [];
  for (const file of files.filter((name) => /\.(?:ldb|sst|log)$/.test(name))) {
    // One that does not say how long it is may hold everything.
    const size = await stat(path.join(journal, file)).then(
      (found) => found.size,
      () => 1,
    );
    if (size > 0) return true;
  }
  return false;
}
