/** When a disk has had enough chances: told by what it is asked, not by a clock, so that a slow machine is not taken for a disk that never comes good. */

import { setTimeout as pause } from "node:timers/promises";

import type { FaultyDisk } from "./faulty-disk.ts";

/** Calls to a disk that is good again, within which it is written to: some hundred tries of some fifty calls. */
const CALLS_MAX = 5000;

/** Milliseconds after which no more calls are waited for: it only ends what hangs. */
const NOBODY_ASKS = 15 * 60_000;

/** False once the disk was asked so often without being written to, or nobody asks it any more; whatever time a slow machine takes for that. */
export async function late(disk: FaultyDisk, over: AbortSignal, most = CALLS_MAX): Promise<false> {
  const until = performance.now() + NOBODY_ASKS;
  const last = disk.calls() + most;
  while (disk.calls() < last && performance.now() < until && !over.aborted) await pause(5);
  return false;
}
