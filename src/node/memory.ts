/**
 * Memory that the start used and the running node does not: reading a long journal leaves as much behind as it makes. On a Pi with 512 MB it is given
 * back once the node serves.
 */

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { type Millis, SECOND } from "../base/time.ts";

/** V8 gives room back only to a program that has been quiet for some seconds, and not always at the first time of asking. */
const ASKINGS: readonly Millis[] = [6 * SECOND, 12 * SECOND, 18 * SECOND];

/** Collects what the start left behind: 30 MiB of 140 after a hundred thousand entries, 50 ms each time. */
export function handBackMemory(): void {
  for (const delay of ASKINGS) setTimeout(collect, delay).unref();
}

function collect(): void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  if (typeof gc === "function") gc();
}
