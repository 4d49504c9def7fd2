/** Counts, in a journal that a newer Veillée wrote, the entries that say what this program does not know. They are kept as they are. */

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Entry } from "../journal/entry.ts";

export class StrangeCount {
  #count = 0;
  #ended: Promise<void> = Promise.resolve();
  #stopped = false;

  /** So far. */
  get now(): number {
    return this.#count;
  }

  /** Reads all of `batches`, and tells once at the end. */
  start(batches: AsyncIterable<readonly Entry[]>, on: { log: Log; tell: () => void }): void {
    this.#ended = this.#read(batches, on);
  }

  /** Reads no further. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#ended;
  }

  async #read(
    batches: AsyncIterable<readonly Entry[]>,
    { log, tell }: { log: Log; tell: () => void },
  ): Promise<void> {
    try {
      for await (const entries of batches) {
        if (this.#stopped) return;
        this.#count += entries.filter(({ fact }) => fact.kind === "unknown").length;
      }
    } catch (error) {
      if (Fault.in(error) === undefined) throw error;
      return;
    }
    log.warn("store.from-newer", { notUnderstood: this.#count });
    tell();
  }
}
