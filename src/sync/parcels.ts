/**
 * Parcels between Veillée nodes: sent until there is a receipt, asked for where one is missing, taken in once.
 *
 * A deterministic machine: {@link Parcels.step} takes what happened and returns what to do. It keeps nothing on disk itself: what it sends lies in the
 * outbox, what it hears in the journal, and the journal alone decides what was heard before. So a restart, a wild number or a forgotten window costs
 * airtime, and never words. Who writes under another's name and numbers can have a receipt given for what we did not get, as it can write that
 * receipt itself: the channel's key keeps it out, and nothing else yet.
 *
 * Nothing that was heard is sent on: that is what radios do. A node sends its own parcels only, and receipts and questions of its own.
 */

import type { Millis } from "../base/time.ts";
import { BROADCAST, type HeardData, type NodeNumber } from "../mesh/heard.ts";
import type { NextTry } from "../outbox/next-try.ts";
import type { Lane } from "../outbox/outgoing.ts";
import { crc32 } from "./crc32.ts";
import { Leaving } from "./leaving.ts";
import {
  contents,
  decodeFrame,
  type HelloFrame,
  type NumbersFrame,
  type ParcelFrame,
} from "./parcel-codec.ts";
import type { Counted, Memory, ParcelAction, ParcelEvent, ParcelRef } from "./parcel-events.ts";
import { type Peer, Peers } from "./peers.ts";
import { Refilling } from "./refilling.ts";
import { type Load, Sent, TRIES_MAX } from "./sent.ts";
import type { AskWaits, Refilled } from "./wanted.ts";
import { decodeWords } from "./words.ts";

/** Parcels that may wait for the disk; one more is left to come again. */
const IN_HAND_MAX = 256;

export interface ParcelsStart {
  /** 32 random bits, drawn anew at each start: a number that was lost with the process is never used twice. */
  readonly epoch: number;
  /** At least 0, below 1. */
  readonly luck: () => number;
  /** Peers remembered from before. */
  readonly peers: Iterable<NodeNumber>;
  /** What was sent before, and has no receipt. */
  readonly awaited: Iterable<Load>;
  /** When lost entries are asked for: in hours of a village unless given. */
  readonly askWaits?: AskWaits | undefined;
  readonly at: Millis;
}

export class Parcels {
  readonly #epoch: number;
  readonly #peers: Peers;
  readonly #sent = new Sent();
  readonly #refilling: Refilling;
  readonly #leaving: Leaving;
  /** Delivered, and not known to be on the disk: in which lane. */
  readonly #inHand = new Map<string, Lane>();
  #actions: ParcelAction[] = [];
  #own: ReadonlySet<NodeNumber> = new Set();
  /** What was last to be remembered, as text to compare. */
  #saved: string;

  constructor({ epoch, luck, peers, awaited, askWaits, at }: ParcelsStart) {
    this.#epoch = epoch;
    this.#peers = new Peers(peers, at, luck);
    const common = { epoch, peers: this.#peers, luck } as const;
    const act = (action: ParcelAction): void => void this.#actions.push(action);
    this.#refilling = new Refilling({ ...common, waits: askWaits, act });
    this.#leaving = new Leaving({ ...common, sent: this.#sent, refilling: this.#refilling });
    for (const load of awaited) this.#sent.restore(load, luck(), at);
    this.#saved = JSON.stringify(this.#memory());
  }

  step(event: ParcelEvent): readonly ParcelAction[] {
    const { at } = event;
    this.#actions = [];
    this.#sent.expire(at);
    this.#take(event);
    this.#giveUp(at);
    const { frame, wakeAt } = this.#leaving.next(at);
    if (frame !== undefined) this.#actions.push(frame);
    this.#save();
    if (wakeAt < Infinity) this.#actions.push({ kind: "wake", at: wakeAt });
    return this.#actions;
  }

  /** Whether a Veillée node is behind radio `to`, as far as is known: what is sent to it as a parcel is understood. */
  reaches(to: NodeNumber, at: Millis): boolean {
    return this.#peers.knows(to, at);
  }

  /** Radios with a Veillée node behind them, as far as is known, in the order of their numbers. */
  reached(at: Millis): readonly NodeNumber[] {
    const numbers = Array.from(this.#peers.all(), ({ number }) => number);
    return numbers.filter((number) => this.reaches(number, at)).toSorted((a, b) => a - b);
  }

  /** What follows for a message that has no receipt, seen at `at`; undefined for one that is not waited for. */
  nextTryOf(id: string, at: Millis): NextTry | undefined {
    const kept = this.#sent.get(id);
    if (kept === undefined) return undefined;
    const how = { way: "channel", parts: 1, tries: kept.tries, triesMax: TRIES_MAX } as const;
    if (kept.dueAt === Infinity) return { kind: "answer", ...how };
    return kept.dueAt > at ? { kind: "later", at: kept.dueAt, ...how } : { kind: "now", ...how };
  }

  /** How it stands with the entries that the journal lost. */
  refilled(): Refilled {
    return this.#refilling.wanted.tally;
  }

  #take(event: ParcelEvent): void {
    switch (event.kind) {
      case "air":
        this.#own = event.own;
        this.#leaving.air(event, event.at);
        return;
      case "heard":
        this.#hear(event.data, event.at);
        return;
      case "send":
        this.#sendNow(event.load, event.at);
        return;
      case "kept":
        this.#keep(event);
        return;
      case "lost":
        this.#refilling.wanted.lost(event.refs, event.at);
        return;
      case "found":
        this.#refilling.found(event);
        return;
      case "refilled":
        this.#refilling.refilled(event);
        return;
      case "woke":
        return;
      default:
        event satisfies never;
    }
  }

  #hear(data: HeardData, at: Millis): void {
    const frame = decodeFrame(data.payload);
    if (frame.kind === "none") return this.#count(`frame-${frame.why}`);
    if (this.#own.has(data.from)) return this.#count("frame-own");
    if (!data.privateChannel && !data.pki) return this.#count("frame-open");
    const { from, radio, channel } = data;
    const isNew = this.#peers.get(from) === undefined;
    const peer = this.#peers.heard(from, { radio, channel }, at);
    if (peer !== undefined && isNew) this.#leaving.hello.news(at);
    this.#sent.sign(from, at);
    switch (frame.kind) {
      case "parcel":
        return this.#hearParcel(frame, peer, { data, at });
      case "receipt":
        return this.#hearReceipt(frame, peer);
      case "wants":
        return this.#hearWants(frame, at);
      case "hello":
        return this.#hearHello(frame, peer, at);
      case "lost":
      case "lost-heads":
        if (this.#own.has(frame.to) && peer !== undefined) {
          this.#refilling.hearLost(frame, peer, at);
        }
        return;
      case "lent":
        if (this.#own.has(frame.to)) this.#refilling.hearLent(frame, from);
        return;
      case "piece":
        if (this.#own.has(frame.to)) this.#refilling.hearPiece(frame, from);
        return;
      default:
        return frame satisfies never;
    }
  }

  #hearParcel(
    frame: ParcelFrame,
    peer: Peer | undefined,
    { data, at }: { readonly data: HeardData; readonly at: Millis },
  ): void {
    if (peer !== undefined) this.#begins(peer, frame.epoch, at);
    const { epoch, to, number, content, body } = frame;
    if (to !== BROADCAST && !this.#own.has(to)) return;
    const stream = peer && this.#peers.stream(peer, { epoch, to, first: number });
    const parcel: ParcelRef = { from: data.from, epoch, to, number, sum: crc32(body) };
    const name = nameOf(parcel);
    if (stream?.stored(parcel) === true || this.#inHand.has(name)) {
      this.#count("parcel-again");
      stream?.again(number, at);
      return;
    }
    const words = content === contents.text ? decodeWords(body) : undefined;
    if (words === undefined) {
      this.#count("parcel-unknown");
    } else {
      if (this.#inHand.size >= IN_HAND_MAX) return this.#count("parcel-too-many");
      this.#inHand.set(name, words.lane);
      this.#actions.push({ kind: "deliver", parcel, words, data });
    }
    stream?.came(number, at);
  }

  #keep({ parcel, stored, at }: Extract<ParcelEvent, { kind: "kept" }>): void {
    const name = nameOf(parcel);
    const urgent = this.#inHand.get(name) === "emergency";
    this.#inHand.delete(name);
    const { from, epoch, to, number } = parcel;
    const peer = this.#peers.get(from);
    if (peer === undefined) return;
    const stream = this.#peers.stream(peer, { epoch, to, first: number });
    if (!stored) return stream.lost(number, at);
    peer.proven = true;
    stream.keep(parcel, { urgent, at });
  }

  /** Believes a receipt of the addressee, by whichever of its radios: from another it could only be a mistake. */
  #hearReceipt({ epoch, to, ranges }: NumbersFrame, peer: Peer | undefined): void {
    if (epoch !== this.#epoch || to === BROADCAST || peer === undefined) return;
    const sameNode = peer.epoch !== undefined && peer.epoch === this.#peers.get(to)?.epoch;
    if (peer.number !== to && !sameNode) return;
    for (const { id } of this.#sent.receipted(to, ranges)) {
      peer.proven = true;
      this.#actions.push({ kind: "stored", id });
    }
  }

  #hearWants({ epoch, to, ranges }: NumbersFrame, at: Millis): void {
    if (epoch !== this.#epoch) return;
    if (!this.#sent.wanted(to, ranges, at)) this.#leaving.asked(to, at);
  }

  #hearHello({ epoch, frontiers }: HelloFrame, peer: Peer | undefined, at: Millis): void {
    if (peer === undefined) return;
    this.#begins(peer, epoch, at);
    for (const frontier of frontiers) {
      const { to, floor } = frontier;
      if (to !== BROADCAST && !this.#own.has(to)) continue;
      this.#peers.stream(peer, { epoch, to, first: floor }).told(frontier, at);
    }
  }

  /** A node that started anew is told that we are here. What is missing of its time before is not to be had any more. */
  #begins(peer: Peer, epoch: number, at: Millis): void {
    if (peer.epoch === epoch) return;
    if (peer.epoch !== undefined) this.#leaving.hello.news(at);
    peer.epoch = epoch;
  }

  #sendNow(load: Load, at: Millis): void {
    const kept = this.#sent.take(load, at);
    if (kept === undefined) {
      this.#actions.push({ kind: "plain", id: load.id });
      return;
    }
    this.#actions.push(this.#leaving.parcel(kept, at));
    // Nobody gives a receipt for it, so everyone is told soon that there is something.
    if (kept.to === BROADCAST) this.#leaving.hello.news(at);
  }

  /** Those who show no sign of a Veillée node are written to as a phone is: better twice than not at all. */
  #giveUp(at: Millis): void {
    if (!this.#leaving.ready) return;
    const heardAt = (number: NodeNumber): Millis => this.#peers.get(number)?.heardAt ?? -Infinity;
    for (const { id, to } of this.#sent.unheard(heardAt, at)) {
      this.#peers.forget(to);
      this.#actions.push({ kind: "plain", id });
    }
  }

  #save(): void {
    const memory = this.#memory();
    const text = JSON.stringify(memory);
    if (text === this.#saved) return;
    this.#saved = text;
    // After all else: what has its receipt is awaited no longer only once the outbox knows.
    this.#actions.push({ kind: "save", memory });
  }

  #memory(): Memory {
    return { peers: this.#peers.proven(), awaited: this.#sent.awaited() };
  }

  #count(name: Counted): void {
    this.#actions.push({ kind: "counted", name });
  }
}

function nameOf({ from, epoch, to, number, sum }: ParcelRef): string {
  return `${from} ${epoch} ${to} ${number} ${sum}`;
}
