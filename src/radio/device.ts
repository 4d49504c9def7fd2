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

/** Resolves once `path` leads to a device that is not the one it leads to now, or when `signal` aborts. */
export async function otherDevice(path: string, signal: AbortSignal): Promise<void> {
  let before = await deviceOf(path);
  while (!signal.aborted) {
    await pause(LOOK_EVERY, undefined, { ref: false, signal }).catch(() => undefined);
    const now = await deviceOf(path);
    if (now !== undefined && now !== before) return;
    // Once it was gone, the same name is another device.
    before = now;
  }
}
