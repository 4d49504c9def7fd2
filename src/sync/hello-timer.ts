/**
 * When to say hello: soon after the start and after something new, then at waits that double, up to an hour.
 *
 * A hello is 9 bytes at the least, 477 ms at LONG_FAST: 35 in the first day and 30 in each later one, 0.017 % of the channel for each radio that
 * sends or repeats it. `tests/sync/airtime.test.ts` works that out.
 *
 * Source: RFC 6206, the Trickle timer; without its suppression by what others say, for nobody else can say who we are.
 */

import { HOUR, MINUTE, type Millis, SECOND } from "../base/time.ts";

const SHORTEST: Millis = 2 * MINUTE;
const LONGEST: Millis = 64 * MINUTE;
/** From the radio's being ready to the first; several nodes may start when the power comes back. */
const FIRST_WAIT: Millis = 3 * SECOND;
const FIRST_JITTER: Millis = 9 * SECOND;
/** To one who asked for what we do not have. */
const SOON: Millis = 3 * SECOND;
const SOON_JITTER: Millis = 7 * SECOND;
/** Between two, whatever happens. */
const APART: Millis = MINUTE;
/** In an hour, so often something is new; whoever forges more makes us no louder. */
const NEWS_MAX = 12;

export class HelloTimer {
  readonly #luck: () => number;
  #interval = SHORTEST;
  #saidAt: Millis = -Infinity;
  #news: readonly Millis[] = [];
  dueAt: Millis = Infinity;

  constructor(luck: () => number) {
    this.#luck = luck;
  }

  /** A radio is ready; of use the first time. */
  begin(at: Millis): void {
    if (this.dueAt === Infinity) this.dueAt = at + FIRST_WAIT + FIRST_JITTER * this.#luck();
  }

  /** Someone is new, or has asked: they are told soon. */
  news(at: Millis): void {
    this.#news = this.#news.filter((each) => at - each < HOUR);
    if (this.dueAt === Infinity || this.#news.length >= NEWS_MAX) return;
    this.#news = [...this.#news, at];
    this.#interval = SHORTEST;
    const soon = Math.max(at, this.#saidAt + APART) + SOON + SOON_JITTER * this.#luck();
    this.dueAt = Math.min(this.dueAt, soon);
  }

  said(at: Millis): void {
    this.#saidAt = at;
    this.dueAt = at + (this.#interval / 2) * (1 + this.#luck());
    this.#interval = Math.min(2 * this.#interval, LONGEST);
  }
}
