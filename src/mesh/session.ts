/**
 * The session with one radio, from opening its link to what became of the last message: a machine that does nothing itself.
 *
 *     down ──► opening ──► waking ──► configuring ──► ready
 *       ▲         │           ▲  └──────────┴────────────┤
 *       └─────────┴───────────┼── closed, or silent ─────┤
 *                             └── rebooted ──────────────┘
 *
 * {@link Session.step} takes what happened, with its time, and returns what to do. An unplug, a reboot, a second client, noise
 * and silence are ordinary events. Nothing here waits, looks at a clock or draws chance but through what it is given.
 *
 * Source: firmware 2.7.26 PhoneAPI.cpp, StreamAPI.cpp; https://meshtastic.org/docs/development/device/client-api.
 */

import type { FaultCode } from "../base/fault.ts";
import { type Millis, SECOND } from "../base/time.ts";
import { wrap } from "../frames/frames.ts";
import type { Question } from "./ask.ts";
import { decodeFromRadio } from "./from-radio.ts";
import { Handshake } from "./handshake.ts";
import type { Peer } from "./heard.ts";
import { Heartbeat } from "./heartbeat.ts";
import { LinkState } from "./link-state.ts";
import { PacketDesk } from "./packet-desk.ts";
import type { Packet } from "./packet.ts";
import type { RadioPhase, RadioStatus } from "./radio-status.ts";
import type { CounterName, SessionAction, SessionEvent } from "./session-events.ts";
import { Silence } from "./silence.ts";
import {
  disconnect,
  heartbeat,
  packet,
  type PacketOut,
  restart,
  WAKE_BYTES,
  wantConfig,
} from "./to-radio.ts";

/** What a woken radio needs before it listens. */
const WAKING: Millis = 100;
/** What a radio that says it has just started needs. */
const STARTING: Millis = SECOND;
/** How often the status is told for nothing but another packet of the mesh: in a flood it would cost more than the packets. */
const TELL_EVERY: Millis = SECOND;

/** Where a session's chance comes from; given apart so that a recorded one can be replayed. */
export interface Draws {
  /** 32 random bits for a packet id. */
  readonly packetId: () => number;
  /** 32 random bits for a handshake. */
  readonly nonce: () => number;
  /** At least 0, below 1. */
  readonly luck: () => number;
}

export class Session {
  readonly #address: string;
  readonly #draws: Draws;
  readonly #desk: PacketDesk;
  readonly #link = new LinkState();
  readonly #silence = new Silence();
  readonly #counters = new Map<CounterName, number>();
  #actions: SessionAction[] = [];
  #phase: RadioPhase = "down";
  #stopped = true;
  /** When the next try (down) or the next request (waking) is due. */
  #nextAt: Millis = Infinity;
  #handshake: Handshake;
  #heartbeat: Heartbeat | undefined;
  #lastHeard: Millis | undefined;
  #changed = false;
  #toldAt: Millis = -Infinity;
  /** When it was last stepped. */
  #now: Millis = 0;

  constructor(address: string, draws: Draws) {
    this.#address = address;
    this.#draws = draws;
    this.#handshake = new Handshake(draws.nonce);
    this.#desk = new PacketDesk(draws.packetId, {
      count: (name) => this.#count(name),
      act: (action) => this.#actions.push(action),
    });
  }

  /** Takes one event; returns what to do, in order. */
  step(event: SessionEvent): readonly SessionAction[] {
    this.#actions = [];
    this.#now = event.at;
    this.#desk.air.begin(event.at);
    this.#take(event);
    if (!this.#stopped) this.#advance(event.at);
    if (this.#changed) {
      this.#changed = false;
      this.#toldAt = event.at;
      this.#actions.push({ kind: "status", status: this.status() });
    }
    return this.#actions;
  }

  status(): RadioStatus {
    const { traffic, facts, air } = this.#desk;
    const { reason, reconnects } = this.#link;
    return {
      address: this.#address,
      phase: this.#phase,
      ...(reason !== undefined && { reason }),
      ...facts.status(),
      ...(traffic.free !== undefined && { queueFree: traffic.free }),
      ...(this.#lastHeard !== undefined && { lastHeard: this.#lastHeard }),
      ...(traffic.pausedUntil !== undefined && { pausedUntil: traffic.pausedUntil }),
      airtime: air.hour(this.#now),
      waiting: traffic.waiting,
      inFlight: traffic.inFlight,
      reconnects,
      counters: Object.fromEntries(this.#counters),
    };
  }

  /** The nodes the radio knows, itself included. */
  nodes(): readonly Peer[] {
    return this.#desk.facts.nodes.list();
  }

  #take(event: SessionEvent): void {
    switch (event.kind) {
      case "start":
        if (this.#stopped) this.#nextAt = event.at;
        this.#stopped = false;
        return;
      case "opened":
        if (this.#phase !== "opening") return;
        this.#link.opened(event.at);
        this.#silence.opened(event.at);
        this.#handshake = new Handshake(this.#draws.nonce);
        this.#wake(event.at + WAKING);
        return;
      case "closed":
        this.#silence.gone();
        if (this.#phase !== "down") this.#fall(event.reason, event.at);
        return;
      case "frame":
        if (this.#isOpen()) this.#hear(event.payload, event.at);
        return;
      case "noise":
        this.#tally("noise");
        return;
      case "send":
        this.#changed = true;
        this.#desk.queue(event.handle, event.message, event.at);
        // Nothing waits here for a link that is down: another radio may have one.
        if (this.#phase === "down") this.#desk.giveBack(event.at);
        return;
      case "watch":
        this.#desk.watch(event.packetId, event);
        return;
      case "ask":
        this.#ask(event.handle, event.question, event.at);
        return;
      case "clock": {
        const out = this.#phase === "ready" ? this.#desk.clock(event.wall) : undefined;
        if (out !== undefined) this.#send(out);
        return;
      }
      case "stop":
        this.#stop();
        return;
      case "appeared":
        if (this.#phase !== "down") return;
        this.#link.appeared();
        this.#nextAt = Math.min(this.#nextAt, event.at);
        return;
      case "woke":
        return;
      default:
        event satisfies never;
    }
  }

  /** Does what has become due by `at`, and says when to be woken. */
  #advance(at: Millis): void {
    if (this.#phase === "down" && this.#nextAt <= at) {
      this.#enter("opening");
      this.#actions.push({ kind: "open" });
    }
    if (this.#phase === "waking" && this.#nextAt <= at) this.#request(at);
    if (this.#phase === "configuring" && this.#handshake.dueAt <= at) this.#requestAgain(at);
    if (this.#phase === "ready") this.#beat(at);
    if (this.#isOpen() && this.#silence.resetAt <= at) this.#restartRadio(at);
    this.#desk.expire(at);
    if (this.#phase === "ready") this.#sendWhatMay(at);
    const dueAt = this.#dueAt();
    if (dueAt < Infinity) this.#actions.push({ kind: "wake", at: dueAt });
  }

  #dueAt(): Millis {
    if (this.#phase === "opening") return Infinity;
    if (this.#phase === "down") return this.#nextAt;
    if (this.#phase === "waking") return Math.min(this.#nextAt, this.#silence.resetAt);
    if (this.#phase === "configuring")
      return Math.min(this.#handshake.dueAt, this.#silence.resetAt);
    const { asks, traffic } = this.#desk;
    return Math.min(this.#heartbeat?.dueAt ?? Infinity, traffic.dueAt(), asks.dueAt());
  }

  #hear(payload: Uint8Array, at: Millis): void {
    this.#lastHeard = at;
    this.#silence.heard(at);
    const value = decodeFromRadio(payload);
    const quiet = value.kind === "other" || (value.kind === "packet" && !this.#isNews(value, at));
    this.#changed ||= !quiet;
    this.#desk.asks.note(payload, value, this.#desk.facts.number);
    switch (value.kind) {
      case "packet":
        this.#desk.hear(value.packet, at);
        return;
      case "queue-status":
        this.#heartbeat?.answered();
        this.#desk.asks.queueStatus(value);
        this.#desk.air.queueStatus(value, at);
        this.#desk.settle(this.#desk.traffic.queueStatus(value, at), at);
        return;
      case "notification":
        this.#desk.learn(value);
        this.#desk.settle(this.#desk.traffic.notified(value.message, at), at);
        return;
      case "config-complete":
        this.#complete(value.nonce, at);
        return;
      case "rebooted":
        this.#count("rebooted");
        this.#desk.asks.lose();
        this.#desk.settle(this.#desk.traffic.lose(), at);
        this.#handshake = new Handshake(this.#draws.nonce);
        this.#wake(at + STARTING);
        return;
      case "unreadable":
      case "unknown":
        this.#count(`frame-${value.kind}`);
        return;
      case "my-info":
      case "node":
      case "metadata":
      case "channel":
      case "lora":
        this.#desk.learn(value);
        return;
      case "other":
        return;
      default:
        value satisfies never;
    }
  }

  /** Whether a packet is worth a status: our radio's own figures are, any other now and then. */
  #isNews({ packet: { from } }: { readonly packet: Packet }, at: Millis): boolean {
    return from === this.#desk.facts.number || at - this.#toldAt >= TELL_EVERY;
  }

  /** The radio has told all it has to tell to whoever chose `nonce`. */
  #complete(nonce: number, at: Millis): void {
    if (this.#phase !== "configuring" || !this.#handshake.matches(nonce)) {
      this.#count("config-stale");
      return;
    }
    if (!this.#desk.facts.whole) {
      this.#count("config-incomplete");
      if (this.#handshake.mayRetry || this.#desk.facts.number === undefined) {
        this.#requestAgain(at);
        return;
      }
    }
    this.#heartbeat = new Heartbeat(at);
    this.#link.reason = undefined;
    this.#enter("ready");
    this.#desk.ready(at);
    if (this.#desk.facts.number !== undefined) this.#desk.asks.complete(this.#desk.facts.number);
    this.#actions.push({ kind: "clock" });
  }

  #wake(until: Millis): void {
    this.#enter("waking");
    this.#heartbeat = undefined;
    this.#nextAt = until;
    this.#actions.push({ kind: "write", bytes: WAKE_BYTES });
  }

  #request(at: Millis): void {
    this.#enter("configuring");
    this.#desk.asks.begin();
    this.#write(wantConfig(this.#handshake.begin(at)));
  }

  #requestAgain(at: Millis): void {
    if (this.#handshake.dueAt <= at) this.#count("config-timeout");
    if (this.#handshake.mayRetry) this.#wake(at + WAKING);
    else this.#abandon("radio/silent", at);
  }

  #ask(handle: string, question: Question, at: Millis): void {
    const { asks, facts } = this.#desk;
    const radio = this.#phase === "ready" ? facts : undefined;
    const wasReading = asks.reading;
    for (const out of asks.put(handle, question, at, radio)) this.#send(out);
    if (wasReading || !asks.reading) return;
    this.#handshake = new Handshake(this.#draws.nonce);
    this.#request(at);
  }

  #beat(at: Millis): void {
    const due = this.#heartbeat?.step(at) ?? "wait";
    if (due === "wait") return;
    if (due !== "beat") this.#count("heartbeat-missed");
    if (due === "dead") this.#abandon("radio/silent", at);
    else this.#write(heartbeat());
  }

  #sendWhatMay(at: Millis): void {
    for (;;) {
      const out = this.#desk.traffic.next(at, this.#desk.facts.hopLimit);
      if (out === undefined) return;
      this.#changed = true;
      this.#send(out);
    }
  }

  /** Tells the radio to restart, in case it still listens, and has its link do what it can. */
  #restartRadio(at: Millis): void {
    this.#silence.reset(at);
    this.#count("restart-forced");
    const { number } = this.#desk.facts;
    if (number !== undefined) this.#write(packet(this.#desk.toOwnRadio(number, restart())));
    this.#actions.push({ kind: "reset" });
  }

  /** Lets go of a link that is open and of no use. */
  #abandon(reason: FaultCode, at: Millis): void {
    this.#actions.push({ kind: "close" });
    this.#fall(reason, at);
  }

  #fall(reason: FaultCode, at: Millis): void {
    this.#count("link-lost");
    this.#nextAt = this.#link.fell(reason, at, this.#draws.luck());
    this.#heartbeat = undefined;
    this.#enter("down");
    this.#desk.asks.lose();
    this.#desk.giveBack(at);
  }

  #stop(): void {
    if (this.#isOpen()) this.#write(disconnect());
    if (this.#phase !== "down") this.#actions.push({ kind: "close" });
    this.#stopped = true;
    this.#nextAt = Infinity;
    this.#enter("down");
    this.#desk.asks.lose();
  }

  #isOpen(): boolean {
    return this.#phase !== "down" && this.#phase !== "opening";
  }

  #enter(phase: RadioPhase): void {
    this.#phase = phase;
    this.#changed = true;
  }

  #send(out: PacketOut): void {
    const { air, facts } = this.#desk;
    air.wrote(out, { own: facts.number, modem: facts.modem }, this.#now);
    this.#write(packet(out));
  }

  #write(payload: Uint8Array): void {
    this.#actions.push({ kind: "write", bytes: wrap(payload) });
  }

  #count(name: CounterName): void {
    this.#tally(name);
    this.#changed = true;
    this.#actions.push({ kind: "counted", name });
  }

  #tally(name: CounterName): void {
    this.#counters.set(name, (this.#counters.get(name) ?? 0) + 1);
  }
}
