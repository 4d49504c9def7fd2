/**
 * How long a radio whose link opens has said nothing, and when it is to be restarted: a link that is opened anew does not wake a radio
 * that hangs.
 */

import { type Millis, MINUTE, SECOND } from "../base/time.ts";

/** Two heartbeats, a new link and a new handshake have gone unanswered by then. */
const RESET_AFTER: Millis = 180 * SECOND;
/** A restart takes some seconds, a radio in trouble needs more; none is helped by another one sooner. */
const RESET_AGAIN_AFTER: Millis = 10 * MINUTE;

export class Silence {
  #since: Millis | undefined;
  #resetAt: Millis = Infinity;

  /** When the radio is to be restarted, if it says nothing until then. */
  get resetAt(): Millis {
    return this.#resetAt;
  }

  /** The link is open: from now on the radio could speak. */
  opened(at: Millis): void {
    if (this.#since !== undefined) return;
    this.#since = at;
    this.#resetAt = at + RESET_AFTER;
  }

  /** The radio spoke. */
  heard(at: Millis): void {
    this.#since = at;
    this.#resetAt = at + RESET_AFTER;
  }

  /** The radio is restarted. */
  reset(at: Millis): void {
    this.#resetAt = at + RESET_AGAIN_AFTER;
  }

  /** The link went by itself, so that the radio could not speak. */
  gone(): void {
    this.#since = undefined;
    this.#resetAt = Infinity;
  }
}
