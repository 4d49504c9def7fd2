import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { partsKey, tables } from "../../src/store/keys.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { readVarint, varint } from "../../src/store/tiers.ts";
import { needEntry, sampleEntries } from "../support/entries.ts";
import { rawRows, rowLines, setRow } from "./raw.ts";
import { all, holders, optionsFor, scratchFolder } from "./scratch.ts";

const code = "K7QM-2FXR";
const entries = sampleEntries.map(([, entry]) => entry);

/** A closed store with one entry of each kind, whose vault is protected. */
async function written(): Promise<StoreOptions> {
  const options = optionsFor(await scratchFolder());
  await using store = await openStore(options);
  await store.vault.protect({ code });
  await store.append({ entries });
  return options;
}

const ref = (number: number) => ({ node: "0badcafe", number });

describe("an entry's sensitive parts", () => {
  it("are hidden after a restart, and shown again once the vault is unlocked", async () => {
    const options = await written();
    await using store = await openStore(options);
    const locked = await all(store.entries());
    expect(locked.filter(({ hidden }) => hidden === "locked").length).toBeGreaterThan(10);
    expect(locked.filter(({ raw }) => raw !== undefined)).toEqual([]);
    expect(JSON.stringify(locked)).not.toMatch(/Martin|bébé/);
    expect(await store.vault.unlock(code)).toBe(true);
    expect(await all(store.entries())).toEqual(entries);
    const [first] = entries;
    expect(store.entriesNow([ref(1)])).toEqual([first]);
    expect(await store.entriesOf([ref(1)])).toEqual([first]);
  });

  it("of this run are readable while those of earlier runs are locked", async () => {
    const options = await written();
    await using store = await openStore(options);
    const fresh = needEntry(entries.length + 1);
    await store.append({ entries: [fresh] });
    const found = await all(store.entries());
    expect(found.at(-1)).toEqual(fresh);
    expect(found.at(0)?.hidden ?? found.at(1)?.hidden).toBe("locked");
  });

  it("are in no file in the clear", async () => {
    const options = await written();
    expect(await holders(options.folder, "Martin", "bébé")).toEqual([]);
  });

  it("are gone once they are erased, now and after a restart, and the open bytes stay", async () => {
    const options = await written();
    const before = await rowLines(options, tables.entries);
    {
      await using store = await openStore(options);
      await store.vault.unlock(code);
      await store.append({ eraseSensitive: [ref(3)] });
      expect(store.entriesNow([ref(3)])[0]?.hidden).toBe("gone");
    }
    await using store = await openStore(options);
    expect((await store.entriesOf([ref(3)]))[0]?.hidden).toBe("gone");
    expect((await store.entriesOf([ref(2)]))[0]?.hidden).toBe("locked");
    expect(store.health()).toMatchObject({ quarantined: 0, missing: 0, broken: 0 });
    await store[Symbol.asyncDispose]();
    expect(await rowLines(options, tables.entries)).toEqual(before);
  });

  it.each([
    ["are another entry's", async (options: StoreOptions) => swapParts(options)],
    ["are lost", async (options: StoreOptions) => setRow(options, partsKey(ref(3)))],
    [
      "are no such bytes",
      async (options: StoreOptions) => setRow(options, partsKey(ref(3)), Uint8Array.of(1, 2)),
    ],
  ])("are never shown when they %s", async (_, spoil) => {
    const options = await written();
    await spoil(options);
    await using store = await openStore(options);
    await store.vault.unlock(code);
    const [found] = await store.entriesOf([ref(3)]);
    expect(found?.hidden).toBe("altered");
    expect(found?.raw).toBeUndefined();
    expect(await store.entriesOf([ref(2)])).toEqual([entries[1]]);
  });

  it("that are lost are counted, as erased ones are not", async () => {
    const options = await written();
    await setRow(options, partsKey(ref(3)));
    await using store = await openStore(options);
    await all(store.entries());
    expect(store.health()).toMatchObject({ quarantined: 1, missing: 0 });
  });
});

/** Puts the sensitive parts of entry 2 in the place of those of entry 3. */
async function swapParts(options: StoreOptions): Promise<void> {
  const rows = await rawRows(options, tables.parts);
  const [, other] = rows.find(([key]) => Buffer.compare(key, partsKey(ref(2))) === 0) ?? [];
  await setRow(options, partsKey(ref(3)), other);
}

it("the rows of an entry have the same bytes for years", async () => {
  let drawn = 0;
  const random = (length: number) => new Uint8Array(length).fill((drawn += 1));
  const options = { ...optionsFor(await scratchFolder()), random };
  {
    await using store = await openStore(options);
    await store.append({ entries: [needEntry(1)] });
  }
  const lines = await rowLines(options, tables.all);
  // What the store is names the program, and is tested elsewhere.
  expect(lines.filter((line) => !line.startsWith("69 "))).toMatchInlineSnapshot(`
    [
      "650badcafe00000001 0dfecaad0b1001190010b8acf71f7a42290010b8acf71f7a423005380240014a092161316232633330325a10e42be82f70e37aa83fab2db6572eea5eba011d0801100118022209216131623263333032280130014a06080110031804",
      "680badcafe00000001 0101ec803a30b6c733d6fe7a8a3cc513404979f417bdb086852157abec7950a855e60e9f17f81bee5eabb1f0dee4136afaa816ed10a0552d79e9e1bc38cb32b7b0e61d2fc54cf933a7d8193e6e3aca3f2362c6d8328b1bd285079d737b70db389007bd957e9457dc2b6b4426bb1c57afdc02",
      "6d0badcafe 00000001427a1ff7acb810000000",
      "6e0badcafe 01ed4928c628d1c2c6eae90338905995612959273a5c63f93636c14614ac8737d1",
      "700badcafe00000001 01166fcad644fe98ed0803fa0fe996a315a230c9b9ec5518fa0c8c0896ad2ecccbd740eaa1b7b58be3a7558aa88a3754492e9aa3b983511e1275fee82da18d3dfd7884d70f36705f3bae276b9f450323c7eaa8b15bb47b0dea5511",
      "7200000001 010150a61409b1ddd0325e9b16b700e719e9772c07000b1bd7786e907c653d20495d7420912498f07cdf7208963ae42156a7dc04e00a2c9b8261466183550d09cc9f354d57ccf85d00224bb0b6bfe6dfc2d0",
      "7321a1b2c302000000000badcafe00000001 ",
      "73630badcafe000000010badcafe00000001 ",
      "78016e 01a4e09292b651c278b9772c569f5fa9bb13d906b46ab68c9df9dc2b4409f8a2090101010101010101010101010101010101010101010101010101010101010101",
      "79 010303030303030303030303030303030303030303030303030303030303030303",
    ]
  `);
});

it("a number of a run comes back from its bytes, and from no fewer", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.uint8Array(), (number, rest) => {
      const bytes = varint(number);
      expect(readVarint(Buffer.concat([bytes, rest]))).toEqual({ number, length: bytes.length });
      expect(readVarint(bytes.subarray(0, -1))).toBeUndefined();
    }),
  );
});
