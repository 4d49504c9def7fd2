import { cp } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import { hex } from "../../src/base/bytes.ts";
import { decodeHead, firstLink, HEAD_MAX, publicKeyOf } from "../../src/journal/chain.ts";
import type { Flaw } from "../../src/journal/verify-step.ts";
import { ChainCheck } from "../../src/journal/verify.ts";
import { entryKey, entryOfKey, headKey, signingKey, tables } from "../../src/store/keys.ts";
import { readPublicKeys } from "../../src/store/own-chain.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { rawRows, setRow } from "./raw.ts";
import { optionsFor, scratchFolder, stays } from "./scratch.ts";

const node = "0badcafe";
const needs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => needEntry(from + i));

async function written(count: number): Promise<StoreOptions> {
  const options = optionsFor(await scratchFolder());
  await using store = await openStore(options);
  for (const entry of needs(1, count)) await store.append({ entries: [entry] });
  return options;
}

/** The numbers that heads end with, and all that is wrong with what they sign. */
async function checked(options: StoreOptions) {
  const [keys] = (await rawRows(options, tables.publicKeys)).map(([, row]) => readPublicKeys(row));
  const [first = new Uint8Array()] = keys ?? [];
  const publicKey = publicKeyOf(first);
  const bytes = new Map(
    (await rawRows(options, tables.entries)).map(([key, row]) => [entryOfKey(key).number, row]),
  );
  const check = new ChainCheck(node, {
    start: firstLink(node, first),
    publicKeys: publicKey ? [publicKey] : [],
  });
  const heads = (await rawRows(options, tables.heads)).map(([key, row]) =>
    decodeHead(entryOfKey(key), row),
  );
  const flaws: Flaw[] = [];
  for (const head of heads)
    if (head) flaws.push(...check.head(head, (number) => bytes.get(number)));
  return { ends: heads.map((head) => head?.number), flaws };
}

describe("a node's chain", () => {
  it("is signed every 32 entries and at the end, over one start and the next", async () => {
    const options = await written(40);
    expect(await checked(options)).toEqual({ ends: [HEAD_MAX, 40], flaws: [] });
    {
      await using store = await openStore(options);
      expect(store.signing?.isNew).toBe(false);
      await store.append({ entries: needs(41, 130) });
      expect(store.health().broken).toBe(0);
    }
    expect(await checked(options)).toEqual({ ends: [32, 40, 72, 104, 130], flaws: [] });
  });

  it("goes on over what was not signed when the power failed", async () => {
    const options = optionsFor(await scratchFolder());
    const cut = { ...options, folder: `${options.folder}-cut` };
    {
      await using store = await openStore(options);
      await store.append({ entries: needs(1, 45) });
      await cp(options.folder, cut.folder, { recursive: true, filter: stays });
    }
    expect((await checked(cut)).ends).toEqual([32]);
    {
      await using store = await openStore(cut);
      expect(store.health().broken).toBe(0);
      await store.append({ entries: needs(46, 50) });
    }
    expect(await checked(cut)).toEqual({ ends: [32, 50], flaws: [] });
  });

  it("is signed when ten minutes have passed", async () => {
    const options = optionsFor(await scratchFolder());
    let note: (() => void) | undefined;
    const after = (delay: number, wake: () => void) => {
      if (delay === 600_000) note = wake;
      return options.after(delay, wake);
    };
    const cut = { ...options, folder: `${options.folder}-cut` };
    await using store = await openStore({ ...options, after });
    // Nothing is to be rubbed out meanwhile: the files are copied as they stand.
    await store.append({ entries: needs(1, 3), settings: { "outgoing.rubbed-out": "0" } });
    note?.();
    await store.append({ settings: { noted: "yes" } });
    await cp(options.folder, cut.folder, { recursive: true, filter: stays });
    expect((await checked(cut)).ends).toEqual([3]);
  });

  it("has a key of its own, which lies on the disk with the first entry it signs", async () => {
    const options = optionsFor(await scratchFolder());
    {
      await using store = await openStore(options);
      expect(store.signing?.isNew).toBe(true);
    }
    expect(await rawRows(options, tables.publicKeys)).toEqual([]);
    await using store = await openStore(options);
    await store.append({ entries: needs(1, 1) });
    const { publicKey } = store.signing ?? {};
    await store[Symbol.asyncDispose]();
    const [row] = await rawRows(options, tables.publicKeys);
    expect(readPublicKeys(row?.[1]).map(hex)).toEqual([publicKey]);
    await using again = await openStore(options);
    expect(again.signing).toEqual({ publicKey, isNew: false });
  });
});

const gone = (key: Uint8Array) => async (options: StoreOptions) => setRow(options, key);

describe("a chain that is broken", () => {
  it.each([
    ["its last head is gone", gone(headKey({ node, number: 70 })), 0],
    ["its last heads are gone", lastHeads, 1],
    [
      "its last head is another's",
      async (options: StoreOptions) => setRow(options, headKey({ node, number: 70 }), anyHead),
      1,
    ],
    ["an entry of its last head is gone", gone(entryKey({ node, number: 66 })), 1],
    [
      "an entry of its last head is another",
      async (options: StoreOptions) =>
        setRow(options, entryKey({ node, number: 66 }), Uint8Array.of(1)),
      1,
    ],
    ["its key is gone", gone(signingKey), 1],
  ])("since %s is told at the start, and goes on", async (_, spoil, broken) => {
    const options = await written(70);
    await spoil(options);
    await using store = await openStore(options);
    expect(store.health().broken).toBe(broken);
    await store.append({ entries: needs(71, 140) });
    await store[Symbol.asyncDispose]();
    const { ends } = await checked(options);
    expect(ends.at(-1)).toBe(140);
    await using again = await openStore(options);
    expect(again.health().broken).toBe(0);
    expect(again.lastNumber).toBe(140);
  });

  it("for its key is gone goes on with a new one, and keeps the old to be checked by", async () => {
    const options = await written(3);
    await setRow(options, signingKey);
    const [before] = await rawRows(options, tables.publicKeys);
    {
      await using store = await openStore(options);
      expect(store.signing?.isNew).toBe(true);
      await store.append({ entries: needs(4, 4) });
    }
    const [after] = await rawRows(options, tables.publicKeys);
    expect(readPublicKeys(after?.[1])).toHaveLength(2);
    expect(readPublicKeys(after?.[1])[0]).toEqual(readPublicKeys(before?.[1])[0]);
    await using again = await openStore(options);
    expect(again.health().broken).toBe(0);
  });

  it("for an entry at its end is gone does not give its number again", async () => {
    const options = await written(70);
    await setRow(options, entryKey({ node, number: 70 }));
    await using store = await openStore(options);
    expect(store.lastNumber).toBe(70);
    expect(store.lost()).toEqual([{ node, number: 70 }]);
    expect(store.health()).toMatchObject({ missing: 1, broken: 1 });
  });
});

/** A head of the right shape, signed by nobody. */
const anyHead = Uint8Array.from({ length: 98 + 16 }, (_, i) => (i < 2 ? 1 : i));

async function lastHeads(options: StoreOptions): Promise<void> {
  for (const number of [64, 70]) await setRow(options, headKey({ node, number }));
}
