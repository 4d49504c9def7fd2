/**
 * Packets that want an acknowledgement: sent up to three times, about 7 s apart, until somebody is known to have them.
 *
 * Source: firmware 2.7.26 ReliableRouter and NextHopRouter; verdict after about 22 s in `tests/captures` e.
 */

import { type Millis, SECOND } from "../base/time.ts";
import { type AirPacket, packetAirtime } from "./air-packet.ts";
import type { Cancel, Timers } from "./timers.ts";

/** A packet on its way. */
export interface Tried {
  readonly packet: AirPacket;
  readonly priority: number;
  /** Whether the client is told what comes of it. */
  readonly told: boolean;
}

const TRIES = 3;
/** What a radio waits for an acknowledgement beyond the packet's own time: 56 slots of 28 ms, and 4.5 s. */
const EXTRA: Millis = 56 * 28 + 4.5 * SECOND;

export class Retries {
  readonly #timers: Timers;
  readonly #preset: () => string;
  readonly #again: (tried: Tried, last: boolean) => void;
  readonly #givenUp: (tried: Tried) => void;
  readonly #waiting = new Map<number, { readonly tried: Tried; tries: number; cancel: Cancel }>();

  /** `again` sends once more, and hears when it is for the last time; `givenUp` hears of a packet that nobody acknowledged. */
  constructor({
    timers,
    preset,
    again,
    givenUp,
  }: {
    readonly timers: Timers;
    /** How the modem is set. */
    readonly preset: () => string;
    readonly again: (tried: Tried, last: boolean) => void;
    readonly givenUp: (tried: Tried) => void;
  }) {
    this.#timers = timers;
    this.#preset = preset;
    this.#again = again;
    this.#givenUp = givenUp;
  }

  /** Waits for the acknowledgement of a packet that was just sent. There are as many as the queue sends, no more. */
  start(tried: Tried): void {
    this.#waiting.set(tried.packet.id, { tried, tries: 1, cancel: this.#later(tried.packet) });
  }

  /** Stops trying: somebody has the packet. Returns what was waiting, if anything. */
  settle(id: number): Tried | undefined {
    const waiting = this.#waiting.get(id);
    waiting?.cancel();
    this.#waiting.delete(id);
    return waiting?.tried;
  }

  clear(): void {
    for (const { cancel } of this.#waiting.values()) cancel();
    this.#waiting.clear();
  }

  #later(packet: AirPacket): Cancel {
    return this.#timers.at(2 * packetAirtime(packet, this.#preset()) + EXTRA, () => {
      this.#due(packet.id);
    });
  }

  #due(id: number): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    if (waiting.tries >= TRIES) {
      this.#waiting.delete(id);
      this.#givenUp(waiting.tried);
      return;
    }
    waiting.tries += 1;
    waiting.cancel = this.#later(waiting.tried.packet);
    this.#again(waiting.tried, waiting.tries === TRIES);
  }
}
