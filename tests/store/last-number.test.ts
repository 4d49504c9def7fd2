import { cp, mkdir, open, readdir, stat, truncate, writeFile, symlink } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";

import { describe, expect, it } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { LAST_NUMBER, LastNumber, readLastNumber } from "../../src/store/last-number.ts";
import { parseStoreId, readStoreId, storeIdText } from "../../src/store/store-id.ts";
import { openStore } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { all, numbers, optionsFor, scratchFolder, stays } from "./scratch.ts";

const NODE = "0badcafe";

/** The newest log of LevelDB. */
async function logIn(folder: string): Promise<string> {
  const journal = path.join(folder, "journal");
  const logs = (await readdir(journal)).filter((name) => name.endsWith(".log"));
  return path.join(journal, logs.toSorted().at(-1) ?? "none");
}

async function noting(folder: string): Promise<LastNumber> {
  await mkdir(folder, { recursive: true });
  return new LastNumber({ folder, node: NODE, log: silentLog });
}

async function overwrite(folder: string, at: number): Promise<void> {
  await using file = await open(path.join(folder, LAST_NUMBER), "r+");
  await file.write(Buffer.alloc(40, 0xff), 0, 40, at);
}

describe("the last number", () => {
  it("tells of an end of the log that is cut off with all trace of it, and is not given again", async () => {
    const options = optionsFor(await scratchFolder());
    const copy = optionsFor(await scratchFolder());
    await using store = await openStore(options);
    for (const number of [1, 2, 3]) await store.append({ entries: [needEntry(number)] });
    const log = await logIn(options.folder);
    const { size } = await stat(log);
    for (const number of [4, 5]) await store.append({ entries: [needEntry(number)] });
    await expect.poll(async () => readLastNumber(options.folder, NODE)).toBe(5);
    await cp(options.folder, copy.folder, { recursive: true, filter: stays });
    await truncate(path.join(copy.folder, "journal", path.basename(log)), size);
    const id = await readStoreId(copy.folder);
    expect(id).toMatchObject({ id: { lastNumber: 0 } });
    await using cut = await openStore(copy);
    expect(cut.health()).toMatchObject({ entries: 3, missing: 2 });
    expect(cut.lost()).toEqual([4, 5].map((number) => ({ node: NODE, number })));
    expect(cut.lastNumber).toBe(5);
    await cut.append({ entries: [needEntry(6)] });
    expect(numbers(await all(cut.entries()))).toEqual([1, 2, 3, 6]);
  });

  it("is the former one where the newer is torn, and none where both are", async () => {
    const folder = await scratchFolder();
    const last = await noting(folder);
    await last.begin(5);
    last.note(6);
    await expect.poll(async () => readLastNumber(folder, NODE)).toBe(6);
    await overwrite(folder, 0);
    expect(await readLastNumber(folder, NODE)).toBe(5);
    await overwrite(folder, 512);
    expect(await readLastNumber(folder, NODE)).toBe(0);
    await last.close({ whole: true });
    expect(await readLastNumber(folder, NODE)).toBe(6);
    expect(await readLastNumber(folder, "ffffffff")).toBe(0);
  });

  it.each([
    ["of which none can follow", "4294967295"],
    ["that is too long for four bytes", "99999999999"],
    ["that is no number any more", `1${"0".repeat(400)}`],
  ])("is not one %s, though the sum is right", async (_, number) => {
    const options = optionsFor(await scratchFolder());
    {
      await using store = await openStore(options);
      await store.append({ entries: [needEntry(1)] });
    }
    const plain = `${NODE} 99 ${number} shut`;
    await writeFile(path.join(options.folder, LAST_NUMBER), `${plain} ${crc32(plain)}\n`);
    await using store = await openStore(options);
    expect(store.lastNumber).toBe(1);
    await store.append({ entries: [needEntry(2)] });
    expect(numbers(await all(store.entries()))).toEqual([1, 2]);
  });

  it.each([4_294_967_295, 1e21, 1.5, -1])("is not %d in STORE_ID either", (lastNumber) => {
    const id = { format: 2, readableFrom: 2, node: NODE, exercise: false, madeBy: "test" };
    expect(parseStoreId(storeIdText({ ...id, lastNumber }))).toEqual({ ...id, lastNumber: 0 });
  });

  it("says whether the store was closed, and whole", async () => {
    const folder = await scratchFolder();
    const first = await noting(folder);
    expect(await first.begin(0)).toBe(false);
    first.note(3);
    await first.close({ whole: true });
    const next = await noting(folder);
    expect(await next.begin(3)).toBe(true);
    const afterKill = await noting(folder);
    expect(await afterKill.begin(3)).toBe(false);
    await next.close({ whole: true });
    await afterKill.close({ whole: false });
    const afterLoss = await noting(folder);
    expect(await afterLoss.begin(3)).toBe(false);
    await afterLoss.close({ whole: true });
  });

  it("holds nobody up where it cannot be written, and that is told once", async () => {
    const options = optionsFor(await scratchFolder());
    await mkdir(options.folder, { recursive: true });
    // A link to nowhere, which is nobody's to put aside.
    const nowhere = path.join(options.folder, "nowhere", LAST_NUMBER);
    await symlink(nowhere, path.join(options.folder, LAST_NUMBER));
    const told: string[] = [];
    const log = { ...silentLog, warn: (event: string) => void told.push(event) };
    {
      await using store = await openStore({ ...options, log });
      for (const number of [1, 2, 3]) await store.append({ entries: [needEntry(number)] });
      expect(store.health()).toMatchObject({ state: "good", entries: 3 });
    }
    expect(told).toEqual(["store.not-noted"]);
    await using again = await openStore(options);
    expect(again.health()).toMatchObject({ entries: 3, missing: 0 });
  });
});
