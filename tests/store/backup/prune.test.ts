import path from "node:path";

import { describe, expect, it } from "vitest";

import { pruneBackups } from "../../../src/store/backup/prune.ts";
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
