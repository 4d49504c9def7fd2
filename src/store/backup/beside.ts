/**
 * Which of the backups in a folder is the last of its journal: told by what they hold and by the age of the store, never by a date in a name, for a
 * clock may have been wrong or not set.
 */

import { lstat, readdir } from "node:fs/promises";
import path from "node:path";

import { Fault } from "../../base/fault.ts";
import type { BackupKnown, Outdated } from "../../journal/backup-work.ts";
import type { Header } from "./header.ts";
import { ENDING } from "./names.ts";
import { openBackup } from "./read.ts";

export interface Found {
  readonly name: string;
  readonly header: Header;
}

/** The backups in a folder whose head can be read, finished ones only. Rejects with the system's error. */
export async function backupsIn(folder: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const name of await readdir(folder)) {
    if (!name.endsWith(ENDING)) continue;
    const header = await headerOf(path.join(folder, name));
    if (header !== undefined) found.push({ name, header });
  }
  return found;
}

/** The last backup of the journal that `file` is of, if `file` is not that. @throws Fault "backup/…" for `file` itself. */
export async function laterBeside(file: string): Promise<Outdated | undefined> {
  await using backup = await openBackup(file);
  const own = { name: path.basename(file), header: backup.header };
  // A folder that cannot be listed hides none that anyone could take.
  const others = await backupsIn(path.dirname(file)).catch(() => []);
  const [last] = lastOf(others.filter((other) => isLater(other.header, own.header)));
  return last && { this: known(own), later: known(last) };
}

/** The last backup of each journal in a folder: several of one where it went on in two ways. @throws Fault "backup/none". */
export async function lastBackups(folder: string): Promise<readonly BackupKnown[]> {
  const found = await backupsIn(folder).catch((cause: unknown) => {
    throw new Fault("backup/none", { cause, folder });
  });
  return lastOf(found).map(known);
}

/** Those than which none is later, each once, whatever copies there are; that with most entries first. */
function lastOf(found: readonly Found[]): readonly Found[] {
  const last = found.filter((one) => !found.some((other) => isLater(other.header, one.header)));
  const once = new Map(last.map((one) => [one.header.id, one]));
  return [...once.values()].toSorted((one, other) => count(other.header) - count(one.header));
}

/** Whether `one` holds all that `other` does, and is later. */
function isLater(one: Header, other: Header): boolean {
  if (one.exercise !== other.exercise) return false;
  // Who restores a store goes on under a new name, and counts the former one's entries.
  const isOfOne = one.node === other.node || one.entries[other.node] !== undefined;
  if (!isOfOne || !covers(one, other)) return false;
  return !covers(other, one) || (one.node === other.node && one.age > other.age);
}

/** Whether `one` goes as far as `other`, for every node. */
export function covers(one: Header, other: Header): boolean {
  return Object.entries(other.entries).every(
    ([node, number]) => (one.entries[node] ?? 0) >= number,
  );
}

function known({ name, header }: Found): BackupKnown {
  return { name, entries: count(header), at: header.at };
}

function count({ entries }: Header): number {
  return Object.values(entries).reduce((all, number) => all + number, 0);
}

/** undefined for what is no plain file, and for what is no backup that can be read. */
async function headerOf(file: string): Promise<Header | undefined> {
  try {
    if (!(await lstat(file)).isFile()) return undefined;
    await using backup = await openBackup(file);
    return backup.header;
  } catch (error) {
    // What is damaged is not ours to judge; what is gone meanwhile is not there.
    if (Fault.in(error) === undefined && !(error instanceof Error && "code" in error)) throw error;
    return undefined;
  }
}
