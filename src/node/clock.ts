/**
 * The one clock of a running node, and what it is worth. Everything right of here is handed the time.
 */

import { existsSync } from "node:fs";

import { type Millis, MINUTE, type Wall } from "../base/time.ts";
import type { RadioTime } from "../mesh/radio-clock.ts";

export interface Clock {
  wall(): Wall;
}

/** Made by systemd-timesyncd once the clock was set from the network since boot. */
const SYNCHRONIZED = "/run/systemd/timesync/synchronized";

/** How long it is believed whether the network has set the clock. */
const CHECKED: Millis = MINUTE;

/** What a clock is made of. */
export interface ClockSources {
  /** The system's own, milliseconds since 1970. */
  readonly system: () => Millis;
  /** Whether the network has set it since the system started. */
  readonly synchronized: () => boolean;
  /** A count that never goes back. */
  readonly running: () => Millis;
}

/**
 * This node's clock: the system's while the network has set it; else a radio's, once one has told the time; else the system's again, which is
 * then of no worth. What a radio told is gone on from, by the running clock, when the radio is gone.
 */
export class HouseClock implements Clock {
  readonly #sources: ClockSources;
  #synchronized = false;
  #checkedAt = Number.NEGATIVE_INFINITY;
  #radio: RadioTime | undefined;

  constructor(sources: ClockSources) {
    this.#sources = sources;
  }

  /**
   * Takes what our radios' clocks say. Two that differ by more than a minute are both worth nothing, but where one has its time by satellite and the
   * other has not.
   */
  heardRadios(times: readonly RadioTime[]): void {
    const sure = times.filter(({ quality }) => quality === "gps");
    const [first, ...others] = sure.length > 0 ? sure : times;
    if (first === undefined) return;
    const agree = others.every(({ ahead }) => Math.abs(ahead - first.ahead) <= MINUTE);
    this.#radio = agree ? first : undefined;
  }

  wall(): Wall {
    const { system, synchronized, running } = this.#sources;
    const at = running();
    if (at - this.#checkedAt >= CHECKED) {
      this.#checkedAt = at;
      this.#synchronized = synchronized();
    }
    if (this.#synchronized) return { millis: system(), quality: "ntp" };
    if (this.#radio === undefined) return { millis: system(), quality: "none" };
    return { millis: at + this.#radio.ahead, quality: this.#radio.quality };
  }
}

/** The clock of this machine. */
export function systemClock(running: () => Millis): HouseClock {
  return new HouseClock({
    system: Date.now,
    synchronized: () => existsSync(SYNCHRONIZED),
    running,
  });
}

/**
 * Milliseconds that never go back, whatever the wall clock does: pacing, heartbeats and retries are measured with it. It begins at the wall time of
 * the start, so that it can be read as one as long as the wall clock is not moved.
 */
export function runningClock(): () => Millis {
  const origin = Date.now() - performance.now();
  return () => origin + performance.now();
}

/** Calls `wake` after `delay`, unless the returned function is called before. */
export function after(delay: Millis, wake: () => void): () => void {
  const timer = setTimeout(wake, delay);
  return () => clearTimeout(timer);
}
