/**
 * One attempt after another to have the radio tell its whole state, until it has.
 *
 * The radio may still be answering someone else's request, or an earlier one of ours: only the end that carries our own
 * fresh nonce counts.
 */

import { type Millis, SECOND } from "../base/time.ts";
import { isPlainNonce } from "./to-radio.ts";

/** The largest state there is takes 3 s on a serial line; past this, something was lost. */
const ANSWER_WITHIN: Millis = 30 * SECOND;

/** Attempts on one link before it is opened anew, or before a state with gaps is taken as it is. */
const ATTEMPTS_MAX = 3;

export class Handshake {
  readonly #drawNonce: () => number;
  #nonce: number | undefined;
  #attempts = 0;
  #answerBy: Millis = Infinity;

  constructor(drawNonce: () => number) {
    this.#drawNonce = drawNonce;
  }

  /** When the running attempt is given up. */
  get dueAt(): Millis {
    return this.#answerBy;
  }

  /** Whether another attempt on this link is worth it. */
  get mayRetry(): boolean {
    return this.#attempts < ATTEMPTS_MAX;
  }

  /** Begins an attempt at `at`; returns its nonce. */
  begin(at: Millis): number {
    const last = this.#nonce;
    let nonce = this.#drawNonce();
    while (!isPlainNonce(nonce) || nonce === last) nonce = this.#drawNonce();
    this.#nonce = nonce;
    this.#attempts += 1;
    this.#answerBy = at + ANSWER_WITHIN;
    return nonce;
  }

  /** Whether `nonce` ends the running attempt. */
  matches(nonce: number): boolean {
    return nonce === this.#nonce;
  }
}
