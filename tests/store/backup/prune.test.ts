import { stat, writeFile } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { MINUTE } from "../../../src/base/time.ts";
import { makeRoom, pruneBackups } from "../../../src/store/backup/prune.ts";
import { openStore } from "../../../src/store/store.ts";
import { needEntry } from "../../support/entries.ts";
import { optionsFor } from "../scratch.ts";
import { backedUp, namesIn, restored, sampleStore, scratch } from "./scratch.ts";

const plain = { locking: { kind: "none" } } as const;

/** A hub with two backups, and one restored from the second, which has made one of its own. */
async function successor() {
  const { data, target } = await scratch();
  const former = await sampleStore(data);
  const more = async (): Promise<string> => {
    await former.append({ entries: [needEntry(former.lastNumber + 1)] });
    return (await backedUp(former, target, plain)).file;
  };
  const first = await more();
  const second = await more();
  await restored(second, `${data}-new`, "");
  const store = await openStore(optionsFor(`${data}-new`));
  await store.append({ entries: [needEntry(1, store.node)] });
  const own = (await backedUp(store, target, plain)).file;
  const whole = {
    node: store.node,
    isOwn: (node: string) => node === store.node || node === former.node,
  };
  const close = async (): Promise<void> => {
    await store[Symbol.asyncDispose]();
    await former[Symbol.asyncDispose]();
  };
  return { target, former, first, second, own, whole, more, store, [Symbol.asyncDispose]: close };
}

const names = (...files: readonly string[]): readonly string[] =>
  files.map((file) => path.basename(file)).toSorted();

describe("pruning after a restore", () => {
  it("removes what the hub made under its former name once enough newer ones are there", async () => {
    await using hub = await successor();
    const { target, first, second, own, whole, store } = hub;
    expect(await pruneBackups(target, { ...whole, keep: 2 })).toEqual([]);
    const next = (await backedUp(store, target, plain)).file;
    const removed = await pruneBackups(target, { ...whole, keep: 2 });
    expect(removed.toSorted()).toEqual(names(first, second));
    expect((await namesIn(target)).toSorted()).toEqual(names(own, next));
  });

  it("leaves all of a former name's alone where one holds what this hub lacks", async () => {
    await using hub = await successor();
    await hub.more();
    expect(await pruneBackups(hub.target, { ...hub.whole, keep: 1 })).toEqual([]);
    expect(await namesIn(hub.target)).toHaveLength(4);
  });

  it("leaves another hub's alone", async () => {
    await using hub = await successor();
    const isOwn = (node: string): boolean => node === hub.store.node;
    expect(await pruneBackups(hub.target, { ...hub.whole, isOwn, keep: 1 })).toEqual([]);
  });
});

/** Three backups of one store, the oldest first, and what each takes. */
async function three() {
  const { data, target } = await scratch();
  const store = await sampleStore(data);
  const files: string[] = [];
  for (let i = 0; i < 3; i++) {
    await store.append({ entries: [needEntry(store.lastNumber + 1)] });
    files.push((await backedUp(store, target, plain)).file);
  }
  const [first = "", second = "", last = ""] = files;
  const { size } = await stat(last);
  const whose = { node: store.node, isOwn: (node: string) => node === store.node, keepFree: 0 };
  /** Bytes free, in backups. */
  const free = (backups: number) => async () => Math.ceil(size * backups);
  const close = async (): Promise<void> => store[Symbol.asyncDispose]();
  return { store, target, first, second, last, size, whose, free, [Symbol.asyncDispose]: close };
}

describe("making room for the next", () => {
  it("removes no more than it must, the oldest first", async () => {
    await using stick = await three();
    const { target, whose, free, first, second } = stick;
    expect(await makeRoom(target, { ...whose, free: free(2) })).toEqual([]);
    expect(await makeRoom(target, { ...whose, free: free(0.5) })).toEqual(names(first));
    expect(await makeRoom(target, { ...whose, free: free(0.5) })).toEqual(names(second));
  });

  it("never removes the last, and none where that would not be enough", async () => {
    await using stick = await three();
    const { target, whose, free, size } = stick;
    const much = { ...whose, keepFree: 3 * size };
    expect(await makeRoom(target, { ...much, free: free(0) })).toEqual([]);
    expect(await namesIn(target)).toHaveLength(3);
  });

  it("counts on the room of what is gone on with", async () => {
    await using stick = await three();
    const { target, whose, free, last, size } = stick;
    await writeFile(`${last.replace(/\.veillee$/, "-9.veillee")}.part`, Buffer.alloc(2 * size));
    expect(await makeRoom(target, { ...whose, free: free(0) })).toEqual([]);
    expect(await namesIn(target)).toHaveLength(4);
  });
});

describe("the last backup", () => {
  it("is that with most of the node's entries, though a power cut took the store's age back", async () => {
    const { data, target } = await scratch();
    let now = 9 * MINUTE;
    await using store = await openStore({ ...optionsFor(data), running: () => now });
    now += 9 * MINUTE;
    await store.append({ entries: [needEntry(1)] });
    const old = (await backedUp(store, target, plain)).file;
    now -= 8 * MINUTE;
    await store.append({ entries: [needEntry(2)] });
    await backedUp(store, target, plain);
    const isOwn = (node: string): boolean => node === store.node;
    expect(await pruneBackups(target, { node: store.node, isOwn, keep: 1 })).toEqual(names(old));
  });
});
