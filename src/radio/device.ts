/**
 * Which device a path leads to now. A radio that was pulled out comes back under another, and its path by name leads there.
 */

import { stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

import { type Millis, SECOND } from "../base/time.ts";

/** How often a path is looked at, whether its device is awaited or feared for: a glance costs microseconds. */
export const LOOK_EVERY: Millis = SECOND / 4;

/** Tells the device behind `path` from any other; undefined if there is none. */
export async function deviceOf(path: string): Promise<string | undefined> {
  const device = await stat(path).catch(() => undefined);
  return device && `${device.dev} ${device.ino} ${device.rdev}`;
}

/** Resolves once `path` leads to a device other than `former`, or to one again after it led to none, or when `signal` aborts. */
export async function otherDevice(
  path: string,
  former: string | undefined,
  signal: AbortSignal,
  look: (path: string) => Promise<string | undefined> = deviceOf,
): Promise<void> {
  for (let before = former; !signal.aborted;) {
    const now = await look(path);
    if (now !== undefined && now !== before) return;
    before = now;
    await pause(LOOK_EVERY, undefined, { ref: false, signal }).catch(() => undefined);
  }
}
