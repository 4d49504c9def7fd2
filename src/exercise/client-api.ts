/**
 * The side of a radio that a phone or a hub talks to: one client at a time, over any byte stream.
 *
 * The radio says nothing before want_config; then it gives its state, and from there on whatever it hears. It looks after its
 * client every {@link POLL}: answers to what was asked come first, then words of warning, then packets. Only two
 * QueueStatus wait between two looks, so that after a burst most are never seen.
 *
 * On TCP a client is hung up on when the radio restarts or it says nothing for long. A serial line knows no clients: it stays, the
 * radio forgets that anyone listened, and says on it that it has restarted.
 *
 * Source: firmware 2.7.26 PhoneAPI and MeshService, as observed in `tests/captures` g, j, k, l and m.
 */

import { Mesh } from "@meshtastic/protobufs";

import { concat, toUtf8 } from "../base/bytes.ts";
import type { Chance } from "../base/chance.ts";
import type { Millis } from "../base/time.ts";
import { wrap } from "../frames/frames.ts";
import { encodeFromRadio } from "../mesh/from-radio.ts";
import { port } from "../mesh/packet.ts";
import { decodeToRadio, type PacketOut } from "../mesh/to-radio.ts";
import { ClientLimits } from "./client-limits.ts";
import { type Client, ClientSession } from "./client-session.ts";
import { keepLast } from "./keep-last.ts";
import type { ToPhone } from "./local-packet.ts";
import { BOOT_TEXT, REBOOTED } from "./log-text.ts";
import type { Misbehaviour } from "./misbehaviour.ts";
import { Speech } from "./speech.ts";
import type { Cancel, Timers } from "./timers.ts";
import { QUEUE_MAX } from "./transmitter.ts";
import { BROKEN_NAME, UNKNOWN_VARIANT } from "./tricks.ts";
import type { Trickster } from "./trickster.ts";

/** How often the radio looks after its client. */
const POLL: Millis = 20;
/** Packets kept for the client while it is away, on a board with memory enough; classic ESP32 boards keep 8. */
export const TO_PHONE_MAX = 32;
/** QueueStatus kept between two looks. */
const STATUS_MAX = 2;
/** Warnings kept between two looks; the firmware keeps one. */
const NOTICES_MAX = 1;
/** Old packets a misbehaving radio gives once more. */
const REPLAY_MAX = 3;
/** How a client is connected to a radio. */
export type Wire = "tcp" | "serial";

export interface ClientApiParts {
  readonly timers: Timers;
  readonly chance: Chance;
  readonly misbehaviour: Misbehaviour;
  readonly idleAfter: Millis;
  readonly wire: Wire;
  /** Packets kept for the client while it is away. */
  readonly keeps: number;
  readonly tricks: Trickster;
  readonly logsInFrames: () => boolean;
  /** The payloads that answer want_config. */
  readonly handshake: (nonce: number) => readonly Uint8Array[];
  /** Sends a packet: 0, or why it is refused. */
  readonly send: (packet: PacketOut) => number;
  readonly free: () => number;
  /** The client asked for a NodeInfo broadcast. */
  readonly introduce: () => void;
}

export class ClientApi {
  readonly #parts: ClientApiParts;
  readonly #packets: ToPhone[] = [];
  readonly #statuses: Uint8Array[] = [];
  readonly #notices: Uint8Array[] = [];
  readonly #recent: ToPhone[] = [];
  readonly #speech: Speech;
  #limits = new ClientLimits();
  #session: ClientSession | undefined;
  /** The radio is off, starting, or hangs: it neither speaks nor hears. */
  #asleep = false;
  #waking: Cancel | undefined;
  #poll: Cancel | undefined;

  constructor(parts: ClientApiParts) {
    this.#parts = parts;
    this.#speech = new Speech(parts);
  }

  /** Whether there is a client. */
  get attached(): boolean {
    const { wire } = this.#parts;
    return wire === "serial" ? this.#session?.listening === true : this.#session !== undefined;
  }

  get wire(): Wire {
    return this.#parts.wire;
  }

  /** Takes a new client, hanging up on the one before without a word. */
  attach(client: Client): ClientSession {
    this.#session?.end();
    const session = new ClientSession(client, {
      timers: this.#parts.timers,
      idleAfter: this.#parts.idleAfter,
      idled: () => {
        this.#leave(session);
      },
      hear: (payload) => {
        this.#hear(payload);
      },
      ended: () => {
        if (this.#session === session) this.#session = undefined;
      },
    });
    this.#session = session;
    this.#limits.newSession();
    this.#parts.tricks.happened("connected");
    return session;
  }

  /** Hangs up, where there is something to hang up. */
  hangUp(): void {
    if (this.#session !== undefined) this.#leave(this.#session);
  }

  /** The radio starts: it hears again, and says so on a serial line. */
  start(): void {
    this.#wake();
    if (this.#parts.wire === "tcp") return;
    const { before, after } = BOOT_TEXT;
    this.raw(concat(toUtf8(before), wrap(REBOOTED), toUtf8(after)));
  }

  /** Neither speaks nor hears for so long, or until the radio restarts. */
  hang(lasting?: Millis): void {
    this.#asleep = true;
    this.#waking?.();
    if (lasting !== undefined) this.#waking = this.#parts.timers.at(lasting, () => this.#wake());
  }

  /** All it says in the next `lasting` comes `by` later. */
  slow(by: Millis, lasting: Millis): void {
    this.#speech.slow(by, lasting);
  }

  /** Puts bytes on the wire as they are. */
  raw(bytes: Uint8Array): void {
    if (!this.#asleep) this.#speech.write(this.#session, bytes);
  }

  /** Says at once what would otherwise wait for its turn. */
  blurt(payloads: readonly Uint8Array[]): void {
    if (!this.#asleep && this.#session?.listening === true) this.#say(payloads);
  }

  /** Gives the last packets once more. */
  replay(): void {
    this.blurt(this.#recent.map(asPayload));
  }

  /** Forgets everything: the radio is off, or restarts. */
  reset(): void {
    this.hangUp();
    this.hang();
    this.#packets.length = 0;
    this.#statuses.length = 0;
    this.#notices.length = 0;
    this.#recent.length = 0;
    this.#limits = new ClientLimits();
    this.#poll?.();
    this.#poll = undefined;
  }

  /** Keeps a packet for the client. When full, a text takes the oldest one's place, and anything else is lost. */
  packet(packet: ToPhone): void {
    const { payloadVariant } = packet;
    const isText = payloadVariant?.case === "decoded" && payloadVariant.value.portnum === port.text;
    if (this.#packets.length >= this.#parts.keeps) {
      if (!isText) return;
      this.#packets.shift();
    }
    this.#packets.push(packet);
    this.#look();
  }

  notify(message: string, replyId: number): void {
    const value = { message, replyId, level: Mesh.LogRecord_Level.WARNING };
    const notice = encodeFromRadio({ payloadVariant: { case: "clientNotification", value } });
    keepLast(this.#notices, notice, NOTICES_MAX);
    this.#look();
  }

  /** Says how much room the queue has; after a packet, whether it was taken. */
  status(res = 0, meshPacketId = 0): void {
    const { misbehaviour, chance, free, tricks } = this.#parts;
    const lost = tricks.take("lose-status") !== undefined;
    if (lost || chance.happens(misbehaviour.dropQueueStatus ?? 0)) return;
    const value = { res, free: free(), maxlen: QUEUE_MAX, meshPacketId };
    const status = encodeFromRadio({ payloadVariant: { case: "queueStatus", value } });
    keepLast(this.#statuses, status, STATUS_MAX);
    this.#look();
  }

  #wake(): void {
    this.#waking?.();
    this.#waking = undefined;
    this.#asleep = false;
    this.#look();
  }

  /** Ends a client's session; a serial line stays, without a listener. */
  #leave(session: ClientSession): void {
    if (this.#parts.wire === "tcp") session.end();
    else session.listening = false;
  }

  #hear(payload: Uint8Array): void {
    if (this.#asleep) return;
    const message = decodeToRadio(payload);
    switch (message.kind) {
      case "want-config":
        this.#introduceItself(message.nonce);
        break;
      case "heartbeat":
        if (message.nonce === 1) this.#parts.introduce();
        this.status();
        this.#parts.tricks.happened("heartbeat");
        break;
      case "disconnect":
        this.#listen(false);
        break;
      case "packet":
        this.#take(message.packet);
        break;
      case "other":
      case "unreadable":
        break;
    }
  }

  #introduceItself(nonce: number): void {
    const {
      unknownVariant = false,
      brokenName = false,
      replayOld = false,
    } = this.#parts.misbehaviour;
    const payloads = [...this.#parts.handshake(nonce)];
    if (unknownVariant) payloads.splice(-1, 0, UNKNOWN_VARIANT);
    if (brokenName) payloads.splice(-1, 0, BROKEN_NAME);
    this.#say(payloads);
    this.#listen(true);
    if (replayOld) this.replay();
    this.#look();
    this.#parts.tricks.happened("configured");
  }

  #listen(listening: boolean): void {
    if (this.#session !== undefined) this.#session.listening = listening;
  }

  #take(packet: PacketOut): void {
    const verdict = this.#limits.judge(packet, this.#parts.timers.now());
    if (verdict === "ignore") return;
    this.status(verdict === "drop" ? 0 : this.#parts.send(packet), packet.id);
    this.#parts.tricks.happened("packet");
  }

  /** Sets the next look after the client, unless one is set. */
  #look(): void {
    this.#poll ??= this.#parts.timers.at(POLL, () => {
      this.#poll = undefined;
      if (this.#asleep || this.#session?.listening !== true) return;
      const packets = this.#packets.splice(0);
      for (const packet of packets) keepLast(this.#recent, packet, REPLAY_MAX);
      this.#say([
        ...this.#statuses.splice(0),
        ...this.#notices.splice(0),
        ...packets.map(asPayload),
      ]);
    });
  }

  #say(payloads: readonly Uint8Array[]): void {
    this.#speech.say(this.#session, payloads);
  }
}

/** A packet as the radio hands it to its client. */
export function asPayload(packet: ToPhone): Uint8Array {
  return encodeFromRadio({ payloadVariant: { case: "packet", value: packet } });
}
