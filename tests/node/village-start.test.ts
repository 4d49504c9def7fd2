import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type Log, silentLog } from "../../src/base/log.ts";
import type { Entry } from "../../src/journal/entry.ts";
import { after } from "../../src/node/clock.ts";
import { checkpointNow, startVillage } from "../../src/node/village-start.ts";
import { type OpenDatabase, openLevel } from "../../src/store/database.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { HEAD_ROW } from "../../src/village/checkpoint-head.ts";
import { Village } from "../../src/village/village.ts";
import { livedEntries } from "../support/lived-entries.ts";

const HUB = "0badcafe";
const COUNT = 3000;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "veillee-village-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What was logged, by its names. */
class Told {
  readonly names: string[] = [];
  readonly log: Log = { ...silentLog, warn: (name) => this.names.push(name) };
}

async function open(openDatabase: OpenDatabase = openLevel): Promise<Store> {
  return await openStore({
    folder: path.join(folder, "village"),
    exercise: false,
    newNodeName: HUB,
    version: "test",
    running: () => 0,
    after,
    log: silentLog,
    openDatabase,
  });
}

function entries(count = COUNT, node = HUB): readonly Entry[] {
  return Array.from(livedEntries(count, HUB), (draft, i) => ({
    ...draft,
    node,
    number: i + 1,
    order: { millis: 1_760_000_000_000 + i, tick: 0 },
    wall: { millis: 1_760_000_000_000 + i, quality: "ntp" },
  }));
}

async function start(store: Store, { each = 500, log = silentLog } = {}): Promise<Village> {
  return await startVillage({ store, log, each, signal: new AbortController().signal });
}

/** As told by a village that keeps everything in memory. */
function digest(of: readonly Entry[]): string {
  const village = new Village(HUB);
  for (const entry of of) village.apply(entry);
  return village.keeping.digest();
}

/** The entries that are read one by one or by the hundred, counted. */
function counted(store: Store): { readonly store: Store; read: number } {
  const count = {
    read: 0,
    store: new Proxy(store, {
      get: (of, name) => {
        if (name === "batches") {
          return async function* batches(reach: Parameters<Store["batches"]>[0]) {
            for await (const some of of.batches(reach)) {
              count.read += some.length;
              yield some;
            }
          };
        }
        const value: unknown = Reflect.get(of, name);
        return typeof value === "function" ? value.bind(of) : value;
      },
    }),
  };
  return count;
}

describe("the village at a start", () => {
  it("is the same from a checkpoint as from all entries, and holds what is open", async () => {
    const all = entries();
    {
      await using store = await open();
      await store.append({ entries: all });
      const village = await start(store);
      expect(village.keeping.digest()).toBe(digest(all));
      await checkpointNow(village, { store, log: silentLog });
      const held = [...village.keeping.refsHeld()].flat().length;
      expect(held).toBeLessThan(COUNT);
    }
    await using store = await open();
    const again = await start(store);
    expect(again.count()).toBe(COUNT);
    expect(again.keeping.digest()).toBe(digest(all));
  });

  it("reads no more than what came after the checkpoint", async () => {
    const all = entries();
    {
      await using store = await open();
      await store.append({ entries: all.slice(0, -100) });
      const village = await start(store);
      await checkpointNow(village, { store, log: silentLog });
      await store.append({ entries: all.slice(-100) });
    }
    await using store = await open();
    const count = counted(store);
    const village = await start(count.store);
    expect(village.keeping.digest()).toBe(digest(all));
    // To find where the node's entries begin, some are read at the beginning.
    expect(count.read).toBeLessThan(COUNT / 2);
  });

  it("goes on where a long first reading was cut off", async () => {
    const all = entries();
    await using store = await open();
    await store.append({ entries: all });
    const cut = new AbortController();
    const half = await startVillage({
      store,
      log: silentLog,
      each: 500,
      signal: cut.signal,
      progress: (folded) => {
        if (folded >= 1500) cut.abort();
      },
    });
    expect(half.count()).toBeLessThan(COUNT);
    const told: number[] = [];
    const village = await startVillage({
      store,
      log: silentLog,
      each: 500,
      signal: new AbortController().signal,
      progress: (folded) => told.push(folded),
    });
    expect(told[0]).toBeGreaterThan(1000);
    expect(village.keeping.digest()).toBe(digest(all));
  });

  it("has entries that came late, below others that were there before", async () => {
    const all = entries(300);
    await using store = await open();
    const others = entries(60, "0000beef");
    const [late, rest] = [others.slice(40, 50), others.slice(50, 60)];
    await store.append({ entries: [...all, ...rest] });
    await checkpointNow(await start(store), { store, log: silentLog });
    await store.append({ entries: late });
    const village = await start(store);
    expect(village.count()).toBe(320);
    expect(village.has({ node: "0000beef", number: 41 })).toBe(true);
  });

  it.each([
    ["a head that is none", HEAD_ROW, Uint8Array.of(9, 9, 9)],
    ["a household less", "h.!0d000001", undefined],
  ])(
    "is made anew from the entries where the checkpoint has %s, and says so",
    async (_, name, value) => {
      const all = entries();
      await using store = await open();
      await store.append({ entries: all });
      await checkpointNow(await start(store), { store, log: silentLog });
      await store.append({ derived: [{ name, value }] });
      const told = new Told();
      const village = await start(store, { log: told.log });
      expect(told.names).toContain("village.rebuilt");
      expect(village.keeping.digest()).toBe(digest(all));
    },
  );

  it("mends a case whose row is damaged, from the entries about it", async () => {
    const all = entries();
    await using store = await open();
    await store.append({ entries: all });
    const village = await start(store);
    await checkpointNow(village, { store, log: silentLog });
    const [ended] = village.ended().toReversed();
    const number = ended?.ref.number ?? 0;
    const row = `c.${HUB}.${number.toString(16).padStart(8, "0")}`;
    await store.append({ derived: [{ name: row, value: undefined }] });
    const again = await start(store);
    expect(() => again.case(number)).toThrow(expect.objectContaining({ code: "store/busy" }));
    await expect.poll(() => standing(again, number)).toEqual(ended?.state);
  });

  it("reads no case in part where the disk does not give one of its entries now, and all of it later", async () => {
    let failsAfter = Infinity;
    await using store = await open(async (at, how) => {
      const level = await openLevel(at, how);
      return {
        ...level,
        get: (key) => {
          // The row of the case and its first entry are given.
          if (failsAfter-- === 0) throw new Error("EIO: i/o error, read");
          return level.get(key);
        },
      };
    });
    await store.append({ entries: entries() });
    const village = await start(store);
    await checkpointNow(village, { store, log: silentLog });
    const again = await start(store);
    const [ended] = village.ended().toReversed();
    const number = ended?.ref.number ?? 0;
    failsAfter = 2;
    expect(() => again.case(number)).toThrow(expect.objectContaining({ code: "store/busy" }));
    expect(failsAfter).toBeLessThan(0);
    failsAfter = Infinity;
    expect(again.case(number)).toEqual(ended);
  });
});

function standing(village: Village, number: number): string | undefined {
  try {
    return village.case(number)?.state;
  } catch {
    return undefined;
  }
}
