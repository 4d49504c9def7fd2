/**
 * A hub in virtual time: the outbox and the sessions of its radios as `node` wires them, over simulated radios, with a disk that
 * survives when the process is killed. What the radios of households got is the truth that its claims are held to.
 */

import { Chance } from "../../src/base/chance.ts";
import type { Millis } from "../../src/base/time.ts";
import type { ClientSession } from "../../src/exercise/client-session.ts";
import type { SimRadio } from "../../src/exercise/sim-radio.ts";
import type { Timers } from "../../src/exercise/timers.ts";
import { Framer, PATIENCE, type Piece } from "../../src/frames/frames.ts";
import { messageKey } from "../../src/intake/message-key.ts";
import type { Outcome } from "../../src/mesh/delivery.ts";
import { BROADCAST, type HeardData, type HeardText } from "../../src/mesh/heard.ts";
import { type Message, priority } from "../../src/mesh/message.ts";
import { port } from "../../src/mesh/packet.ts";
import type { RadioStatus } from "../../src/mesh/radio-status.ts";
import type { SessionAction, SessionEvent } from "../../src/mesh/session-events.ts";
import { Session } from "../../src/mesh/session.ts";
import { decodeToRadio } from "../../src/mesh/to-radio.ts";
import type { OutboxAction, OutboxEvent } from "../../src/outbox/outbox-events.ts";
import { Outbox } from "../../src/outbox/outbox.ts";
import type { Outgoing } from "../../src/outbox/outgoing.ts";

type Timeless<E> = E extends { readonly at: Millis } ? Omit<E, "at"> : never;

interface Ears {
  readonly heard: (text: HeardText) => void;
  readonly heardData?: (data: HeardData) => void;
  readonly outcome: (handle: string, outcome: Outcome) => void;
  readonly status: (status: RadioStatus) => void;
  readonly peer: (number: number, hasKey: boolean) => void;
}

/** A session on a simulated radio, as the radio room drives one over a wire. */
export class DrivenRadio {
  readonly session: Session;
  /** When the radio was to be restarted by its wire. */
  readonly resetsAt: Millis[] = [];
  /** When each text, or alert, was handed to the radio. */
  readonly textsAt: Millis[] = [];
  readonly #radio: SimRadio;
  readonly #timers: Timers;
  readonly #ears: Ears;
  #framer = new Framer();
  #link: ClientSession | undefined;
  #alarm: () => void = () => undefined;
  #expiry: () => void = () => undefined;
  #dead = false;

  constructor(radio: SimRadio, timers: Timers, chance: Chance, ears: Ears) {
    this.#radio = radio;
    this.#timers = timers;
    this.#ears = ears;
    this.session = new Session(radio.id, {
      packetId: () => chance.u32(),
      nonce: () => chance.u32(),
      luck: () => chance.float(),
    });
  }

  start(): void {
    this.step({ kind: "start" });
  }

  step(event: Timeless<SessionEvent>): void {
    if (this.#dead) return;
    for (const action of this.session.step({ ...event, at: this.#timers.now() })) this.#do(action);
  }

  /** The process is killed: the link goes without a word, and nothing more is done. */
  kill(): void {
    this.#dead = true;
    this.#alarm();
    this.#expiry();
    this.#link?.close();
  }

  /** The cable is pulled, or another client takes the radio. */
  unplug(): void {
    this.#link?.end();
  }

  #soon(event: Timeless<SessionEvent>): void {
    this.#timers.at(0, () => this.step(event));
  }

  #do(action: SessionAction): void {
    switch (action.kind) {
      case "open":
        return this.#open();
      case "write":
        if (holdsText(action.bytes)) this.textsAt.push(this.#timers.now());
        this.#link?.send(action.bytes);
        return;
      case "close":
        this.#link?.close();
        this.#link = undefined;
        return;
      case "reset":
        this.resetsAt.push(this.#timers.now());
        // As a pulse on the line that resets the board.
        if (this.#radio.wire === "serial") this.#radio.reboot();
        return;
      case "wake":
        this.#alarm();
        this.#alarm = this.#timers.at(action.at - this.#timers.now(), () =>
          this.step({ kind: "woke" }),
        );
        return;
      case "heard":
        return this.#ears.heard(action.text);
      case "heard-data":
        return this.#ears.heardData?.(action.data);
      case "peer":
        return this.#ears.peer(action.peer.number, action.peer.publicKey !== undefined);
      case "outcome":
        return this.#ears.outcome(action.handle, action.outcome);
      case "status":
        return this.#ears.status(action.status);
      case "answer":
      case "clock":
      case "counted":
    }
  }

  #open(): void {
    this.#framer = new Framer();
    const link = this.#radio.connect({
      receive: (bytes) => {
        if (link === this.#link) this.#read(this.#framer.push(bytes, this.#timers.now()));
      },
      closed: () => {
        if (link !== this.#link) return;
        this.#link = undefined;
        this.#soon({ kind: "closed", reason: "radio/lost" });
      },
    });
    this.#link = link;
    this.#soon(
      link === undefined ? { kind: "closed", reason: "radio/unreachable" } : { kind: "opened" },
    );
  }

  #read(pieces: readonly Piece[]): void {
    for (const piece of pieces) this.#soon(piece);
    this.#expiry();
    const since = this.#framer.waitingSince;
    if (since === undefined) return;
    this.#expiry = this.#timers.at(since + PATIENCE - this.#timers.now(), () =>
      this.#read(this.#framer.expire(this.#timers.now())),
    );
  }
}

export class VirtualHub {
  /** Outgoing messages as the disk has them. */
  readonly disk = new Map<string, Outgoing>();
  /** Texts kept, each once, by their key. */
  readonly texts = new Map<string, HeardText>();
  /** Messages whose last good news died with the process, after the radio had told it and before the disk had it. */
  readonly newsLost = new Set<string>();
  /** Claims about messages, in order. */
  readonly claims: { readonly id: string; readonly state: string; readonly at: Millis }[] = [];
  readonly #radios: readonly SimRadio[];
  readonly #timers: Timers;
  readonly #chance: Chance;
  readonly #onText: (text: HeardText) => void;
  readonly #onClaim: (claim: { readonly id: string; readonly state: string }) => void;
  #driven = new Map<string, DrivenRadio>();
  #ready = new Set<string>();
  #outbox: Outbox;
  #alarm: () => void = () => undefined;
  #count = 0;
  #untilKill = -1;

  constructor(
    radios: readonly SimRadio[],
    timers: Timers,
    {
      seed = 1,
      onText = () => undefined,
      onClaim = () => undefined,
    }: {
      readonly seed?: number;
      readonly onText?: (text: HeardText) => void;
      readonly onClaim?: (claim: { readonly id: string; readonly state: string }) => void;
    } = {},
  ) {
    this.#radios = radios;
    this.#timers = timers;
    this.#chance = new Chance(seed);
    this.#onText = onText;
    this.#onClaim = onClaim;
    this.#outbox = this.#begin();
  }

  get outbox(): Outbox {
    return this.#outbox;
  }

  status(radio = 0): RadioStatus | undefined {
    return [...this.#driven.values()][radio]?.session.status();
  }

  driven(radio = 0): DrivenRadio | undefined {
    return [...this.#driven.values()][radio];
  }

  say(to: number, text: string, lane: Outgoing["lane"] = "reply"): Outgoing {
    const at = this.#timers.now();
    const id = (this.#count++).toString(16).padStart(16, "0");
    const more = { state: "queued", tries: 0, queuedAt: at, changedAt: at, dueAt: at } as const;
    const message: Outgoing = { id, to, text, lane, ...more };
    this.disk.set(id, message);
    this.#step({ kind: "queued", message });
    return message;
  }

  /** kill -9 in the place of the action of the outbox that comes after `actions` more. */
  killAfter(actions: number): void {
    this.#untilKill = actions;
  }

  /** kill -9, and a start on the same disk. */
  restart(): void {
    for (const driven of this.#driven.values()) driven.kill();
    this.#alarm();
    this.#outbox = this.#begin();
  }

  #begin(): Outbox {
    this.#driven = new Map();
    this.#ready = new Set();
    const now = this.#timers.now();
    this.#outbox = new Outbox(this.disk.values(), now, () => this.#chance.u32());
    for (const radio of this.#radios) this.#driven.set(radio.id, this.#drive(radio));
    this.#step({ kind: "woke" });
    for (const driven of this.#driven.values()) driven.start();
    return this.#outbox;
  }

  #drive(radio: SimRadio): DrivenRadio {
    const { id } = radio;
    return new DrivenRadio(radio, this.#timers, this.#chance.fork(), {
      heard: (text) => this.#hear(id, text),
      outcome: (handle, outcome) => this.#step({ kind: "outcome", handle, outcome }),
      status: ({ phase, channels }) => this.#statusChanged(id, phase === "ready", channels),
      peer: (node, hasKey) => {
        if (hasKey) this.#step({ kind: "key", node });
        this.#step({ kind: "known", radio: id, node });
      },
    });
  }

  #hear(radio: string, text: HeardText): void {
    this.#step({ kind: "heard", radio, node: text.from });
    const key = messageKey(text);
    if (this.texts.has(key) || this.#radios.some(({ number }) => number === text.from)) return;
    this.texts.set(key, text);
    this.#onText(text);
  }

  #statusChanged(radio: string, ready: boolean, channels: RadioStatus["channels"]): void {
    if (ready === this.#ready.has(radio)) return;
    this.#ready[ready ? "add" : "delete"](radio);
    const own = channels.find((channel) => channel.private);
    const privateChannel = own === undefined ? {} : { privateChannel: own.index };
    this.#step(
      ready ? { kind: "radio-ready", radio, ...privateChannel } : { kind: "radio-down", radio },
    );
  }

  #step(event: Timeless<OutboxEvent>): void {
    const outbox = this.#outbox;
    for (const action of outbox.step({ ...event, at: this.#timers.now() })) {
      // A process that was killed in the midst of this does nothing of the rest.
      if (outbox !== this.#outbox) return;
      if (this.#untilKill-- !== 0) {
        this.#do(action);
        continue;
      }
      if (action.kind === "save" && action.message.state === "delivered")
        this.newsLost.add(action.message.id);
      this.restart();
    }
  }

  #do(action: OutboxAction): void {
    switch (action.kind) {
      case "save":
        this.disk.set(action.message.id, action.message);
        this.#onClaim(action.message);
        this.claims.push({
          id: action.message.id,
          state: action.message.state,
          at: this.#timers.now(),
        });
        return;
      case "send":
        this.#driven.get(action.radio)?.step({
          kind: "send",
          handle: action.handle,
          message: messageOf(action),
        });
        return;
      case "watch":
        for (const driven of this.#driven.values()) driven.step({ ...action, kind: "watch" });
        return;
      case "forget":
        this.disk.delete(action.id);
        return;
      case "wake":
        this.#alarm();
        this.#alarm = this.#timers.at(action.at - this.#timers.now(), () =>
          this.#step({ kind: "woke" }),
        );
        return;
      case "settled":
    }
  }
}

/** Whether a frame to the radio holds a text for the mesh. */
function holdsText(bytes: Uint8Array): boolean {
  const [piece] = new Framer().push(bytes, 0);
  if (piece?.kind !== "frame") return false;
  const said = decodeToRadio(piece.payload);
  return (
    said.kind === "packet" && (said.packet.port === port.text || said.packet.port === port.alert)
  );
}

function messageOf({
  message: { to, lane },
  text,
  packetId,
  channel,
}: Extract<OutboxAction, { readonly kind: "send" }>): Message {
  return {
    to: channel === undefined ? to : BROADCAST,
    text,
    packetId,
    ...(channel !== undefined && { channel }),
    ...(lane === "emergency" && { priority: priority.alert }),
  };
}
