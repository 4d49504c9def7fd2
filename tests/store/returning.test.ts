import { cp, mkdir, readdir, rename } from "node:fs/promises";

import { describe, expect, it, onTestFinished } from "vitest";

import { equal } from "../../src/base/bytes.ts";
import type { Log } from "../../src/base/log.ts";
import { silentLog } from "../../src/base/log.ts";
import { listingOf } from "../../src/store/aside.ts";
import { Ballast } from "../../src/store/ballast.ts";
import { type Database, type OpenDatabase, openLevel } from "../../src/store/database.ts";
import { markKey } from "../../src/store/keys.ts";
import { journalFolder } from "../../src/store/open-folder.ts";
import type { After } from "../../src/store/pause.ts";
import { Returning } from "../../src/store/returning.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { all, numbers, optionsFor, quick, scratchFolder } from "./scratch.ts";

/** A store that was read aside, for its disk took nothing, and that has not tried to go back as yet. */
interface Held {
  readonly store: Store;
  readonly folder: string;
  /** Lets it try, from now on. */
  readonly go: () => void;
  /** Has the disk take something again. */
  readonly take: () => void;
  /** Codes of why it could not go back. */
  readonly refused: readonly string[];
}

const other = "00c0ffee";

async function heldStore(): Promise<Held> {
  const folder = await scratchFolder();
  {
    await using store = await openStore(optionsFor(folder));
    await store.append({ entries: [needEntry(1), needEntry(2)] });
  }
  let taken = false;
  const tries = gate();
  const refused: string[] = [];
  const openDatabase: OpenDatabase = async (at, options) => {
    if (taken || !at.startsWith(folder)) return openLevel(at, options);
    throw Object.assign(new Error("IO error: No space left on device"), { code: "LEVEL_IO_ERROR" });
  };
  const log: Log = {
    ...silentLog,
    error: (event, { error } = {}) => {
      if (event !== "store.not-reopened") return;
      if (error instanceof Error && "code" in error) refused.push(String(error.code));
    },
  };
  const store = await openStore({ ...optionsFor(folder), openDatabase, after: tries.after, log });
  onTestFinished(async () => store[Symbol.asyncDispose]());
  expect(store.health().state).toBe("full");
  return { store, folder, refused, go: tries.go, take: () => (taken = true) };
}

/** Waits that pass as {@link quick} does, but none of them before `go`. */
function gate(): { readonly after: After; readonly go: () => void } {
  let isOpen = false;
  const kept = new Set<() => void>();
  const after: After = (delay, wake) => {
    if (isOpen) return quick(delay, wake);
    const start = (): void => void (cancel = quick(delay, wake));
    let cancel = (): void => void kept.delete(start);
    kept.add(start);
    return () => cancel();
  };
  const go = (): void => {
    isOpen = true;
    for (const start of kept) start();
    kept.clear();
  };
  return { after, go };
}

async function numbersIn(folder: string, newNodeName = "0badcafe"): Promise<readonly number[]> {
  await using store = await openStore({ ...optionsFor(folder), newNodeName });
  return numbers(await all(store.entries()));
}

describe("a journal that is read aside", () => {
  it("is nobody else's to open: neither aside, nor to write it once its disk takes something", async () => {
    const { store, folder, go, take } = await heldStore();
    const locked = expect.objectContaining({ code: "store/locked" });
    await expect(openStore(optionsFor(folder))).rejects.toThrow(locked);
    const waiting = store.append({ entries: [needEntry(3)] });
    take();
    go();
    await waiting;
    await store[Symbol.asyncDispose]();
    expect(await numbersIn(folder)).toEqual([1, 2, 3]);
  });

  it("is not written where another lies in its place, nor that other; and is once it is back", async () => {
    const { store, folder, refused, go, take } = await heldStore();
    {
      const elsewhere = { ...optionsFor(`${folder}.other`), newNodeName: other };
      await using another = await openStore(elsewhere);
      await another.append({ entries: [{ ...needEntry(1), node: other }] });
    }
    await rename(folder, `${folder}.out`);
    await rename(`${folder}.other`, folder);
    let told = false;
    const waiting = store.append({ entries: [needEntry(3)] }).then(() => (told = true));
    go();
    await expect.poll(() => refused).toContain("store/missing");
    take();
    const tries = refused.length;
    await expect.poll(() => refused.length).toBeGreaterThan(tries + 2);
    expect(told).toBe(false);
    await rename(folder, `${folder}.other`);
    await rename(`${folder}.out`, folder);
    await waiting;
    await store[Symbol.asyncDispose]();
    expect(await numbersIn(folder)).toEqual([1, 2, 3]);
    expect(await numbersIn(`${folder}.other`, other)).toEqual([1]);
  });

  it("is made nowhere anew: an empty folder in its place holds no journal after", async () => {
    const { store, folder, refused, go, take } = await heldStore();
    await rename(folder, `${folder}.out`);
    await mkdir(folder);
    go();
    await expect.poll(() => refused).toContain("store/missing");
    take();
    const tries = refused.length;
    await expect.poll(() => refused.length).toBeGreaterThan(tries + 2);
    await store[Symbol.asyncDispose]();
    expect(await readdir(folder)).toEqual([]);
    expect(await numbersIn(`${folder}.out`)).toEqual([1, 2]);
  });

  it("is not written over what somebody wrote meanwhile", async () => {
    const { store, folder, refused, go, take } = await heldStore();
    // Who does not look, or sees nothing of it: under another system's roof.
    const database = await openLevel(journalFolder(folder), { createIfMissing: false });
    await database.close();
    const waiting = store.append({ entries: [needEntry(3)] });
    const ended = waiting.catch((error: unknown) => error);
    take();
    go();
    await expect.poll(() => refused).toContain("store/changed");
    expect(store.health()).toMatchObject({ state: "failed", pending: 1 });
    await store[Symbol.asyncDispose]();
    expect(await ended).toMatchObject({ code: "store/closed" });
    expect(await numbersIn(folder)).toEqual([1, 2]);
  });
});

describe("the way back to a journal", () => {
  it("leaves nothing open where the disk does not say how far its entries go, and is open the next time", async () => {
    const { place, listing } = await standing();
    const disk = deafDisk();
    const back = await away({ ...place, openDatabase: disk.open }, listing);
    await expect(back.open()).rejects.toMatchObject({ code: "LEVEL_IO_ERROR" });
    expect(disk).toMatchObject({ opened: 1, closed: 1 });
    disk.heal();
    const database = await back.open();
    expect(disk).toMatchObject({ opened: 2, closed: 1 });
    await database.close();
    expect(await numbersIn(place.folder)).toEqual([1, 2]);
  });

  it("leaves nothing open where its entries go further than they did", async () => {
    const { place, listing } = await standing();
    const back = await away(place, listing, () => undefined);
    const changed = expect.objectContaining({ code: "store/changed" });
    await expect(back.open()).rejects.toThrow(changed);
    // LevelDB opens no database twice.
    expect(await numbersIn(place.folder)).toEqual([1, 2]);
  });
});

/** A closed journal of two entries. */
async function standing() {
  const folder = await scratchFolder();
  {
    await using store = await openStore(optionsFor(folder));
    await store.append({ entries: [needEntry(1), needEntry(2)] });
  }
  const journal = journalFolder(folder);
  const ballast = new Ballast(folder, 0);
  const place = { folder, journal, ballast, log: silentLog, openDatabase: openLevel };
  return { place, listing: await listingOf(journal) };
}

/** Who read `place` aside, and found in it what `get` gives. */
async function away(
  place: ConstructorParameters<typeof Returning>[0],
  listing: string,
  get?: Database["get"],
): Promise<Returning> {
  const aside = `${place.folder}.aside`;
  await cp(place.journal, aside, { recursive: true });
  const database = await openLevel(aside, { createIfMissing: false });
  const read = { ...database, ...(get && { get }) };
  const back = new Returning(place, { node: "0badcafe", listing, database: read });
  await database.close();
  return back;
}

/** A disk that does not give how far the entries go, until it heals. */
function deafDisk() {
  const disk = {
    opened: 0,
    closed: 0,
    deaf: true,
    heal: () => void (disk.deaf = false),
    open: async (...given: Parameters<OpenDatabase>): Promise<Database> => {
      const database = await openLevel(...given);
      disk.opened += 1;
      const get: Database["get"] = (key) => {
        if (!disk.deaf || !equal(key, markKey("0badcafe"))) return database.get(key);
        throw Object.assign(new Error("IO error: read"), { code: "LEVEL_IO_ERROR" });
      };
      const close = async (): Promise<void> => {
        await database.close();
        disk.closed += 1;
      };
      return { ...database, get, close };
    },
  };
  return disk;
}
