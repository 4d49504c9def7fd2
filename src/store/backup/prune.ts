/**
 * Removes a hub's oldest backups from a folder: its own, and those it made under a former name, before it was restored. Others' files are left alone,
 * and what is no plain file, whatever its name.
 */

import path from "node:path";

import type { NodeName } from "../../journal/entry.ts";
import { backupsIn, covers, type Found } from "./beside.ts";
import { isNameOf } from "./names.ts";
import { removeFile, syncFolder } from "./part-file.ts";

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
  const found = (await backupsIn(folder)).filter(
    ({ name, header }) => isOwn(header.node) && isNameOf(name, header.node),
  );
  // The age of the store, which no clock turns back.
  const own = found
    .filter(({ header }) => header.node === node)
    .toSorted((one, other) => other.header.age - one.header.age);
  const former = found.filter(({ header }) => header.node !== node);
  const old = [...own.slice(keep), ...(own.length < keep ? [] : replaced(former, own))];
  for (const { name } of old) await removeFile(path.join(folder, name));
  if (old.length > 0) await syncFolder(folder);
  return old.map(({ name }) => name);
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
