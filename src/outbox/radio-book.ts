/**
 * What the outbox knows of each radio of ours: whether it may send and when, and which of them last heard a node.
 */

import { type Millis, MINUTE, SECOND } from "../base/time.ts";
import { BROADCAST, type NodeNumber } from "../mesh/heard.ts";
import type { Outgoing } from "./outgoing.ts";

/** A radio of ours, by its address as the operator wrote it. */
export type RadioName = string;

/** Between two texts: the firmware silently drops a text within 2 s of the one before. */
export const PACE: Millis = 2.5 * SECOND;
/** A radio that cannot transmit restarts when it is set right; this is for one that did so unseen. */
const UNFIT_MAX: Millis = 15 * MINUTE;
/** A cable that is moved is back within this; only an emergency does not wait for the radio that knows the way. */
const GRACE: Millis = 5 * SECOND;
/** A radio that is ready again tells first what became of what it had in its hands. */
const NEWS_WITHIN: Millis = 3 * SECOND;
/** Addressees whose radio of ours is remembered: more than a mesh has nodes. */
const HEARERS_MAX = 2000;
/** Of three tries, the third goes by another radio, if there is one: the way that was known may be lost. */
const OTHER_WAY = 3;

/** One radio. Times are by the node's running clock. */
export interface RadioDesk {
  readonly name: RadioName;
  readonly ready: boolean;
  /** Since when it is ready, or not. */
  readonly since: Millis;
  /** When it would send one more text at once. */
  readonly airFreeAt: Millis;
  /** The hour's airtime is spent: until then it takes nothing but emergencies, if those. */
  readonly quietUntil: Millis;
  /** It cannot transmit until it is set right. */
  readonly unfitUntil: Millis;
  /** Index of the village's own channel on it; undefined if it has none. */
  readonly privateChannel: number | undefined;
}

export class RadioBook {
  readonly #desks = new Map<RadioName, RadioDesk>();
  readonly #hearers = new Map<NodeNumber, RadioName>();

  get(name: RadioName): RadioDesk | undefined {
    return this.#desks.get(name);
  }

  /** Whether any radio of ours is in a channel of the village's own. */
  get hasPrivateChannel(): boolean {
    return this.#all().some(({ privateChannel }) => privateChannel !== undefined);
  }

  ready(name: RadioName, privateChannel: number | undefined, at: Millis): void {
    const { airFreeAt = at, quietUntil = at } = this.#desks.get(name) ?? {};
    const again = { ready: true, since: at, unfitUntil: at };
    this.#desks.set(name, { name, airFreeAt, quietUntil, privateChannel, ...again });
  }

  down(name: RadioName, at: Millis): void {
    const desk = this.#desks.get(name);
    if (desk?.ready === true) this.#desks.set(name, { ...desk, ready: false, since: at });
  }

  /** A node was heard by a radio: the way to it. */
  heard(node: NodeNumber, name: RadioName): void {
    this.#hearers.delete(node);
    this.#hearers.set(node, name);
    const [oldest] = this.#hearers.keys();
    if (this.#hearers.size > HEARERS_MAX && oldest !== undefined) this.#hearers.delete(oldest);
  }

  /** A node stands in a radio's table: a way to it, if no better one is known. */
  known(node: NodeNumber, name: RadioName): void {
    if (!this.#hearers.has(node)) this.heard(node, name);
  }

  /** A text was handed to a radio at `at`. */
  handed(name: RadioName, at: Millis): void {
    const desk = this.#desks.get(name);
    if (desk !== undefined)
      this.#desks.set(name, { ...desk, airFreeAt: Math.max(at, desk.airFreeAt) + PACE });
  }

  quiet(name: RadioName, until: Millis): void {
    const desk = this.#desks.get(name);
    if (desk !== undefined)
      this.#desks.set(name, { ...desk, quietUntil: Math.max(desk.quietUntil, until) });
  }

  unfit(name: RadioName, at: Millis): void {
    const desk = this.#desks.get(name);
    if (desk !== undefined) this.#desks.set(name, { ...desk, unfitUntil: at + UNFIT_MAX });
  }

  /**
   * The radio a message leaves by at `at`: the one that last heard its addressee, else any. Undefined when none may take it
   * now, or when the right one has gone a moment ago.
   */
  choose(message: Outgoing, at: Millis): RadioDesk | undefined {
    const desk = this.#way(message, at);
    return desk !== undefined && paceOpensAt(desk, message) <= at ? desk : undefined;
  }

  /** When, by time alone, a radio will take `message`; Infinity if only an event can bring that. */
  opensAt(message: Outgoing, at: Millis): Millis {
    const way = this.#way(message, at);
    if (way !== undefined) return paceOpensAt(way, message);
    const wanted = this.#wanted(message);
    const grace = wanted?.ready === false ? wanted.since + GRACE : at;
    const ready = this.#fit(message).filter((desk) => desk.ready);
    return Math.min(
      ...ready.map((desk) => Math.max(grace, ableAt(desk, message), paceOpensAt(desk, message))),
    );
  }

  /** The radio a message is meant to leave by, as soon as its pace allows. */
  #way(message: Outgoing, at: Millis): RadioDesk | undefined {
    const able = this.#fit(message).filter((desk) => desk.ready && ableAt(desk, message) <= at);
    const wanted = this.#wanted(message);
    const known = able.find(({ name }) => name === wanted?.name);
    const other = able.find(({ name }) => name !== wanted?.name);
    if (known !== undefined)
      return message.tries % OTHER_WAY === OTHER_WAY - 1 ? (other ?? known) : known;
    const back = wanted?.ready === false ? wanted.since + GRACE : at;
    return message.lane === "emergency" || back <= at ? other : undefined;
  }

  /** Radios that could carry `message`, ready or not. */
  #fit({ onChannel }: Outgoing): readonly RadioDesk[] {
    const all = this.#all();
    return onChannel === true
      ? all.filter(({ privateChannel }) => privateChannel !== undefined)
      : all;
  }

  #wanted({ to }: Outgoing): RadioDesk | undefined {
    const name = to === BROADCAST ? undefined : this.#hearers.get(to);
    return name === undefined ? undefined : this.#desks.get(name);
  }

  #all(): readonly RadioDesk[] {
    return [...this.#desks.values()];
  }
}

/** When a radio may transmit `message` at all. */
function ableAt({ unfitUntil, quietUntil }: RadioDesk, { lane }: Outgoing): Millis {
  return lane === "emergency" ? unfitUntil : Math.max(unfitUntil, quietUntil);
}

/** When it is `message`'s turn there. The lower lanes keep the radio's pace, so that an emergency need not. */
function paceOpensAt({ airFreeAt, since }: RadioDesk, { lane, packetId }: Outgoing): Millis {
  if (lane === "emergency") return 0;
  return packetId === undefined ? airFreeAt : Math.max(airFreeAt, since + NEWS_WITHIN);
}
