/**
 * Cards whose power can be cut: a folder to write to, and copies of what would be left of it if the power went now.
 *
 * The real one is an ext4 in a loop file: its copy is what lies below the page cache, and a tail of LevelDB's log that nobody was told is on
 * the disk may be torn besides. Where none can be made, one is played: a copy of the files, in which that tail is lost or torn; and, as long as nothing
 * was told at all, any file of a store that is just being made. The played one does not model the loss of names in a folder, of tables or of
 * LevelDB's list of files. Neither models a card that says it wrote what it did not.
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

export interface Card extends Disposable {
  readonly folder: string;
  /** Puts on the disk what was written so far. */
  settle(): void;
  /** What is left if the power goes now. Whoever writes to it stands still meanwhile. */
  cut(told: Told, chance: Chance): Promise<Cut>;
}

export interface Cut extends Disposable {
  readonly folder: string;
}

export const cardKind = (): string =>
  ext4Here() ? "ext4 in a loop file" : "played: no ext4 may be made here";

let blank: Uint8Array | undefined;

export function newCard(): Card {
  return ext4Here() ? realCard() : playedCard();
}

function realCard(): Card {
  blank ??= blankDisk();
  const disk = Ext4.of(blank);
  disk.mount();
  return {
    folder: path.join(disk.at, "data"),
    settle: () => disk.flush(),
    cut: async (told, chance) => {
      // The kernel may have written it out, and nothing else.
      if (chance.between(0, 1) === 0) disk.flushData(path.join("data", LAST_NUMBER));
      const copy = Ext4.of(disk.cut());
      try {
        // A machine may look over its disk before it mounts it, or mount it at once.
        if (chance.between(0, 1) === 0) copy.check();
        copy.mount();
        const folder = path.join(copy.at, "data");
        if (chance.between(0, 1) === 0) await tearTail(folder, told, chance);
        return { folder, [Symbol.dispose]: () => copy[Symbol.dispose]() };
      } catch (error) {
        copy[Symbol.dispose]();
        throw error;
      }
    },
    [Symbol.dispose]: () => disk[Symbol.dispose](),
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
    settle: () => undefined,
    cut: async (told, chance) => {
      const copy = mkdtempSync(path.join(os.tmpdir(), "veillee-cut-"));
      const left = path.join(copy, "data");
      cpSync(home, copy, { recursive: true });
      if (told.open) await tearTail(left, told, chance);
      else if (!existsSync(path.join(left, "STORE_ID"))) tearAll(left, chance);
      return {
        folder: left,
        [Symbol.dispose]: () => rmSync(copy, { recursive: true, force: true }),
      };
    },
    [Symbol.dispose]: () => rmSync(home, { recursive: true, force: true }),
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

/** Loses or tears what is in LevelDB's log beyond what was told, in sectors of 512 bytes or pages of 4096. */
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
  const rest = bytes.length - from;
  const torn = [
    new Uint8Array(),
    new Uint8Array(rest),
    noise(rest),
    // The file has its new length, and its last page never came.
    Buffer.concat([bytes.subarray(from), noise(chance.between(1, unit))]),
    Buffer.concat([bytes.subarray(from), new Uint8Array(unit)]),
  ];
  writeFileSync(file, Buffer.concat([kept, torn[chance.between(0, torn.length - 1)] ?? kept]));
}
