/** A backup's disk that fills up, or fails, at any of its writes. */

import { readFile, writeFile } from "node:fs/promises";

import { expect, it } from "vitest";

import { openPart, type OpenPart } from "../../../src/store/backup/part-file.ts";
import { needEntry } from "../../support/entries.ts";
import { backedUp, faultOf, namesIn, restored, sampleStore, scratch } from "./scratch.ts";

/** The disk, which fails with `code` at its Nth call, and counts them. */
function failingAt(
  nth: number,
  code: string,
): { readonly open: OpenPart; readonly calls: () => number } {
  let calls = 0;
  const count = (): void => {
    calls += 1;
    if (calls === nth) throw Object.assign(new Error(`${code}: injected`), { code });
  };
  return {
    calls: () => calls,
    open: async (file) => {
      count();
      const part = await openPart(file);
      return {
        write: async (bytes) => {
          count();
          await part.write(bytes);
        },
        sync: async () => {
          count();
          await part.sync();
        },
        cut: async (length) => {
          count();
          await part.cut(length);
        },
        [Symbol.asyncDispose]: async () => part[Symbol.asyncDispose](),
      };
    },
  };
}

it("leaves nothing on a disk that is full, whenever it is, and the store goes on", async () => {
  const { data, target } = await scratch();
  await using store = await sampleStore(data);
  const counting = failingAt(0, "");
  const { file } = await backedUp(store, target, { open: counting.open });
  expect(counting.calls()).toBeGreaterThan(5);
  for (let nth = 1; nth <= counting.calls(); nth++) {
    const { open } = failingAt(nth, "ENOSPC");
    expect(await faultOf(backedUp(store, target, { open })), `call ${nth}`).toBe("backup/full");
    expect(await namesIn(target)).toEqual([file.slice(target.length + 1)]);
    await store.append({ entries: [needEntry(store.lastNumber + 1)] });
  }
  expect(await restored((await backedUp(store, target)).file, `${data}-new`)).toMatchObject({
    entries: store.lastNumber,
  });
});

it("goes on from what a stick that was pulled out holds, at whatever call that was", async () => {
  const { data, target } = await scratch();
  await using store = await sampleStore(data);
  for (let nth = 1; nth <= 5; nth++) {
    const { open } = failingAt(nth, "EIO");
    expect(await faultOf(backedUp(store, target, { open })), `call ${nth}`).toBe("backup/failed");
    expect((await namesIn(target)).filter((name) => name.endsWith(".veillee"))).toEqual([]);
  }
  const { file, content } = await backedUp(store, target);
  expect(await namesIn(target)).toHaveLength(1);
  expect(await restored(file, `${data}-new`)).toMatchObject({ content });
});

it("takes nothing on that another store, another secret or a damaged part holds", async () => {
  const { data, target } = await scratch();
  await using store = await sampleStore(data);
  const stopped = new AbortController();
  stopped.abort();
  const words = "plus d'eau ".repeat(60);
  for (let at = 0; at < 2000; at += 200) {
    const first = store.lastNumber + 1;
    await store.append({
      entries: Array.from({ length: 200 }, (_, i) => ({
        ...needEntry(first + i),
        raw: `${words}${i}`,
      })),
    });
  }
  const breakOff = async (): Promise<string> => {
    expect(await faultOf(backedUp(store, target, { signal: stopped.signal }))).toBe(
      "backup/stopped",
    );
    const [name = ""] = await namesIn(target);
    expect(name).toMatch(/\.veillee\.part$/);
    return `${target}/${name}`;
  };
  const part = await breakOff();
  const bytes = await readFile(part);
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
  await writeFile(part, bytes);
  const { file, content } = await backedUp(store, target);
  expect(await restored(file, `${data}-new`)).toMatchObject({ content });
  await breakOff();
  const locking = { kind: "passphrase", passphrase: "une autre phrase" } as const;
  const other = await backedUp(store, target, { locking });
  expect(await restored(other.file, `${data}-other`, "une autre phrase")).toMatchObject({
    entries: store.lastNumber,
  });
  expect((await namesIn(target)).filter((name) => name.endsWith(".part"))).toEqual([]);
});
