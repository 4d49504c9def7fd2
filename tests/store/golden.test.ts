import { describe, expect, it } from "vitest";

import { openStore } from "../../src/store/store.ts";
import { goldenStores } from "../support/golden-stores.ts";
import { all, optionsFor, scratchFolder } from "./scratch.ts";

it("keeps golden stores of every format from the first", () => {
  expect(goldenStores.map(({ format, name }) => `${format} ${name}`)).toEqual(
    expect.arrayContaining(["1 exercise", "1 new", "1 village"]),
  );
});

describe.each(goldenStores)("F18: the store $name of format $format", (golden) => {
  it("opens, and holds every entry and setting that it held", async () => {
    const { store: was, settings, seen, outgoing, entries } = await golden.listing();
    const folder = await scratchFolder();
    await golden.copyTo(folder);
    const options = { ...optionsFor(folder), exercise: golden.exercise, newNodeName: "ffffffff" };
    await using store = await openStore(options);
    const { node, lastNumber, lastOrder, created } = store;
    expect({ node, lastNumber, lastOrder }).toEqual(was);
    expect(created).toBe(false);
    expect(await all(store.entries())).toEqual(entries);
    for (const [name, value] of settings) expect(store.setting(name), name).toBe(value);
    expect(seen.filter((key) => !store.seen(key))).toEqual([]);
    expect(await all(store.outgoing())).toEqual(outgoing);
    expect(store.health()).toMatchObject({ quarantined: 0, missing: 0, entries: entries.length });
  });
});
