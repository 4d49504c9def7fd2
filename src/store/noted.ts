/**
 * How far the node's entries go, noted outside the database: so that what the database loses with all trace of it is missed even so, and its numbers are not
 * given again.
 *
 * Twice: in LAST_NUMBER after each batch, not flushed; in STORE_ID from time to time, flushed. Neither is ever ahead of the database.
 */

import type { Log } from "../base/log.ts";
import { LastNumber } from "./last-number.ts";
import { type StoreId, writeStoreId } from "./store-id.ts";
import { troubleOf } from "./trouble.ts";

/** Entries from one note in STORE_ID to the next, besides one every ten minutes. */
const NOTED_EACH = 256;

export class Noted {
  readonly #folder: string;
  readonly #id: StoreId;
  readonly #written: () => number;
  readonly #held: () => boolean;
  readonly #log: Log;
  readonly #last: LastNumber;
  /** The number that STORE_ID says, or is about to. */
  #flushed = 0;
  #flushing: Promise<void> = Promise.resolve();

  constructor(parts: {
    readonly folder: string;
    readonly id: StoreId;
    /** Of the node's last entry on the disk. */
    readonly written: () => number;
    /** Whether nothing may be written in the folder as yet. */
    readonly held: () => boolean;
    readonly log: Log;
  }) {
    this.#folder = parts.folder;
    this.#id = parts.id;
    this.#written = parts.written;
    this.#held = parts.held;
    this.#log = parts.log;
    this.#last = new LastNumber({ ...parts, node: parts.id.node });
  }

  /** @returns whether the store was closed, and known to be whole, when it was in use last. */
  async begin(): Promise<boolean> {
    if (this.#held()) return false;
    await this.#flush();
    return this.#last.begin(this.#number);
  }

  /** Notes, in its own time, that a batch is on the disk. */
  batch(): void {
    const number = this.#number;
    this.#last.note(number);
    if (number - this.#flushed < NOTED_EACH) return;
    this.#flushed = number;
    this.flush();
  }

  /** What cannot be noted now is noted the next time. */
  flush(): void {
    this.#flushing = this.#flushing.then(() => this.#flush());
  }

  /** @param whole whether nothing is known to be lost, and nothing is still to be looked for. */
  async close(how: { readonly whole: boolean }): Promise<void> {
    await this.#flushing;
    await this.#flush();
    await this.#last.close(how);
  }

  get #number(): number {
    return Math.max(this.#written(), this.#id.lastNumber);
  }

  async #flush(): Promise<void> {
    if (this.#held()) return;
    const lastNumber = this.#number;
    this.#flushed = lastNumber;
    await writeStoreId(this.#folder, { ...this.#id, lastNumber }).catch((error: unknown) =>
      this.#log.warn("store.not-noted", { code: troubleOf(error), error }),
    );
  }
}
