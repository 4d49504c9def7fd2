/**
 * The one clock of a running node, and what it is worth. Everything right of here is handed the time.
 */

import { existsSync } from "node:fs";

import { type Millis, MINUTE, type Wall } from "../base/time.ts";
import type { RadioTime } from "../mesh/radio-clock.ts";

export interface Clock {
  wall(): Wall;
  /** The instant that an operator said last, if that is believed. */
  readonly said?: Millis | undefined;
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

/** What an operator said, gone on from by the running clock. */
export interface ToldTime {
  /** What it is ahead of the running clock. */
  readonly ahead: Millis;
  /** The operator. */
  readonly by: string;
  /** The instant that the order named, by which it is known again; a better clock makes `ahead` more exact, never this. */
  readonly said?: Millis;
}

/** A clock that says otherwise than ours, by more than a minute. */
export interface OtherTime {
  readonly quality: "operator" | "radio";
  /** What it shows more than ours. */
  readonly more: Millis;
}

/**
 * This node's clock: the system's while the network has set it; else a radio's that has its time by satellite; else what an operator told; else another radio's,
 * once one has told the time; else the system's again, which is then of no worth. What a radio or an operator told is gone on from, by the running clock.
 *
 * An operator whom a better source denies is not believed again when that source is gone. Our radios were set by what the operator told: they are believed again
 * once they agree with a clock that is better than theirs.
 */
export class HouseClock implements Clock {
  readonly #sources: ClockSources;
  #synchronized = false;
  #checkedAt = Number.NEGATIVE_INFINITY;
  #radio: RadioTime | undefined;
  #told: ToldTime | undefined;
  #denied: { readonly by: string; readonly more: Millis } | undefined;
  #doubted = false;

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
    if (first !== undefined) {
      const agree = others.every(({ ahead }) => agrees(ahead, first.ahead));
      this.#radio = agree ? first : undefined;
    }
    this.#weighTold();
    const better = this.#betterAhead() ?? this.#told?.ahead;
    if (better === undefined || times.length === 0) return;
    if (times.every(({ ahead }) => agrees(ahead, better))) this.#doubted = false;
  }

  /** An operator says what time it is. */
  tell(told: ToldTime): void {
    if (this.#told !== undefined && !agrees(told.ahead, this.#told.ahead)) this.#doubted = true;
    this.#told = told;
    this.#denied = undefined;
  }

  /** What an operator said is not the time. */
  withdraw(): void {
    this.#doubted = true;
    this.#told = undefined;
    this.#denied = undefined;
  }

  /** What is to be known again after a restart. */
  get memory(): ClockMemory {
    return { told: this.#told, doubted: this.#doubted };
  }

  recall({ told, doubted }: ClockMemory): void {
    this.#told = told;
    this.#doubted = doubted;
  }

  /** The instant that was said last, if that is the time still. */
  get said(): Millis | undefined {
    return this.#told?.said;
  }

  /** The operator whose word the time is, or was until it was denied; and which other clock says otherwise. */
  get word(): { readonly by?: string; readonly other?: OtherTime } {
    if (this.#denied !== undefined) {
      const { by, more } = this.#denied;
      return { by, other: { quality: "operator", more } };
    }
    if (this.#told === undefined || this.wall().quality !== "operator") return {};
    const { by, ahead } = this.#told;
    const radio = this.#radio;
    if (radio === undefined || agrees(radio.ahead, ahead)) return { by };
    return { by, other: { quality: "radio", more: radio.ahead - ahead } };
  }

  wall(): Wall {
    const { system, running } = this.#sources;
    const at = running();
    if (this.#isSynchronized()) return { millis: system(), quality: "ntp" };
    const radio = this.#radio;
    if (radio?.quality === "gps") return { millis: at + radio.ahead, quality: "gps" };
    if (this.#told !== undefined) return { millis: at + this.#told.ahead, quality: "operator" };
    if (radio === undefined || this.#doubted) return { millis: system(), quality: "none" };
    return { millis: at + radio.ahead, quality: radio.quality };
  }

  /** A better source confirms the operator's word, and makes it more exact; or denies it. */
  #weighTold(): void {
    const better = this.#betterAhead();
    if (better === undefined || this.#told === undefined) return;
    const { by, ahead } = this.#told;
    if (agrees(ahead, better)) {
      this.#told = { ...this.#told, ahead: better };
      return;
    }
    this.#denied = { by, more: ahead - better };
    this.#told = undefined;
    this.#doubted = true;
  }

  /** What a source better than an operator is ahead of the running clock. */
  #betterAhead(): Millis | undefined {
    const { system, running } = this.#sources;
    if (this.#isSynchronized()) return system() - running();
    return this.#radio?.quality === "gps" ? this.#radio.ahead : undefined;
  }

  #isSynchronized(): boolean {
    const { synchronized, running } = this.#sources;
    const at = running();
    if (at - this.#checkedAt >= CHECKED) {
      this.#checkedAt = at;
      this.#synchronized = synchronized();
    }
    return this.#synchronized;
  }
}

/** What a clock knows beyond what its sources tell it again. */
export interface ClockMemory {
  readonly told: ToldTime | undefined;
  /** Our radios were set by a word that was taken back or denied. */
  readonly doubted: boolean;
}

function agrees(one: Millis, other: Millis): boolean {
  return Math.abs(one - other) <= MINUTE;
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
