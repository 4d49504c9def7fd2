/**
 * A journal whose folder takes nothing, open for reading.
 *
 * LevelDB opens nothing without writing: it takes a lock, and turns its log into a table. So it is given a folder in memory: links to the
 * tables, which never change, and copies of the few small files that do. All tables are checked, and mended there where they are damaged. Nothing
 * is ever kept there: what is appended waits in the queue for the real folder.
 *
 * The real folder has no lock meanwhile. So whoever opens a journal, to write it or aside, looks first whether somebody has it aside.
 */

import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { type Millis, MINUTE } from "../base/time.ts";
import { Ballast } from "./ballast.ts";
import { refuseHeld } from "./holder.ts";
import { MENDED } from "./mended.ts";
import { openStanding, type Place, type Standing } from "./open-standing.ts";
import { orAbsent } from "./reading.ts";
import { StartWatch } from "./start-watch.ts";
import { JOURNAL } from "./swap.ts";

/** Where memory lies as a folder, best first: what is written to the first costs no card anything. */
const places = ["/dev/shm", tmpdir()];

/** What a killed process left behind is older: nobody who is just copying is disturbed. */
const STALE: Millis = MINUTE;

/** A journal that is open aside. */
export interface Aside extends Standing {
  /** Of its list of files as it was found: {@link listingOf}. */
  readonly listing: string;
}

/** @throws Fault "store/locked" where somebody else has it aside; the system's or LevelDB's error if it cannot be read either. */
export async function openAside(place: Omit<Place, "journal">): Promise<Aside> {
  const source = path.join(place.folder, JOURNAL);
  await refuseAside(place.folder);
  const listing = await listingOf(source);
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
    try {
      // Of two that begin at once, one at least sees the other here.
      await refuseAside(place.folder, folder);
    } catch (error) {
      await opened.database.close();
      throw error;
    }
    return { ...opened, database: { ...opened.database, close }, listing };
  } catch (error) {
    await gone();
    throw error;
  }
}

/**
 * Looks whether somebody has the journal of `folder` open aside, but in `own`; and removes what a killed process left behind.
 *
 * @throws Fault "store/locked", naming who has it.
 */
export async function refuseAside(folder: string, own?: string): Promise<void> {
  const name = nameOf(path.join(folder, JOURNAL));
  for (const place of places) {
    const files = await readdir(place).catch(() => []);
    for (const file of files.filter((each) => each.startsWith(name))) {
      const aside = path.join(place, file);
      if (aside === own) continue;
      await refuseHeld({ folder, journal: path.join(aside, JOURNAL) });
      if (await isStale(aside)) await rm(aside, { recursive: true, force: true });
    }
  }
}

/** LevelDB names its list of files anew at each opening: where this is another, somebody opened the journal. Empty where it cannot be read. */
export async function listingOf(journal: string): Promise<string> {
  return readFile(path.join(journal, "CURRENT"), "latin1").catch(() => "");
}

async function isStale(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > STALE;
}

/** This account's alone. */
async function emptyFolder(journal: string): Promise<string> {
  let refused: unknown;
  for (const place of places) {
    try {
      return await mkdtemp(path.join(place, nameOf(journal)));
    } catch (error) {
      refused = error;
    }
  }
  throw refused;
}

function nameOf(journal: string): string {
  const digest = createHash("sha256").update(path.resolve(journal)).digest("hex");
  return `veillee-${digest.slice(0, 12)}-`;
}
