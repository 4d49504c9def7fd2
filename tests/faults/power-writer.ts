/**
 * A process that opens a store and appends to it, in batches, noting in a file elsewhere what it was told is on the disk.
 *
 *     node power-writer.mjs FOLDER NOTES NODE [backup]
 *
 * Its notes, a line each, on the disk of NOTES when it goes on:
 *
 *     begin                        before the store is opened
 *     open NODE LAST_NUMBER        when it is
 *     kept BATCH NUMBER LOG LENGTH   when a batch is on the disk: its last number, and how long LevelDB's newest log was then
 *     backup MINUTE                when a backup is whole
 *     refused CODE                 if it does not open
 */

import { randomBytes } from "node:crypto";
import { mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import process from "node:process";

import { Fault } from "../../src/base/fault.ts";
import { silentLog } from "../../src/base/log.ts";
import { backUp } from "../../src/store/backup/write.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { numbered, PER_BATCH, seenKeyOf } from "../support/numbered.ts";

const [folder = "", notes = "", node = "", work = ""] = process.argv.slice(2);
/** Lest it fills its small disk: with two backups beside it, a journal has less of it. */
const BATCHES_MAX = work === "backup" ? 300 : 1200;
const LANES = 4;

const out = openSync(notes, "a");
const note = (line: string): void => void writeSync(out, `${line}\n`);

note("begin");
await run().catch((error: unknown) => note(`refused ${Fault.in(error)?.code ?? String(error)}`));
// It lives until it is killed.
setInterval(() => undefined, 60_000);

async function run(): Promise<void> {
  const store = await openStore({
    folder,
    exercise: false,
    newNodeName: node,
    version: "test",
    running: () => performance.now(),
    after: (delay, wake) => {
      const timer = setTimeout(wake, delay);
      return () => clearTimeout(timer);
    },
    log: silentLog,
    ballast: 4096,
  });
  note(`open ${store.node} ${store.lastNumber}`);
  let batch = Number(store.setting("batch") ?? 0);
  let number = store.lastNumber;
  const lane = async (): Promise<void> => {
    while (batch < BATCHES_MAX) {
      batch += 1;
      const entries = Array.from({ length: PER_BATCH }, () => numbered(store.node, ++number));
      await keep(store, batch, entries);
    }
  };
  const backups = work === "backup" ? [backUpAgainAndAgain(store)] : [];
  await Promise.all([...backups, ...Array.from({ length: LANES }, lane)]);
}

/** Beside the journal, on the same disk, the last of them only. */
async function backUpAgainAndAgain(store: Store): Promise<void> {
  const target = path.join(folder, "../backups");
  mkdirSync(target, { recursive: true });
  for (let minute = 10; minute < 60; minute++) {
    const progress = backUp({
      store,
      folder: target,
      village: "essai",
      version: "test",
      at: `2026-11-27T01:${minute}:00.000Z`,
      locking: { kind: "none" },
      keepFree: 0,
      running: () => performance.now(),
      random: randomBytes,
      breathe: async () => new Promise((resolve) => setImmediate(resolve)),
    });
    for await (const told of progress) {
      if (told.kind !== "done") continue;
      note(`backup ${minute}`);
      const older = readdirSync(target).filter((file) => !file.includes(`01${minute}`));
      for (const file of older) rmSync(path.join(target, file));
    }
  }
}

async function keep(
  store: Store,
  batch: number,
  entries: readonly ReturnType<typeof numbered>[],
): Promise<void> {
  const settings = { batch: String(batch) };
  await store.append({ entries, settings, seen: [{ key: seenKeyOf(batch), at: 0 }] });
  const [log, length] = newestLog();
  note(`kept ${batch} ${entries.at(-1)?.number ?? 0} ${log} ${length}`);
}

function newestLog(): readonly [name: string, length: number] {
  const journal = path.join(folder, "journal");
  const name =
    readdirSync(journal)
      .filter((file) => file.endsWith(".log"))
      .toSorted()
      .at(-1) ?? "none";
  try {
    return [name, statSync(path.join(journal, name)).size];
  } catch {
    // It became a table just now.
    return [name, 0];
  }
}
