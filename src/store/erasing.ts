/** Rubs deleted bytes out of a store's files, and does not wait for ever for those who still read them. */

import { rm } from "node:fs/promises";

import type { Log } from "../base/log.ts";
import { type Millis, MINUTE } from "../base/time.ts";
import type { Range } from "./database.ts";
import { files } from "./files.ts";
import { formerJournals, removeBeside } from "./former.ts";
import type { Handle } from "./handle.ts";
import { journalFolder } from "./open-folder.ts";
import { type After, Pause } from "./pause.ts";
import { scour } from "./scour.ts";
import { isTrouble, troubleOf } from "./trouble.ts";

/** What is waited for: a reading of a million entries, and all tables merged anew. */
const PATIENCE: Millis = 5 * MINUTE;

/** Whether it was done; false if someone went on reading what was to go, or the disk did not take it. */
export async function rubOut(
  range: Range,
  { handle, after, log }: { readonly handle: Handle; readonly after: After; readonly log: Log },
): Promise<boolean> {
  const enough = new Pause(after, PATIENCE);
  const late = enough.over.then(() => false);
  try {
    const database = await handle.database();
    const done = scour(database, range).then(() => true);
    // What fails after the patience is over is nobody's any more.
    done.catch(() => undefined);
    return await Promise.race([done, late]);
  } catch (error) {
    if (!isTrouble(error)) throw error;
    log.warn("store.not-rubbed-out", { code: troubleOf(error), error });
    return false;
  } finally {
    enough.end();
  }
}

/** Removes the copies of the journal that a repair and an upgrade left: words lie in them as they were. */
export async function removeCopies(folder: string): Promise<void> {
  const journal = journalFolder(folder);
  for (const copy of [`${journal}.damaged`, `${journal}.damaged.new`]) {
    await rm(copy, { recursive: true, force: true });
  }
  for (const { name } of await formerJournals(folder, files)) {
    await removeBeside(folder, name, files);
  }
}
