/**
 * A journal whose folder takes nothing, open for reading.
 *
 * LevelDB opens nothing without writing: it takes a lock, and turns its log into a table. So it is given a folder in memory: links to the
 * tables, which never change, and copies of the few small files that do. All tables are checked, and mended there where they are damaged. Nothing
 * is ever kept there: what is appended waits in the queue for the real folder.
 */

import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { Ballast } from "./ballast.ts";
import { MENDED } from "./mended.ts";
import { openStanding, type Place, type Standing } from "./open-standing.ts";
import { orAbsent } from "./reading.ts";
import { StartWatch } from "./start-watch.ts";
import { JOURNAL } from "./swap.ts";

/** Where memory lies as a folder, best first: what is written to the first costs no card anything. */
const places = ["/dev/shm", tmpdir()];

/** Rejects with the system's or LevelDB's error if it cannot be read either. */
export async function openAside(place: Omit<Place, "journal">): Promise<Standing> {
  const source = path.join(place.folder, JOURNAL);
  const folder = await emptyFolder(source);
  const journal = path.join(folder, JOURNAL);
  const gone = async (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await mkdir(journal);
    for (const file of await readdir(source)) {
      const [from, to] = [path.resolve(source, file), path.join(journal, file)];
      if (/\.(?:ldb|sst)$/.test(file)) await symlink(from, to);
      else if (/^(?:CURRENT|MANIFEST-\d+|\d+\.log)$/.test(file)) await copyFile(from, to);
    }
    await orAbsent(copyFile(path.join(place.folder, MENDED), path.join(folder, MENDED)));
    // Where an earlier start was ended by a damaged table, the disk may have taken no note of it.
    await new StartWatch(folder).begin();
    const opened = await openStanding({
      ...place,
      folder,
      journal,
      ballast: new Ballast(folder, 0),
    });
    const close = async (): Promise<void> => {
      await opened.database.close();
      await gone();
    };
    return { ...opened, database: { ...opened.database, close } };
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
