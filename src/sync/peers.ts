/**
 * Which radios have a Veillée node behind them: those of which a frame was heard on the village's own channel, of late.
 *
 * Any member of that channel can write frames under any number, as many as it likes. So newcomers are let in at a pace, and one that has shown to be of use
 * is never put out for one that has not.
 */

import { DAY, HOUR, type Millis } from "../base/time.ts";
import type { NodeNumber } from "../mesh/heard.ts";
import { Incoming } from "./incoming.ts";

/** Veillée nodes within earshot: a valley has ten. */
export const PEERS_MAX = 64;
/** A node of which nothing was heard for so long is written to as a phone is. Every node is heard within two hours, if it is heard at all. */
const KEPT: Millis = 7 * DAY;
/** Newcomers let in within an hour: a whole valley that starts at once. */
const NEWCOMERS = 16;
/** Epochs and addressees kept of one peer: us and everyone, before and after its restart. */
const STREAMS_MAX = 4;

/** By which of our radios and on which of its channels a peer was last heard. */
export interface Heard {
  readonly radio: NodeNumber;
  readonly channel: number;
}

export interface Peer {
  readonly number: NodeNumber;
  /** As its last parcel or hello said; undefined for one remembered from before our start. */
  epoch: number | undefined;
  /** -Infinity if it was not heard since our start. */
  heardAt: Millis;
  /** When it was let in, or our start. */
  readonly since: Millis;
  heard: Heard | undefined;
  /** It has given a receipt, or words that are on our disk. */
  proven: boolean;
  readonly streams: Map<string, Incoming>;
}

export class Peers {
  readonly #luck: () => number;
  readonly #peers = new Map<NodeNumber, Peer>();
  /** When the latest newcomers came, at most {@link NEWCOMERS}. */
  #newcomers: readonly Millis[] = [];

  /** @param known those remembered from before the start, at `at`: they have proven themselves then. */
  constructor(known: Iterable<NodeNumber>, at: Millis, luck: () => number) {
    this.#luck = luck;
    for (const number of known) this.#add(number, at).proven = true;
  }

  /** Those worth remembering, in the order of their numbers. */
  proven(): readonly NodeNumber[] {
    return [...this.#peers.values()]
      .filter(({ proven }) => proven)
      .map(({ number }) => number)
      .toSorted((one, other) => one - other);
  }

  all(): Iterable<Peer> {
    return this.#peers.values();
  }

  get(number: NodeNumber): Peer | undefined {
    return this.#peers.get(number);
  }

  /** Whether a Veillée node is behind radio `number`, as far as is known. */
  knows(number: NodeNumber, at: Millis): boolean {
    const peer = this.#peers.get(number);
    return peer !== undefined && at - Math.max(peer.heardAt, peer.since) < KEPT;
  }

  /** A frame of `number` was heard; undefined if too many newcomers come. */
  heard(number: NodeNumber, heard: Heard, at: Millis): Peer | undefined {
    const peer = this.#peers.get(number) ?? this.#admit(number, at);
    if (peer === undefined) return undefined;
    peer.heardAt = at;
    peer.heard = heard;
    this.#peers.delete(number);
    this.#peers.set(number, peer);
    return peer;
  }

  /** Nobody answers there any more. */
  forget(number: NodeNumber): void {
    this.#peers.delete(number);
  }

  /** What came of `peer`'s parcels of `epoch` for `to`; begun at `first` if nothing did. */
  stream(
    peer: Peer,
    of: { readonly epoch: number; readonly to: NodeNumber; readonly first: number },
  ): Incoming {
    const name = `${of.epoch} ${of.to}`;
    const stream = peer.streams.get(name) ?? new Incoming(of.epoch, of.to, of.first, this.#luck);
    peer.streams.delete(name);
    peer.streams.set(name, stream);
    const [oldest] = peer.streams.keys();
    if (peer.streams.size > STREAMS_MAX && oldest !== undefined) peer.streams.delete(oldest);
    return stream;
  }

  #admit(number: NodeNumber, at: Millis): Peer | undefined {
    this.#newcomers = this.#newcomers.filter((came) => at - came < HOUR);
    if (this.#newcomers.length >= NEWCOMERS) return undefined;
    if (this.#peers.size >= PEERS_MAX && !this.#makeRoom()) return undefined;
    this.#newcomers = [...this.#newcomers, at];
    return this.#add(number, at);
  }

  #add(number: NodeNumber, at: Millis): Peer {
    const peer: Peer = {
      number,
      epoch: undefined,
      heardAt: -Infinity,
      since: at,
      heard: undefined,
      proven: false,
      streams: new Map(),
    };
    this.#peers.set(number, peer);
    return peer;
  }

  /** Puts out the one unproven that has been silent longest. */
  #makeRoom(): boolean {
    for (const { number, proven } of this.#peers.values()) {
      if (proven) continue;
      this.#peers.delete(number);
      return true;
    }
    return false;
  }
}
