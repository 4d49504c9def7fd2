import { rm } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { HOUR, type Millis } from "../../src/base/time.ts";
import type { EntryShelf } from "../../src/store/entry-shelf.ts";
import { Losses } from "../../src/store/gaps.ts";
import { entryKey, partsKey } from "../../src/store/keys.ts";
import { LAST_NUMBER } from "../../src/store/last-number.ts";
import { noMark } from "../../src/store/marks.ts";
import type { After } from "../../src/store/pause.ts";
import { Scrub } from "../../src/store/scrub.ts";
import { WELL_AFTER } from "../../src/store/start-watch.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { setRow } from "./raw.ts";
import { optionsFor, quick, scratchFolder } from "./scratch.ts";

const NODE = "0badcafe";
/** More than one step reads. */
const COUNT = 1200;

const ref = (number: number) => ({ node: NODE, number });

/** A closed store, of whose entries some are gone from the middle, and one has lost its sensitive parts. */
async function holed(): Promise<StoreOptions> {
  const options = optionsFor(await scratchFolder());
  {
    await using store = await openStore(options);
    await store.append({ entries: Array.from({ length: COUNT }, (_, i) => needEntry(i + 1)) });
  }
  for (const number of [9, 700, 701]) await setRow(options, entryKey(ref(number)));
  await setRow(options, partsKey(ref(30)));
  return options;
}

/** Waits of `due`, and short ones, pass at once; no other passes. */
const passing =
  (due: Millis): After =>
  (delay, wake) =>
    delay === due ? quick(0, wake) : quick(delay, wake);

describe("the journal is read through", () => {
  it("soon after a start that follows no closing: what is gone from its middle is counted and named", async () => {
    const options = await holed();
    await rm(path.join(options.folder, LAST_NUMBER));
    await using store = await openStore({ ...options, after: passing(WELL_AFTER) });
    await expect
      .poll(() => store.health())
      .toMatchObject({
        entries: COUNT - 3,
        missing: 3,
        quarantined: 1,
      });
    const lost = store.lost().filter(({ number }) => number !== 30);
    expect(lost).toEqual([9, 700, 701].map(ref));
  });

  it("soon after a start that follows a loss, though something was appended after it, until it was read through", async () => {
    const options = optionsFor(await scratchFolder());
    {
      await using store = await openStore(options);
      await store.append({ entries: [1, 2, 3, 4].map((number) => needEntry(number)) });
    }
    for (const number of [3, 4]) await setRow(options, entryKey(ref(number)));
    {
      await using store = await openStore(options);
      expect(store.health()).toMatchObject({ missing: 2 });
      await store.append({ entries: [needEntry(5)] });
    }
    {
      await using store = await openStore(options);
      // It is closed before it was read through.
      expect(store.health()).toMatchObject({ missing: 0 });
    }
    await using store = await openStore({ ...options, after: passing(WELL_AFTER) });
    await expect.poll(() => store.health()).toMatchObject({ entries: 3, missing: 2 });
    expect(store.lost()).toEqual([3, 4].map(ref));
  });

  it("within the hour otherwise, and not before", async () => {
    const options = await holed();
    const delays: Millis[] = [];
    const wakes = new Map<Millis, () => void>();
    const after: After = (delay, wake) => {
      delays.push(delay);
      wakes.set(delay, wake);
      return delay < WELL_AFTER ? quick(delay, wake) : () => undefined;
    };
    await using store = await openStore({ ...options, after });
    expect(delays).toContain(HOUR);
    expect(store.health()).toMatchObject({ missing: 0 });
    wakes.get(HOUR)?.();
    await expect.poll(() => store.health().missing).toBe(3);
  });

  it("and no further once the store is closed", async () => {
    const options = await holed();
    const steps: (() => void)[] = [];
    // Nothing passes but the wait for the check of the files: the first step is the last.
    const after: After = (delay, wake) => {
      if (delay === HOUR) return quick(0, wake);
      if (delay < WELL_AFTER) steps.push(wake);
      return () => undefined;
    };
    const store = await openStore({ ...options, after });
    const before = steps.length;
    await expect.poll(() => steps.length).toBe(before + 1);
    await store[Symbol.asyncDispose]();
    expect(store.health()).toMatchObject({ missing: 0 });
  });

  it("and what someone brought meanwhile is not missing", async () => {
    const losses = new Losses(silentLog, () => undefined);
    const shelf: Pick<EntryShelf, "whole" | "of"> = {
      whole: async function* whole({ number }) {
        yield [1, 2, 5].filter((each) => each >= number).map(ref);
      },
      of: async (refs) =>
        refs.filter(({ number }) => number === 3).map((one) => needEntry(one.number)),
    };
    const marks = new Map([[NODE, { ...noMark, number: 5 }]]);
    const heads = { read: async () => undefined };
    const scrub = new Scrub({ shelf, heads, marks, losses, after: quick, log: silentLog });
    scrub.start();
    await scrub.ended();
    expect(losses).toMatchObject({ missing: 1, refs: [ref(4)] });
  });
});
