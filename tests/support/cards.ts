/**
 * Cards whose power can be cut: a folder to write to, and copies of what would be left of it if the power went now.
 *
 * - `caching`: an ext4 on a disk of our own, cut at any moment, in the middle of a flush too: see `caching-disk.ts`.
 * - `ext4`: in a loop file. Its copy is what lies below the page cache, and a tail of LevelDB's log that nobody was told is on the disk may be torn besides.
 * - `played`, where none can be made: a copy of the files, in which that tail is lost or torn; and, as long as nothing was told at all, any file of a store that
 *   is just being made. It does not model the loss of names in a folder, of tables or of LevelDB's list of files.
 *
 * None models a card that says it wrote what it did not.
 */

import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

import type { Chance } from "../../src/base/chance.ts";
import { LAST_NUMBER, readLastNumber } from "../../src/store/last-number.ts";
import { cachingDisk, cachingHere } from "./caching-disk.ts";
import { Ext4, ext4Here } from "./ext4.ts";

/** What the writer was told so far. */
export interface Told {
  /** That the store is open. */
  readonly open: boolean;
  /** How long which log of LevelDB was when the last batch was told to be on the disk, and the last number in that batch. */
  readonly log:
    | { readonly name: string; readonly length: number; readonly number: number }
    | undefined;
  readonly node: string | undefined;
}

export interface Card extends AsyncDisposable {
  readonly folder: string;
  /** Whether whoever writes to it must stand still while its power is cut. */
  readonly still: boolean;
  /** Puts on the disk what was written so far. */
  settle(): void;
  /** What is left if the power goes now, after `told` was told. @param halt called then: has whoever writes to it stand still. */
  cut(
    told: Told,
    how: { readonly chance: Chance; readonly halt: () => Promise<void> },
  ): Promise<Cut>;
}

export interface Cut extends Disposable {
  readonly folder: string;
  /** Sectors that were written and not safe yet, where that is known. */
  readonly underWay: number;
}

export type CardKind = "caching" | "ext4" | "played";

export const cardNames = {
  caching: "ext4 on a disk that tears and reorders what was not flushed",
  ext4: "ext4 in a loop file",
  played: "played: no ext4 may be made here",
} as const satisfies Record<CardKind, string>;

/** The kinds that can be had here. */
export function cardKinds(): readonly CardKind[] {
  if (!ext4Here()) return ["played"];
  return cachingHere() ? ["ext4", "caching"] : ["ext4"];
}

let blank: Uint8Array | undefined;

/** @param server the built `caching-disk-server.ts`. */
export async function newCard(kind: CardKind, server: string): Promise<Card> {
  if (kind === "caching") return cachingCard(server);
  return kind === "ext4" ? realCard() : playedCard();
}

async function cachingCard(server: string): Promise<Card> {
  blank ??= blankDisk();
  const lying = Ext4.of(blank);
  const cache = await cachingDisk(server, lying.image);
  const disk = Ext4.on(cache.image);
  disk.mount();
  return {
    folder: path.join(disk.at, "data"),
    still: false,
    settle: () => disk.flush(),
    cut: async (_, { chance, halt }) => {
      const { bytes, underWay } = await cache.cut(chance, halt);
      return { ...mounted(bytes, chance), underWay };
    },
    [Symbol.asyncDispose]: async () => {
      disk[Symbol.dispose]();
      await cache[Symbol.asyncDispose]();
      lying[Symbol.dispose]();
    },
  };
}

/** What a machine finds at its next start: it may look over its disk before it mounts it, or mount it at once. */
function mounted(bytes: Uint8Array, chance: Chance): Omit<Cut, "underWay"> {
  const copy = Ext4.of(bytes);
  try {
    if (chance.between(0, 1) === 0) copy.check();
    copy.mount();
    return { folder: path.join(copy.at, "data"), [Symbol.dispose]: () => copy[Symbol.dispose]() };
  } catch (error) {
    copy[Symbol.dispose]();
    throw error;
  }
}

function realCard(): Card {
  blank ??= blankDisk();
  const disk = Ext4.of(blank);
  disk.mount();
  return {
    folder: path.join(disk.at, "data"),
    still: true,
    settle: () => disk.flush(),
    cut: async (told, { chance }) => {
      // The kernel may have written it out, and nothing else.
      if (chance.between(0, 1) === 0) disk.flushData(path.join("data", LAST_NUMBER));
      const left = mounted(disk.cut(), chance);
      try {
        if (chance.between(0, 1) === 0) await tearTail(left.folder, told, chance);
        return { ...left, underWay: 0 };
      } catch (error) {
        left[Symbol.dispose]();
        throw error;
      }
    },
    [Symbol.asyncDispose]: async () => disk[Symbol.dispose](),
  };
}

function blankDisk(): Uint8Array {
  using made = Ext4.made(16);
  made.unmount();
  return readFileSync(made.image);
}

function playedCard(): Card {
  const home = mkdtempSync(path.join(os.tmpdir(), "veillee-card-"));
  const folder = path.join(home, "data");
  return {
    folder,
    still: true,
    settle: () => undefined,
    cut: async (told, { chance }) => {
      const copy = mkdtempSync(path.join(os.tmpdir(), "veillee-cut-"));
      const left = path.join(copy, "data");
      cpSync(home, copy, { recursive: true });
      if (told.open) await tearTail(left, told, chance);
      else if (!existsSync(path.join(left, "STORE_ID"))) tearAll(left, chance);
      return {
        folder: left,
        underWay: 0,
        [Symbol.dispose]: () => rmSync(copy, { recursive: true, force: true }),
      };
    },
    [Symbol.asyncDispose]: async () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Of a store that nobody was told of, each file is whole, cut short or gone; but LevelDB writes to its log only when the rest is on the disk. */
function tearAll(folder: string, chance: Chance): void {
  const journal = path.join(folder, "journal");
  if (!existsSync(journal)) return;
  const written = readdirSync(journal).some(
    (name) => name.endsWith(".log") && statSync(path.join(journal, name)).size > 0,
  );
  for (const name of readdirSync(journal)) {
    const file = path.join(journal, name);
    if (written && !name.endsWith(".log")) continue;
    const fate = chance.between(0, 2);
    if (fate === 0) rmSync(file);
    if (fate === 1) writeFileSync(file, readFileSync(file).subarray(0, chance.between(0, 100)));
  }
}

/** Loses or tears what is in LevelDB's log beyond what was told, in sectors of 512 bytes or pages of 4096, each by itself. */
async function tearTail(folder: string, { log, node = "" }: Told, chance: Chance): Promise<void> {
  if (log === undefined) return;
  // What LAST_NUMBER says was flushed before; the writer was stopped before it was told so.
  if ((await readLastNumber(folder, node)) > log.number) return;
  const file = path.join(folder, "journal", log.name);
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  const unit = chance.between(0, 1) === 0 ? 512 : 4096;
  const sectors = Math.ceil(Math.max(bytes.length - log.length, 0) / unit);
  const from = Math.min(bytes.length, log.length + chance.between(0, sectors) * unit);
  const kept = bytes.subarray(0, from);
  const noise = (length: number): Uint8Array =>
    Uint8Array.from({ length }, () => chance.between(0, 255));
  const tail = bytes.subarray(from);
  const torn = [
    new Uint8Array(),
    new Uint8Array(tail.length),
    noise(tail.length),
    // A later one came, and an earlier one did not.
    holed(bytes.subarray(log.length), unit, chance),
    // The file has its new length, and its last page never came.
    Buffer.concat([tail, noise(chance.between(1, unit))]),
    Buffer.concat([tail, new Uint8Array(unit)]),
  ];
  const fate = chance.between(0, torn.length - 1);
  const rest = torn[fate] ?? kept;
  writeFileSync(file, Buffer.concat([fate === 3 ? bytes.subarray(0, log.length) : kept, rest]));
}

/** Of a file's tail the sectors that came; in the place of the others, what a new stretch of a file reads as. */
function holed(tail: Uint8Array, unit: number, chance: Chance): Uint8Array {
  const left = Uint8Array.from(tail);
  for (let at = 0; at < left.length; at += unit) {
    if (chance.between(0, 1) === 0) left.fill(0, at, at + unit);
  }
  return left;
}
