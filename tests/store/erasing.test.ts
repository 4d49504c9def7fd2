import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import type { Outgoing } from "../../src/outbox/outgoing.ts";
import { partsKey, tables } from "../../src/store/keys.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { rawRows } from "./raw.ts";
import { all, filesUnder, optionsFor, scratchFolder, stays } from "./scratch.ts";

const node = "0badcafe";

const reply: Outgoing = {
  id: "00112233445566ff",
  to: 0xa1b2c302,
  text: "Reçu, Mme Martin, 4 rue du Puits.",
  lane: "reply",
  queuedAt: 1,
  state: "queued",
  tries: 0,
  changedAt: 1,
};

/** Files of `options` that hold any of `bytes`. */
async function holders(options: StoreOptions, bytes: readonly Uint8Array[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of (await filesUnder(options.folder)).filter(stays)) {
    const content = await readFile(file);
    if (bytes.some((each) => content.includes(Buffer.from(each)))) found.push(path.basename(file));
  }
  return found;
}

/** What lies on the disk of the sensitive parts of `number`, without what any row may have. */
async function partsOf(options: StoreOptions, number: number): Promise<Uint8Array> {
  const copy = { ...options, folder: `${options.folder}-look` };
  await cp(options.folder, copy.folder, { recursive: true, filter: stays });
  const rows = await rawRows(copy, tables.parts);
  const key = partsKey({ node, number });
  const [, parts = new Uint8Array()] = rows.find(([k]) => Buffer.compare(k, key) === 0) ?? [];
  expect(parts.length).toBeGreaterThan(40);
  return parts;
}

describe("what was erased", () => {
  it.each([
    ["just written", 3, 2],
    ["of a small journal", 300, 150],
    ["of a journal of several tables", 6000, 4321],
  ])("is in no file any more, when it was %s", async (_, count, number) => {
    const options = optionsFor(await scratchFolder());
    await using store = await openStore(options);
    for (let i = 0; i < count; i += 300) {
      const part = Array.from({ length: Math.min(300, count - i) }, (__, k) =>
        needEntry(i + k + 1),
      );
      await store.append({ entries: part });
    }
    const parts = await partsOf(options, number);
    expect(await holders(options, [parts])).not.toEqual([]);
    await store.append({ eraseSensitive: [{ node, number }] });
    expect(await store.compact()).toBe(true);
    expect(await holders(options, [parts])).toEqual([]);
    const entries = await all(store.entries());
    expect(entries).toHaveLength(count);
    expect(entries.filter(({ hidden }) => hidden !== undefined).map((e) => e.number)).toEqual([
      number,
    ]);
  });

  it("is in no copy that a repair left", async () => {
    const options = optionsFor(await scratchFolder());
    await using store = await openStore(options);
    const copy = path.join(options.folder, "journal.damaged");
    await mkdir(copy);
    await writeFile(path.join(copy, "000003.log"), "Mme Martin");
    expect(await store.compact()).toBe(true);
    expect(await holders(options, [Buffer.from("Martin")])).toEqual([]);
  });

  it("goes with messages that are settled, whose words are not encrypted", async () => {
    const options = optionsFor(await scratchFolder());
    await using store = await openStore(options);
    await store.append({ outgoing: [reply] });
    expect(await holders(options, [Buffer.from("Martin")])).not.toEqual([]);
    await store.append({ forget: [reply.id] });
    expect(await store.compact()).toBe(true);
    expect(await holders(options, [Buffer.from("Martin")])).toEqual([]);
  });

  it("waits for someone who still reads it", async () => {
    const options = optionsFor(await scratchFolder());
    await using store = await openStore(options);
    await store.append({ entries: Array.from({ length: 900 }, (_, i) => needEntry(i + 1)) });
    const parts = await partsOf(options, 7);
    const reading = store.forms()[Symbol.asyncIterator]();
    await reading.next();
    await store.append({ eraseSensitive: [{ node, number: 7 }] });
    const compacted = store.compact();
    await store.append({ settings: { meanwhile: "yes" } });
    await reading.return?.();
    expect(await compacted).toBe(true);
    expect(await holders(options, [parts])).toEqual([]);
  });
});
