/** Opens the journal that a node's settings say. */

import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Millis } from "../base/time.ts";
import { version } from "../base/version.ts";
import { type OpenDatabase, openLevel } from "../store/database.ts";
import { openStore, type Store } from "../store/store.ts";
import { after } from "./clock.ts";
import { clearBeside, journalIn, refuseUnfinished } from "./journal-place.ts";
import type { Settings } from "./settings.ts";

/** @throws Fault "store/…", "restore/unfinished". */
export async function openJournal(
  settings: Settings,
  running: () => Millis,
  log: Log,
  { openDatabase = openLevel }: { readonly openDatabase?: OpenDatabase } = {},
): Promise<Store> {
  const folder = journalIn(settings);
  try {
    mkdirSync(settings.data, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new Fault("store/forbidden", { cause, folder });
  }
  refuseUnfinished(folder);
  const store = await openStore({
    folder,
    exercise: settings.exercise,
    newNodeName: randomBytes(4).toString("hex"),
    version,
    running,
    after,
    log,
    openDatabase,
  });
  clearBeside(folder);
  return store;
}

/** Removes the journal that `openJournal` would open, with all that is in it. @throws Fault "store/forbidden". */
export function removeJournal(settings: Settings): void {
  const folder = journalIn(settings);
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (cause) {
    throw new Fault("store/forbidden", { cause, folder });
  }
}
