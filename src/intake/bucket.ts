/**
 * A measure that fills again with time: so much at once, and so much a minute. A clock that is set back neither fills nor empties it.
 */

import { type Millis, MINUTE } from "../base/time.ts";

export class Bucket {
  /** What one costs, in time. */
  readonly #each: Millis;
  readonly #most: Millis;
  #credit: Millis;
  #at: Millis | undefined;

  constructor({ burst, perMinute }: { readonly burst: number; readonly perMinute: number }) {
    this.#each = MINUTE / perMinute;
    this.#most = burst * this.#each;
    this.#credit = this.#most;
  }

  /** Takes one out at `at`; false if there is none. */
  take(at: Millis): boolean {
    const since = Math.max(at - (this.#at ?? at), 0);
    this.#at = at;
    this.#credit = Math.min(this.#most, this.#credit + since);
    if (this.#credit < this.#each) return false;
    this.#credit -= this.#each;
    return true;
  }
}
