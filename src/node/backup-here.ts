/** Backups while no node runs: made of the journal of a data folder, read, and restored into one. */

import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { stat } from "node:fs/promises";

import { Fault } from "../base/fault.ts";
import { silentLog } from "../base/log.ts";
import { MINUTE } from "../base/time.ts";
import { version } from "../base/version.ts";
import type {
  BackupAbout,
  BackupKnown,
  BackupProgress,
  BackupWish,
  Outdated,
  Preparing,
  RestoreProgress,
} from "../journal/backup-work.ts";
import { lastBackups as readLast, laterBeside } from "../store/backup/beside.ts";
import { aboutBackup as readAbout, checkBackup, restoreBackup } from "../store/backup/restore.ts";
import { operatorName, TERMINAL_NAME } from "../web/api/auth.ts";
import { Backups } from "./backups.ts";
import { after, runningClock, systemClock } from "./clock.ts";
import { hasDaemon } from "./daemon-file.ts";
import { Feed } from "./feed.ts";
import { settingsOf, settingsOfJournal } from "./here.ts";
import { journalIn } from "./journal-place.ts";
import { Keeper } from "./keeper.ts";
import { openJournal } from "./open-journal.ts";
import { percentOf } from "./reading-told.ts";
import type { Settings } from "./settings.ts";
import { findStick } from "./stick.ts";
import { checkpointNow, startVillage } from "./village-start.ts";

/** The village's journal, if there is one; else the exercise's. @throws Fault "store/missing", "store/…", "backup/…". */
export async function* backUpHere(
  data: string,
  wish: BackupWish,
  { by, signal }: { readonly by: string | undefined; readonly signal: AbortSignal },
): AsyncGenerator<BackupProgress> {
  const settings = settingsOfJournal(data);
  const running = runningClock();
  await using store = await openJournal(settings, running, silentLog);
  const clock = systemClock(running);
  // No village is read for it: the entry stands after what this node wrote last.
  const village = { apply: () => undefined, lastOrder: () => store.lastOrder };
  const keeper = new Keeper({ store, village, clock, running });
  const stick = await findStick("/");
  await using backups = new Backups({
    store,
    isOwn: (node) => node === store.node,
    data,
    village: settings.village,
    folder: stick?.folder ?? settings.backup,
    every: settings.backupMinutes * MINUTE,
    sticks: false,
    clock,
    running,
    after,
    log: silentLog,
    look: async () => stick,
    onChange: () => undefined,
    keep: async (entry) => keeper.take({ entries: [entry] }),
  });
  yield* backups.make(wish, { by: operatorName(by ?? "") ?? TERMINAL_NAME, signal });
}

/** @throws Fault "backup/…". */
export async function aboutBackup(file: string): Promise<BackupAbout> {
  return readAbout(file);
}

/** A later backup of the same journal beside `file`. @throws Fault "backup/…". */
export async function laterBackup(file: string): Promise<Outdated | undefined> {
  return laterBeside(file);
}

/** The last backup of each journal in `place`; undefined if that is no folder. @throws Fault "backup/none". */
export async function lastBackups(place: string): Promise<readonly BackupKnown[] | undefined> {
  const found = await stat(place).catch(() => undefined);
  return found?.isDirectory() === true ? readLast(place) : undefined;
}

export interface RestoreWish {
  readonly file: string;
  /** What opens it; empty for one that is not encrypted. */
  readonly secret: string;
  /** Only reads it. */
  readonly check: boolean;
}

/** @throws Fault "store/locked" while a node runs on the folder; "restore/occupied"; "backup/…"; "store/…". */
export async function* restoreHere(
  data: string,
  { file, secret, check }: RestoreWish,
): AsyncGenerator<RestoreProgress> {
  const running = runningClock();
  if (check) {
    yield* checkBackup({ file, secret, running });
    return;
  }
  if (await hasDaemon(data)) throw new Fault("store/locked", { folder: data });
  await makeFolder(data);
  const work = restoreBackup({
    file,
    secret,
    running,
    folderOf: (exercise) => journalIn({ ...settingsOf(data, []), exercise }),
    newNodeName: randomBytes(4).toString("hex"),
    version,
  });
  for await (const progress of work) {
    if (progress.kind === "restored") yield* prepared(data, progress.exercise);
    yield progress;
  }
}

/** Works out what is true of what was restored, as a first start would. Nothing is lost where that fails: the first start does it then. */
async function* prepared(data: string, exercise: boolean): AsyncGenerator<Preparing> {
  const feed = new Feed<Preparing>();
  const end = (): void => feed.end();
  void prepare({ ...settingsOf(data, []), exercise }, (percent) =>
    feed.push({ kind: "preparing", percent }),
  ).then(end, end);
  yield* feed;
}

async function prepare(settings: Settings, tell: (percent: number) => void): Promise<void> {
  await using store = await openJournal(settings, runningClock(), silentLog);
  const { signal } = new AbortController();
  const start = { store, log: silentLog, signal };
  const total = store.health().entries;
  const village = await startVillage({
    ...start,
    progress: (folded) => tell(percentOf(folded, total)),
  });
  await checkpointNow(village, start);
}

/** @throws Fault "store/forbidden". */
async function makeFolder(data: string): Promise<void> {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    if ((await stat(data)).isDirectory()) return;
  } catch (cause) {
    throw new Fault("store/forbidden", { cause, folder: data });
  }
  throw new Fault("store/forbidden", { folder: data });
}
