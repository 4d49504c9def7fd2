import { spawn } from "node:child_process";
import {
  access,
  cp,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";

import { describe, expect, it } from "vitest";

import { Fault } from "../../src/base/fault.ts";
import { checkTables } from "../../src/store/check-tables.ts";
import { openLevel } from "../../src/store/database.ts";
import { FileCheck } from "../../src/store/file-check.ts";
import { layoutOf } from "../../src/store/leveldb/table.ts";
import { StartWatch } from "../../src/store/start-watch.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { bundled } from "./bundle.ts";
import { writtenStore } from "./rot.ts";
import { all, numbers, optionsFor, scratchFolder } from "./scratch.ts";

const COUNT = 300;
const examiner = bundled("examiner.ts");

async function written(): Promise<StoreOptions> {
  const options = optionsFor(await scratchFolder());
  await writtenStore(options.folder, COUNT, 3);
  return options;
}

const journalOf = ({ folder }: StoreOptions): string => path.join(folder, "journal");

async function tables(options: StoreOptions): Promise<readonly string[]> {
  const names = (await readdir(journalOf(options))).filter((name) => name.endsWith(".ldb"));
  return names.toSorted().map((name) => path.join(journalOf(options), name));
}

async function logOf(options: StoreOptions): Promise<string> {
  const names = await readdir(journalOf(options));
  return names.find((name) => name.endsWith(".log")) ?? "";
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Flips a bit of the file's byte `at`. */
async function flip(file: string, at: number): Promise<void> {
  const bytes = await readFile(file);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  await writeFile(file, bytes);
}

/** Makes the first block of a table such that LevelDB ends the process that reads it: its sum is wrong and the length of its first key is none. */
async function poison(file: string): Promise<void> {
  const bytes = await readFile(file);
  const [first = { offset: 0, size: 0 }] = layoutOf(bytes).blocks;
  bytes.fill(255, first.offset, first.offset + first.size);
  bytes[first.offset + first.size] = 0;
  await writeFile(file, bytes);
}

describe("a table that is damaged", () => {
  it("without its footer gives all its entries back, where LevelDB's repair gives none", async () => {
    const options = await written();
    for (const file of await tables(options)) await flip(file, (await stat(file)).size - 4);
    await using store = await openStore(options);
    expect(numbers(await all(store.entries()))).toEqual(numbers(entriesTo(COUNT)));
    expect(store.health()).toMatchObject({ missing: 0, quarantined: 0 });
    const aside = await readdir(`${journalOf(options)}.damaged`);
    expect(aside.some((name) => name.endsWith(".ldb"))).toBe(true);
  });

  it("is checked after a start that did not end well, mended, and costs what it held alone", async () => {
    const options = await written();
    const [first = ""] = await tables(options);
    await poison(first);
    await writeFile(path.join(options.folder, "OPENING"), "");
    const { there, missing, wrong } = JSON.parse(await examined(options.folder));
    expect(wrong).toEqual([]);
    expect(there).toBeGreaterThan(COUNT / 2);
    expect(there + missing).toBe(COUNT);
    expect((await checkTables(journalOf(options))).damaged).toEqual([]);
    expect(await isThere(path.join(options.folder, "OPENING"))).toBe(false);
  });

  it("is found by the daily check of a store that works, and mended at the next start", async () => {
    const options = await written();
    const [first = ""] = await tables(options);
    const watch = new StartWatch(options.folder);
    const check = new FileCheck({
      ...options,
      journal: journalOf(options),
      watch,
      mended: undefined,
    });
    let told = 0;
    let whole = 0;
    check.begin({ onChange: () => (told += 1), onWhole: () => (whole += 1), soon: false });
    await check.check();
    expect([told, check.damaged, whole]).toEqual([0, 0, 1]);
    await flip(first, 100);
    await check.check();
    expect([told, check.damaged, whole]).toEqual([1, 1, 1]);
    check.stop();
    expect(await isThere(path.join(options.folder, "OPENING"))).toBe(true);
    await using store = await openStore(options);
    expect((await checkTables(journalOf(options))).damaged).toEqual([]);
    const found = await all(store.entries());
    expect(found.length + store.health().missing).toBe(COUNT);
  });

  it("has its entries found by what they concern, though the index was in it", async () => {
    const options = await written();
    for (const file of await tables(options)) await rm(file);
    await using store = await openStore(options);
    const left = await all(store.entries());
    const about = await store.entriesAbout({ kind: "household", id: "!a1b2c302" });
    expect(numbers(about)).toEqual(numbers(left));
    expect(left.length + store.health().missing).toBe(COUNT);
  });
});

describe("a log that is damaged", () => {
  it("in its middle costs the write that was there, and is told", async () => {
    const options = await written();
    const log = await logOf(options);
    const file = path.join(journalOf(options), log);
    await flip(file, Math.floor((await stat(file)).size / 2));
    await using store = await openStore(options);
    const found = await all(store.entries());
    expect(COUNT - found.length).toBeLessThanOrEqual(10);
    expect(found.length + store.health().missing).toBe(COUNT);
    expect(store.files.droppedBytes).toBeGreaterThan(0);
  });

  it("or gone altogether is told, for LevelDB opens without a word", async () => {
    const options = await written();
    const log = await logOf(options);
    await rm(path.join(journalOf(options), log));
    await using store = await openStore(options);
    expect(store.health().missing).toBe(COUNT - (await all(store.entries())).length);
    expect(store.health().missing).toBeGreaterThan(0);
    expect(store.files.droppedBytes).toBeGreaterThan(0);
  });
});

describe("a mending that is cut short", () => {
  it("by a full disk after any file leaves what was, and is done at the next start", async () => {
    const options = await written();
    for (const file of await tables(options)) await flip(file, (await stat(file)).size - 4);
    const whole = options.folder;
    for (let step = 1; step < 8; step++) {
      const folder = `${whole}-${step}`;
      await cp(whole, folder, { recursive: true });
      // A link to nowhere in the place of a file that is to be written lets the write fail, as a full disk would.
      const used = (await readdir(journalOf({ ...options, folder }))).map((name) =>
        Number(/\d+/.exec(name)?.[0] ?? 0),
      );
      const next = String(Math.max(...used) + step).padStart(6, "0");
      const stones = [`${next}.ldb`, `${next}.log`, `MANIFEST-${next}`, `${next}.dbtmp`];
      for (const stone of stones) {
        await symlink(path.join(folder, "nowhere", stone), path.join(folder, "journal", stone));
      }
      await openStore({ ...options, folder }).then(
        async (store) => store[Symbol.asyncDispose](),
        () => undefined,
      );
      for (const stone of stones) await rm(path.join(folder, "journal", stone), { force: true });
      await using store = await openStore({ ...options, folder });
      expect(numbers(await all(store.entries())), `step ${step}`).toEqual(
        numbers(entriesTo(COUNT)),
      );
    }
  });

  it("between the new list and the work it owes drops what is derived, and says what was lost", async () => {
    const options = await written();
    {
      await using store = await openStore(options);
      await store.append({ derived: [{ name: "case.1", value: Buffer.from("worked out") }] });
      expect(store.derived("case.1")).toBeDefined();
    }
    await writeFile(path.join(options.folder, "MENDED"), '{"droppedBytes":7,"index":true}');
    await using store = await openStore(options);
    expect(store.derived("case.1")).toBeUndefined();
    expect(store.files.droppedBytes).toBe(7);
    expect(await isThere(path.join(options.folder, "MENDED"))).toBe(false);
  });
});

describe("what may not be mended", () => {
  it("is a journal that another process holds: it is named, and nothing is touched", async () => {
    const options = await written();
    const level = await openLevel(journalOf(options), { createIfMissing: false });
    await writeFile(path.join(options.folder, "OPENING"), "");
    const before = await readdir(journalOf(options));
    const fault = await openStore(options).then(
      () => undefined,
      (error: unknown) => Fault.in(error, "store/locked"),
    );
    expect(fault?.words("fr")).toContain(`processus ${process.pid}`);
    expect(fault?.words("en")).toContain(`kill ${process.pid}`);
    expect(await readdir(journalOf(options))).toEqual(before);
    await level.close();
  });

  it("is one of which nothing is left", async () => {
    const options = await written();
    await rename(journalOf(options), `${journalOf(options)}.elsewhere`);
    await mkdir(journalOf(options));
    await expect(openStore(options)).rejects.toMatchObject({ code: "store/missing" });
    expect(await readdir(journalOf(options))).toEqual([]);
  });
});

function entriesTo(count: number) {
  return Array.from({ length: count }, (_, i) => needEntry(i + 1));
}

async function examined(folder: string): Promise<string> {
  const child = spawn(process.execPath, [examiner(), folder], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  return text(child.stdout);
}
