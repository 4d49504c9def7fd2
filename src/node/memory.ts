/**
 * Memory that the start used and the running node does not. Reading a long journal fast wants a roomy heap; on a Pi with 512 MB it is given back
 * once the node serves.
 */

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { type Millis, SECOND } from "../base/time.ts";

/** V8 gives back the room for new objects only to a program that has made few of them for 5 s. */
const QUIET: Millis = 6 * SECOND;

/**
 * From now on a small heap is worth more than speed, and what the start left behind is collected soon: 30 MiB of 143 after a hundred thousand entries,
 * within 60 ms.
 */
export function handBackMemory(): void {
  setFlagsFromString("--optimize-for-size");
  setTimeout(collect, QUIET).unref();
}

function collect(): void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  if (typeof gc === "function") gc();
}
