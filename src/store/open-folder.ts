/**
 * Opens the journal of a data folder, or makes it.
 *
 *     STORE_ID   what stands here           journal/          LevelDB
 *     BALLAST    room to be given up        journal.damaged/  its damaged files, as they were: see `open-standing.ts`
 *     OPENING    a start is under way       journal.format-1/ as it was before an upgrade: see `migrate.ts`
 *     MENDED     what a mended journal owes
 *     LAST_NUMBER   how far its entries went: see `last-number.ts`
 *
 * A journal is made in this order: database, its first record on the disk, STORE_ID on the disk. Nothing is told to anyone before the
 * last. So without STORE_ID nothing was promised, and with it a journal must be there.
 */

import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";

import { fromUtf8, toUtf8 } from "../base/bytes.ts";
import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { type Aside, openAside, refuseAside } from "./aside.ts";
import type { Ballast } from "./ballast.ts";
import { type HeldState, stateOf } from "./commit-queue.ts";
import type { Database, OpenDatabase } from "./database.ts";
import { seal, unseal } from "./envelope.ts";
import { type Files, files as systemFiles } from "./files.ts";
import { identityKey } from "./keys.ts";
import { readLastNumber } from "./last-number.ts";
import type { Mended } from "./mended.ts";
import { migrate, type Migration } from "./migrate.ts";
import { steps as allSteps } from "./migrations/steps.ts";
import { putOddAside } from "./odd-files.ts";
import { hasRecords, openStanding, type Standing } from "./open-standing.ts";
import type { StartWatch } from "./start-watch.ts";
import { parseStoreId, readStoreId, type StoreId, storeIdText, writeStoreId } from "./store-id.ts";
import { finishSwap, JOURNAL } from "./swap.ts";
import { isCorruption, isTrouble, troubleOf } from "./trouble.ts";

export interface Opening {
  readonly folder: string;
  /** What to be, if nothing stands here yet. Its format is this program's, to which an older journal is brought. */
  readonly fresh: StoreId;
  readonly openDatabase: OpenDatabase;
  readonly ballast: Ballast;
  readonly log: Log;
  /** By which an older journal is brought to it: those of all formats unless given. */
  readonly steps?: readonly Migration[];
  readonly files?: Files;
}

export interface Opened {
  readonly database: Database;
  readonly id: StoreId;
  readonly created: boolean;
  /** Bytes of its log that LevelDB could not read back, and left out. */
  readonly droppedBytes: number;
  /** Why it can only be read, if so, and how its list of files was then: see `aside.ts`. */
  readonly held: (Pick<Aside, "listing"> & { readonly state: HeldState }) | undefined;
  /** What was damaged and has been mended now. */
  readonly mended: Mended | undefined;
  /** undefined for a journal that was made just now. */
  readonly watch: StartWatch | undefined;
}

/** @throws Fault "store/…", naming why it does not open. */
export async function openFolder(opening: Opening): Promise<Opened> {
  const { folder, fresh, files = systemFiles } = opening;
  try {
    await mkdir(folder, { recursive: true });
    await refuseAside(folder);
    await putOddAside(folder, opening.log);
    const found = await readStoreId(folder);
    if (found.kind === "stands") check(found.id, fresh);
    const told =
      found.kind === "stands" ? await finishSwap({ folder, files }, found.id) : undefined;
    const stands = found.kind !== "absent";
    if (!stands) await refuseBeside(folder, files);
    const journal = journalFolder(folder);
    const standing = stands
      ? await openStanding({ ...opening, journal })
      : await openFresh(opening);
    let opened: Opened | undefined;
    try {
      opened = await openedAs(opening, standing, told);
    } finally {
      if (opened === undefined) await standing.database.close();
    }
    return opened ?? (await openFolder(opening));
  } catch (error) {
    throw Fault.in(error) ?? new Fault(troubleOf(error), { cause: error, folder });
  }
}

/** The journal that the database holds; undefined if it was an older one and is to be opened again as it is now. */
async function openedAs(
  opening: Opening,
  { database, watch, mended }: Found,
  told: StoreId | undefined,
): Promise<Opened | undefined> {
  const { folder, fresh, files = systemFiles, steps = allSteps } = opening;
  const { id: found, created } = await identity(database, opening, told);
  const noted = await readLastNumber(folder, found.node);
  const id = { ...found, lastNumber: Math.max(told?.lastNumber ?? 0, noted) };
  if (id.format < fresh.format) {
    await migrate({ ...opening, database, files, steps, id });
    return undefined;
  }
  if (told?.node !== id.node) await writeStoreId(folder, found);
  const dropped = await droppedBytes(folder);
  return { database, id, created, watch, mended, droppedBytes: dropped, held: undefined };
}

/**
 * Opens for reading a journal that stands on a disk that takes nothing: read-only, full, or failing at every write.
 *
 * @throws what {@link openFolder} threw, if that was another trouble, or it cannot be read either.
 */
export async function openUnwritable(opening: Opening, refused: unknown): Promise<Opened> {
  const { folder, fresh, log, steps = allSteps } = opening;
  if (!isUnwritable(refused)) throw refused;
  const found = await readStoreId(folder).catch(() => undefined);
  if (found?.kind !== "stands" || found.id.swap !== undefined) throw refused;
  check(found.id, fresh);
  // An older one is copied before it is read.
  if (found.id.format < fresh.format && steps.length > 0) throw refused;
  log.error("store.held", { code: Fault.in(refused)?.code, error: refused });
  try {
    const { database, mended, listing } = await openAside(opening);
    const noted = await readLastNumber(folder, found.id.node);
    const id = { ...found.id, lastNumber: Math.max(found.id.lastNumber, noted) };
    const nothing = { watch: undefined, droppedBytes: 0 };
    return {
      database,
      id,
      created: false,
      mended,
      ...nothing,
      held: { listing, state: stateOf(refused) },
    };
  } catch (error) {
    if (Fault.in(error, "store/locked") !== undefined) throw error;
    log.error("store.unreadable", { error });
    throw refused;
  }
}

/** Whether the disk, and not what lies on it, is why a journal does not open. */
function isUnwritable(refused: unknown): boolean {
  const code = Fault.in(refused)?.code;
  if (code === "store/failed" || code === "store/corrupt") {
    return isTrouble(refused) && !isCorruption(refused);
  }
  return code === "store/readonly" || code === "store/forbidden" || code === "store/full";
}

export function journalFolder(folder: string): string {
  return path.join(folder, JOURNAL);
}

/** Without STORE_ID and a journal, another format's beside it is somebody's memory, and no empty one is made. @throws Fault "store/missing". */
async function refuseBeside(folder: string, files: Files): Promise<void> {
  const names = await files.names(folder);
  const beside = names.some((name) => name.startsWith(`${JOURNAL}.format-`));
  if (beside && !names.includes(JOURNAL)) throw new Fault("store/missing", { folder });
}

/** @throws Fault "store/newer", "store/exercise". */
function check(id: StoreId, fresh: StoreId): void {
  if (Math.min(id.format, id.readableFrom) > fresh.format) {
    throw new Fault("store/newer", { madeBy: id.madeBy });
  }
  if (id.exercise !== fresh.exercise) throw new Fault("store/exercise", { exercise: id.exercise });
}

/** A journal that nothing is known of: none, or one whose making was cut short, or one whose STORE_ID is lost. */
async function openFresh(opening: Opening): Promise<Found> {
  const { folder, openDatabase, log } = opening;
  const journal = journalFolder(folder);
  if (await hasRecords(journal)) {
    const standing = await openStanding({ ...opening, journal });
    if (standing.mended === undefined || standing.database.get(identityKey) !== undefined) {
      return standing;
    }
    // What was mended to nothing was something once.
    await standing.database.close();
    throw new Fault("store/corrupt", { folder });
  }
  const left = await readdir(journal).catch(() => []);
  if (left.length > 0) log.info("store.unfinished", { folder: journal });
  await rm(journal, { recursive: true, force: true });
  return { database: await openDatabase(journal, { createIfMissing: true }) };
}

/** An open database, and what opening it took where it stood already. */
type Found = Pick<Standing, "database"> & Partial<Standing>;

/** What the database says it is; a new one is told. The database is right where STORE_ID differs: its entries bear its name. */
async function identity(
  database: Database,
  { fresh, log }: Opening,
  told: StoreId | undefined,
): Promise<{ readonly id: StoreId; readonly created: boolean }> {
  const value = database.get(identityKey);
  const payload = value && unseal(identityKey, value);
  const id = payload && parseStoreId(fromUtf8(payload));
  if (id !== undefined) {
    check(id, fresh);
    return { id, created: false };
  }
  if (value !== undefined && told === undefined) throw new Fault("store/corrupt");
  if (told !== undefined) log.error("store.identity-lost", { code: "store/corrupt" });
  const next = told ?? fresh;
  await database.write([
    { type: "put", key: identityKey, value: seal(identityKey, toUtf8(storeIdText(next))) },
  ]);
  return { id: next, created: told === undefined };
}

/** LevelDB tells only its own log of records it left out when it read back what had not become a table yet. */
async function droppedBytes(folder: string): Promise<number> {
  const text = await readFile(path.join(journalFolder(folder), "LOG"), "utf8").catch(() => "");
  return Array.from(text.matchAll(/dropping (\d+) bytes/g), ([, bytes]) => Number(bytes)).reduce(
    (sum, bytes) => sum + bytes,
    0,
  );
}
