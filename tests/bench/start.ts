/** How long a start takes on a long journal, what it weighs then, and how long it takes to verify all of it. */

import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import type { Draft } from "../../src/journal/entry.ts";
import { verifyJournal } from "../../src/journal/verify-journal.ts";
import type { VerifyReport } from "../../src/journal/verify-step.ts";
import { type Daemon, residentMiB, startDaemon } from "../support/daemon.ts";
import { livedEntries } from "../support/lived-entries.ts";
import { openBenchStore } from "./bench-store.ts";
import type { Bench } from "./figure.ts";

const ENTRIES = 1_000_000;
/** Of the cases, so that some 10,000 are open. */
const WAITING = 0.122;
const BATCH = 1000;
/** What the start used is handed back once the node has been quiet for some seconds. */
const SETTLED_MS = 20_000;

export const start: Bench = async () => {
  const data = mkdtempSync(path.join(os.tmpdir(), "veillee-start-"));
  const folder = path.join(data, "village");
  await write(folder);
  const args = ["--radio", "tcp://127.0.0.1:9"];
  // The first start reads the whole journal once, and draws the operator's code; a village with this many entries has had it.
  const first = await startDaemon({ data, args });
  await first.end("SIGTERM");
  const hub = await startDaemon({ data, args, closed: true });
  const { startedIn } = hub;
  const atOnce = residentMiB(hub.process.pid);
  await pause(SETTLED_MS);
  const resident = residentMiB(hub.process.pid);
  // It reads every entry.
  await backUpAll(hub);
  const afterBackup = residentMiB(hub.process.pid);
  const peak = residentMiB(hub.process.pid, "VmHWM");
  await hub.end("SIGTERM");
  const verified = await verify(folder);
  rmSync(data, { recursive: true, force: true });
  const entries = ENTRIES.toLocaleString("en");
  return [
    {
      what: `start to serving with ${entries} entries, some 10,000 matters open`,
      value: startedIn / 1000,
      unit: "s",
      goal: 2.5,
      better: "less",
      how: `from spawning the process to its ready line; the first start ever ${(first.startedIn / 1000).toFixed(1)} s`,
    },
    {
      what: "resident memory then",
      value: resident,
      unit: "MiB",
      goal: 180,
      better: "less",
      how: `VmRSS ${SETTLED_MS / 1000} s after the ready line; ${Math.round(atOnce)} MiB at it`,
    },
    {
      what: "resident memory after a backup of all of them",
      value: afterBackup,
      unit: "MiB",
      goal: 180,
      better: "less",
      how: `VmRSS at its end; never more than ${Math.round(peak)} MiB since the process began`,
    },
    {
      what: `every entry, chain and signature of ${entries} entries verified`,
      value: verified.seconds,
      unit: "s",
      goal: 60,
      better: "less",
      how: `${verified.report.entries} entries, ${verified.report.signatures} signatures, ${verified.report.flawed} flaws`,
    },
  ];
};

async function write(folder: string): Promise<void> {
  const { store, keeper } = await openBenchStore(folder);
  const drafts = livedEntries(ENTRIES, store.node, WAITING);
  let batch: Draft[] = [];
  for (const draft of drafts) {
    batch.push(draft);
    if (batch.length < BATCH) continue;
    await keeper.take({ entries: batch });
    batch = [];
  }
  await store[Symbol.asyncDispose]();
}

async function backUpAll(hub: Daemon): Promise<void> {
  const body = JSON.stringify({ folder: hub.data, plain: true });
  const response = await hub.fetch("/api/backup", { method: "POST", body });
  const told = await response.text();
  if (!told.includes('"kind":"done"')) throw new Error(`no backup: ${told.slice(-500)}`);
}

async function verify(
  folder: string,
): Promise<{ readonly report: VerifyReport; readonly seconds: number }> {
  const { store } = await openBenchStore(folder);
  const begun = performance.now();
  for await (const step of verifyJournal(store.verifySource())) {
    if (step.kind !== "done") continue;
    await store[Symbol.asyncDispose]();
    return { report: step.report, seconds: (performance.now() - begun) / 1000 };
  }
  throw new Error("it did not end");
}
