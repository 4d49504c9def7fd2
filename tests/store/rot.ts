/** Damages copies of a store as a dying card does, and has each opened in a process that may be ended by it, as often as a supervisor would. */

import { spawn } from "node:child_process";
import { cp, mkdir, open, readdir, rm, stat, truncate } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";

import type { Chance } from "../../src/base/chance.ts";
import { openStore } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { optionsFor } from "./scratch.ts";

export const harms = ["flip", "trash", "zero", "cut", "delete"] as const;
export type Harm = (typeof harms)[number];

export interface Injury {
  readonly harm: Harm;
  /** Of the store, by its path in the folder. */
  readonly file: string;
  /** Of the first byte that is harmed. */
  readonly at: number;
}

/** What was read of one store, once it opened or was refused. */
export interface Found {
  readonly injury: Injury;
  /** How often LevelDB ended the process before. */
  readonly aborts: number;
  /** Undefined where it did not open in three starts. */
  readonly read: Examined | undefined;
}

export type Examined =
  | {
      /** Entries that were served by scanning, and one by one. */
      readonly there: number;
      readonly single: number;
      /** Numbers of those that are not as they were written. */
      readonly wrong: readonly number[];
      /** Milliseconds. */
      readonly opened: number;
      readonly created: boolean;
      readonly missing: number;
      readonly entries: number;
      readonly quarantined: number;
    }
  | { readonly refused: string };

const STARTS_MAX = 3;
const SECTOR = 4096;
/** Stores that one process opens. */
const SHARE = 25;

/** A closed store with entries 1 to `count`, written in `starts` runs so that it has tables at several levels, and a log. */
export async function writtenStore(folder: string, count: number, starts: number): Promise<void> {
  for (let start = 0; start < starts; start++) {
    await using store = await openStore({ ...optionsFor(folder), ballast: SECTOR });
    const [from, to] = [start, start + 1].map((part) => Math.floor((count * part) / starts));
    for (let i = from ?? 0; i < (to ?? 0); i += 10) {
      const length = Math.min(10, (to ?? 0) - i);
      await store.append({ entries: Array.from({ length }, (_, j) => needEntry(i + j + 1)) });
    }
  }
}

/** Harms one file of a copy: each kind of file as often as another, whatever its size. */
export async function injure(folder: string, harm: Harm, chance: Chance): Promise<Injury> {
  const files = await filesIn(folder);
  const kinds = [...new Set(files.map(kindOf))].toSorted();
  const kind = kinds[chance.between(0, kinds.length - 1)];
  const those = files.filter((file) => kindOf(file) === kind);
  const file = those[chance.between(0, those.length - 1)] ?? "";
  const place = path.join(folder, file);
  const { size } = await stat(place);
  if (harm === "delete" || size === 0) {
    await rm(place);
    return { harm: "delete", file, at: 0 };
  }
  const at = chance.between(0, size - 1);
  if (harm === "cut") {
    await truncate(place, at);
    return { harm, file, at };
  }
  const from = harm === "flip" ? at : at - (at % SECTOR);
  await overwrite(
    place,
    from,
    (old) => {
      if (harm === "flip") return old ^ (1 << chance.between(0, 7));
      return harm === "zero" ? 0 : chance.between(0, 255);
    },
    harm === "flip" ? 1 : Math.min(SECTOR, size - from),
  );
  return { harm, file, at: from };
}

async function overwrite(
  place: string,
  at: number,
  harmed: (old: number) => number,
  length: number,
): Promise<void> {
  await using file = await open(place, "r+");
  const bytes = Buffer.alloc(length);
  await file.read(bytes, 0, length, at);
  await file.write(bytes.map(harmed), 0, length, at);
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

function kindOf(file: string): string {
  return path.basename(file).replace(/^\d+/, "").replace(/-\d+$/, "");
}

/** Injures `count` copies of `folder` and has them examined, some at a time; they are gone after. */
export async function rotted(
  folder: string,
  count: number,
  {
    chance,
    examiner,
    scratch,
  }: { readonly chance: Chance; readonly examiner: string; readonly scratch: string },
): Promise<readonly Found[]> {
  const found: Found[] = [];
  await mkdir(scratch, { recursive: true });
  for (let from = 0; from < count; from += SHARE) {
    const injuries = new Map<string, Injury>();
    for (let i = from; i < Math.min(count, from + SHARE); i++) {
      const copy = path.join(scratch, String(i));
      await cp(folder, copy, { recursive: true });
      // Half of them are single bits.
      const harm =
        i % 2 === 0 ? "flip" : (harms[1 + (((i - 1) / 2) % (harms.length - 1))] ?? "flip");
      injuries.set(copy, await injure(copy, harm, chance));
    }
    found.push(...(await examined(injuries, examiner)));
    for (const copy of injuries.keys()) await rm(copy, { recursive: true, force: true });
  }
  return found;
}

async function examined(injuries: ReadonlyMap<string, Injury>, examiner: string): Promise<Found[]> {
  const found: Found[] = [];
  const waiting = Array.from(injuries, ([copy, injury]) => ({ copy, injury, aborts: 0 }));
  while (waiting.length > 0) {
    const lines = await examine(
      waiting.map(({ copy }) => copy),
      examiner,
    );
    for (const read of lines) {
      const next = waiting.shift();
      if (next !== undefined) found.push({ injury: next.injury, aborts: next.aborts, read });
    }
    const [stuck] = waiting;
    if (stuck === undefined) break;
    stuck.aborts += 1;
    if (stuck.aborts < STARTS_MAX) continue;
    waiting.shift();
    found.push({ injury: stuck.injury, aborts: stuck.aborts, read: undefined });
  }
  return found;
}

async function examine(folders: readonly string[], examiner: string): Promise<readonly Examined[]> {
  const child = spawn(process.execPath, [examiner, ...folders], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const lines = (await text(child.stdout)).split("\n").filter(Boolean);
  return lines.map((line): Examined => JSON.parse(line));
}

/** What went wrong with one store, in words; empty if all that it should hold is served right or told of. */
export function wrongs({ read, aborts }: Found, count: number): readonly string[] {
  if (read === undefined) return [`not open after ${aborts} starts`];
  if ("refused" in read) return [`refused: ${read.refused}`];
  const { there, single, wrong, missing, created, entries } = read;
  const said = wrong.map((number) => `wrong value under ${number}`);
  if (created || there === 0) said.push("empty");
  if (there + missing !== count) said.push(`${there} there and ${missing} missing of ${count}`);
  if (entries !== there) said.push(`says it holds ${entries} and holds ${there}`);
  if (single !== there) said.push(`${there - single} not found when asked for`);
  return said;
}
