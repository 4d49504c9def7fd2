/**
 * The stock phone app of one household, on the household's own radio: real bytes in both directions.
 *
 * It sends one text at a time, as a hand types; a direct message of which the phone shows no delivery is typed once more after a
 * while. When the radio restarts the app connects again, but it never takes the place of another client.
 */

import { toUtf8 } from "../base/bytes.ts";
import type { Chance } from "../base/chance.ts";
import { type Millis, SECOND } from "../base/time.ts";
import { Framer, wrap } from "../frames/frames.ts";
import { decodeFromRadio } from "../mesh/from-radio.ts";
import { BROADCAST, type NodeNumber } from "../mesh/heard.ts";
import { type Packet, port } from "../mesh/packet.ts";
import { heartbeat, packet, wantConfig } from "../mesh/to-radio.ts";
import type { ClientSession } from "./client-session.ts";
import type { SimRadio } from "./sim-radio.ts";
import type { Timers } from "./timers.ts";

/** A text as it appeared on the phone. */
export interface PhoneText {
  readonly from: NodeNumber;
  /** To this household alone. */
  readonly direct: boolean;
  readonly text: string;
}

/** The least time between two texts: above the radio's own 2 s. */
const TYPING: Millis = 4 * SECOND;
/** So long the household waits for "delivered" before it types the words again. */
const PATIENCE: Millis = 90 * SECOND;
/** Times the same words are typed. */
const TRIES = 2;
const RECONNECT: Millis = 10 * SECOND;
/** Well below the 15 minutes after which the radio hangs up. */
const HEARTBEAT: Millis = 300 * SECOND;
/** Texts waiting to be typed; more than a household has in mind are forgotten. */
const WAITING_MAX = 20;
const HOPS = 3;

interface Waiting {
  readonly to: NodeNumber;
  readonly text: string;
  readonly tries: number;
}

export class Phone {
  readonly #radio: SimRadio;
  readonly #timers: Timers;
  readonly #ids: Chance;
  readonly #onText: (text: PhoneText) => void;
  readonly #waiting: Waiting[] = [];
  /** Direct messages not yet on the addressee's radio, by packet id; each leaves after {@link PATIENCE}. */
  readonly #unconfirmed = new Map<number, Waiting>();
  #framer = new Framer();
  #session: ClientSession | undefined;
  #typing = false;
  #closed = false;

  constructor({
    radio,
    timers,
    ids,
    onText,
  }: {
    readonly radio: SimRadio;
    readonly timers: Timers;
    /** Where packet ids come from: a radio must not use one twice, in this exercise or the next. */
    readonly ids: Chance;
    readonly onText: (text: PhoneText) => void;
  }) {
    this.#radio = radio;
    this.#timers = timers;
    this.#ids = ids;
    this.#onText = onText;
    this.#connect();
    this.#beat();
  }

  /** Sends `text` to one node, or to the primary channel. */
  send(text: string, to: NodeNumber = BROADCAST): void {
    this.#queue({ to, text, tries: 1 });
  }

  close(): void {
    this.#closed = true;
    this.#session?.close();
  }

  #queue(waiting: Waiting): void {
    if (this.#waiting.length >= WAITING_MAX) return;
    this.#waiting.push(waiting);
    this.#type();
  }

  #connect(): void {
    if (this.#closed) return;
    this.#framer = new Framer();
    this.#session = this.#radio.attended
      ? undefined
      : this.#radio.connect({
          receive: (bytes) => {
            this.#receive(bytes);
          },
          closed: () => {
            this.#reconnect();
          },
        });
    if (this.#session === undefined) this.#reconnect();
    else this.#write(wantConfig(this.#ids.between(100_000, 0xffffffff)));
    this.#type();
  }

  #reconnect(): void {
    this.#session = undefined;
    this.#timers.at(RECONNECT, () => {
      this.#connect();
    });
  }

  #beat(): void {
    this.#timers.at(HEARTBEAT, () => {
      if (this.#closed) return;
      this.#write(heartbeat());
      this.#beat();
    });
  }

  #write(payload: Uint8Array): void {
    this.#session?.send(wrap(payload));
  }

  /** Types the next text, and allows the one after it a little later. */
  #type(): void {
    if (this.#typing || this.#session === undefined) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    this.#typing = true;
    this.#timers.at(TYPING, () => {
      this.#typing = false;
      this.#type();
    });
    const id = this.#ids.between(1, 0xffffffff);
    if (next.to !== BROADCAST) this.#watch(id, next);
    this.#write(
      packet({
        to: next.to,
        channel: 0,
        id,
        hopLimit: HOPS,
        wantAck: true,
        priority: 0,
        port: port.text,
        payload: toUtf8(next.text),
        wantResponse: false,
      }),
    );
  }

  #watch(id: number, sent: Waiting): void {
    this.#unconfirmed.set(id, sent);
    this.#timers.at(PATIENCE, () => {
      const undelivered = this.#unconfirmed.delete(id);
      if (undelivered && sent.tries < TRIES) this.#queue({ ...sent, tries: sent.tries + 1 });
    });
  }

  #receive(bytes: Uint8Array): void {
    for (const piece of this.#framer.push(bytes, this.#timers.now())) {
      if (piece.kind !== "frame") continue;
      const message = decodeFromRadio(piece.payload);
      if (message.kind === "packet") this.#take(message.packet);
    }
  }

  #take({ from, to, content }: Packet): void {
    if (content.kind === "text") {
      this.#onText({ from, direct: to === this.#radio.number, text: content.text });
    }
    if (content.kind === "routing" && content.error === 0 && from !== this.#radio.number) {
      this.#unconfirmed.delete(content.requestId);
    }
  }
}
