/**
 * When a radio's link is to be opened, how long it has held, and what to make of its falling again and again.
 */

import type { FaultCode } from "../base/fault.ts";
import { type Millis, SECOND } from "../base/time.ts";
import { backoff } from "./backoff.ts";

/** A link that held this long is sound: the next failure is the first again. */
const SOUND: Millis = 30 * SECOND;

/** This many short-lived links in a row, each of which opened without trouble, are another client taking its turn. */
const SHARED_AFTER = 3;

export class LinkState {
  #openedAt: Millis | undefined;
  #failures = 0;
  #shortLived = 0;
  #opens = 0;
  reason: FaultCode | undefined;

  /** Links opened after the first. */
  get reconnects(): number {
    return Math.max(this.#opens - 1, 0);
  }

  /** The radio is there again: what failed while it was away says nothing of it. */
  appeared(): void {
    this.#failures = 0;
  }

  opened(at: Millis): void {
    this.#openedAt = at;
    this.#opens += 1;
  }

  /** Takes note that the link is down; returns when to try again. */
  fell(reason: FaultCode, at: Millis, luck: number): Millis {
    const held = this.#openedAt === undefined ? undefined : at - this.#openedAt;
    if (held !== undefined && held >= SOUND) this.#failures = 0;
    const short = held !== undefined && held < SOUND && reason === "radio/lost";
    this.#shortLived = short ? this.#shortLived + 1 : 0;
    this.reason = this.#shortLived >= SHARED_AFTER ? "radio/shared" : reason;
    this.#openedAt = undefined;
    const wait = backoff(this.#failures, this.reason, luck);
    this.#failures += 1;
    return at + wait;
  }
}
