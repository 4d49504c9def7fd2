/**
 * The journals of former formats that lie beside the one in use: `journal.format-1`, as an upgrade or the way back from one left it.
 *
 * Each is kept for seven days of running, so that a village that is ill served by an upgrade can go back; then it goes, for the words in it are
 * in clear.
 */

import path from "node:path";

import { fromUtf8 } from "../base/bytes.ts";
import { DAY, type Millis } from "../base/time.ts";
import type { Files } from "./files.ts";
import type { Marks } from "./marks.ts";

/** Of running, told by the node's age. */
export const FORMER_KEPT: Millis = 7 * DAY;

export interface Former {
  /** Of the folder, beside `journal`. */
  readonly name: string;
  readonly format: number;
}

/** Those beside the journal of `folder`, the highest format first. */
export async function formerJournals(folder: string, files: Files): Promise<readonly Former[]> {
  const names = await files.names(folder);
  return names
    .flatMap((name) => {
      const digits = /^journal\.format-(\d{1,4})(?:\.\d{1,4})?$/.exec(name)?.[1];
      return digits === undefined ? [] : [{ name, format: Number(digits) }];
    })
    .toSorted((one, other) => other.format - one.format || (one.name < other.name ? -1 : 1));
}

/** A name for the journal of `format`, which goes aside, that no folder has yet. */
export async function formerName(folder: string, format: number, files: Files): Promise<string> {
  const taken = new Set(await files.names(folder));
  const name = `journal.format-${format}`;
  if (!taken.has(name)) return name;
  let other = 2;
  while (taken.has(`${name}.${other}`)) other += 1;
  return `${name}.${other}`;
}

/** Where what goes is put first: half removed, it must not pass for a journal. */
export const GONE = "journal.gone";

/** Removes a folder beside the journal. */
export async function removeBeside(folder: string, name: string, files: Files): Promise<void> {
  const gone = path.join(folder, GONE);
  await files.remove(gone);
  await files.rename(path.join(folder, name), gone);
  await files.remove(gone);
}

/** The setting that keeps the node's age when the folder was first seen beside a journal that serves. */
export function sinceSetting({ name }: Former): string {
  return name.replace("journal.", "former.");
}

/** The setting of the new journal that keeps how far the entries of the former one of `format` went. */
export function endsSetting(format: number): string {
  return `former.format-${format}.ends`;
}

/** `node number` of each node, a blank between two. */
export function endsText(marks: Marks): string {
  return [...marks].map(([node, { number }]) => `${node} ${number}`).join(" ");
}

/** What {@link endsText} wrote: the number of each node's last entry. */
export function readEnds(payload: Uint8Array): ReadonlyMap<string, number> {
  const words = fromUtf8(payload).matchAll(/([0-9a-f]{8}) (\d{1,10})/g);
  return new Map(Array.from(words, ([, node = "", number]) => [node, Number(number)]));
}
