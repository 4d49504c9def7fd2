/**
 * `journal.damaged`: damaged files as they were before they were mended, for someone who knows more than this program.
 *
 * They are linked, not copied: that takes no room, for nothing changes a file in place. Where a disk knows no links they are copied if there is room.
 */

import { copyFile, link, mkdir, readdir, stat } from "node:fs/promises";
import path from "node:path";

import type { Log } from "../base/log.ts";
import { troubleOf } from "./trouble.ts";

/** A card that goes on dying must not fill itself: what is kept was damaged first, and is nearest to what was. */
const KEPT_MAX = 64 * 1024 * 1024;

/** Keeps `names` of `journal`, those that are there. What cannot be kept is told in the log, and mended all the same. */
export async function setAside(journal: string, names: readonly string[], log: Log): Promise<void> {
  const folder = damagedFolder(journal);
  try {
    await mkdir(folder, { recursive: true });
    let size = await bytesIn(folder);
    for (const name of names) {
      const found = await stat(path.join(journal, name)).catch(() => undefined);
      if (found === undefined) continue;
      size += found.size;
      if (size > KEPT_MAX) {
        log.warn("store.not-set-aside", { file: name, why: "enough is kept" });
        continue;
      }
      await keep(path.join(journal, name), path.join(folder, name));
    }
  } catch (error) {
    log.warn("store.not-set-aside", { code: troubleOf(error), error });
  }
}

export function damagedFolder(journal: string): string {
  return `${journal}.damaged`;
}

/** The first of a name stays. */
async function keep(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return;
    await copyFile(from, to);
  }
}

async function bytesIn(folder: string): Promise<number> {
  let size = 0;
  for (const name of await readdir(folder)) size += (await stat(path.join(folder, name))).size;
  return size;
}
