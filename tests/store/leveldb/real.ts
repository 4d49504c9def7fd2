/** Databases that the real LevelDB wrote, for our own reader to read. */

import { readdir } from "node:fs/promises";
import path from "node:path";

import { openLevel } from "../../../src/store/database.ts";
import { scratchFolder } from "../scratch.ts";

export type Rows = ReadonlyMap<string, string>;

/** A closed database of `count` rows written in batches, some of them twice, some deleted, with tables at several levels and a log. */
export async function realDatabase(
  count: number,
  starts = 4,
): Promise<{ folder: string; rows: Rows }> {
  const folder = await scratchFolder();
  const rows = new Map<string, string>();
  for (let start = 0; start < starts; start++) {
    const level = await openLevel(folder, { createIfMissing: start === 0 });
    for (let i = start; i < count; i += starts * 10) {
      const keys = Array.from({ length: 10 }, (_, j) => keyOf((i + j * starts) % count));
      for (const key of keys) rows.set(key, `${key} ${start} ${"habitants, eau, ".repeat(6)}${i}`);
      const gone = keyOf((i * 7) % count);
      rows.delete(gone);
      await level.write([
        ...keys.map((key) => put(key, rows.get(key) ?? "")),
        { type: "del", key: Buffer.from(gone) } as const,
      ]);
    }
    await level.close();
  }
  return { folder, rows };
}

function keyOf(i: number): string {
  return `e${String(i).padStart(8, "0")}`;
}

function put(key: string, value: string) {
  return { type: "put", key: Buffer.from(key), value: Buffer.from(value) } as const;
}

/** What LevelDB itself reads. */
export async function readByLevel(folder: string): Promise<Rows> {
  const level = await openLevel(folder, { createIfMissing: false });
  const rows = new Map<string, string>();
  for await (const chunk of level.chunks({ gte: Buffer.of(0), lt: Buffer.of(255) })) {
    for (const [key, value] of chunk) rows.set(text(key), text(value));
  }
  await level.close();
  return rows;
}

export async function filesOf(folder: string, kind: RegExp): Promise<readonly string[]> {
  return (await readdir(folder))
    .filter((name) => kind.test(name))
    .map((name) => path.join(folder, name));
}

export function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}
