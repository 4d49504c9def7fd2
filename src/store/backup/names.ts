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

/**
 * `x.veillee`, or the `x-N.veillee` above all such names that are there: a number that became free is not given again, so that the highest is the last.
 *
 * @param there names in the folder, those of parts among them.
 */
export function nameAbove(wanted: string, there: readonly string[]): string {
  const bare = wanted.slice(0, -ENDING.length);
  const numbers = there.flatMap((name) => {
    if (!name.startsWith(bare)) return [];
    const rest = /^(?:-(\d{1,6}))?\.veillee(?:\.part)?$/.exec(name.slice(bare.length));
    return rest === null ? [] : [Number(rest[1] ?? 1)];
  });
  return numbers.length === 0 ? wanted : `${bare}-${Math.max(...numbers) + 1}${ENDING}`;
}
