/**
 * How much of the air the frames take that nobody typed: receipts, questions, hellos, and words sent again.
 */

import { MINUTE, type Millis, SECOND } from "../base/time.ts";
import { airtimeMicros, bytesOnAir, presetModem } from "../mesh/airtime.ts";
import { port } from "../mesh/packet.ts";

/** Between two of them, so that the radio's queue stays open for what is more urgent. */
const APART: Millis = 3 * SECOND;
/** Share of the hour they may take: half of what the law gives a radio, which is for all it sends. */
const SHARE = 0.05;
/** Airtime that may be spent at once after a quiet time: some thirty parcels that a neighbour missed. */
const BURST: Millis = MINUTE;

export class Pace {
  #preset = "LONG_FAST";
  #nextAt: Millis = -Infinity;
  #credit: Millis = BURST;
  #countedAt: Millis | undefined;

  /** The modem preset of the radios. */
  set preset(preset: string) {
    this.#preset = preset;
  }

  /** When a frame of `length` bytes may leave; an urgent one does not wait for the hour's share. */
  mayAt(length: number, { urgent, at }: { readonly urgent: boolean; readonly at: Millis }): Millis {
    this.#count(at);
    const lacking = urgent ? 0 : Math.max(0, this.#cost(length) - this.#credit);
    return Math.max(at, this.#nextAt, at + Math.ceil(lacking / SHARE));
  }

  spend(length: number, at: Millis): void {
    this.#count(at);
    this.#credit -= this.#cost(length);
    this.#nextAt = at + APART;
  }

  #count(at: Millis): void {
    const since = at - (this.#countedAt ?? at);
    this.#credit = Math.min(BURST, this.#credit + since * SHARE);
    this.#countedAt = at;
  }

  #cost(length: number): Millis {
    const bytes = bytesOnAir(length, { port: port.private, direct: false });
    return airtimeMicros(presetModem(this.#preset), bytes) / 1000;
  }
}
