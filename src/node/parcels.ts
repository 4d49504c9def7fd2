/**
 * Parcels on a running node: what `sync` decides about them, done with the node's radios, its outbox, its journal and its store.
 */

import { randomBytes } from "node:crypto";

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Millis } from "../base/time.ts";
import { BROADCAST, type HeardData, nodeId } from "../mesh/heard.ts";
import { priority } from "../mesh/message.ts";
import { port } from "../mesh/packet.ts";
import type { NextTry } from "../outbox/next-try.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Outgoing } from "../outbox/outgoing.ts";
import type { Store } from "../store/store.ts";
import { contents } from "../sync/parcel-codec.ts";
import type { Counted, Memory, ParcelAction, ParcelEvent } from "../sync/parcel-events.ts";
import { Parcels } from "../sync/parcels.ts";
import type { Heard } from "../sync/peers.ts";
import type { Load } from "../sync/sent.ts";
import type { AskWaits, Refilled } from "../sync/wanted.ts";
import { encodeWords, tagOf } from "../sync/words.ts";
import { KeepOnce } from "./keep-once.ts";
import type { Attempt, Sender } from "./radios.ts";
import type { Reception } from "./reception.ts";
import { Refill, type RefillParts } from "./refill.ts";
import { priorityOf, villageChannel } from "./village-channel.ts";

export interface ParcelPostParts {
  readonly outbox: Outbox;
  readonly reception: Reception;
  readonly store: Store;
  /** Takes entries that the journal had lost, and another node gave back. */
  readonly retake: RefillParts["retake"];
  /** The clock that messages on their way out are timed by. */
  readonly running: () => Millis;
  /** At least 0, below 1. */
  readonly luck: () => number;
  /** When lost entries are asked for: in hours of a village unless given. */
  readonly askWaits?: AskWaits | undefined;
  readonly log: Log;
}

/** Settings of the store: what of {@link Memory} is kept, separated by blanks. */
const PEERS = "parcels.peers";
const AWAITED = "parcels.awaited";

/** What it takes of the node's radios. */
interface Way {
  drivers(): readonly Sender[];
  stored(id: string): void;
}

type Transmit = Extract<ParcelAction, { kind: "transmit" }>;
type Timeless<E> = E extends { readonly at: Millis } ? Omit<E, "at"> : never;

export class ParcelPost implements Disposable {
  readonly #parts: ParcelPostParts;
  readonly #parcels: Parcels;
  readonly #words: KeepOnce;
  /** What was passed over so far, and told of once. */
  readonly #passedOver = new Set<Counted>();
  #radios: Way | undefined;
  /** The try of the outbox that is being taken over. */
  #attempt: Attempt | undefined;
  #air = "";
  readonly #refill: Refill;
  #alarm: NodeJS.Timeout | undefined;

  constructor(parts: ParcelPostParts) {
    const { store, outbox, running, luck, askWaits } = parts;
    this.#parts = parts;
    this.#words = new KeepOnce(parts);
    this.#parcels = new Parcels({
      epoch: randomBytes(4).readUInt32BE(),
      luck,
      peers: words(store.setting(PEERS)).map((digits) => Number.parseInt(digits, 16)),
      awaited: words(store.setting(AWAITED)).flatMap((id) => {
        const message = outbox.deliveryOf(id);
        return message === undefined || isDone(message) ? [] : (loadOf(message) ?? []);
      }),
      askWaits,
      at: running(),
    });
    this.#refill = new Refill(parts, (event) => this.#step(event));
    this.#refill.look();
  }

  /** What parcels leave by, from now on. */
  attach(radios: Way): void {
    this.#radios = radios;
    this.status();
  }

  /** Takes a try over from the outbox, if a Veillée node is behind its addressee's radio; what comes of it is told to the outbox. */
  carry(attempt: Attempt): boolean {
    const { message, handle, driver } = attempt;
    if (!this.#parcels.reaches(message.to, this.#parts.running())) return false;
    const load = handle === message.id ? loadOf(message) : undefined;
    if (load === undefined || villageChannel(driver.status()) === undefined) return false;
    this.#attempt = attempt;
    this.#step({ kind: "send", load });
    this.#attempt = undefined;
    return true;
  }

  /** Radios with another Veillée behind them. */
  veillees(): readonly string[] {
    return this.#parcels.reached(this.#parts.running()).map(nodeId);
  }

  /** When words that have no receipt leave again; undefined for those that are not waited for. */
  nextTryOf(id: string): NextTry | undefined {
    return this.#parcels.nextTryOf(id, this.#parts.running());
  }

  /** Whether a message is sent again until its receipt comes, after a restart too. */
  awaits(message: Outgoing): boolean {
    return !isDone(message) && this.nextTryOf(message.id) !== undefined;
  }

  /** How it stands with the entries that the journal lost. */
  refilled(): Refilled {
    return this.#parcels.refilled();
  }

  heard(data: HeardData): void {
    const { running, log } = this.#parts;
    const known = this.#parcels.reaches(data.from, running());
    this.#step({ kind: "heard", data });
    if (!known && this.#parcels.reaches(data.from, running())) {
      log.info("veillee-heard", { from: nodeId(data.from) });
    }
  }

  /** A radio of ours is as it was not before. */
  status(): void {
    const statuses = (this.#radios?.drivers() ?? []).map((driver) => driver.status());
    const ready = statuses.filter(({ phase }) => phase === "ready");
    const own = statuses.flatMap(({ number }) => number ?? []);
    const preset = ready.find((status) => status.preset !== undefined)?.preset;
    const air = {
      ready: ready.some((status) => villageChannel(status) !== undefined),
      busyPercent: Math.max(
        0,
        ...ready.map(({ channelUtilizationPercent }) => channelUtilizationPercent ?? 0),
      ),
      ...(preset !== undefined && { preset }),
    };
    const text = JSON.stringify([air, own]);
    if (text === this.#air) return;
    this.#air = text;
    this.#step({ kind: "air", ...air, own: new Set(own) });
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#alarm);
    this.#refill[Symbol.dispose]();
    this.#radios = undefined;
  }

  #step(event: Timeless<ParcelEvent>): void {
    for (const action of this.#parcels.step({ ...event, at: this.#parts.running() })) {
      this.#perform(action);
    }
  }

  #perform(action: ParcelAction): void {
    switch (action.kind) {
      case "transmit":
        this.#transmit(action);
        return;
      case "deliver":
        void this.#take(action);
        return;
      case "stored":
        this.#parts.log.info("parcel-stored", { id: action.id });
        this.#radios?.stored(action.id);
        return;
      case "plain":
        this.#sendPlain(action.id);
        return;
      case "asked":
        this.#refill.asked(action);
        return;
      case "lookUp":
        this.#step(this.#refill.lookUp(action));
        return;
      case "refill":
        void this.#refill.take(action).then((event) => this.#step(event));
        return;
      case "save":
        this.#save(action.memory);
        return;
      case "wake":
        this.#wakeAt(action.at);
        return;
      case "counted":
        if (this.#passedOver.has(action.name)) return;
        this.#passedOver.add(action.name);
        this.#parts.log.info("frame-passed-over", { why: action.name });
        return;
      default:
        action satisfies never;
    }
  }

  #wakeAt(at: Millis): void {
    clearTimeout(this.#alarm);
    if (this.#radios === undefined) return;
    this.#alarm = setTimeout(
      () => this.#step({ kind: "woke" }),
      Math.max(at - this.#parts.running(), 0),
    );
  }

  /** Hands a frame to the radio that hears its addressee, or to all; to those that have a channel of the village's own. */
  #transmit({ to, id, heard, payload, lane }: Transmit): void {
    const attempt = id !== undefined && this.#attempt?.handle === id ? this.#attempt : undefined;
    const one = attempt?.driver ?? this.#driverFor(heard);
    for (const driver of to === BROADCAST ? this.#ready() : [one]) {
      const channel = driver && villageChannel(driver.status(), heard);
      if (channel === undefined) continue;
      driver?.send(id ?? "frame", {
        to: BROADCAST,
        channel: channel.index,
        port: port.private,
        payload,
        priority: priorityOf(id, lane),
        ...(attempt !== undefined && { packetId: attempt.packetId }),
      });
    }
  }

  /** Words as a phone reads them, to someone who is no Veillée node, or not any more. */
  #sendPlain(id: string): void {
    const attempt = this.#attempt?.handle === id ? this.#attempt : undefined;
    const message = attempt?.message ?? this.#parts.outbox.deliveryOf(id);
    if (message === undefined || isDone(message) || message.text === "") return;
    const { to, text, lane, replyId } = message;
    const driver = attempt?.driver ?? this.#driverFor(undefined);
    driver?.send(id, {
      to,
      text,
      ...(lane === "emergency" && { priority: priority.alert }),
      ...(replyId !== undefined && { replyId }),
      ...(attempt !== undefined && { packetId: attempt.packetId }),
    });
  }

  #ready(): readonly Sender[] {
    return (this.#radios?.drivers() ?? []).filter((driver) => driver.status().phase === "ready");
  }

  /** The radio that heard them last, if it is ready; else any that is in a channel of the village's own. */
  #driverFor(heard: Heard | undefined): Sender | undefined {
    const ready = this.#ready();
    const hearer = ready.find((driver) => driver.status().number === heard?.radio);
    return hearer ?? ready.find((driver) => villageChannel(driver.status()) !== undefined);
  }

  async #take({ parcel, words: said, data }: Extract<ParcelAction, { kind: "deliver" }>) {
    const { payload: _, ...envelope } = data;
    const same = { packetId: said.tag, text: said.text, reaction: false, parcel: true } as const;
    const text = { ...envelope, ...same };
    const stored = await this.#words.keep(text);
    if (stored) this.#parts.log.info("parcel-kept", { from: nodeId(parcel.from) });
    this.#step({ kind: "kept", parcel, stored });
  }

  #save({ peers, awaited }: Memory): void {
    const { store, log } = this.#parts;
    const settings = {
      [PEERS]: peers.map((number) => number.toString(16)).join(" "),
      [AWAITED]: awaited.join(" "),
    };
    store.append({ settings }).catch((error: unknown) => {
      if (!Fault.in(error, "store/closed")) log.error("parcels-not-remembered", { error });
    });
  }
}

/** A message as a parcel carries it; undefined if it is none for one addressee, was found too long for one packet, or has no words any more. */
function loadOf({ id, to, lane, text, about, room }: Outgoing): Load | undefined {
  if (to === BROADCAST || room !== undefined || text === "") return undefined;
  const body = encodeWords({ tag: tagOf(id), lane, text, ...(about !== undefined && { about }) });
  return body && { id, to, lane, content: contents.text, body };
}

/** Whether it is where it was to come, or is known never to. */
function isDone({ state }: Outgoing): boolean {
  return state === "stored" || state === "delivered" || state === "failed";
}

function words(setting: string | undefined): readonly string[] {
  return setting === undefined || setting === "" ? [] : setting.split(" ");
}
