/**
 * The node's radios on one side, the outbox on the other: hands texts to the radio that the outbox chose, and the outbox what became of them and
 * who was heard by which radio.
 */

import type { Chance } from "../base/chance.ts";
import type { Link } from "../base/link.ts";
import type { Log } from "../base/log.ts";
import { type Millis, MINUTE, type Wall } from "../base/time.ts";
import {
  BROADCAST,
  type HeardData,
  type HeardText,
  type NodeNumber,
  type Peer,
} from "../mesh/heard.ts";
import { type Message, priority } from "../mesh/message.ts";
import type { RadioStatus } from "../mesh/radio-status.ts";
import type { AirHold } from "../outbox/air-hold.ts";
import type { OutboxAction } from "../outbox/outbox-events.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Outgoing } from "../outbox/outgoing.ts";
import { driveRadio, type RadioDriver } from "../radio/drive.ts";
import { addressed } from "./addressed.ts";
import { airOf } from "./air-watch.ts";

export interface RadiosOptions {
  readonly links: readonly Link[];
  readonly outbox: Outbox;
  readonly clock: () => Millis;
  readonly wall: () => Wall;
  readonly chance: Chance;
  readonly log: Log;
  readonly on: {
    readonly heard: (text: HeardText) => Promise<void> | void;
    readonly heardData: (data: HeardData) => Promise<void> | void;
    readonly peer: (peer: Peer) => Promise<void> | void;
    /** An outgoing message whose state changed, to be kept; resolves once it is on disk. */
    readonly save: (message: Outgoing) => Promise<void>;
    readonly forget: (id: string) => void;
    /** The outbox does nothing more for a message, after its last save. */
    readonly settled?: (message: Outgoing) => void;
    /** Takes a try over that leaves as a parcel, by the same radio. */
    readonly carry: (attempt: Attempt) => boolean;
    readonly status: () => void;
  };
  /** What a node is called on the phones, at most 4 letters; undefined if nobody told. */
  readonly nameOf: (node: NodeNumber) => string | undefined;
  /** Until when no news are told. */
  readonly nightUntil?: () => Millis;
}

/** A try of a message that is about to leave by a radio of ours. */
export interface Attempt {
  readonly message: Outgoing;
  readonly handle: string;
  readonly packetId: number;
  readonly driver: Sender;
}

/** A radio of ours, as far as it sends. */
export interface Sender {
  send(handle: string, message: Message): void;
  status(): Pick<
    RadioStatus,
    "phase" | "number" | "channels" | "preset" | "channelUtilizationPercent"
  >;
}

interface AirTold {
  readonly hold: AirHold;
  readonly at: Millis;
  /** How much the channel is used, and since when the radio says exactly that. */
  readonly use: number | undefined;
  readonly since: Millis;
}

/** A radio measures every minute; one that says the same for so long has stopped. */
const STALE: Millis = 15 * MINUTE;
/** Between two words to the outbox about one radio's air, while nothing changes. */
const AIR_EVERY: Millis = MINUTE;
/** A disk that takes longer to note what is about to leave does not hold up what must. */
const NOTED_WITHIN: Millis = 500;

export class Radios implements AsyncDisposable {
  readonly #options: RadiosOptions;
  readonly #drivers = new Map<string, RadioDriver>();
  readonly #stop = new AbortController();
  readonly #ready = new Set<string>();
  /** What the outbox was last told of each radio's air. */
  readonly #air = new Map<string, AirTold>();
  #alarm: NodeJS.Timeout | undefined;
  /** Ends once the last save is on disk. */
  #noted: Promise<void> = Promise.resolve();

  constructor(options: RadiosOptions) {
    this.#options = options;
    const { links, clock, wall, chance, log } = options;
    for (const link of links) {
      const radio = link.address;
      const driver: RadioDriver = driveRadio({
        link,
        clock,
        wall,
        chance: chance.fork(),
        log,
        signal: this.#stop.signal,
        on: {
          heard: (text) => {
            this.#step({ kind: "heard", radio, node: text.from });
            return options.on.heard(text);
          },
          heardData: (data) => {
            this.#step({ kind: "heard", radio, node: data.from });
            return options.on.heardData(data);
          },
          peer: (peer) => {
            this.#met(radio, peer);
            return options.on.peer(peer);
          },
          outcome: (handle, outcome) => this.#step({ kind: "outcome", handle, outcome }),
          status: (status) => this.#statusChanged(radio, status),
        },
      });
      this.#drivers.set(radio, driver);
    }
    this.#lookAtNight();
    // What an earlier run left is watched for before any radio speaks.
    this.#step({ kind: "woke" });
  }

  /** Queues a message that is on disk. */
  queue(message: Outgoing): void {
    if (message.news === true) this.#lookAtNight();
    this.#step({ kind: "queued", message });
  }

  /** Forgets messages, wherever they stand. */
  erase(ids: readonly string[]): void {
    this.#step({ kind: "erase", ids });
  }

  /** The addressee's Veillée node says that it has the message on its disk. */
  stored(id: string): void {
    this.#step({ kind: "outcome", handle: id, outcome: { kind: "stored" } });
  }

  /** Our clock has become better: every radio's is set by it. */
  clockSet(): void {
    for (const driver of this.#drivers.values()) driver.clockSet();
  }

  /** One for each radio, in the order they were named. */
  drivers(): readonly RadioDriver[] {
    return [...this.#drivers.values()];
  }

  statuses(): readonly RadioStatus[] {
    return Array.from(this.#drivers.values(), (driver) => driver.status());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#alarm);
    this.#stop.abort();
    await Promise.all(Array.from(this.#drivers.values(), ({ closed }) => closed));
  }

  #lookAtNight(): void {
    const { nightUntil } = this.#options;
    if (nightUntil !== undefined) this.#step({ kind: "night", until: nightUntil() });
  }

  /** Tells the outbox of a radio's air when that has changed, and again before it is no longer believed. */
  #lookAtAir(radio: string, status: RadioStatus): void {
    const at = this.#options.clock();
    const last = this.#air.get(radio);
    const use = status.channelUtilizationPercent;
    const since = last !== undefined && last.use === use ? last.since : at;
    const { channelUtilizationPercent: _, ...silent } = status;
    const { modem, hold } = airOf(at - since < STALE ? status : silent);
    if (last !== undefined && last.hold === hold && at - last.at < AIR_EVERY) return;
    this.#air.set(radio, { hold, at, use, since });
    this.#step({ kind: "air", radio, modem, hold });
  }

  #statusChanged(radio: string, status: RadioStatus): void {
    const { phase, channels } = status;
    const ready = phase === "ready";
    if (ready !== this.#ready.has(radio)) {
      this.#ready[ready ? "add" : "delete"](radio);
      const own = channels.find((channel) => channel.private);
      const privateChannel = own === undefined ? {} : { privateChannel: own.index };
      this.#step(
        ready ? { kind: "radio-ready", radio, ...privateChannel } : { kind: "radio-down", radio },
      );
    }
    if (ready) this.#lookAtAir(radio, status);
    this.#options.on.status();
  }

  /** A radio of ours tells of a node: it is the way to it if no other is known, and may bring the key that was missing. */
  #met(radio: string, { number, publicKey }: Peer): void {
    if (publicKey !== undefined) this.#step({ kind: "key", node: number });
    this.#step({ kind: "known", radio, node: number });
  }

  #step(event: WithoutTime<Parameters<Outbox["step"]>[0]>): void {
    const { outbox, clock } = this.#options;
    for (const action of outbox.step({ ...event, at: clock() })) this.#perform(action);
  }

  #perform(action: OutboxAction): void {
    const { on, clock } = this.#options;
    switch (action.kind) {
      case "send":
        void this.#send(action);
        return;
      case "watch":
        for (const driver of this.#drivers.values())
          driver.watch(action.handle, action.packetId, action.to);
        return;
      case "save":
        this.#noted = on.save(action.message);
        return;
      case "forget":
        on.forget(action.id);
        return;
      case "wake":
        clearTimeout(this.#alarm);
        // What is still kept after the end must not keep the process.
        if (this.#stop.signal.aborted) return;
        this.#alarm = setTimeout(
          () => {
            this.#lookAtNight();
            this.#step({ kind: "woke" });
          },
          Math.max(action.at - clock(), 0),
        );
        return;
      case "settled":
        on.settled?.(action.message);
        return;
      default:
        action satisfies never;
    }
  }

  /** Hands a text to its radio once the disk has noted that it may leave, so that a restart does not send it twice without need. */
  async #send(send: Extract<OutboxAction, { readonly kind: "send" }>): Promise<void> {
    const { handle, message, text, channel, packetId, radio } = send;
    await settledWithin(NOTED_WITHIN, this.#noted);
    const { to, lane, replyId } = message;
    const driver = this.#drivers.get(radio);
    if (driver === undefined || this.#stop.signal.aborted) return;
    if (this.#options.on.carry({ message, handle, packetId, driver })) return;
    const onChannel = channel !== undefined;
    driver.send(handle, {
      to: onChannel ? BROADCAST : to,
      text: onChannel ? addressed(text, this.#options.nameOf(to)) : text,
      packetId,
      ...(onChannel && { channel }),
      ...(to === BROADCAST && message.channel !== undefined && { channel: message.channel }),
      ...(lane === "emergency" && { priority: priority.alert }),
      ...(replyId !== undefined && { replyId }),
    });
  }
}

/** Waits for `work`, however it ends, but no longer than `limit`. */
async function settledWithin(limit: Millis, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit);
  });
  await Promise.race([work.catch(() => undefined), late]);
  clearTimeout(timer);
}

type WithoutTime<E> = E extends { readonly at: Millis } ? Omit<E, "at"> : never;
