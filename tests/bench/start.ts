/** How long a start takes on a long journal, and what it weighs then. */

import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { residentMiB, startDaemon } from "../support/daemon.ts";
import { livedEntries } from "../support/lived-entries.ts";
import { openBenchStore } from "./bench-store.ts";
import type { Bench } from "./figure.ts";

const ENTRIES = 100_000;
const BATCH = 1000;
/** What the start used is handed back once the node has been quiet for some seconds. */
const SETTLED_MS = 20_000;

export const start: Bench = async () => {
  const data = mkdtempSync(path.join(os.tmpdir(), "veillee-start-"));
  await write(path.join(data, "village"));
  const args = ["--radio", "tcp://127.0.0.1:9"];
  // The first start of a data folder also draws the operator's code; a village with this many entries has had it.
  const first = await startDaemon({ data, args });
  await first.end("SIGTERM");
  const hub = await startDaemon({ data, args });
  const { startedIn } = hub;
  const atOnce = residentMiB(hub.process.pid);
  await pause(SETTLED_MS);
  const resident = residentMiB(hub.process.pid);
  await hub.end("SIGTERM");
  rmSync(data, { recursive: true, force: true });
  return [
    {
      what: `start to serving with ${ENTRIES.toLocaleString("en")} entries`,
      value: startedIn / 1000,
      unit: "s",
      goal: 2,
      better: "less",
      how: "from spawning the process to its ready line",
    },
    {
      what: "resident memory then",
      value: resident,
      unit: "MiB",
      goal: 120,
      better: "less",
      how: `VmRSS ${SETTLED_MS / 1000} s after the ready line; ${Math.round(atOnce)} MiB at it`,
    },
  ];
};

async function write(folder: string): Promise<void> {
  const { store, keeper } = await openBenchStore(folder);
  const drafts = [...livedEntries(ENTRIES, store.node)];
  for (let at = 0; at < drafts.length; at += BATCH) {
    await keeper.take({ entries: drafts.slice(at, at + BATCH) });
  }
  await store[Symbol.asyncDispose]();
}
