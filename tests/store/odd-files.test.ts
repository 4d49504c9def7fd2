import { mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { openStore } from "../../src/store/store.ts";
import { needEntry } from "../support/entries.ts";
import { all, numbers, optionsFor, scratchFolder } from "./scratch.ts";

const oddities: readonly (readonly [string, (place: string) => Promise<unknown>])[] = [
  [
    "a folder with something in it",
    async (place) => {
      await mkdir(place);
      await writeFile(path.join(place, "photo.jpg"), "");
    },
  ],
  ["a link that leads in a circle", async (place) => symlink(path.basename(place), place)],
];

/** A closed store with entries 1 and 2. */
async function written(): Promise<string> {
  const folder = await scratchFolder();
  await using store = await openStore(optionsFor(folder));
  await store.append({ entries: [needEntry(1), needEntry(2)] });
  return folder;
}

describe.each(oddities)("%s", (_, put) => {
  it.each(["STORE_ID", "BALLAST", "LAST_NUMBER", "OPENING", "MENDED", "CURRENT", "LOCK"])(
    "in the place of %s is put aside: all is read, and written, without anyone",
    async (name) => {
      const folder = await written();
      const place = ["CURRENT", "LOCK"].includes(name) ? path.join(folder, "journal") : folder;
      await rm(path.join(place, name), { force: true });
      await put(path.join(place, name));
      await using store = await openStore(optionsFor(folder));
      expect(store.health()).toMatchObject({ state: "good", entries: 2, missing: 0 });
      await store.append({ entries: [needEntry(3)] });
      expect(numbers(await all(store.entries()))).toEqual([1, 2, 3]);
      expect(await readdir(place)).toContain(`${name}.odd`);
    },
  );

  it("in the place of a table costs what was in it, and that is told", async () => {
    const folder = await written();
    {
      // Its log becomes a table at the next opening.
      await using store = await openStore(optionsFor(folder));
      await store.append({ entries: [needEntry(3)] });
    }
    const journal = path.join(folder, "journal");
    const table = (await readdir(journal)).find((name) => name.endsWith(".ldb")) ?? "";
    await rm(path.join(journal, table));
    await put(path.join(journal, table));
    await using store = await openStore(optionsFor(folder));
    const there = numbers(await all(store.entries()));
    expect(there).toEqual([3]);
    expect(store.health()).toMatchObject({ state: "good", missing: 2 });
  });
});
