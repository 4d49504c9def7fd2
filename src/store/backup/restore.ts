/**
 * Makes a store from a backup: all of it, in a folder that had none, or nothing.
 *
 * Nothing is written before all of the file was read, found good, and found to be what its nodes signed; then the store is built beside its place, read
 * back, compared, and put in its place by one rename. It is a new node: with the old one's name two might give the same numbers.
 */

import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";

import { Fault } from "../../base/fault.ts";
import type { Millis } from "../../base/time.ts";
import type { BackupAbout, Restored, RestoreProgress } from "../../journal/backup-work.ts";
import type { NodeName } from "../../journal/entry.ts";
import { type OpenDatabase, openLevel } from "../database.ts";
import { journalFolder } from "../open-folder.ts";
import { FORMAT } from "../store-id.ts";
import { build } from "./build.ts";
import { openLock } from "./lock.ts";
import { syncFolder } from "./part-file.ts";
import { Pace } from "./progress.ts";
import { notePublicKeys, prove, type PublicKeys } from "./prove.ts";
import { readAll } from "./read-all.ts";
import { type OpenBackup, openBackup } from "./read.ts";
import { backupFault } from "./trouble.ts";

export interface Checking {
  readonly file: string;
  /** What opens it: a code, a recovery key, a passphrase; not needed for one that is not encrypted. */
  readonly secret: string;
  readonly running: () => Millis;
}

export interface Restoring extends Checking {
  /** Where a store of this kind goes: the folder must not be there, or be empty. */
  readonly folderOf: (exercise: boolean) => string;
  /** Of the restored node: 8 hexadecimal digits by chance. */
  readonly newNodeName: NodeName;
  /** Of this program. */
  readonly version: string;
  /** Whether entries may be other than what was signed: for whoever looks at each of them anyway. */
  readonly unproven?: boolean;
  /** LevelDB unless given. */
  readonly openDatabase?: OpenDatabase;
}

/** Share of the work that is done once it is read, and found to be what was signed. */
const READ = 0.4;
/** Of that, what the first reading is. */
const FIRST = 0.4;

/** @throws Fault "backup/…". */
export async function aboutBackup(file: string): Promise<BackupAbout> {
  await using backup = await openBackup(file);
  const { node, village, exercise, at, lock } = backup.header;
  return { node, village, exercise, at, lock: lock.kind, bytes: backup.bytes };
}

/** Reads all of it, and says what it is. @throws Fault "backup/…". */
export async function* checkBackup(checking: Checking): AsyncGenerator<RestoreProgress> {
  const pace = new Pace(checking.running);
  await using backup = await openBackup(checking.file);
  const key = await keyOf(backup, checking.secret);
  yield { kind: "checked", ...(yield* readOnce(backup, { key, pace, until: 1, unproven: false })) };
}

/** @throws Fault "backup/…"; "restore/occupied"; "store/…" where the data folder does not take it. */
export async function* restoreBackup(restoring: Restoring): AsyncGenerator<RestoreProgress> {
  const { file, secret, folderOf, running, unproven = false } = restoring;
  const pace = new Pace(running);
  await using backup = await openBackup(file);
  const { format, readableFrom } = backup.header;
  if (Math.min(format, readableFrom) > FORMAT) throw new Fault("backup/newer", { file });
  const folder = folderOf(backup.header.exercise);
  await checkVacant(folder);
  const key = await keyOf(backup, secret);
  const told = yield* readOnce(backup, { key, pace, until: READ, unproven });
  const scratch = restoringFolder(folder);
  try {
    await rm(scratch, { recursive: true, force: true });
    await mkdir(journalFolder(scratch), { recursive: true, mode: 0o700 });
    const { newNodeName: node, version, openDatabase = openLevel } = restoring;
    const as = { node, version, former: backup.header };
    const building = { key, as, openDatabase, content: told.content };
    for await (const { kind, share, entries } of build(scratch, backup, building)) {
      yield pace.step(kind, READ + (1 - READ) * share, entries);
    }
    await checkVacant(folder);
    await rmdir(folder).catch(() => undefined);
    await rename(scratch, folder);
    // What is not certain to stay is not told to be there, and is not in the way of another try.
    await syncFolder(path.dirname(folder)).catch(async (error: unknown) => {
      await rename(folder, scratch);
      throw error;
    });
  } catch (error) {
    await rm(scratch, { recursive: true, force: true }).catch(() => undefined);
    throw storeFault(error, folder);
  }
  yield { kind: "restored", ...told, seconds: pace.seconds() };
}

/** Where a store is built before it is put in its place, `folder`. */
export function restoringFolder(folder: string): string {
  return `${folder}.restoring`;
}

/** @throws Fault "restore/occupied" unless nothing is there. */
async function checkVacant(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw storeFault(error, folder);
  });
  if (names.length > 0) throw new Fault("restore/occupied", { folder });
}

/** @throws Fault "backup/secret". */
async function keyOf({ header }: OpenBackup, secret: string): Promise<Uint8Array | undefined> {
  if (header.lock.kind === "none") return undefined;
  const key = await openLock(header.lock, secret, header.id);
  if (key === undefined) throw new Fault("backup/secret");
  return key;
}

/** Reads it to its end, and proves it, up to share `until` of the work. */
async function* readOnce(
  backup: OpenBackup,
  {
    key,
    pace,
    until,
    unproven,
  }: {
    readonly key: Uint8Array | undefined;
    readonly pace: Pace;
    readonly until: number;
    readonly unproven: boolean;
  },
): AsyncGenerator<RestoreProgress, Omit<Restored, "kind">> {
  const reading = readAll(backup, key);
  const publicKeys: PublicKeys = new Map();
  const first = unproven ? until : FIRST * until;
  for (;;) {
    const { done = false, value } = await reading.next();
    if ("manifest" in value) {
      const { village, node, exercise, at } = backup.header;
      const { content, damaged } = value.manifest;
      const entries = value.content.entries();
      const proving = prove(backup, key, publicKeys);
      const missing = unproven
        ? 0
        : yield* steps(proving, (share) =>
            pace.step("verifying", first + (until - first) * share, entries),
          );
      return {
        village,
        exercise,
        at,
        from: node,
        entries,
        content,
        damaged,
        missing,
        file: backup.file,
        seconds: pace.seconds(),
      };
    }
    if (done) throw new TypeError("a backup without an end");
    notePublicKeys(publicKeys, value.rows);
    yield pace.step("verifying", first * value.share, value.content.entries());
  }
}

/** Hands on each share of `work` as a step, and what it comes to. */
async function* steps(
  work: AsyncGenerator<number, number>,
  step: (share: number) => RestoreProgress,
): AsyncGenerator<RestoreProgress, number> {
  for (;;) {
    const { done, value } = await work.next();
    if (done === true) return value;
    yield step(value);
  }
}

/** What the disk of the data folder means; a fault of the backup's stays what it is. */
function storeFault(error: unknown, folder: string): Fault {
  const fault = backupFault(error, folder);
  const meant = {
    "backup/full": "store/full",
    "backup/target": "store/forbidden",
    "backup/failed": "store/failed",
  } as const;
  if (Fault.in(error) !== undefined) return fault;
  for (const [code, ours] of Object.entries(meant)) {
    if (fault.code === code) return new Fault(ours, { cause: error, folder });
  }
  return fault;
}
