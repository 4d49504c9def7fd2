/**
 * A journal whose folder cannot be written, open for reading.
 *
 * LevelDB opens nothing without writing: it takes a lock, and turns its log into a table. So it is given a folder in memory: links to the
 * tables, which never change, and copies of the few small files that do. Nothing is ever kept there: what is appended waits in the queue
 * for the real folder.
 */

import { createHash } from "node:crypto";
import { copyFile, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Database, OpenDatabase } from "./database.ts";

/** Where memory lies as a folder, best first: what is written to the first costs no card anything. */
const places = ["/dev/shm", tmpdir()];

/** Rejects with the system's or LevelDB's error if it cannot be read either. */
export async function openAside(journal: string, openDatabase: OpenDatabase): Promise<Database> {
  const folder = await emptyFolder(journal);
  const gone = async (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    for (const file of await readdir(journal)) {
      const [from, to] = [path.resolve(journal, file), path.join(folder, file)];
      if (/\.(?:ldb|sst)$/.test(file)) await symlink(from, to);
      else if (/^(?:CURRENT|MANIFEST-\d+|\d+\.log)$/.test(file)) await copyFile(from, to);
    }
    const database = await openDatabase(folder, { createIfMissing: false });
    const close = async (): Promise<void> => {
      await database.close();
      await gone();
    };
    return { ...database, close };
  } catch (error) {
    await gone();
    throw error;
  }
}

/** This account's alone; one that a killed process left behind for the same journal goes. */
async function emptyFolder(journal: string): Promise<string> {
  const digest = createHash("sha256").update(path.resolve(journal)).digest("hex");
  const name = `veillee-${digest.slice(0, 12)}-`;
  let refused: unknown;
  for (const place of places) {
    try {
      const old = (await readdir(place)).filter((file) => file.startsWith(name));
      for (const file of old) await rm(path.join(place, file), { recursive: true, force: true });
      return await mkdtemp(path.join(place, name));
    } catch (error) {
      refused = error;
    }
  }
  throw refused;
}
