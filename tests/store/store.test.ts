import { readdir } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import { DAY, MINUTE } from "../../src/base/time.ts";
import type { Outgoing } from "../../src/outbox/outgoing.ts";
import { entryOfKey, tables } from "../../src/store/keys.ts";
import { readStoreId } from "../../src/store/store-id.ts";
import { openStore } from "../../src/store/store.ts";
import { needEntry, sampleEntries } from "../support/entries.ts";
import { all, numbers, optionsFor, scratchFolder } from "./scratch.ts";

const reply: Outgoing = {
  id: "00112233445566ff",
  to: 0xa1b2c302,
  text: "Reçu. Besoin n°1 : eau.",
  lane: "reply",
  queuedAt: 1,
  state: "queued",
  tries: 0,
  dueAt: 1,
  changedAt: 1,
};
const emergency: Outgoing = { ...reply, id: "00112233445566fe", lane: "emergency" };

describe("a store", () => {
  it("is made once, and is the same when it is opened again", async () => {
    const options = optionsFor(await scratchFolder());
    {
      await using store = await openStore(options);
      expect(store).toMatchObject({ node: "0badcafe", created: true, lastNumber: 0 });
    }
    await using again = await openStore({ ...options, newNodeName: "ffffffff" });
    expect(again).toMatchObject({ node: "0badcafe", created: false });
    expect((await readdir(options.folder)).toSorted()).toEqual([
      "BALLAST",
      "LAST_NUMBER",
      "OPENING",
      "STORE_ID",
      "journal",
    ]);
  });

  it("gives back every kind of entry, in order, after it was closed", async () => {
    const options = optionsFor(await scratchFolder());
    const entries = sampleEntries.map(([, entry]) => entry);
    {
      await using store = await openStore(options);
      await store.append({ entries });
      expect(await all(store.entries())).toEqual(entries);
    }
    await using store = await openStore(options);
    expect(await all(store.entries())).toEqual(entries);
    expect(store.lastNumber).toBe(entries.length);
    expect(store.lastOrder).toEqual(entries.at(-1)?.order);
    expect(store.health()).toEqual({
      state: "good",
      entries: entries.length,
      pending: 0,
      quarantined: 0,
      missing: 0,
      strange: 0,
      broken: 0,
    });
  });

  it("notes outside the database, as it goes, how far its entries go", async () => {
    const options = optionsFor(await scratchFolder());
    await using store = await openStore(options);
    const noted = async () => {
      const found = await readStoreId(options.folder);
      return found.kind === "stands" ? found.id.lastNumber : -1;
    };
    for (let number = 1; number <= 600; number++) {
      await store.append({ entries: [needEntry(number)] });
    }
    await expect.poll(noted).toBeGreaterThanOrEqual(512);
    expect(await noted()).toBeLessThanOrEqual(600);
  });

  it("reads from where it is asked, and stops when it is told", async () => {
    await using store = await openStore(optionsFor(await scratchFolder()));
    await store.append({ entries: Array.from({ length: 1200 }, (_, i) => needEntry(i + 1)) });
    const from = { node: "0badcafe", number: 1198 };
    expect(numbers(await all(store.entries({ from })))).toEqual([1198, 1199, 1200]);
    const stop = new AbortController();
    let read = 0;
    for await (const { number } of store.entries({ signal: stop.signal })) {
      read = number;
      if (number === 700) stop.abort();
    }
    expect(read).toBe(700);
    expect(store.health().missing).toBe(0);
  });

  it("shows a snapshot as it was, whatever is written after", async () => {
    await using store = await openStore(optionsFor(await scratchFolder()));
    await store.append({ entries: [needEntry(1)] });
    await using snapshot = await store.snapshot();
    await store.append({ entries: [needEntry(2)] });
    const rows = (await all(snapshot.chunks(tables.entries))).flat();
    expect(rows.map(([key]) => entryOfKey(key).number)).toEqual([1]);
  });

  it("finds entries by what they concern and by their numbers", async () => {
    await using store = await openStore(optionsFor(await scratchFolder()));
    await store.append({ entries: sampleEntries.map(([, entry]) => entry) });
    const about = async (number: number) =>
      numbers(await store.entriesAbout({ kind: "case", ref: { node: "0badcafe", number } }));
    expect(await about(1)).toEqual([2, 4, 5, 11, 12, 13, 14, 15]);
    expect(await about(2)).toEqual([10, 12]);
    expect(await about(3)).toEqual([]);
    const of = async (id: string) => numbers(await store.entriesAbout({ kind: "household", id }));
    expect(await of("~0000beef")).toEqual([10]);
    expect(await of("!a1b2c302")).toEqual([
      2, 3, 5, 6, 7, 8, 9, 14, 16, 17, 19, 20, 21, 22, 23, 29, 30, 33, 34, 35,
    ]);
    expect(await of("Martin; DROP TABLE")).toEqual([]);
    const refs = [3, 99, 1].map((number) => ({ node: "0badcafe", number }));
    expect(numbers(await store.entriesOf(refs))).toEqual([3, 1]);
  });

  it("keeps messages on their way until they are forgotten", async () => {
    const options = optionsFor(await scratchFolder());
    {
      await using store = await openStore(options);
      await store.append({ outgoing: [reply, emergency] });
      await store.append({ outgoing: [{ ...reply, state: "sent", tries: 1, refusedWith: -1 }] });
      await store.append({ forget: [emergency.id] });
    }
    await using store = await openStore(options);
    expect(await all(store.outgoing())).toEqual([
      { ...reply, state: "sent", tries: 1, refusedWith: -1 },
    ]);
  });

  it("knows a message it has seen, at once and after a restart", async () => {
    const options = optionsFor(await scratchFolder());
    const key = "0123456789abcdef";
    {
      await using store = await openStore(options);
      expect(store.seen(key)).toBe(false);
      const written = store.append({ seen: [{ key, at: store.age() }] });
      expect(store.seen(key)).toBe(true);
      await written;
    }
    await using store = await openStore(options);
    expect(store.seen(key)).toBe(true);
    expect(store.seen("0123456789abcdee")).toBe(false);
  });

  it("forgets a message it saw 180 days of running ago, and none before", async () => {
    const options = optionsFor(await scratchFolder());
    const [old, fresh] = ["00000000000000aa", "00000000000000bb"];
    let ran = 0;
    const running = () => ran;
    // The sweep begins a minute after the start: here, at once.
    let days = 0;
    const after = (delay: number, wake: () => void) => {
      if (delay === MINUTE) ran = days * DAY;
      return options.after(delay === MINUTE ? 0 : delay, wake);
    };
    {
      await using store = await openStore({ ...options, running });
      await store.append({ seen: [{ key: old, at: store.age() }] });
      ran = 2 * DAY;
      await store.append({ seen: [{ key: fresh, at: store.age() }] });
      await store.append({ settings: { age: String(store.age()) } });
    }
    for (const [later, known] of [
      [177, true],
      // A clean stop has noted the days before.
      [2, false],
    ] as const) {
      {
        [ran, days] = [0, later];
        await using store = await openStore({ ...options, after, running });
        await new Promise((resolve) => setImmediate(resolve));
        if (!known) await expect.poll(() => store.seen(old)).toBe(false);
        await store.append({ settings: { swept: "yes" } });
      }
      await using store = await openStore(options);
      expect([store.seen(old), store.seen(fresh)]).toEqual([known, true]);
    }
  });

  it("goes on ageing from one start to the next, and not while it is off", async () => {
    const options = optionsFor(await scratchFolder());
    let ran = 1e12;
    let note: (() => void) | undefined;
    const after = (delay: number, wake: () => void) => {
      if (delay === 10 * MINUTE) note = wake;
      return options.after(delay, wake);
    };
    {
      await using store = await openStore({ ...options, after, running: () => ran });
      expect(store.age()).toBe(0);
      ran += 11 * MINUTE;
      note?.();
      await store.append({ settings: { noted: "yes" } });
    }
    ran = 5;
    await using store = await openStore({ ...options, after, running: () => ran });
    expect(store.age()).toBe(11 * MINUTE);
  });

  it("keeps settings, and forgets one that is set to nothing", async () => {
    const options = optionsFor(await scratchFolder());
    {
      await using store = await openStore(options);
      await store.append({ settings: { "operator.hash": "scrypt$é", lang: "fr" } });
      expect(store.setting("operator.hash")).toBe("scrypt$é");
      await store.append({ settings: { lang: undefined } });
    }
    await using store = await openStore(options);
    expect(store.setting("operator.hash")).toBe("scrypt$é");
    expect(store.setting("lang")).toBeUndefined();
  });

  it("does not let an entry take another's place", async () => {
    await using store = await openStore(optionsFor(await scratchFolder()));
    await store.append({ entries: [needEntry(1)] });
    await expect(store.append({ entries: [needEntry(1)] })).rejects.toThrow(RangeError);
    await expect(store.append({ entries: [needEntry(3), needEntry(2)] })).rejects.toThrow(
      RangeError,
    );
    expect(numbers(await all(store.entries()))).toEqual([1]);
  });

  it("holds entries of several nodes apart", async () => {
    const options = optionsFor(await scratchFolder());
    {
      await using store = await openStore(options);
      await store.append({ entries: [needEntry(1), needEntry(1, "ffffffff"), needEntry(2)] });
    }
    await using store = await openStore(options);
    const found = await all(store.entries());
    expect(found.map(({ node, number }) => `${node}/${number}`)).toEqual([
      "0badcafe/1",
      "0badcafe/2",
      "ffffffff/1",
    ]);
    expect(store.lastNumber).toBe(2);
  });

  it("writes what is appended meanwhile in few batches, in order", async () => {
    await using store = await openStore(optionsFor(await scratchFolder()));
    const order: number[] = [];
    const appends = Array.from({ length: 500 }, async (_, i) => {
      await store.append({ entries: [needEntry(i + 1)] });
      order.push(i + 1);
    });
    expect(store.health().pending).toBe(500);
    await Promise.all(appends);
    expect(order).toEqual(Array.from({ length: 500 }, (_, i) => i + 1));
    expect(store.health()).toMatchObject({ pending: 0, entries: 500 });
  });
});

describe("once it is closed", () => {
  it("everything appended before is on the disk, and what comes after is refused", async () => {
    const options = optionsFor(await scratchFolder());
    const store = await openStore(options);
    const written = store.append({ entries: [needEntry(1)] });
    const closing = store[Symbol.asyncDispose]();
    await expect(store.append({ entries: [needEntry(2)] })).rejects.toThrow(
      expect.objectContaining({ code: "store/closed" }),
    );
    await Promise.all([written, closing, store[Symbol.asyncDispose]()]);
    await expect(all(store.entries())).rejects.toThrow(
      expect.objectContaining({ code: "store/closed" }),
    );
    expect(store.seen("0123456789abcdef")).toBe(false);
    await using again = await openStore(options);
    expect(numbers(await all(again.entries()))).toEqual([1]);
  });
});
