/**
 * A process that backs a store up, or restores a backup, until it kills itself.
 *
 *     node worker.mjs backup DATA TARGET DIE_AFTER_MS
 *     node worker.mjs restore DATA FILE DIE_AFTER_MS
 *
 * It prints each step as a line of JSON, as soon as the work is begun `begun`.
 */

import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";

import { silentLog } from "../../../src/base/log.ts";
import { restoreBackup } from "../../../src/store/backup/restore.ts";
import { backUp } from "../../../src/store/backup/write.ts";
import { openStore } from "../../../src/store/store.ts";

const [mode = "", data = "", where = "", dieAfter = "0", secret = ""] = process.argv.slice(2);
const running = (): number => performance.now();

async function run(): Promise<void> {
  if (mode === "restore") {
    die();
    const work = restoreBackup({
      file: where,
      secret,
      folderOf: () => data,
      newNodeName: "0badf00d",
      version: "test",
      running,
    });
    for await (const step of work) tell(step);
    return;
  }
  await using store = await openStore({
    folder: data,
    exercise: false,
    newNodeName: "0badcafe",
    version: "test",
    running,
    after: (delay, wake) => {
      const timer = setTimeout(wake, delay);
      return () => clearTimeout(timer);
    },
    log: silentLog,
    ballast: 4096,
  });
  die();
  const work = backUp({
    store,
    folder: where,
    village: "Kerfontaine",
    version: "test",
    at: null,
    locking: { kind: "vault" },
    keepFree: 0,
    running,
    random: (length) => randomBytes(length),
    breathe: async () => pause(5),
  });
  for await (const step of work) tell(step);
}

function die(): void {
  setTimeout(() => process.kill(process.pid, "SIGKILL"), Number(dieAfter)).unref();
}

function tell(step: unknown): void {
  writeSync(1, `${JSON.stringify(step)}\n`);
}

await run();
process.exit();
