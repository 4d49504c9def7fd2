import { describe, expect, it, onTestFinished } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { decodeHead, type Head, HEAD_MAX } from "../../src/journal/chain.ts";
import { verifyJournal } from "../../src/journal/verify-journal.ts";
import { openLevel } from "../../src/store/database.ts";
import { Handle } from "../../src/store/handle.ts";
import { KeptHeads } from "../../src/store/kept-heads.ts";
import { entryKey, entryOfKey, headKey, tables } from "../../src/store/keys.ts";
import { journalFolder } from "../../src/store/open-folder.ts";
import { Records } from "../../src/store/records.ts";
import { openStore, type Store, type StoreOptions } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { rawRows, setRow } from "./raw.ts";
import { all, optionsFor, scratchFolder } from "./scratch.ts";

const node = "0badcafe";
const ref = (number: number) => ({ node, number });
/** Three heads, and one at the stop. */
const COUNT = 3 * HEAD_MAX + 4;

/** A closed journal, and its heads by the last entry of each. */
async function written(): Promise<{ options: StoreOptions; heads: ReadonlyMap<number, Head> }> {
  const options = optionsFor(await scratchFolder());
  {
    await using store = await openStore(options);
    await store.append({ entries: Array.from({ length: COUNT }, (_, i) => needEntry(i + 1)) });
  }
  const rows = await rawRows(options, tables.heads);
  const heads = rows.flatMap(([key, payload]) => decodeHead(entryOfKey(key), payload) ?? []);
  expect(heads.map(({ number }) => number)).toEqual([32, 64, 96, COUNT]);
  return { options, heads: new Map(heads.map((head) => [head.number, head])) };
}

async function opened(options: StoreOptions): Promise<Store> {
  const store = await openStore(options);
  onTestFinished(async () => store[Symbol.asyncDispose]());
  return store;
}

/** What a reading of all heads of a closed journal finds. */
async function readThrough(options: StoreOptions, goOn = async () => true) {
  const database = await openLevel(journalFolder(options.folder), { createIfMissing: false });
  const handle = new Handle(database, async () => database);
  const records = new Records(handle, silentLog, () => undefined);
  let told = 0;
  const heads = new KeptHeads({
    records,
    write: async (changes) => database.write(changes),
    onGap: () => void (told += 1),
  });
  await heads.read(goOn);
  const found = await heads.unsigned([]);
  await handle.close();
  return { told, ...found };
}

async function flawsOf(store: Store): Promise<number> {
  const last = (await all(verifyJournal(store.verifySource()))).at(-1);
  return last?.kind === "done" ? last.report.flawed : expect.unreachable();
}

describe("heads that are lost", () => {
  it("are known by the entries that none covers, and come back from the last one backwards", async () => {
    const { options, heads } = await written();
    for (const number of [32, 64]) await setRow(options, headKey(ref(number)));
    await setRow(options, entryKey(ref(40)));
    const store = await opened(options);
    expect(await flawsOf(store)).toBeGreaterThan(0);
    expect(await store.heads.unsigned([ref(40), ref(70)])).toEqual({
      heads: [ref(64)],
      entries: [ref(40)],
    });
    // What comes to no link that is known proves nothing as yet.
    expect(await store.heads.mend(headOf(heads, 32))).toBe(false);
    expect(await store.heads.mend(headOf(heads, 64))).toBe(true);
    expect(await store.heads.unsigned([ref(40), ref(20)])).toEqual({
      heads: [ref(32)],
      entries: [ref(20)],
    });
    expect(await store.heads.mend(headOf(heads, 32))).toBe(true);
    expect(await store.heads.unsigned([ref(40)])).toEqual({ heads: [], entries: [] });
    // The entry itself is lost still.
    expect(await flawsOf(store)).toBe(1);
  });

  it("are known by their damage, and are damaged no more once they are back", async () => {
    const { options, heads } = await written();
    await flip(options, headKey(ref(64)));
    const store = await opened(options);
    await flawsOf(store);
    expect(store.health()).toMatchObject({ quarantined: 1 });
    expect(await store.heads.unsigned([])).toEqual({ heads: [ref(64)], entries: [] });
    expect(await store.heads.mend(headOf(heads, 64))).toBe(true);
    expect(store.health()).toMatchObject({ quarantined: 0 });
    expect(store.heads.now(ref(64))).toEqual(heads.get(64));
    expect(await flawsOf(store)).toBe(0);
  });

  it("are known by the gaps that a reading finds, and are not looked for where it is ended", async () => {
    const { options } = await written();
    for (const number of [32, 96]) await setRow(options, headKey(ref(number)));
    const found = { heads: [ref(32), ref(96)], entries: [] };
    expect(await readThrough(options)).toEqual({ told: 1, ...found });
    const none = { told: 0, heads: [], entries: [] };
    expect(await readThrough(options, async () => false)).toEqual(none);
  });

  it("are none where a number was never used: the chain goes on over it", async () => {
    const options = optionsFor(await scratchFolder());
    {
      await using store = await openStore(options);
      await store.append({ entries: [needEntry(1), needEntry(2)] });
      await store.append({ entries: [needEntry(4), needEntry(5)] });
    }
    const { told, heads } = await readThrough(options);
    expect(told).toBe(1);
    expect(heads).toEqual([]);
  });

  it("come back from nobody who did not sign them, nor in the place of what is there", async () => {
    const { options, heads } = await written();
    await setRow(options, headKey(ref(64)));
    const store = await opened(options);
    const head = headOf(heads, 64);
    const signature = head.signature.map((byte) => byte ^ 1);
    expect(await store.heads.mend({ ...head, signature })).toBe(false);
    expect(await store.heads.mend({ ...head, leaves: head.leaves.slice(1) })).toBe(false);
    expect(await store.heads.mend({ ...head, node: "00c0ffee" })).toBe(false);
    expect(await store.heads.mend(headOf(heads, 32))).toBe(false);
    expect(await store.heads.mend(headOf(heads, COUNT))).toBe(false);
    expect(store.heads.now(ref(64))).toBeUndefined();
    expect(await store.heads.mend(head)).toBe(true);
    expect(await store.heads.mend(head)).toBe(false);
  });
});

function headOf(heads: ReadonlyMap<number, Head>, number: number): Head {
  return heads.get(number) ?? expect.unreachable();
}

/** One bit of a row flips on the card. */
async function flip(options: StoreOptions, key: Uint8Array): Promise<void> {
  const level = await openLevel(journalFolder(options.folder), { createIfMissing: false });
  const value = Uint8Array.from(level.get(key) ?? []);
  await level.write([
    { type: "put", key, value: value.map((byte, i) => (i === 12 ? byte ^ 1 : byte)) },
  ]);
  await level.close();
}
