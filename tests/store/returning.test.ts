import { mkdir, readdir, rename } from "node:fs/promises";

import { describe, expect, it, onTestFinished } from "vitest";

import type { Log } from "../../src/base/log.ts";
import { silentLog } from "../../src/base/log.ts";
import { type OpenDatabase, openLevel } from "../../src/store/database.ts";
import { journalFolder } from "../../src/store/open-folder.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { all, numbers, optionsFor, scratchFolder } from "./scratch.ts";

/** A store that was read aside, for its disk took nothing; `taken` says that it takes something again. */
interface Held {
  readonly store: Store;
  readonly folder: string;
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
  const store = await openStore({ ...optionsFor(folder), openDatabase, log });
  onTestFinished(async () => store[Symbol.asyncDispose]());
  expect(store.health().state).toBe("full");
  return { store, folder, refused, take: () => (taken = true) };
}

async function numbersIn(folder: string, newNodeName = "0badcafe"): Promise<readonly number[]> {
  await using store = await openStore({ ...optionsFor(folder), newNodeName });
  return numbers(await all(store.entries()));
}

describe("a journal that is read aside", () => {
  it("is nobody else's to open: neither aside, nor to write it once its disk takes something", async () => {
    const { store, folder, take } = await heldStore();
    const locked = expect.objectContaining({ code: "store/locked" });
    await expect(openStore(optionsFor(folder))).rejects.toThrow(locked);
    const waiting = store.append({ entries: [needEntry(3)] });
    take();
    await waiting;
    await store[Symbol.asyncDispose]();
    expect(await numbersIn(folder)).toEqual([1, 2, 3]);
  });

  it("is not written where another lies in its place, nor that other; and is once it is back", async () => {
    const { store, folder, refused, take } = await heldStore();
    {
      const elsewhere = { ...optionsFor(`${folder}.other`), newNodeName: other };
      await using another = await openStore(elsewhere);
      await another.append({ entries: [{ ...needEntry(1), node: other }] });
    }
    await rename(folder, `${folder}.out`);
    await rename(`${folder}.other`, folder);
    let told = false;
    const waiting = store.append({ entries: [needEntry(3)] }).then(() => (told = true));
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
    const { store, folder, refused, take } = await heldStore();
    await rename(folder, `${folder}.out`);
    await mkdir(folder);
    await expect.poll(() => refused).toContain("store/missing");
    take();
    const tries = refused.length;
    await expect.poll(() => refused.length).toBeGreaterThan(tries + 2);
    await store[Symbol.asyncDispose]();
    // A try that was under way as the folder was taken may have left its notes in the new one.
    const made = await readdir(folder);
    expect(made).not.toContain("STORE_ID");
    expect(made).not.toContain("journal");
    expect(await numbersIn(`${folder}.out`)).toEqual([1, 2]);
  });

  it("is not written over what somebody wrote meanwhile", async () => {
    const { store, folder, refused, take } = await heldStore();
    expect(refused).not.toContain("store/changed");
    // Who does not look, or sees nothing of it: under another system's roof.
    const database = await openLevel(journalFolder(folder), { createIfMissing: false });
    await database.close();
    const waiting = store.append({ entries: [needEntry(3)] });
    const ended = waiting.catch((error: unknown) => error);
    take();
    await expect.poll(() => refused).toContain("store/changed");
    expect(store.health()).toMatchObject({ state: "failed", pending: 1 });
    await store[Symbol.asyncDispose]();
    expect(await ended).toMatchObject({ code: "store/closed" });
    expect(await numbersIn(folder)).toEqual([1, 2]);
  });
});
