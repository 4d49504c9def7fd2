import { describe, expect, it } from "vitest";

import { encodeEntry } from "../../src/journal/entry-codec.ts";
import { verifyJournal } from "../../src/journal/verify-journal.ts";
import type { VerifyReport } from "../../src/journal/verify-step.ts";
import { entryKey, headKey, partsKey } from "../../src/store/keys.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { rawRows, setRow } from "./raw.ts";
import { all, optionsFor, scratchFolder } from "./scratch.ts";

const node = "0badcafe";
const ref = (number: number) => ({ node, number });

/** A closed store of 70 entries under three heads, of another node's too. */
async function written(): Promise<StoreOptions> {
  const options = optionsFor(await scratchFolder());
  await using store = await openStore(options);
  for (let number = 1; number <= 70; number++) {
    await store.append({ entries: [needEntry(number)] });
  }
  return options;
}

async function verified(options: StoreOptions): Promise<VerifyReport> {
  await using store = await openStore(options);
  for await (const step of verifyJournal(store.verifySource())) {
    if (step.kind === "done") return step.report;
  }
  return expect.unreachable();
}

/** The open bytes of an entry, as they lie there. */
async function bytesOf(options: StoreOptions, number: number): Promise<Uint8Array> {
  const key = entryKey(ref(number));
  const [row] = await rawRows(options, { gte: key, lt: Buffer.concat([key, Buffer.of(0)]) });
  return row?.[1] ?? expect.unreachable();
}

describe("a store that is verified", () => {
  it("holds: every entry is under a signature, and its sensitive parts are its own", async () => {
    expect(await verified(await written())).toEqual({
      entries: 70,
      signed: 70,
      unsigned: 0,
      signatures: 3,
      sensitive: { good: 70, locked: 0, gone: 0 },
      flaws: [],
      flawed: 0,
    });
  });

  it("names an entry that someone rewrote, though its sum is right", async () => {
    const options = await written();
    const { raw: _, ...bare } = needEntry(40);
    await setRow(options, entryKey(ref(40)), encodeEntry({ ...bare, trust: 3 }));
    const { flaws } = await verified(options);
    expect(flaws).toEqual([{ kind: "altered", node, first: 40, last: 40 }]);
  });

  it("names an entry that someone put in another's place", async () => {
    const options = await written();
    await setRow(options, entryKey(ref(12)), await bytesOf(options, 13));
    const { flaws } = await verified(options);
    expect(flaws).toContainEqual({ kind: "altered", node, first: 12, last: 12 });
  });

  it("names what someone took away: entries, words, a signature", async () => {
    const options = await written();
    await setRow(options, entryKey(ref(5)));
    await setRow(options, partsKey(ref(6)));
    await setRow(options, headKey(ref(64)));
    const { flaws, signed } = await verified(options);
    expect(flaws).toEqual([
      { kind: "missing", node, first: 5, last: 5 },
      { kind: "unsigned", node, first: 33, last: 64 },
      { kind: "broken", node, first: 65, last: 70 },
      { kind: "sensitive", node, first: 6, last: 6 },
    ]);
    expect(signed).toBe(31);
  });

  it("names the words of one entry that stand under another", async () => {
    const options = await written();
    const key = partsKey(ref(7));
    const [row] = await rawRows(options, { gte: key, lt: partsKey(ref(8)) });
    await setRow(options, partsKey(ref(8)), row?.[1]);
    const { flaws } = await verified(options);
    expect(flaws).toEqual([{ kind: "sensitive", node, first: 8, last: 8 }]);
  });

  it("holds while what earlier runs wrote is locked, and tells how much that is", async () => {
    const options = await written();
    {
      await using store = await openStore(options);
      await store.vault.protect({ code: "K7QM-2FXR" });
    }
    expect(await verified(options)).toMatchObject({
      signed: 70,
      sensitive: { good: 0, locked: 70, gone: 0 },
      flaws: [],
    });
  });

  it("goes as far as it went at the beginning, and is read without holding an erasing up", async () => {
    const options = optionsFor(await scratchFolder());
    await using store = await openStore(options);
    await store.append({ entries: Array.from({ length: 900 }, (_, i) => needEntry(i + 1)) });
    const steps = verifyJournal(store.verifySource());
    expect((await steps.next()).value).toMatchObject({ kind: "progress", of: 900 });
    await store.append({ entries: Array.from({ length: 40 }, (_, i) => needEntry(i + 901)) });
    await store.append({ eraseSensitive: [ref(890)] });
    expect(await store.compact()).toBe(true);
    expect((await all(steps)).at(-1)).toMatchObject({
      kind: "done",
      report: { entries: 900, sensitive: { good: 899, gone: 1 }, flaws: [] },
    });
  });
});
