/** Time that passes only when a test says so; callbacks run in the order they are due, then in the order they were set. */

import type { Millis } from "../../src/base/time.ts";
import type { Timers } from "../../src/exercise/timers.ts";

export class VirtualTimers implements Timers {
  #now: Millis;
  #count = 0;
  #plans: { readonly due: Millis; readonly order: number; readonly run: () => void }[] = [];

  constructor(start: Millis = Date.UTC(2026, 10, 21, 18)) {
    this.#now = start;
  }

  now(): Millis {
    return this.#now;
  }

  at(delay: Millis, run: () => void): () => void {
    const plan = { due: this.#now + Math.max(delay, 0), order: this.#count++, run };
    const after = this.#plans.findIndex(({ due }) => due > plan.due);
    this.#plans.splice(after < 0 ? this.#plans.length : after, 0, plan);
    return () => {
      this.#plans = this.#plans.filter((each) => each !== plan);
    };
  }

  /** Lets `span` pass. */
  run(span: Millis): void {
    const end = this.#now + span;
    for (;;) {
      const [next] = this.#plans;
      if (next === undefined || next.due > end) break;
      this.#plans.shift();
      this.#now = next.due;
      next.run();
    }
    this.#now = end;
  }
}
