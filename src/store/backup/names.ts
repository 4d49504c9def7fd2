/** Names of backup files: `veillee-kerfontaine-0badcafe-2026-11-27-0130.veillee`. */

import { PART } from "./part-file.ts";

export const ENDING = ".veillee";

const VILLAGE_MAX = 30;

/** @param at ISO 8601; null while no clock tells, and then the age tells backups apart. */
export function backupName(of: {
  readonly village: string;
  readonly node: string;
  readonly exercise: boolean;
  readonly at: string | null;
  readonly age: number;
}): string {
  const village = of.village
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, VILLAGE_MAX)
    .replaceAll(/^-+|-+$/g, "");
  const when =
    of.at === null
      ? `sans-heure-${Math.floor(of.age / 60_000)}`
      : of.at.slice(0, 16).replace("T", "-").replace(":", "");
  const parts = ["veillee", of.exercise ? "EXERCICE" : "", village, of.node, when];
  return `${parts.filter((part) => part !== "").join("-")}${ENDING}`;
}

/** Whether a backup by `node` may bear this name, finished or not. */
export function isNameOf(name: string, node: string): boolean {
  const bare = name.endsWith(PART) ? name.slice(0, -PART.length) : name;
  return /^veillee-[\w-]+\.veillee$/.test(bare) && bare.includes(`-${node}-`);
}
