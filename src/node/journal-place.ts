/** Where a node's journal lies in its data folder. */

import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

import { Fault } from "../base/fault.ts";
import { restoringFolder } from "../store/backup/restore.ts";
import type { Settings } from "./settings.ts";

/**
 * An exercise has a journal of its own, beside the village's. In a folder that someone chose it goes on from one start to the next; else each exercise
 * starts afresh.
 */
export function journalIn({ data, exercise }: Pick<Settings, "data" | "exercise">): string {
  return path.join(data, exercise ? "exercise" : "village");
}

/** Where a backup stands while `journal` is mended from it. */
export function mendingFolder(journal: string): string {
  return `${journal}.mending`;
}

/** Removes what a mending or a restore that was cut off left beside `journal`, which stands; on a disk that takes nothing it stays. */
export function clearBeside(journal: string): void {
  const mending = mendingFolder(journal);
  try {
    for (const left of [mending, restoringFolder(mending), restoringFolder(journal)])
      rmSync(left, { recursive: true, force: true });
  } catch {
    // The next start tries again.
  }
}

/**
 * Whoever restores a backup wants no new journal there: it would stand in the way of another try.
 *
 * @throws Fault "restore/unfinished" where a restore into `journal` was cut off, or is under way.
 */
export function refuseUnfinished(journal: string): void {
  const folder = restoringFolder(journal);
  if (existsSync(folder) && !isOccupied(journal)) throw new Fault("restore/unfinished", { folder });
}

function isOccupied(journal: string): boolean {
  try {
    return readdirSync(journal).length > 0;
  } catch {
    return false;
  }
}
