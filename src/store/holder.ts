/** Who holds a database, as the system tells it: LevelDB's lock says only that somebody does, and nothing may be mended under another's hands. */

import { readdir, readFile, readlink, stat } from "node:fs/promises";
import path from "node:path";

import { Fault } from "../base/fault.ts";
import { orAbsent } from "./reading.ts";

export interface Holder {
  /** 0 where the system does not say. */
  readonly pid: number;
  /** As it was started; empty where the system does not say. */
  readonly command: string;
}

/** undefined if nobody holds it, or the system does not tell of locks. */
export async function holderOf(journal: string): Promise<Holder | undefined> {
  const lock = path.resolve(journal, "LOCK");
  const found = await orAbsent(stat(lock, { bigint: true }));
  const locks = await readFile("/proc/locks", "utf8").catch(() => "");
  if (found === undefined) return undefined;
  for (const line of locks.split("\n")) {
    const [, , , , pid = "", place = ""] = line.trim().split(/\s+/);
    const [major = "", minor = "", inode] = place.split(":");
    if (inode !== String(found.ino)) continue;
    const same =
      deviceOf(found.dev) === `${Number.parseInt(major, 16)}:${Number.parseInt(minor, 16)}`;
    if (same || (await hasOpen(pid, lock)))
      return { pid: Math.max(0, Number(pid)), command: await commandOf(pid) };
  }
  return undefined;
}

/** @param folder the store's, of which `journal` is the database, or stands for it. @throws Fault "store/locked", naming who holds it. */
export async function refuseHeld({
  folder,
  journal,
}: {
  readonly folder: string;
  readonly journal: string;
}): Promise<void> {
  const holder = await holderOf(journal);
  if (holder === undefined) return;
  const { pid, command } = holder;
  if (pid === 0) throw new Fault("store/locked", { folder });
  const words = {
    fr: `Un autre Veillée (processus ${pid} : ${command}) tient ce dossier de données. Arrêtez-le avec « kill ${pid} », ou choisissez un autre dossier avec --data.`,
    en: `Another Veillée (process ${pid}: ${command}) holds this data folder. Stop it with “kill ${pid}”, or choose another folder with --data.`,
  };
  throw new Fault("store/locked", { folder, pid, words });
}

/** As the kernel counts devices. */
function deviceOf(device: bigint): string {
  const major = (device >> 8n) & 0xfffn;
  const minor = (device & 0xffn) | ((device >> 12n) & 0xfff00n);
  return `${major}:${minor}`;
}

/** Some file systems give their locks another device than their files. */
async function hasOpen(pid: string, file: string): Promise<boolean> {
  const folder = `/proc/${pid}/fd`;
  const handles: readonly string[] = await readdir(folder).catch(() => []);
  for (const handle of handles) {
    if ((await readlink(path.join(folder, handle)).catch(() => "")) === file) return true;
  }
  return false;
}

async function commandOf(pid: string): Promise<string> {
  const words = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  const [program = "", ...rest] = words.split("\0").filter((word) => word !== "");
  return [path.basename(program), ...rest.map((word) => path.basename(word))].join(" ");
}
