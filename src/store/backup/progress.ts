/** Tells how far work on a backup is, and how long the rest takes at the pace so far. */

import type { Millis } from "../../base/time.ts";
import type { Step } from "../../journal/backup-work.ts";

export class Pace {
  readonly #running: () => Millis;
  readonly #since: Millis;

  constructor(running: () => Millis) {
    this.#running = running;
    this.#since = running();
  }

  seconds(): number {
    return Math.round((this.#running() - this.#since) / 100) / 10;
  }

  /** @param share of all the work, 0 to 1. */
  step(kind: Step["kind"], share: number, entries: number): Step {
    const done = Math.min(Math.max(share, 0), 1);
    const spent = (this.#running() - this.#since) / 1000;
    const secondsLeft = done < 0.02 ? null : Math.ceil((spent / done) * (1 - done));
    return { kind, percent: Math.floor(done * 100), entries, secondsLeft };
  }
}
