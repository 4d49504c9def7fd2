/**
 * The side of a radio that a phone or a hub talks to: one client at a time, over any byte stream.
 *
 * The radio says nothing before want_config; then it gives its state, and from there on whatever it hears. It looks after its
 * client every {@link POLL}: answers to what was asked come first, then words of warning, then packets. Only two
 * QueueStatus wait between two looks, so that after a burst most are never seen.
 *
 * Source: firmware 2.7.26 PhoneAPI and MeshService, as observed in `tests/captures` j, k, l and m.
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
import { BROKEN_NAME, LOG_TEXT, type Misbehaviour, UNKNOWN_VARIANT } from "./misbehaviour.ts";
import type { Cancel, Timers } from "./timers.ts";
import { QUEUE_MAX } from "./transmitter.ts";

/** How often the radio looks after its client. */
const POLL: Millis = 20;
/** Packets kept for the client while it is away. */
const TO_PHONE_MAX = 32;
/** QueueStatus kept between two looks. */
const STATUS_MAX = 2;
/** Warnings kept between two looks; the firmware keeps one. */
const NOTICES_MAX = 1;
/** Old packets a misbehaving radio gives once more. */
const REPLAY_MAX = 3;
/** The console hands bytes over in pieces. */
const CHUNK = 512;

export interface ClientApiParts {
  readonly timers: Timers;
  readonly chance: Chance;
  readonly misbehaviour: Misbehaviour;
  readonly idleAfter: Millis;
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
  #limits = new ClientLimits();
  #session: ClientSession | undefined;
  #poll: Cancel | undefined;

  constructor(parts: ClientApiParts) {
    this.#parts = parts;
  }

  get attached(): boolean {
    return this.#session !== undefined;
  }

  /** Takes a new client, hanging up on the one before without a word. */
  attach(client: Client): ClientSession {
    this.#session?.end();
    const session = new ClientSession(client, {
      timers: this.#parts.timers,
      idleAfter: this.#parts.idleAfter,
      hear: (payload) => {
        this.#hear(payload);
      },
      ended: () => {
        if (this.#session === session) this.#session = undefined;
      },
    });
    this.#session = session;
    this.#limits.newSession();
    return session;
  }

  /** Hangs up. */
  hangUp(): void {
    this.#session?.end();
  }

  /** Forgets everything: the radio restarts. */
  reset(): void {
    this.hangUp();
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
    if (this.#packets.length >= TO_PHONE_MAX) {
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
    const { misbehaviour, chance, free } = this.#parts;
    if (chance.happens(misbehaviour.dropQueueStatus ?? 0)) return;
    const value = { res, free: free(), maxlen: QUEUE_MAX, meshPacketId };
    const status = encodeFromRadio({ payloadVariant: { case: "queueStatus", value } });
    keepLast(this.#statuses, status, STATUS_MAX);
    this.#look();
  }

  #hear(payload: Uint8Array): void {
    const message = decodeToRadio(payload);
    switch (message.kind) {
      case "want-config":
        this.#introduceItself(message.nonce);
        break;
      case "heartbeat":
        if (message.nonce === 1) this.#parts.introduce();
        this.status();
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
    if (replayOld) this.#say(this.#recent.map(asPayload));
    this.#look();
  }

  #listen(listening: boolean): void {
    if (this.#session !== undefined) this.#session.listening = listening;
  }

  #take(packet: PacketOut): void {
    const verdict = this.#limits.judge(packet, this.#parts.timers.now());
    if (verdict === "ignore") return;
    this.status(verdict === "drop" ? 0 : this.#parts.send(packet), packet.id);
  }

  /** Sets the next look after the client, unless one is set. */
  #look(): void {
    this.#poll ??= this.#parts.timers.at(POLL, () => {
      this.#poll = undefined;
      if (this.#session?.listening !== true) return;
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
    const { chance, misbehaviour } = this.#parts;
    const bytes = concat(
      ...payloads.flatMap((payload) => {
        const frame = wrap(payload);
        const text = toUtf8(LOG_TEXT);
        if (chance.happens(misbehaviour.logInside ?? 0)) {
          return [frame.subarray(0, 6), text, frame.subarray(6)];
        }
        return chance.happens(misbehaviour.logBetween ?? 0) ? [text, frame] : [frame];
      }),
    );
    for (let at = 0; at < bytes.length; at += CHUNK) {
      this.#session?.write(bytes.subarray(at, at + CHUNK));
    }
  }
}

function asPayload(packet: ToPhone): Uint8Array {
  return encodeFromRadio({ payloadVariant: { case: "packet", value: packet } });
}
