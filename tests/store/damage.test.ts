import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { Fault } from "../../src/base/fault.ts";
import { openLevel } from "../../src/store/database.ts";
import { entryKey, markKey } from "../../src/store/keys.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { all, optionsFor, scratchFolder } from "./scratch.ts";

const COUNT = 400;
const entries = Array.from({ length: COUNT }, (_, i) => needEntry(i + 1));

/** A closed store with {@link COUNT} entries: half in a table, half in the log, or all in the log. */
async function written(): Promise<StoreOptions> {
  const options = optionsFor(await scratchFolder());
  for (const part of [entries.slice(0, COUNT / 2), entries.slice(COUNT / 2)]) {
    await using store = await openStore(options);
    for (let i = 0; i < part.length; i += 10)
      await store.append({ entries: part.slice(i, i + 10) });
  }
  return options;
}

const journalOf = ({ folder }: StoreOptions): string => path.join(folder, "journal");

/** What can be read, and what is said of the rest; or the fault that says why nothing can. */
async function examine(options: StoreOptions) {
  try {
    await using store = await openStore(options);
    const found = await all(store.entries());
    return { kind: "read", found, health: store.health() } as const;
  } catch (error) {
    const fault = Fault.in(error);
    if (fault === undefined) throw error;
    return { kind: "refused", code: fault.code } as const;
  }
}

describe("a flipped bit", () => {
  it("in one value costs that value, is counted once, and leaves the rest", async () => {
    const options = await written();
    const level = await openLevel(journalOf(options), { createIfMissing: false });
    const key = entryKey({ node: "0badcafe", number: 7 });
    const value = Uint8Array.from(level.get(key) ?? []);
    value[20] = (value[20] ?? 0) ^ 1;
    await level.write([{ type: "put", key, value }]);
    await level.close();

    await using store = await openStore(options);
    for (const _ of ["twice", "over"]) {
      expect(await all(store.entries())).toEqual(entries.filter(({ number }) => number !== 7));
    }
    expect(await store.entriesOf([{ node: "0badcafe", number: 7 }])).toEqual([]);
    expect(store.health()).toMatchObject({ quarantined: 1, missing: 1, entries: COUNT - 1 });
  });
});

it("a value under another's key is not taken for its own", async () => {
  const options = await written();
  const level = await openLevel(journalOf(options), { createIfMissing: false });
  const value = level.get(entryKey({ node: "0badcafe", number: 7 })) ?? new Uint8Array();
  const key = entryKey({ node: "0badcafe", number: 8 });
  await level.write([{ type: "put", key, value }]);
  await level.close();
  await using store = await openStore(options);
  expect(await all(store.entries())).toEqual(entries.filter(({ number }) => number !== 8));
});

describe("a gap in the journal", () => {
  it("is counted at the start when its end is gone, and its numbers are not given again", async () => {
    const options = await written();
    const level = await openLevel(journalOf(options), { createIfMissing: false });
    const last = [COUNT, COUNT - 1].map((number) => entryKey({ node: "0badcafe", number }));
    await level.write(last.map((key) => ({ type: "del", key })));
    await level.close();
    await using store = await openStore(options);
    expect(store.health()).toMatchObject({ missing: 2, entries: COUNT - 2 });
    expect(store.lastNumber).toBe(COUNT);
  });

  it("is counted even when its mark is gone too, and its numbers are not given again", async () => {
    const options = await written();
    const level = await openLevel(journalOf(options), { createIfMissing: false });
    const last = entryKey({ node: "0badcafe", number: COUNT });
    await level.write([last, markKey("0badcafe")].map((key) => ({ type: "del", key })));
    await level.close();
    await using store = await openStore(options);
    expect(store.health()).toMatchObject({ missing: 1, entries: COUNT - 1 });
    expect(store.lastNumber).toBe(COUNT);
    expect(store.lastOrder).toEqual(entries[COUNT - 2]?.order);
  });

  it("is counted in the middle once the journal was read", async () => {
    const options = await written();
    const level = await openLevel(journalOf(options), { createIfMissing: false });
    await level.write([{ type: "del", key: entryKey({ node: "0badcafe", number: 9 }) }]);
    await level.close();
    await using store = await openStore(options);
    const told: number[] = [];
    store.onHealth(({ missing }) => told.push(missing));
    await all(store.entries());
    expect(told).toEqual([1]);
  });
});

describe("a journal that should be there", () => {
  it("is put together again when the list of its files is gone, after a copy", async () => {
    const options = await written();
    await rm(path.join(journalOf(options), "CURRENT"));
    await using store = await openStore(options);
    expect(await all(store.entries())).toEqual(entries);
    expect(store.created).toBe(false);
    expect(await readdir(`${journalOf(options)}.damaged`)).not.toContain("CURRENT");
  });

  it.each([
    ["its folder is gone", async (journal: string) => rm(journal, { recursive: true })],
    [
      "its files are gone",
      async (journal: string) => {
        for (const file of await readdir(journal)) await rm(path.join(journal, file));
      },
    ],
  ])("is not replaced by an empty one when %s", async (_, lose) => {
    const options = await written();
    await lose(journalOf(options));
    expect(await examine(options)).toEqual({ kind: "refused", code: "store/missing" });
    expect(await examine(options)).toEqual({ kind: "refused", code: "store/missing" });
  });

  it.each([
    ["is gone", async (file: string) => rm(file)],
    ["is garbage", async (file: string) => writeFile(file, "{")],
  ])("is found again when STORE_ID %s", async (_, spoil) => {
    const options = await written();
    const file = path.join(options.folder, "STORE_ID");
    const before = await readFile(file, "utf8");
    await spoil(file);
    await using store = await openStore({ ...options, newNodeName: "ffffffff" });
    expect(store).toMatchObject({ node: "0badcafe", created: false, lastNumber: COUNT });
    await store[Symbol.asyncDispose]();
    expect(await readFile(file, "utf8")).toBe(before);
  });
});

describe("a folder that cannot be used", () => {
  it("is refused to an exercise when it is a real one's, and the other way round", async () => {
    const options = await written();
    expect(await examine({ ...options, exercise: true })).toEqual({
      kind: "refused",
      code: "store/exercise",
    });
  });

  it("is refused when a newer Veillée made it", async () => {
    const options = await written();
    const file = path.join(options.folder, "STORE_ID");
    const ours = /"format":\d+,"readableFrom":\d+/;
    const text = await readFile(file, "utf8");
    expect(text).toMatch(ours);
    // As another program would write it: without a sum, or with its own.
    await writeFile(
      file,
      text.replace(ours, '"format":99,"readableFrom":98').replace(/,"sum":\d+/, ""),
    );
    expect(await examine(options)).toEqual({ kind: "refused", code: "store/newer" });
  });

  it("is refused when it is a file, or lies under one", async () => {
    const options = optionsFor(await scratchFolder());
    await writeFile(options.folder, "");
    expect(await examine(options)).toEqual({ kind: "refused", code: "store/forbidden" });
    const under = optionsFor(path.join(options.folder, "deeper"));
    expect(await examine(under)).toEqual({ kind: "refused", code: "store/forbidden" });
  });

  it("is refused while another store holds it", async () => {
    const options = await written();
    await using store = await openStore(options);
    expect(await examine(options)).toEqual({ kind: "refused", code: "store/locked" });
    expect(store.lastNumber).toBe(COUNT);
  });
});
