import { copyFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { lastBackups, laterBeside } from "../../../src/store/backup/beside.ts";
import { nameAbove } from "../../../src/store/backup/names.ts";
import { openStore } from "../../../src/store/store.ts";
import { needEntry } from "../../support/entries.ts";
import { optionsFor } from "../scratch.ts";
import { backedUp, faultOf, restored, sampleStore, scratch } from "./scratch.ts";

describe("the last backup in a folder", () => {
  it("is told by what it holds where the clock was wrong or not set, and goes on through a restore", async () => {
    const { data, target } = await scratch();
    const plain = { locking: { kind: "none" } } as const;
    await using store = await sampleStore(data);
    const first = await backedUp(store, target, { ...plain, at: "2030-01-01T00:00:00.000Z" });
    await store.append({ entries: [needEntry(store.lastNumber + 1)] });
    const second = await backedUp(store, target, { ...plain, at: null });
    await copyFile(second.file, path.join(target, "copie.veillee"));
    await writeFile(path.join(target, "autre.veillee"), "VEILLEE BACKUP 1\n");
    expect(await laterBeside(first.file)).toEqual({
      this: { name: path.basename(first.file), entries: first.entries, at: expect.any(String) },
      later: { name: expect.any(String), entries: first.entries + 1, at: null },
    });
    expect(await laterBeside(second.file)).toBeUndefined();
    expect(await lastBackups(target)).toMatchObject([{ entries: first.entries + 1 }]);

    await restored(second.file, `${data}-new`, "");
    await using next = await openStore(optionsFor(`${data}-new`));
    await next.append({ entries: [needEntry(next.lastNumber + 1, next.node)] });
    const third = await backedUp(next, target, { ...plain, at: "2026-11-27T01:30:00.000Z" });
    const name = path.basename(third.file);
    expect(await lastBackups(target)).toMatchObject([{ name, entries: first.entries + 2 }]);
    expect(await laterBeside(first.file)).toMatchObject({ later: { name } });

    // The former hub goes on, too: neither holds all of the other.
    await store.append({ entries: [needEntry(store.lastNumber + 1)] });
    const fourth = await backedUp(store, target, { ...plain, at: null });
    expect(await lastBackups(target)).toHaveLength(2);
    expect(await laterBeside(third.file)).toBeUndefined();
    expect(await laterBeside(second.file)).toMatchObject({
      later: { entries: fourth.entries },
    });
  });

  it("is none of another journal's", async () => {
    const { data, target } = await scratch();
    const plain = { locking: { kind: "none" } } as const;
    await using one = await sampleStore(data);
    await using other = await openStore({
      ...optionsFor(`${data}-other`),
      newNodeName: "11111111",
    });
    const { file } = await backedUp(other, target, plain);
    await backedUp(one, target, plain);
    expect(await laterBeside(file)).toBeUndefined();
    expect(await lastBackups(target)).toHaveLength(2);
    expect(await faultOf(lastBackups(`${target}-away`))).toBe("backup/none");
  });
});

it("gives no number again that became free", () => {
  const there = [
    "x-3.veillee",
    "x-9.veillee",
    "x-12.veillee.part",
    "x-photo.veillee",
    "xy-40.veillee",
  ];
  expect(nameAbove("x.veillee", there)).toBe("x-13.veillee");
  expect(nameAbove("x.veillee", ["x.veillee"])).toBe("x-2.veillee");
  expect(nameAbove("x.veillee", ["y.veillee"])).toBe("x.veillee");
});
