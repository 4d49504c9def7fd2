/** A wait that can be cut short. */

import type { Millis } from "../base/time.ts";

/** Calls `wake` after `delay`, unless the returned function is called before. */
export type After = (delay: Millis, wake: () => void) => () => void;

export class Pause {
  /** Resolves after the delay, or when it is cut short. */
  readonly over: Promise<void>;
  readonly #resolve: () => void;
  readonly #cancel: () => void;

  constructor(after: After, delay: Millis) {
    const ends: (() => void)[] = [];
    this.over = new Promise((resolve) => ends.push(resolve));
    this.#resolve = () => ends.pop()?.();
    this.#cancel = after(delay, this.#resolve);
  }

  end(): void {
    this.#cancel();
    this.#resolve();
  }
}
