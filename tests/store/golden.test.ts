import { describe, expect, it } from "vitest";

import { verifyJournal } from "../../src/journal/verify-journal.ts";
import { openStore, type Store, type StoreOptions } from "../../src/store/store.ts";
import { type GoldenStore, goldenStores } from "../support/golden-stores.ts";
import { all, optionsFor, scratchFolder } from "./scratch.ts";

/** Opens a copy of it, as its own program would. */
async function optionsOf(golden: GoldenStore): Promise<StoreOptions> {
  const folder = await scratchFolder();
  await golden.copyTo(folder);
  return { ...optionsFor(folder), exercise: golden.exercise, newNodeName: "ffffffff" };
}

/** Places in the journal where a check finds something wrong, and entries that a signature covers. */
async function verified(store: Store) {
  for await (const step of verifyJournal(store.verifySource())) {
    if (step.kind === "done") return { flawed: step.report.flawed, signed: step.report.signed };
  }
  return expect.unreachable();
}

it("keeps golden stores of every format from the first", () => {
  expect(goldenStores.map(({ format, name }) => `${format} ${name}`)).toEqual(
    expect.arrayContaining(
      [1, 2].flatMap((format) => ["exercise", "new", "village"].map((name) => `${format} ${name}`)),
    ),
  );
});

describe.each(goldenStores)("F18: the store $name of format $format", (golden) => {
  it("opens, and holds every entry and setting that it held", async () => {
    const { store: was, settings, seen, outgoing, entries, vault } = await golden.listing();
    await using store = await openStore(await optionsOf(golden));
    const { node, lastNumber, lastOrder, created } = store;
    expect({ node, lastNumber, lastOrder }).toEqual(was);
    expect(created).toBe(false);
    if (vault !== undefined) expect(await store.vault.unlock(vault.code)).toBe(true);
    expect(await all(store.entries())).toEqual(entries);
    for (const [name, value] of settings) expect(store.setting(name), name).toBe(value);
    expect(seen.filter((key) => !store.seen(key))).toEqual([]);
    expect(await all(store.outgoing())).toEqual(outgoing);
    expect(store.health()).toMatchObject({ quarantined: 0, missing: 0, entries: entries.length });
  });
});

const guarded = goldenStores.filter(({ format, name }) => format > 1 && name === "village");

describe.each(guarded)("F18: the protected store $name of format $format", (golden) => {
  it("shows before it is unlocked what it showed then, and no word or name", async () => {
    const { vault, entries } = await golden.listing();
    await using store = await openStore(await optionsOf(golden));
    expect(store.vault.state).toBe("locked");
    const read = await all(store.entries());
    expect(read).toEqual(vault?.locked);
    expect(read.filter(({ raw }) => raw !== undefined)).toEqual([]);
    const words = JSON.stringify(read);
    for (const told of ["tout va bien chez nous", "Marie", "Mme Roux", "Yann"]) {
      expect(JSON.stringify(entries)).toContain(told);
      expect(words).not.toContain(told);
    }
  });

  it("is opened by its recovery key as by its code, and by no other", async () => {
    const { vault, entries } = await golden.listing();
    await using store = await openStore(await optionsOf(golden));
    expect(await store.vault.unlock("2222-2222")).toBe(false);
    expect(await store.vault.unlock(vault?.recovery ?? "")).toBe(true);
    expect(await all(store.entries())).toEqual(entries);
  });

  it("keeps erased what was erased, and its chain and signatures hold", async () => {
    const { vault } = await golden.listing();
    await using store = await openStore(await optionsOf(golden));
    expect(await verified(store)).toEqual({ flawed: 0, signed: store.lastNumber });
    expect(await store.vault.unlock(vault?.code ?? "")).toBe(true);
    const hidden = (await all(store.entries())).map((entry) => entry.hidden);
    expect(hidden.filter((why) => why !== undefined)).toEqual(["gone", "gone"]);
  });
});
