/**
 * A disk with a cache of its own, whose power can be cut at any moment, also in the middle of a flush: of what it had not been told to make safe, each sector of 512 bytes
 * came or did not, in whatever order. That is what a card does to LazyFS's torn operations and torn sequences; here it lies below a real ext4.
 *
 * It takes root, loop devices and /dev/fuse; {@link cachingHere} says whether they are there.
 */

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

import type { Chance } from "../../src/base/chance.ts";
import { ext4Here } from "./ext4.ts";

/** What a disk writes whole or not at all. */
const SECTOR = 512;

/** Ways in which the cache is lost, and how many there are. */
const WAYS = 4;

export interface CachingDisk extends AsyncDisposable {
  /** To be mounted. */
  readonly image: string;
  /** What is left of it if the power goes now, and how many sectors were under way. @param gone called at that moment; it is read after that. */
  cut(
    chance: Chance,
    gone: () => Promise<void>,
  ): Promise<{ readonly bytes: Uint8Array; readonly underWay: number }>;
}

/** @param server the built `caching-disk-server.ts`. @param image a file with what lies on the disk. */
export async function cachingDisk(server: string, image: string): Promise<CachingDisk> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-caching-"));
  const at = path.join(folder, "disk");
  mkdirSync(at);
  const { length } = readFileSync(image);
  const child = spawn(process.execPath, [server, image, at], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  await Promise.race([once(lines, "line"), gone]);
  if (child.exitCode !== null) throw new Error("the disk did not start");
  return {
    image: path.join(at, "image"),
    cut: async (chance, cutOff) => {
      await using file = await open(path.join(at, "cut"));
      await cutOff();
      const told = await file.readFile();
      return survived(Buffer.from(told.subarray(0, length)), writesIn(told, length), chance);
    },
    [Symbol.asyncDispose]: async () => {
      spawnSync("umount", ["--lazy", at]);
      child.kill("SIGKILL");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Sector {
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** The sectors of all writes that are only in the cache, in the order they came. */
function writesIn(told: Buffer, from: number): readonly Sector[] {
  const sectors: Sector[] = [];
  for (let at = from; at < told.length;) {
    const offset = Number(told.readBigUInt64LE(at));
    const end = at + 16 + Number(told.readBigUInt64LE(at + 8));
    for (let i = at + 16; i < end; i += SECTOR) {
      const bytes = told.subarray(i, Math.min(i + SECTOR, end));
      sectors.push({ offset: offset + i - at - 16, bytes });
    }
    at = end;
  }
  return sectors;
}

function survived(
  bytes: Uint8Array,
  cached: readonly Sector[],
  chance: Chance,
): { readonly bytes: Uint8Array; readonly underWay: number } {
  const way = chance.between(0, WAYS - 1);
  const sectors = way === 3 ? shuffled(cached, chance) : cached;
  // The first so many, torn within a write; all; any of them; any of them, an older one over a newer.
  const first = chance.between(0, cached.length);
  for (const [i, { offset, bytes: sector }] of sectors.entries()) {
    const comes = way === 0 ? i < first : way === 1 || chance.between(0, 1) === 0;
    if (comes) bytes.set(sector, offset);
  }
  return { bytes, underWay: cached.length };
}

function shuffled<T>(all: readonly T[], chance: Chance): readonly T[] {
  return all
    .map((one) => ({ one, at: chance.between(0, 0x7fff_ffff) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

let here: boolean | undefined;

export function cachingHere(): boolean {
  here ??= ext4Here() && tried();
  return here;
}

/** Whether the kernel takes such a file system from this process. */
function tried(): boolean {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-caching-"));
  try {
    const device = openSync("/dev/fuse", "r+");
    const options = "fd=3,rootmode=40000,user_id=0,group_id=0";
    const { status } = spawnSync("mount", ["-i", "-t", "fuse", "-o", options, "veillee", folder], {
      stdio: ["ignore", "ignore", "ignore", device],
    });
    closeSync(device);
    spawnSync("umount", ["--lazy", folder]);
    return status === 0;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
