/** Removes a store's oldest backups from a folder. Others' files are left alone, and what is no plain file, whatever its name. */

import { lstat, readdir } from "node:fs/promises";
import path from "node:path";

import { Fault } from "../../base/fault.ts";
import { isNameOf } from "./names.ts";
import { PART, removeFile, syncFolder } from "./part-file.ts";
import { openBackup } from "./read.ts";

/** @param keep how many are left. @returns the names of those removed. */
export async function pruneBackups(
  folder: string,
  node: string,
  keep: number,
): Promise<readonly string[]> {
  const found: { readonly name: string; readonly age: number }[] = [];
  for (const name of await readdir(folder)) {
    if (!isNameOf(name, node) || name.endsWith(PART)) continue;
    const age = await ageOf(path.join(folder, name), node);
    if (age !== undefined) found.push({ name, age });
  }
  // The age of the store, which no clock turns back.
  const old = found.toSorted((one, other) => other.age - one.age).slice(keep);
  for (const { name } of old) await removeFile(path.join(folder, name));
  if (old.length > 0) await syncFolder(folder);
  return old.map(({ name }) => name);
}

/** How long the store had run when it was made; undefined for what is not a backup of it. */
async function ageOf(file: string, node: string): Promise<number | undefined> {
  try {
    if (!(await lstat(file)).isFile()) return undefined;
    await using backup = await openBackup(file);
    return backup.header.node === node ? backup.header.age : undefined;
  } catch (error) {
    // What is damaged is not ours to judge.
    if (Fault.in(error) === undefined) throw error;
    return undefined;
  }
}
