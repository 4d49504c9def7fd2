/** Removes a hub's oldest backups from a place of its own. */

import type { Log } from "../base/log.ts";
import { makeRoom, pruneBackups, type Pruned } from "../store/backup/prune.ts";
import type { Store } from "../store/store.ts";

/** Backups of this store that are left in a place. */
const BACKUPS_KEPT = 8;

export interface TidyParts extends Pick<Pruned, "isOwn"> {
  readonly store: Store;
  readonly log: Log;
}

/** Those that are one too many; `before` another is made, those that take its room on a small stick. */
export async function tidy(
  folder: string,
  { store, isOwn, log }: TidyParts,
  before?: { readonly keepFree: number },
): Promise<void> {
  const whose = { node: store.node, isOwn };
  const removed =
    before === undefined
      ? await pruneBackups(folder, { ...whose, keep: BACKUPS_KEPT })
      : // What keeps it from looking is told when the backup is written.
        await makeRoom(folder, { ...whose, ...before }).catch(() => []);
  if (removed.length > 0) log.info("backup.pruned", { folder, removed: removed.length });
}
