/**
 * The way to the operator's code: few at once, for each check takes 32 MiB and a fifth of a second, and slower the more wrong codes came of
 * late, from whomever.
 */

import type { Millis } from "../base/time.ts";
import { Attempts } from "./attempts.ts";
import type { Credentials } from "./options.ts";
import { Problem } from "./problem.ts";

/** Wrong codes from one address in a quarter of an hour. */
const WRONG_MAX = 10;
const AT_ONCE = 2;
/** Those who wait for their turn: with two at once, the last waits a second or two. */
const WAITING_MAX = 16;
/** However many wrong codes came, the true operator waits no longer than this. */
const LONGEST_DELAY = 2000;

export class CodeGate {
  readonly #credentials: Credentials;
  readonly #delay: Millis;
  readonly #attempts = new Attempts(WRONG_MAX);
  readonly #waiting: (() => void)[] = [];
  #busy = 0;

  /** @param delay Added to each check for every wrong code of the last quarter of an hour. */
  constructor(credentials: Credentials, delay: Millis) {
    this.#credentials = credentials;
    this.#delay = delay;
  }

  /** Whether `code` is right. @throws Problem "too-many-tries", "busy". */
  async verify(code: string, peer: string, now: Millis): Promise<boolean> {
    return this.check(peer, now, {
      try: async () => this.#credentials.verify(code),
      isRight: (right) => right,
    });
  }

  /** Tries a secret of any kind, in its turn. @throws Problem "too-many-tries", "busy". */
  async check<T>(
    peer: string,
    now: Millis,
    secret: { readonly try: () => Promise<T>; readonly isRight: (outcome: T) => boolean },
  ): Promise<T> {
    if (this.#waiting.length >= WAITING_MAX) throw new Problem("busy");
    const delay = Math.min(this.#attempts.recent(now) * this.#delay, LONGEST_DELAY);
    if (!this.#attempts.take(peer, now)) throw new Problem("too-many-tries");
    await this.#enter();
    try {
      if (delay > 0) await wait(delay);
      const outcome = await secret.try();
      if (secret.isRight(outcome)) this.#attempts.forgive(peer);
      return outcome;
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    if (this.#busy < AT_ONCE) this.#busy++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Hands the place to the next in line, or frees it. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#busy--;
    else next();
  }
}

function wait(millis: Millis): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, millis).unref();
  });
}
