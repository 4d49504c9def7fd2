/**
 * Whether the radio is still there: a heartbeat now and then, each of which it answers with a QueueStatus.
 *
 * It also keeps the session open, which the radio ends after 15 minutes without a word from us.
 */

import { type Millis, SECOND } from "../base/time.ts";

const EVERY: Millis = 30 * SECOND;

/**
 * An answer takes a quarter of a second; a radio writing its flash, a few. After this the next heartbeat is sent at once, so that a
 * radio that hangs is let go of 50 s later at the latest, and another takes over.
 */
const ANSWER_WITHIN: Millis = 10 * SECOND;

/** A QueueStatus may be lost; two in a row are not. */
const MISSED_MAX = 2;

export class Heartbeat {
  #nextAt: Millis;
  #answerBy: Millis | undefined;
  #missed = 0;

  /** Begins at `at`, which counts as a sign of life. */
  constructor(at: Millis) {
    this.#nextAt = at + EVERY;
  }

  get dueAt(): Millis {
    return Math.min(this.#nextAt, this.#answerBy ?? Infinity);
  }

  /** The radio sent a QueueStatus. */
  answered(): void {
    this.#answerBy = undefined;
    this.#missed = 0;
  }

  /** What is due at `at`: nothing, a heartbeat, a heartbeat because the last went unanswered, or giving up. */
  step(at: Millis): "wait" | "beat" | "missed" | "dead" {
    if (this.dueAt > at) return "wait";
    const missed = this.#answerBy !== undefined && this.#answerBy <= at;
    if (missed) this.#missed += 1;
    if (this.#missed >= MISSED_MAX) return "dead";
    this.#nextAt = at + EVERY;
    this.#answerBy = at + ANSWER_WITHIN;
    return missed ? "missed" : "beat";
  }
}
