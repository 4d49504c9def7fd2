/**
 * Where a stick labelled VEILLEE is mounted, by the system or whoever plugged it in. Nothing here mounts, and nothing on a stick is ever read or
 * run but backups of this store's own, by their names.
 */

import path from "node:path";

import { SystemFiles } from "./doctor/system-files.ts";

/** The label that a file system must bear; people set it when they format a stick. */
export const STICK_LABEL = "VEILLEE";

const BY_LABEL = "/dev/disk/by-label";

/** A stick so labelled that is plugged in. */
export interface Stick {
  /** e.g. `/dev/sda1`. */
  readonly device: string;
  /** Where it is mounted; undefined while it is not. */
  readonly folder: string | undefined;
}

/** @param root where the system's own files begin: `/`. @returns undefined while none is plugged in. */
export async function findStick(root: string): Promise<Stick | undefined> {
  const files = new SystemFiles(root);
  const real = await files.real(path.join(BY_LABEL, STICK_LABEL));
  if (real === undefined) return undefined;
  const mounts = (await files.text("/proc/mounts")) ?? "";
  for (const line of mounts.split("\n")) {
    const [what = "", where = ""] = line.split(" ");
    if (what.startsWith("/dev/") && path.join(root, what) === real)
      return { device: what, folder: unescaped(where) };
  }
  return { device: path.join("/", path.relative(root, real)), folder: undefined };
}

/** Blanks and the like stand in octal in the system's list. */
function unescaped(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
