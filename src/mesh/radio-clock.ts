/**
 * The time by a radio's own clock, from what it stamps on the packets it hands us.
 *
 * A stamp is in whole seconds and is never ahead of the radio's clock, but may be long behind it: a radio keeps packets for a client that is away. So the
 * clock is where the stamps furthest ahead agree. A stamp that no clock set right can give counts for nothing.
 *
 * Source: firmware 2.7.26 RTC.cpp (getValidTime), Router.cpp (rx_time is set on reception, from the radio's clock alone).
 */

import { HOUR, type Millis, SECOND } from "../base/time.ts";

/** Wall time from which this program can run, and fifteen years on: what a radio says beyond is not the time. */
export const EARLIEST: Millis = Date.UTC(2026, 0, 1);
export const LATEST: Millis = Date.UTC(2041, 0, 1);

/** Stamps looked at: a few minutes of a mesh. */
const KEPT = 12;
/** So many must agree. */
const AGREEING = 3;
/** How far apart stamps are that agree: whole seconds, and a burst that waits to be read. */
const APART: Millis = 3 * SECOND;
/** A radio that knew its place by satellite so short a time before has its time from there too. */
const GPS_SPAN: Millis = HOUR;

export interface RadioTime {
  /** What its clock shows more than our running clock. */
  readonly ahead: Millis;
  readonly quality: "radio" | "gps";
}

export class RadioClock {
  /** What stamps were ahead of our running clock, the latest last. */
  #aheads: readonly Millis[] = [];
  /** When it last knew its place by satellite, by its own clock. */
  #placed: Millis | undefined;
  #last: RadioTime | undefined;

  /** Takes a stamp of a packet that came at `at` of our running clock. */
  stamped(stamp: Millis, at: Millis): void {
    if (stamp < EARLIEST || stamp >= LATEST) return;
    this.#aheads = [...this.#aheads, stamp - at].slice(-KEPT);
    const furthest = Math.max(...this.#aheads);
    const agreeing = this.#aheads.filter((ahead) => furthest - ahead <= APART);
    if (agreeing.length < AGREEING) return;
    const sure = this.#placed !== undefined && Math.abs(stamp - this.#placed) <= GPS_SPAN;
    this.#last = { ahead: furthest, quality: sure ? "gps" : "radio" };
  }

  /** Our radio says when it last knew its place by a receiver of its own. */
  placed(stamp: Millis): void {
    this.#placed = stamp;
  }

  /** Its clock was set, or it has started anew: earlier stamps say nothing. */
  forget(): void {
    this.#aheads = [];
    this.#last = undefined;
  }

  /** undefined until enough stamps agree. */
  get time(): RadioTime | undefined {
    return this.#last;
  }
}
