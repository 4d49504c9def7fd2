/**
 * One client's connection to a radio: frames in, bytes out, and an end to it after a long silence.
 *
 * Source: firmware 2.7.26 StreamAPI, SerialConsole and ServerAPI: 15 minutes.
 */

import { type Millis, MINUTE } from "../base/time.ts";
import { Framer, type Piece } from "../frames/frames.ts";
import type { Cancel, Timers } from "./timers.ts";

/** Where a client gets its bytes, and hears that the radio has hung up. */
export interface Client {
  receive(bytes: Uint8Array): void;
  closed(): void;
}

/** A client that says nothing for so long is hung up on. */
export const IDLE_MAX: Millis = 15 * MINUTE;

export class ClientSession {
  readonly #client: Client;
  readonly #timers: Timers;
  readonly #idleAfter: Millis;
  readonly #idled: () => void;
  readonly #hear: (payload: Uint8Array) => void;
  readonly #ended: () => void;
  readonly #framer = new Framer();
  #listening = false;
  #open = true;
  #idle: Cancel;

  constructor(
    client: Client,
    {
      timers,
      idleAfter,
      idled,
      hear,
      ended,
    }: {
      readonly timers: Timers;
      readonly idleAfter: Millis;
      /** The client has said nothing for so long. */
      readonly idled: () => void;
      readonly hear: (payload: Uint8Array) => void;
      readonly ended: () => void;
    },
  ) {
    this.#client = client;
    this.#timers = timers;
    this.#idleAfter = idleAfter;
    this.#idled = idled;
    this.#hear = hear;
    this.#ended = ended;
    this.#idle = this.#waitForSilence();
  }

  /** Whether the client has asked for the radio's state, and so gets what the radio hears. */
  get listening(): boolean {
    return this.#listening;
  }

  set listening(listening: boolean) {
    this.#listening = listening;
  }

  /** Takes what the client wrote, cut anywhere. */
  send(bytes: Uint8Array): void {
    if (!this.#open) return;
    this.#idle();
    this.#idle = this.#waitForSilence();
    const now = this.#timers.now();
    this.#read([...this.#framer.expire(now), ...this.#framer.push(bytes, now)]);
  }

  /** Gives the client bytes. */
  write(bytes: Uint8Array): void {
    if (this.#open) this.#client.receive(bytes);
  }

  /** The client hangs up. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#idle();
    this.#ended();
  }

  /** The radio hangs up. */
  end(): void {
    if (!this.#open) return;
    this.close();
    this.#client.closed();
  }

  #read(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (piece.kind === "frame" && this.#open) this.#hear(piece.payload);
    }
  }

  #waitForSilence(): Cancel {
    return this.#timers.at(this.#idleAfter, this.#idled);
  }
}
