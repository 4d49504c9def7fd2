/**
 * How long a node has run in all, over all its starts: what old things on its disk are told by.
 *
 * Wall clocks jump: a Pi starts in 1970, and one who sets it may err by twenty years. Told by this, nothing grows old at once, and what was
 * kept while the clock was wrong grows old like the rest. While a node is off nothing grows old either.
 */

import { type Millis, MINUTE } from "../base/time.ts";

/** The setting of the store under which it is kept: whole milliseconds. */
export const AGE_SETTING = "age";
/** Between two writes of it: what a power cut costs, and some 150 small writes a day. A clean stop writes it too, if a minute has passed. */
export const AGE_PACE: Millis = 10 * MINUTE;

export class Age {
  readonly #before: Millis;
  readonly #running: () => Millis;
  readonly #since: Millis;
  #noted: Millis;

  /** @param kept what {@link text} gave at an earlier start; undefined at the first. */
  constructor(kept: string | undefined, running: () => Millis) {
    this.#before = kept !== undefined && /^\d{1,15}$/.test(kept) ? Number(kept) : 0;
    this.#noted = this.#before;
    this.#running = running;
    this.#since = running();
  }

  now(): Millis {
    return this.#before + Math.max(this.#running() - this.#since, 0);
  }

  /** What {@link text} was not asked for yet. */
  get unnoted(): Millis {
    return this.now() - this.#noted;
  }

  /** What is to be kept, and counts as noted. */
  text(): string {
    this.#noted = Math.floor(this.now());
    return String(this.#noted);
  }
}
