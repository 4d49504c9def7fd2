/**
 * Counts the wrong tries of each caller over a quarter of an hour, so that guessing leads nowhere.
 */

import { MINUTE, type Millis } from "../base/time.ts";

const WINDOW = 15 * MINUTE;
/** Callers remembered: more than a village's phones; the one who tried longest ago is forgotten first. */
const CALLERS_MAX = 1024;

export class Attempts {
  readonly #max: number;
  readonly #tries = new Map<string, readonly Millis[]>();

  /** @param max Wrong tries a caller has in a quarter of an hour. */
  constructor(max: number) {
    this.#max = max;
  }

  /** Counts a try of `caller`, wrong until {@link forgive} says otherwise. False if it has none left. */
  take(caller: string, now: Millis): boolean {
    const tries = this.#of(caller, now);
    if (tries.length >= this.#max) return false;
    this.#tries.delete(caller);
    this.#tries.set(caller, [...tries, now]);
    for (const [oldest] of this.#tries) {
      if (this.#tries.size <= CALLERS_MAX) break;
      this.#tries.delete(oldest);
    }
    return true;
  }

  /** Takes back the last try of `caller`: it was right. */
  forgive(caller: string): void {
    const tries = this.#tries.get(caller)?.slice(0, -1) ?? [];
    if (tries.length === 0) this.#tries.delete(caller);
    else this.#tries.set(caller, tries);
  }

  /** Wrong tries of all callers within the last quarter of an hour. */
  recent(now: Millis): number {
    let count = 0;
    for (const caller of this.#tries.keys()) count += this.#of(caller, now).length;
    return count;
  }

  #of(caller: string, now: Millis): readonly Millis[] {
    return (this.#tries.get(caller) ?? []).filter((at) => now - at < WINDOW);
  }
}
