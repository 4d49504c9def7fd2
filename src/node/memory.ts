/**
 * Memory that the start used and the running node does not: reading a long journal leaves as much behind as it makes. On a Pi with 512 MB it is given
 * back once the node serves.
 */

import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { type Millis, SECOND } from "../base/time.ts";

/** V8 gives room back only to a program that has been quiet for some seconds, and not always at the first time of asking. */
const QUIET: Millis = 6 * SECOND;
const ASKINGS = 3;

/**
 * Collects what the start left behind, once nothing has happened for a while: 30 MiB of 140 after a hundred thousand entries. It takes 50 ms, which no
 * message is made to wait.
 *
 * @param happened counts what happens.
 */
export function handBackMemory(happened: () => number): void {
  let before = happened();
  let left = ASKINGS;
  const timer = setInterval(() => {
    const now = happened();
    if (now === before) {
      collect();
      left -= 1;
    }
    before = now;
    if (left === 0) clearInterval(timer);
  }, QUIET).unref();
}

function collect(): void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  if (typeof gc === "function") gc();
}
