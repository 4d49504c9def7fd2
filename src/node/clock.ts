/**
 * The one clock of a running node, and what it is worth. Everything right of here is handed the time.
 */

import { existsSync } from "node:fs";

import type { Millis, Wall, WallQuality } from "../base/time.ts";

export interface Clock {
  wall(): Wall;
}

/** Made by systemd-timesyncd once the clock was set from the network since boot. */
const SYNCHRONIZED = "/run/systemd/timesync/synchronized";

/** The system's clock: `ntp` when the network has set it since boot, else of unknown worth. */
export function systemClock(): Clock {
  let quality: WallQuality = "none";
  let checkedAt = Number.NEGATIVE_INFINITY;
  return {
    wall: () => {
      const millis = Date.now();
      if (Math.abs(millis - checkedAt) > 60_000) {
        checkedAt = millis;
        quality = existsSync(SYNCHRONIZED) ? "ntp" : "none";
      }
      return { millis, quality };
    },
  };
}

/**
 * Milliseconds that never go back, whatever the wall clock does: pacing, heartbeats and retries are measured with it. It begins at the wall time of
 * the start, so that it can be read as one as long as the wall clock is not moved.
 */
export function runningClock(): () => Millis {
  const origin = Date.now() - performance.now();
  return () => origin + performance.now();
}

/** Calls `wake` after `delay`, unless the returned function is called before. */
export function after(delay: Millis, wake: () => void): () => void {
  const timer = setTimeout(wake, delay);
  return () => clearTimeout(timer);
}
