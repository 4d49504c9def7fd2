/**
 * Removes a hub's oldest backups from a folder: its own, and those it made under a former name, before it was restored. Others' files are left alone,
 * and what is no plain file, whatever its name.
 */

import { readdir, stat, statfs } from "node:fs/promises";
import path from "node:path";

import type { NodeName } from "../../journal/entry.ts";
import { backupsIn, covers, type Found } from "./beside.ts";
import type { Header } from "./header.ts";
import { isNameOf } from "./names.ts";
import { PART, removeFile, syncFolder } from "./part-file.ts";

/** A next backup by the last one's size. */
const GROWTH = 1.05;

export interface Pruned {
  /** The node's name now. */
  readonly node: NodeName;
  /** Whether a node is this hub, by its name now or a former one. */
  readonly isOwn: (node: NodeName) => boolean;
  /** How many are left. */
  readonly keep: number;
}

/** @returns the names of those removed. */
export async function pruneBackups(
  folder: string,
  { node, isOwn, keep }: Pruned,
): Promise<readonly string[]> {
  const { own, former } = await ofHub(folder, { node, isOwn });
  const old = [...own.slice(keep), ...(own.length < keep ? [] : replaced(former, own))];
  return remove(
    folder,
    old.map(({ name }) => name),
  );
}

export interface Room extends Pick<Pruned, "node" | "isOwn"> {
  /** Bytes that a backup is to leave free. */
  readonly keepFree: number;
  /** Bytes that are free where `folder` lies: the system's word unless given. */
  readonly free?: (folder: string) => Promise<number>;
}

/**
 * Removes a hub's oldest backups from a folder until one as large as its last fits there beside that; none where that would not do.
 *
 * @returns the names of those removed. Rejects with the system's error.
 */
export async function makeRoom(
  folder: string,
  { node, isOwn, keepFree, free = freeIn }: Room,
): Promise<readonly string[]> {
  const { own, former } = await ofHub(folder, { node, isOwn });
  const [last, ...older] = own;
  if (last === undefined) return [];
  const size = async (name: string): Promise<number> => (await stat(path.join(folder, name))).size;
  // The journal has grown since.
  const wanted = (await size(last.name)) * GROWTH + keepFree;
  let there = await free(folder);
  for (const name of await readdir(folder)) {
    // What is gone on with takes the rest of its room.
    if (name.endsWith(PART) && isNameOf(name, node)) there += await size(name);
  }
  const gone: string[] = [];
  for (const { name } of [...replaced(former, own), ...older.toReversed()]) {
    if (there >= wanted) break;
    gone.push(name);
    there += await size(name);
  }
  return there >= wanted ? remove(folder, gone) : [];
}

/** A hub's whole backups in a folder: under its name now, the last first, and under former ones. */
async function ofHub(
  folder: string,
  { node, isOwn }: Pick<Pruned, "node" | "isOwn">,
): Promise<{ readonly own: readonly Found[]; readonly former: readonly Found[] }> {
  const found = (await backupsIn(folder)).filter(
    ({ name, header }) => isOwn(header.node) && isNameOf(name, header.node),
  );
  return {
    own: found.filter(({ header }) => header.node === node).toSorted(laterFirst),
    former: found.filter(({ header }) => header.node !== node),
  };
}

async function remove(folder: string, names: readonly string[]): Promise<readonly string[]> {
  for (const name of names) await removeFile(path.join(folder, name));
  if (names.length > 0) await syncFolder(folder);
  return names;
}

async function freeIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/**
 * Those under former names of which the last own backup holds everything. A former name with more than that in any of its backups is left alone: its hub
 * goes on beside this one, which was restored as a spare, or has what was lost here.
 */
function replaced(former: readonly Found[], [last]: readonly Found[]): readonly Found[] {
  if (last === undefined) return [];
  const goesOn = new Set(
    former.filter(({ header }) => !covers(last.header, header)).map(({ header }) => header.node),
  );
  return former.filter(({ header }) => !goesOn.has(header.node));
}

/** By the node's own numbers, which never go back, then by the age of the store, of which a power cut costs some minutes. */
function laterFirst({ header: one }: Found, { header: other }: Found): number {
  return lastNumber(other) - lastNumber(one) || other.age - one.age;
}

function lastNumber({ entries, node }: Header): number {
  return entries[node] ?? 0;
}
