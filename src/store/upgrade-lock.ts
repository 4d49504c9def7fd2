/**
 * Keeps two processes from changing the folders of one store at once: LevelDB's own lock goes with a folder that is given another name.
 *
 * It is a database with nothing in it, since its lock falls with the process that holds it.
 */

import path from "node:path";

import type { OpenDatabase } from "./database.ts";
import type { Files } from "./files.ts";
import { troubleOf } from "./trouble.ts";

const LOCK = "journal.lock";

/** Rejects with LevelDB's error while another process holds it. */
export async function takeUpgradeLock({
  folder,
  openDatabase,
  files,
}: {
  readonly folder: string;
  readonly openDatabase: OpenDatabase;
  readonly files: Files;
}): Promise<AsyncDisposable> {
  const place = path.join(folder, LOCK);
  const open = async () => openDatabase(place, { createIfMissing: true });
  const lock = await open().catch(async (error: unknown) => {
    if (troubleOf(error) !== "store/failed") throw error;
    // The power failed while it was made.
    await files.remove(place);
    return open();
  });
  return {
    [Symbol.asyncDispose]: async () => {
      await files.remove(place).catch(() => undefined);
      await lock.close();
    },
  };
}
