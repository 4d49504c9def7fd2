/**
 * Tells the pages that something changed, and no more often than they can use: an alarm at once, the rest gathered.
 */

import type { Millis } from "../base/time.ts";
import type { ChangeView } from "../village/node-views.ts";

export type Changed = ChangeView["what"][number];

export class Changes {
  readonly #listeners = new Set<(change: ChangeView) => void>();
  readonly #now: () => Millis;
  readonly #gathered = new Set<Changed>();
  #planned = false;

  constructor(now: () => Millis) {
    this.#now = now;
  }

  /** Calls `listener` at each change, until the returned function is called. */
  listen(listener: (change: ChangeView) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Told at the end of this turn, together with whatever else changes in it. */
  note(...what: readonly Changed[]): void {
    for (const each of what) this.#gathered.add(each);
    if (this.#planned) return;
    this.#planned = true;
    setImmediate(() => {
      this.#planned = false;
      this.#tell(null);
    });
  }

  /** Told at once: case `number` rings. */
  ring(number: number): void {
    this.#gathered.add("cases");
    this.#tell(number);
  }

  #tell(alarm: number | null): void {
    if (this.#gathered.size === 0) return;
    const change: ChangeView = { at: this.#now(), what: Array.from(this.#gathered), alarm };
    this.#gathered.clear();
    for (const listener of this.#listeners) listener(change);
  }
}
