import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, stat, statfs, writeFile } from "node:fs/promises";
import path from "node:path";

import { afterAll, describe, expect, it, onTestFinished } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import type { Entry } from "../../src/journal/entry.ts";
import { BALLAST } from "../../src/store/ballast.ts";
import type { Store, StoreOptions } from "../../src/store/store.ts";
import { openStore } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { type FailingDisk, failingDisk } from "./failing-database.ts";
import { all, optionsFor, scratchFolder } from "./scratch.ts";

const MIB = 1024 * 1024;

const turn = async () => new Promise((resolve) => setImmediate(resolve));

/** A file system of 64 MiB in memory, if this process may mount one. */
const mounted = path.join(import.meta.dirname, `../../node_modules/.veillee-small-${process.pid}`);
await mkdir(mounted, { recursive: true });
const real = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", mounted]).status === 0;
afterAll(async () => {
  // Lazily, for a test that ran out of time still has its files open.
  if (real) spawnSync("umount", ["--lazy", mounted]);
  await rm(mounted, { recursive: true, force: true });
});

/** A folder on the small disk, or one that plays it; gone after the test. */
async function smallFolder(): Promise<string> {
  if (!real) return scratchFolder();
  const folder = await mkdtemp(path.join(mounted, "data-"));
  onTestFinished(async () => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe(`a disk of 64 MiB, ${real ? "in memory" : "played: none may be mounted here"}`, () => {
  it("fills up, is read while nothing can be written, keeps all that was taken, and goes on when a file is removed", async () => {
    const options = await smallOptions();
    {
      await using store = await openStore(options);
      const { waiting, next, makeRoom } = await fillUp(store, options);
      const { entries, pending } = store.health();
      expect(pending).toBeGreaterThan(0);
      expect((await all(store.entries())).length).toBe(entries);
      await makeRoom();
      await Promise.all(waiting);
      while (store.health().state !== "good") await turn();
      expect(store.health()).toMatchObject({ entries: next - 1, pending: 0 });
    }
    await using store = await openStore(options);
    const found = await all(store.entries());
    expect(found).toEqual(found.map((_, i) => dense(i + 1)));
    expect(found.length).toBeGreaterThan(MORE);
  });

  it("opens again while it is full, with all that was on it", async () => {
    const options = await smallOptions();
    const store = await openStore({ ...options, after: impatient(options.after) });
    const { waiting, makeRoom } = await fillUp(store, options);
    const { entries } = store.health();
    const told = Promise.allSettled(waiting);
    await store[Symbol.asyncDispose]();
    expect((await told).filter(({ status }) => status === "fulfilled")).toHaveLength(entries);
    if (!real) await makeRoom();
    await using again = await openStore(options);
    expect(again.health()).toMatchObject({ state: real ? "full" : "good", entries });
    expect(await all(again.entries())).toEqual(
      Array.from({ length: entries }, (_, i) => dense(i + 1)),
    );
  });

  it("holds back an eighth of a small disk at most, and does not call it full", async () => {
    const folder = await smallFolder();
    await using store = await openStore({ ...optionsFor(folder), ballast: 32 * MIB });
    expect(store.health().state).toBe("good");
    const { blocks, bsize } = await statfs(folder);
    const { size } = await stat(path.join(folder, "BALLAST"));
    expect(size).toBe(Math.min(32 * MIB, Math.floor((blocks * bsize) / 8)));
  });
});

/** Entries after the disk is full: 6 MB, of which the ballast makes room for 4. */
const MORE = 1500;

/** An entry of some 4 kB that LevelDB cannot make smaller, so that how much a disk holds is no matter of chance. */
function dense(number: number): Entry {
  const noise = createHash("shake256", { outputLength: 3000 }).update(String(number));
  return { ...needEntry(number), raw: noise.digest("base64") };
}

/** Leaves 2 MiB of the small disk. */
async function fill(file: string): Promise<void> {
  const { bavail, bsize } = await statfs(path.dirname(file));
  await writeFile(file, new Uint8Array(bavail * bsize - 2 * MIB));
}

interface SmallOptions extends StoreOptions {
  readonly disk: FailingDisk;
  /** Times that the store found no room at all. */
  readonly held: () => number;
}

/** Of a store on the small disk. */
async function smallOptions(): Promise<SmallOptions> {
  const disk = failingDisk();
  let times = 0;
  const warn = (event: string): void => void (times += Number(event === "store.no-room"));
  return {
    ...optionsFor(await smallFolder()),
    openDatabase: disk.open,
    ballast: BALLAST,
    log: { ...silentLog, warn },
    disk,
    held: () => times,
  };
}

/** Appends until the disk is full and the ballast's room too: radios go on bringing, and what they bring waits at last. */
async function fillUp(store: Store, { disk, held }: SmallOptions) {
  const filler = path.join(mounted, "filler");
  const makeRoom = async (): Promise<void> => {
    await rm(filler, { force: true });
    disk.mend();
  };
  onTestFinished(makeRoom);
  if (real) await fill(filler);
  else disk.fail("No space left on device");
  const waiting: Promise<void>[] = [];
  let next = 1;
  while (store.health().state === "good") {
    waiting.push(store.append({ entries: [dense(next++)] }));
    await turn();
  }
  expect(store.health().state).toBe("full");
  for (let i = 0; i < MORE; i++) waiting.push(store.append({ entries: [dense(next++)] }));
  if (real) while (held() === 0) await turn();
  return { waiting, next, makeRoom };
}

/** Waits for the disk while closing pass at once. */
function impatient(after: StoreOptions["after"]): StoreOptions["after"] {
  return (delay, wake) => after(delay === 3000 ? 0 : delay, wake);
}
