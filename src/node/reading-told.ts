/** How far a long reading of the journal is. */

import type { Log } from "../base/log.ts";

/** Percents between two lines of the log. */
const STEP = 10;

/** What the log is told while a start works the village out from its entries: nothing is served meanwhile. */
export function readingTold(log: Log, total: number): (folded: number) => void {
  let told = -1;
  return (folded) => {
    const percent = Math.floor(percentOf(folded, total) / STEP) * STEP;
    if (percent <= told) return;
    told = percent;
    log.info("village.reading", { percent });
  };
}

export function percentOf(done: number, total: number): number {
  return Math.min(100, Math.floor((done * 100) / Math.max(1, total)));
}
