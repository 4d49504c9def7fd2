/** A backup of a store that takes 50 entries a second meanwhile: how long it takes, and what the entries wait. */

import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { version } from "../../src/base/version.ts";
import { breather } from "../../src/node/breather.ts";
import type { Keeper } from "../../src/node/keeper.ts";
import { backUp } from "../../src/store/backup/write.ts";
import { livedEntries } from "../support/lived-entries.ts";
import { openBenchStore } from "./bench-store.ts";
import { type Bench, type Figure, percentile } from "./figure.ts";

const ENTRIES = 100_000;
const AT_ONCE = 64;
/** Between two entries, in milliseconds. */
const PACE = 20;

export const backup: Bench = async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-backup-"));
  const target = path.join(folder, "target");
  mkdirSync(target);
  const { store, keeper } = await openBenchStore(path.join(folder, "village"));
  await store.vault.protect({ code: "2222-2222" });
  const drafts = livedEntries(ENTRIES, store.node);
  const take = async (): Promise<void> => {
    for (let next = drafts.next(); next.done !== true; next = drafts.next()) {
      await keeper.take({ entries: [next.value] });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  const quiet = await ingesting(keeper, store.node, pause(8000));
  const begun = performance.now();
  let seconds = 0;
  let bytes = 0;
  const work = async (): Promise<void> => {
    const options = {
      store,
      folder: target,
      village: "Kerfontaine",
      version,
      at: null,
      locking: { kind: "vault" },
      keepFree: 0,
      running: () => performance.now(),
      random: (length: number) => randomBytes(length),
      breathe: breather(store),
    } as const;
    for await (const progress of backUp(options)) {
      if (progress.kind === "done") ({ bytes } = progress);
    }
    seconds = (performance.now() - begun) / 1000;
  };
  const busy = await ingesting(keeper, store.node, work());
  await store[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
  const how = `${ENTRIES} entries, 50 a second taken meanwhile, ${(bytes / 1e6).toFixed(1)} MB, on ${os.tmpdir()}`;
  const [before, during] = [percentile(quiet, 0.99), percentile(busy, 0.99)];
  const figures: readonly Figure[] = [
    {
      what: "backup of 100,000 entries, verified",
      value: seconds,
      unit: "s",
      goal: 10,
      better: "less",
      how,
    },
    {
      what: "p99 of an entry during a backup, times that without",
      value: during / before,
      unit: "×",
      goal: 2,
      better: "less",
      how: `${during.toFixed(1)} ms, without ${before.toFixed(1)} ms; ${how}`,
    },
  ];
  return figures;
};

/** What entries waited, in milliseconds, at 50 a second until `end`. */
async function ingesting(
  keeper: Keeper,
  node: string,
  end: Promise<void>,
): Promise<readonly number[]> {
  const waits: number[] = [];
  const ended = { yet: false };
  const drafts = livedEntries(100_000, node);
  const one = async (): Promise<void> => {
    const next = drafts.next();
    if (next.done === true) return;
    const begun = performance.now();
    await keeper.take({ entries: [next.value] });
    waits.push(performance.now() - begun);
  };
  const under: Promise<void>[] = [];
  const loop = async (): Promise<void> => {
    for (let due = performance.now(); !ended.yet; due += PACE) {
      await pause(Math.max(0, due - performance.now()));
      under.push(one());
    }
  };
  const looping = loop();
  await end;
  ended.yet = true;
  await looping;
  await Promise.all(under);
  return waits;
}
