import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import type { Outgoing } from "../../src/outbox/outgoing.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { all, holders, optionsFor, scratchFolder } from "./scratch.ts";

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

/** The sensitive parts of entry `number`, as they lie on the disk. */
async function partsOf(store: Store, number: number): Promise<Uint8Array> {
  for await (const forms of store.forms()) {
    const { sealed = new Uint8Array() } = forms.find((form) => form.number === number) ?? {};
    if (sealed.length > 40) return sealed;
  }
  return expect.unreachable();
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
    const parts = await partsOf(store, number);
    await expect.poll(() => holders(options.folder, parts)).not.toEqual([]);
    await store.append({ eraseSensitive: [{ node, number }] });
    expect(await store.compact()).toBe(true);
    expect(await holders(options.folder, parts)).toEqual([]);
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
    expect(await holders(options.folder, "Martin")).toEqual([]);
  });

  it("goes with messages that are settled, whose words are not encrypted", async () => {
    const options = optionsFor(await scratchFolder());
    await using store = await openStore(options);
    await store.append({ outgoing: [reply] });
    await expect.poll(() => holders(options.folder, "Martin")).not.toEqual([]);
    await store.append({ forget: [reply.id] });
    expect(await store.compact()).toBe(true);
    expect(await holders(options.folder, "Martin")).toEqual([]);
  });

  it("waits for someone who still reads it", async () => {
    const options = optionsFor(await scratchFolder());
    await using store = await openStore(options);
    await store.append({ entries: Array.from({ length: 900 }, (_, i) => needEntry(i + 1)) });
    const parts = await partsOf(store, 7);
    const reading = store.forms()[Symbol.asyncIterator]();
    await reading.next();
    await store.append({ eraseSensitive: [{ node, number: 7 }] });
    const compacted = store.compact();
    await store.append({ settings: { meanwhile: "yes" } });
    await reading.return?.();
    expect(await compacted).toBe(true);
    expect(await holders(options.folder, parts)).toEqual([]);
  });
});
