/** Synced entries a second beside raw LevelDB batches of the same rows, both by 64 writers, in turns on the same disk. */

import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { Level } from "level";

import { seal } from "../../src/store/envelope.ts";
import { livedEntries } from "../support/lived-entries.ts";
import { openBenchStore } from "./bench-store.ts";
import { type Bench, percentile } from "./figure.ts";

const ENTRIES = 20_000;
const WRITERS = 64;
const ROUNDS = 3;

interface Rows {
  /** Rows an entry comes to, and bytes of a key and a value. */
  readonly rows: number;
  readonly key: number;
  readonly value: number;
}

export const rate: Bench = async () => {
  const ours: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { perSecond, rows } = await store();
    ours.push(perSecond);
    raw.push(await level(rows));
  }
  const [best, bare] = [percentile(ours, 0.5), percentile(raw, 0.5)];
  return [
    {
      what: `synced entries a second, ${WRITERS} writers, beside raw level batches of their size`,
      value: (100 * best) / bare,
      unit: "%",
      goal: 60,
      better: "more",
      how: `medians of ${ROUNDS} turns: ${Math.round(best)} entries/s through fold and store, ${Math.round(bare)} raw batches/s`,
    },
  ];
};

async function store(): Promise<{ readonly perSecond: number; readonly rows: Rows }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-rate-"));
  const { store: opened, keeper } = await openBenchStore(folder);
  const drafts = livedEntries(ENTRIES, opened.node);
  const seconds = await timed(async () => {
    for (let next = drafts.next(); next.done !== true; next = drafts.next()) {
      await keeper.take({ entries: [next.value] });
    }
  });
  await opened[Symbol.asyncDispose]();
  const rows = await measured(path.join(folder, "journal"));
  rmSync(folder, { recursive: true, force: true });
  return { perSecond: ENTRIES / seconds, rows };
}

/** What the rows of a journal come to, an entry. */
async function measured(folder: string): Promise<Rows> {
  const database = new Level<Uint8Array, Uint8Array>(folder, {
    keyEncoding: "view",
    valueEncoding: "view",
  });
  let [rows, keys, values] = [0, 0, 0];
  for await (const [key, value] of database.iterator()) {
    rows += 1;
    keys += key.length;
    values += value.length;
  }
  await database.close();
  return {
    rows: Math.round(rows / ENTRIES),
    key: Math.round(keys / rows),
    value: Math.round(values / rows),
  };
}

/** Batches a second of as many and as long rows, by LevelDB alone. */
async function level({ rows, key, value }: Rows): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-raw-"));
  const database = new Level<Uint8Array, Uint8Array>(folder, {
    keyEncoding: "view",
    valueEncoding: "view",
  });
  await database.open();
  let made = 0;
  const seconds = await timed(async () => {
    while (made < ENTRIES) {
      made += 1;
      const batch = Array.from({ length: rows }, (_, i) => {
        const name = Buffer.alloc(key, made.toString(16).padStart(8, "0") + String(i));
        return { type: "put", key: name, value: seal(name, Buffer.alloc(value, name)) } as const;
      });
      await database.batch(batch, { sync: true });
    }
  });
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  return ENTRIES / seconds;
}

/** Seconds that {@link WRITERS} of `write` take, side by side. */
async function timed(write: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await Promise.all(Array.from({ length: WRITERS }, write));
  return (performance.now() - begun) / 1000;
}
