/**
 * What leaves next of all that nobody typed just now, and when: receipts, words once more, questions, a hello, and
 * entries that a journal lost. One at a time, the most useful first.
 */

import { type Millis, SECOND } from "../base/time.ts";
import { BROADCAST, type NodeNumber } from "../mesh/heard.ts";
import { HelloTimer } from "./hello-timer.ts";
import type { Incoming } from "./incoming.ts";
import { type Job, transmit, type Transmit } from "./job.ts";
import { Pace } from "./pace.ts";
import type { Peer, Peers } from "./peers.ts";
import type { Refilling } from "./refilling.ts";
import type { Kept, Sent } from "./sent.ts";

/** From this on the channel is left to those who type, in percent. Source: firmware 2.7.26 airtime.h, polite_channel_util_percent. */
const BUSY = 25;
/** How long a busy channel is left alone before it is looked at again. */
const BUSY_WAIT: Millis = 30 * SECOND;
/** A frame without words, in bytes: to reckon its airtime before it is made. */
const SHORT = 24;
/** What a parcel has beside its body, in bytes. */
const PARCEL_REST = 14;

export interface Air {
  readonly ready: boolean;
  readonly busyPercent?: number;
  readonly preset?: string;
}

export class Leaving {
  readonly hello: HelloTimer;
  readonly #epoch: number;
  readonly #peers: Peers;
  readonly #sent: Sent;
  readonly #refilling: Refilling;
  readonly #pace = new Pace();
  #ready = false;
  #busy = false;
  /** Whom the next hello tells how far their parcels go, beside those that are waited for. */
  readonly #asked = new Set<NodeNumber>();

  constructor(parts: {
    readonly epoch: number;
    readonly peers: Peers;
    readonly sent: Sent;
    readonly refilling: Refilling;
    readonly luck: () => number;
  }) {
    this.#epoch = parts.epoch;
    this.#peers = parts.peers;
    this.#sent = parts.sent;
    this.#refilling = parts.refilling;
    this.hello = new HelloTimer(parts.luck);
  }

  get ready(): boolean {
    return this.#ready;
  }

  air({ ready, busyPercent = 0, preset }: Air, at: Millis): void {
    this.#ready = ready;
    this.#busy = busyPercent > BUSY;
    if (preset !== undefined) this.#pace.preset = preset;
    if (ready) this.hello.begin(at);
  }

  /** Someone asked for what we have not: the next hello says how far it goes. */
  asked(to: NodeNumber, at: Millis): void {
    this.#asked.add(to);
    this.hello.news(at);
  }

  /** One try of `kept`. */
  parcel(kept: Kept, at: Millis): Transmit {
    const { id, to, lane, number, content, body } = kept;
    const peer = this.#peers.get(to);
    this.#sent.leaves(kept, peer?.heardAt ?? -Infinity, at);
    const frame = { kind: "parcel", epoch: this.#epoch, number, to, content, body } as const;
    return { ...transmit(frame, { to, lane, peer }), id };
  }

  /** What may leave at `at`, one frame at the most, and when to look again. */
  next(at: Millis): { readonly frame: Transmit | undefined; readonly wakeAt: Millis } {
    if (!this.#ready) return { frame: undefined, wakeAt: Infinity };
    const jobs = Array.from(this.#jobs(at)).toSorted((one, other) => one.rank - other.rank);
    let frame: Transmit | undefined;
    let wakeAt = Infinity;
    for (const job of jobs) {
      const mayAt =
        job.at <= at ? this.#pace.mayAt(job.length, { urgent: job.urgent, at }) : job.at;
      if (mayAt > at) {
        wakeAt = Math.min(wakeAt, mayAt);
        continue;
      }
      frame = job.make(at);
      // What there is to do has changed by this: the next look finds it.
      if (frame === undefined) continue;
      this.#pace.spend(frame.payload.length, at);
      return { frame, wakeAt: at };
    }
    return { frame, wakeAt };
  }

  *#jobs(at: Millis): Generator<Job> {
    const idleAt = this.#busy ? at + BUSY_WAIT : -Infinity;
    for (const peer of this.#peers.all()) {
      for (const stream of peer.streams.values()) yield* this.#answers(peer, stream, idleAt);
    }
    const kept = this.#sent.due(at);
    const dueAt = this.#sent.dueAt();
    if (kept !== undefined) {
      const urgent = kept.lane === "emergency";
      yield {
        at: urgent ? kept.dueAt : Math.max(kept.dueAt, idleAt),
        rank: urgent ? 1 : 3,
        urgent,
        length: kept.body.length + PARCEL_REST,
        make: () => this.parcel(kept, at),
      };
    } else if (dueAt < Infinity) {
      yield { at: dueAt, rank: 3, urgent: false, length: 0, make: () => undefined };
    }
    yield {
      at: Math.max(this.hello.dueAt, idleAt),
      rank: 5,
      urgent: false,
      length: SHORT,
      make: () => this.#sayHello(at),
    };
    yield* this.#refilling.jobs(idleAt, at);
  }

  *#answers(peer: Peer, stream: Incoming, idleAt: Millis): Generator<Job> {
    const { epoch, to } = stream;
    if (stream.receiptAt < Infinity) {
      const urgent = stream.receiptUrgent;
      yield {
        at: stream.receiptAt,
        rank: urgent ? 0 : 2,
        urgent,
        length: SHORT,
        make: (at) => {
          const frame = { kind: "receipt", epoch, to, ranges: stream.receipt(at) } as const;
          const lane = urgent ? "urgent" : "routine";
          return transmit(frame, { to: peer.number, lane, peer });
        },
      };
    }
    if (stream.askAt < Infinity && epoch === peer.epoch) {
      yield {
        at: Math.max(stream.askAt, idleAt),
        rank: 4,
        urgent: false,
        length: SHORT,
        make: (at) => {
          const ranges = stream.ask(at);
          if (ranges.length === 0) return undefined;
          const frame = { kind: "wants", epoch, to, ranges } as const;
          return transmit(frame, { to: peer.number, lane: "routine", peer });
        },
      };
    }
  }

  #sayHello(at: Millis): Transmit {
    const asked = Array.from(this.#asked, (to) => this.#sent.frontier(to));
    this.#asked.clear();
    this.hello.said(at);
    const others = this.#sent.frontiers().filter(({ to }) => asked.every((each) => each.to !== to));
    const frontiers = [...asked, ...others];
    const frame = { kind: "hello", epoch: this.#epoch, frontiers } as const;
    return transmit(frame, { to: BROADCAST, lane: "background", peer: undefined });
  }
}
