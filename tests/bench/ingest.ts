/** Entries per second through keeper, fold and store, each batch synced: in this process, on the real disk. */

import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { livedEntries } from "../support/lived-entries.ts";
import { openBenchStore } from "./bench-store.ts";
import type { Bench } from "./figure.ts";

const ENTRIES = 30_000;
/** Messages judged while the disk writes: what a burst from several radios and a full portal comes to. */
const AT_ONCE = 64;

export const ingest: Bench = async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "veillee-ingest-"));
  const { store, keeper } = await openBenchStore(folder);
  const drafts = livedEntries(ENTRIES, store.node);
  const begun = performance.now();
  const take = async (): Promise<void> => {
    for (let next = drafts.next(); next.done !== true; next = drafts.next()) {
      await keeper.take({ entries: [next.value] });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  const seconds = (performance.now() - begun) / 1000;
  await store[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
  return [
    {
      what: "entries ingested per second, sustained, synced",
      value: ENTRIES / seconds,
      unit: "/s",
      goal: 3000,
      better: "more",
      how: `${ENTRIES} entries, ${AT_ONCE} at a time, folded and flushed (group commit) on ${os.tmpdir()}`,
    },
  ];
};
