/** What is told of long work on a backup, step by step. */

import type { Millis } from "../../base/time.ts";

export type BackupProgress =
  /** `resumed`: entries that a backup broken off before holds already; absent where it begins anew. */
  | {
      readonly kind: "begun";
      readonly file: string;
      readonly entries: number;
      readonly resumed?: number;
    }
  | Step
  | Done;

export type RestoreProgress = Step | Restored;

export interface Step {
  readonly kind: "writing" | "verifying";
  /** Of all the work, 0 to 100. */
  readonly percent: number;
  readonly entries: number;
  /** null while there is nothing to tell it by. */
  readonly secondsLeft: number | null;
}

export interface Done {
  readonly kind: "done";
  readonly file: string;
  readonly entries: number;
  readonly bytes: number;
  /** Of what it holds, 64 hexadecimal digits: the restored store's is the same. */
  readonly content: string;
  /** Rows that are damaged in the store, and are not in the backup. */
  readonly damaged: number;
  readonly lock: "none" | "passphrase" | "vault";
  readonly seconds: number;
}

export interface Restored {
  readonly kind: "restored" | "checked";
  readonly file: string;
  /** The node whose store it was. */
  readonly from: string;
  readonly village: string;
  readonly exercise: boolean;
  /** When the backup was made; null if no clock told. */
  readonly at: string | null;
  readonly entries: number;
  readonly content: string;
  readonly damaged: number;
  readonly seconds: number;
}

/** Tells how far work is, and how long the rest takes at the pace so far. */
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
