import { rename, rm } from "node:fs/promises";

import { describe, expect, it, onTestFinished } from "vitest";

import { type OpenDatabase, openLevel } from "../../src/store/database.ts";
import type { Health, StoreOptions } from "../../src/store/store.ts";
import { openStore } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { failingDisk } from "./failing-database.ts";
import { all, numbers, optionsFor, scratchFolder } from "./scratch.ts";

const NO_ROOM = "No space left on device";

/** An entry of some 4 kB, so that a small disk is soon full. */
const big = (number: number) => ({ ...needEntry(number), raw: `${number} ${"x".repeat(4000)}` });

/** Twelve hundred of them: 5 MB. */
const many = (first: number) => Array.from({ length: 1200 }, (_, i) => big(first + i));

const turn = async () => new Promise((resolve) => setImmediate(resolve));

describe("a disk with no room left, as LevelDB tells it", () => {
  it("delays what was appended, drops none of it, and writes on by itself once there is room", async () => {
    const disk = failingDisk();
    const options = { ...optionsFor(await scratchFolder()), openDatabase: disk.open };
    await using store = await openStore(options);
    const states: Health["state"][] = [];
    store.onHealth(({ state }) => states.push(state));
    await store.append({ entries: [needEntry(1)] });

    disk.fail(NO_ROOM);
    const order: number[] = [];
    const appends = [2, 3, 4, 5].map(async (number) => {
      await store.append({ entries: [needEntry(number)] });
      order.push(number);
    });
    const opens = disk.opens();
    while (disk.opens() < opens + 3) await turn();
    expect(store.health()).toMatchObject({ state: "full", pending: 4, entries: 1 });
    // What was on the disk is read throughout.
    expect(numbers(await all(store.entries()))).toEqual([1]);

    disk.mend();
    await Promise.all(appends);
    expect(order).toEqual([2, 3, 4, 5]);
    while (store.health().state !== "good") await turn();
    expect(states).toEqual(["full", "good"]);
    expect(numbers(await all(store.entries()))).toEqual([1, 2, 3, 4, 5]);
  });

  it("takes no more than memory should hold, and takes again afterwards", async () => {
    const disk = failingDisk();
    const options = { ...optionsFor(await scratchFolder()), openDatabase: disk.open };
    await using store = await openStore(options);
    disk.fail(NO_ROOM);
    const taken = [1, 1201, 2401].map(async (first) => store.append({ entries: many(first) }));
    await expect(store.append({ entries: many(3601) })).rejects.toThrow(
      expect.objectContaining({ code: "store/full" }),
    );
    expect(store.lastNumber).toBe(3600);
    disk.mend();
    await Promise.all(taken);
    await store.append({ entries: [needEntry(3601)] });
    expect(store.health()).toMatchObject({ entries: 3601, pending: 0 });
  });

  it("closes in bounded time, and refuses what is not on the disk by then", async () => {
    const disk = failingDisk();
    const options = { ...optionsFor(await scratchFolder()), openDatabase: disk.open };
    const patience: (() => void)[] = [];
    const after: StoreOptions["after"] = (delay, wake) => {
      if (delay === 3000) patience.push(wake);
      return delay === 3000 ? () => undefined : options.after(delay, wake);
    };
    const store = await openStore({ ...options, after });
    disk.fail(NO_ROOM);
    const lost = store.append({ entries: [needEntry(1)] });
    const closing = store[Symbol.asyncDispose]();
    for (const wake of patience) wake();
    await expect(lost).rejects.toThrow(expect.objectContaining({ code: "store/closed" }));
    await closing;
    disk.mend();
    await using again = await openStore(options);
    expect(again.lastNumber).toBe(0);
  });
});

describe("a start on a disk that takes nothing from the first write on", () => {
  it.each([
    [NO_ROOM, "full"],
    ["Input/output error", "failed"],
  ])(
    "<%s> is read, holds what comes in memory, and hands it over by itself: no number is lost or given twice",
    async (message, state) => {
      const folder = await scratchFolder();
      {
        await using store = await openStore(optionsFor(folder));
        await store.append({ entries: [needEntry(1), needEntry(2)], settings: { kept: "yes" } });
      }
      let taken = false;
      const openDatabase: OpenDatabase = async (at, options) => {
        if (taken || !at.startsWith(folder)) return openLevel(at, options);
        throw Object.assign(new Error(`IO error: ${message}`), { code: "LEVEL_IO_ERROR" });
      };
      const store = await openStore({ ...optionsFor(folder), openDatabase });
      onTestFinished(async () => store[Symbol.asyncDispose]());
      expect(store.health()).toMatchObject({ state, entries: 2, missing: 0 });
      expect(store.setting("kept")).toBe("yes");
      expect(numbers(await all(store.entries()))).toEqual([1, 2]);
      let told = false;
      const waiting = store.append({ entries: [needEntry(3)] }).then(() => (told = true));
      for (let turns = 0; turns < 50; turns++) await turn();
      expect(store.health()).toMatchObject({ state, entries: 2, pending: 1 });
      expect(told, "nothing is told that is not on the disk").toBe(false);
      taken = true;
      await waiting;
      await expect.poll(() => store.health().state).toBe("good");
      expect(numbers(await all(store.entries()))).toEqual([1, 2, 3]);
      await store[Symbol.asyncDispose]();
      await using again = await openStore(optionsFor(folder));
      expect(numbers(await all(again.entries()))).toEqual([1, 2, 3]);
      expect(again.health()).toMatchObject({ state: "good", missing: 0 });
    },
  );
});

describe("a disk that fails otherwise", () => {
  it("is called failed when the folder was removed: nothing counts as kept that nobody would find", async () => {
    const folder = await scratchFolder();
    const options = optionsFor(folder);
    const patience: (() => void)[] = [];
    const store = await openStore({
      ...options,
      after: (delay, wake) => {
        if (delay === 3000) patience.push(wake);
        return delay === 3000 ? () => undefined : options.after(delay, wake);
      },
    });
    await store.append({ entries: [needEntry(1)] });
    await rm(folder, { recursive: true });
    const second = store.append({ entries: [needEntry(2)] }).catch((error: unknown) => error);
    while (store.health().state === "good") await turn();
    expect(store.health()).toMatchObject({ state: "failed", entries: 1, pending: 1 });
    const closing = store[Symbol.asyncDispose]();
    for (const wake of patience) wake();
    expect(await second).toMatchObject({ code: "store/closed" });
    await closing;
  });

  it("goes on when the folder is put back", async () => {
    const folder = await scratchFolder();
    await using store = await openStore(optionsFor(folder));
    await store.append({ entries: [needEntry(1)] });
    await rename(folder, `${folder}.away`);
    const second = store.append({ entries: [needEntry(2)] });
    while (store.health().state === "good") await turn();
    await rm(folder, { recursive: true, force: true });
    await rename(`${folder}.away`, folder);
    await second;
    expect(numbers(await all(store.entries()))).toEqual([1, 2]);
  });

  it("does not disturb a reader: it goes on where it stood once the database is opened anew", async () => {
    const disk = failingDisk();
    const options = { ...optionsFor(await scratchFolder()), openDatabase: disk.open };
    await using store = await openStore(options);
    const entries = Array.from({ length: 1500 }, (_, i) => needEntry(i + 1));
    await store.append({ entries });
    const read: number[] = [];
    for await (const { number } of store.entries()) {
      read.push(number);
      if (number !== 300) continue;
      disk.failAt([disk.writes() + 1]);
      await store.append({ settings: { opened: "anew" } });
    }
    expect(disk.opens()).toBe(2);
    expect(read).toEqual(entries.map(({ number }) => number));
  });

  it("is called failed, and tried again until it takes what waits", async () => {
    const disk = failingDisk();
    const options = { ...optionsFor(await scratchFolder()), openDatabase: disk.open };
    await using store = await openStore(options);
    const states: Health["state"][] = [];
    store.onHealth(({ state }) => states.push(state));
    const next = disk.writes() + 1;
    disk.failAt([next, next + 1, next + 2]);
    await store.append({ entries: [needEntry(1)] });
    while (store.health().state !== "good") await turn();
    expect(states).toEqual(["failed", "good"]);
  });
});
