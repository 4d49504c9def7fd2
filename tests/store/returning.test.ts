import { mkdir, readdir, rename } from "node:fs/promises";

import { describe, expect, it, onTestFinished } from "vitest";

import type { Log } from "../../src/base/log.ts";
import { silentLog } from "../../src/base/log.ts";
import { type OpenDatabase, openLevel } from "../../src/store/database.ts";
import { journalFolder } from "../../src/store/open-folder.ts";
import type { After } from "../../src/store/pause.ts";
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
