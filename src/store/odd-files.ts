/**
 * Names that are files of ours, and under which something lies that is none: a folder, or a link that leads in a circle. A file system that was mended after damage
 * leaves such things, and people do.
 *
 * Nothing of ours can be in them, and a start would fail over each of them for ever. So they get another name, and count as not there.
 */

import { readdir, rename, stat } from "node:fs/promises";
import path from "node:path";

import type { Log } from "../base/log.ts";
import { JOURNAL } from "./swap.ts";

const ofStore = /^(?:BALLAST|LAST_NUMBER|MENDED|OPENING|STORE_ID)(?:\.new)?$/;
const ofJournal = /^(?:CURRENT|LOCK|LOG|LOG\.old|MANIFEST-\d+|\d+\.(?:dbtmp|ldb|log|sst))$/;

/** Behind the name of what was put aside. */
const ENDING = ".odd";

/** Puts aside what is no file, in a store's folder and its journal. What cannot be is left: whoever needs the file then says why it fails. */
export async function putOddAside(folder: string, log: Log): Promise<void> {
  await putAside(folder, ofStore, log);
  await putAside(path.join(folder, JOURNAL), ofJournal, log);
}

async function putAside(folder: string, ours: RegExp, log: Log): Promise<void> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = new Set(found.map(({ name }) => name));
  for (const each of found) {
    const { name } = each;
    if (!ours.test(name) || each.isFile()) continue;
    const isOdd = each.isDirectory() || (each.isSymbolicLink() && (await isOddLink(folder, name)));
    if (!isOdd) continue;
    const aside = freeName(`${name}${ENDING}`, names);
    try {
      await rename(path.join(folder, name), path.join(folder, aside));
      names.add(aside);
      log.warn("store.odd-put-aside", { file: path.join(folder, aside) });
    } catch (error) {
      log.warn("store.odd-left", { file: path.join(folder, name), error });
    }
  }
}

/** Whether a link leads in a circle, or to a folder. One that leads nowhere may be a disk that is not there now. */
async function isOddLink(folder: string, name: string): Promise<boolean> {
  return stat(path.join(folder, name)).then(
    (found) => found.isDirectory(),
    (error: unknown) => error instanceof Error && "code" in error && error.code === "ELOOP",
  );
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let i = 2, name = wanted; ; i++) {
    if (!taken.has(name)) return name;
    name = `${wanted}${i}`;
  }
}
