/** The disk under the data folder: room, health, whether it takes writes at all. */

import { open, rm, stat, statfs } from "node:fs/promises";
import path from "node:path";

import type { Finding } from "../../mesh/workshop.ts";
import { bad, doubtful, good } from "./finding.ts";
import type { SystemFiles } from "./system-files.ts";

const MEBI = 1024 * 1024;
/** MiB. A year of a village's journal takes some tens; below the least, what the store holds in reserve no longer fits. */
const ROOM_LEAST = 24;
const ROOM_ENOUGH = 250;

const freeSome = {
  fr: "Libérez de la place : sudo apt clean, sudo journalctl --vacuum-size=50M, ou une carte plus grande.",
  en: "Free some space: sudo apt clean, sudo journalctl --vacuum-size=50M, or a larger card.",
};

/** The folder itself, or the nearest there is above it. */
export async function nearestFolder(folder: string): Promise<string> {
  const absolute = path.resolve(folder);
  const found = await stat(absolute).catch(() => undefined);
  const above = path.dirname(absolute);
  return found?.isDirectory() === true || above === absolute ? absolute : nearestFolder(above);
}

export async function diskRoom(folder: string): Promise<readonly Finding[]> {
  const { bavail, bsize, blocks, ffree, files } = await statfs(await nearestFolder(folder));
  const free = Math.floor((bavail * bsize) / MEBI);
  const size = (blocks * bsize) / MEBI;
  const words = {
    fr: `Place libre sur le disque : ${amount(free, "io")} sur ${amount(size, "io")}.`,
    en: `Free space on the disk: ${amount(free, "iB")} of ${amount(size, "iB")}.`,
  };
  // Some file systems have no limit, and say 0 of 0.
  if (files > 0 && ffree === 0) {
    const none = {
      fr: "Le disque ne peut plus prendre de fichier.",
      en: "The disk can take no more files.",
    };
    return [bad("disk/room", none, freeSome)];
  }
  if (free < ROOM_LEAST) return [bad("disk/room", words, freeSome)];
  if (free < ROOM_ENOUGH) return [doubtful("disk/room", words, freeSome)];
  return [good("disk/room", words)];
}

/** MiB in the unit that suits. */
function amount(mebibytes: number, unit: string): string {
  const gibibytes = Math.floor(mebibytes / 1024);
  return gibibytes >= 10 ? `${gibibytes} G${unit}` : `${Math.floor(mebibytes)} M${unit}`;
}

/** Writes a little into the folder, as the journal does, and takes it away. Nothing for a folder that is not there yet. */
export async function diskWrites(folder: string): Promise<readonly Finding[]> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) return [];
  const scratch = path.join(folder, `doctor-${process.pid}.tmp`);
  try {
    await using file = await open(scratch, "wx", 0o600);
    await file.write(Buffer.alloc(4096));
    await file.sync();
  } catch (error) {
    return [refusedWrite(error)];
  } finally {
    await rm(scratch, { force: true }).catch(() => undefined);
  }
  return [
    good("disk/writes", {
      fr: "Le disque prend ce qu'on y écrit.",
      en: "The disk takes what is written to it.",
    }),
  ];
}

/** Why a write was refused, by the system's own code. */
export function refusedWrite(error: unknown): Finding {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EROFS") {
    return bad(
      "disk/read-only",
      { fr: "Le disque est en lecture seule.", en: "The disk is read-only." },
      {
        fr: "Sur une carte SD, c'est souvent qu'elle lâche : copiez-la et remplacez-la. Sinon : sudo mount -o remount,rw, ou l'overlay de raspi-config à couper.",
        en: "On an SD card, it is often failing: copy and replace it. Else: sudo mount -o remount,rw, or turn off raspi-config's overlay.",
      },
    );
  }
  if (code === "ENOSPC" || code === "EDQUOT") {
    return bad("disk/full", { fr: "Le disque est plein.", en: "The disk is full." }, freeSome);
  }
  if (code === "EACCES" || code === "EPERM") {
    return bad(
      "data/rights",
      {
        fr: "Ce compte ne peut pas écrire dans le dossier de données.",
        en: "This account may not write into the data folder.",
      },
      {
        fr: "Lancez Veillée par le compte à qui il appartient, ou donnez-le : sudo chown -R COMPTE DOSSIER.",
        en: "Run Veillée by the account that owns it, or hand it over: sudo chown -R ACCOUNT FOLDER.",
      },
    );
  }
  return bad(
    "disk/failing",
    { fr: `Le disque refuse d'écrire (${code}).`, en: `The disk refuses to write (${code}).` },
    {
      fr: "Faites une copie du dossier de données tout de suite, puis remplacez la carte ou le disque.",
      en: "Copy the data folder at once, then replace the card or the disk.",
    },
  );
}

/** Percent of its life that a card may have behind it before it is worth replacing. */
const WORN = 80;

/** What the disk says of its own wear, and the file system of errors it met. Nothing where neither tells: most SD cards do not. */
export async function diskWear(folder: string, files: SystemFiles): Promise<readonly Finding[]> {
  const { dev } = await stat(await nearestFolder(folder));
  const device = await files.real(`/sys/dev/block/${major(dev)}:${minor(dev)}`);
  if (device === undefined) return [];
  const name = path.basename(device);
  const replace = {
    fr: "Copiez la carte et remplacez-la avant qu'elle ne lâche : une carte « endurance » tient plus longtemps.",
    en: "Copy the card and replace it before it fails: an “endurance” card lasts longer.",
  };
  const errors = Number((await files.text(`/sys/fs/ext4/${name}/errors_count`)) ?? 0);
  const life = await files.text(`/sys/block/${name.replace(/p\d+$/, "")}/device/life_time`);
  // Two steps of tenths, in hexadecimal: 0x0a is nine to ten tenths used.
  const tenths = Math.max(...(life ?? "").split(/\s+/).map((step) => Number(step) || 0));
  const found: Finding[] = [];
  if (errors > 0) {
    const words = {
      fr: `Le système de fichiers a rencontré ${errors} erreur${errors > 1 ? "s" : ""}.`,
      en: `The file system has met ${errors} ${errors > 1 ? "errors" : "error"}.`,
    };
    found.push(bad("disk/errors", words, replace));
  }
  if (tenths > 0) {
    const used = Math.min(tenths * 10, 100);
    const words = {
      fr: `Usure de la carte, dite par elle : ${used} %.`,
      en: `Wear of the card, by its own account: ${used}%.`,
    };
    found.push(used < WORN ? good("disk/worn", words) : doubtful("disk/worn", words, replace));
  }
  return found;
}

/** As Linux packs a device's two numbers into one. */
function major(dev: number): number {
  return Math.floor(dev / 256) % 4096;
}

function minor(dev: number): number {
  return (dev % 256) + Math.floor(dev / 0x10_0000) * 256;
}
