/**
 * What the outbox knows of each radio of ours: whether it may send and when, and which of them last heard a node.
 */

import { type Millis, MINUTE, SECOND } from "../base/time.ts";
import { BROADCAST, type NodeNumber } from "../mesh/heard.ts";
import type { AirHold } from "./air-hold.ts";
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
/** Sorts of messages there are for one radio, for {@link RadioBook.opensAt}: a power of two. */
const SORTS = 64;
/** How long what a radio told of its air is believed. */
const HOLD_MAX: Millis = 15 * MINUTE;

/** One radio. Times are by the node's running clock. */
export interface RadioDesk {
  readonly name: RadioName;
  /** Which of the radios it is, by when it was first ready. */
  readonly place: number;
  readonly ready: boolean;
  /** Since when it is ready, or not. */
  readonly since: Millis;
  /** When it would send one more text at once. */
  readonly airFreeAt: Millis;
  /** The hour's airtime is spent: until then it takes nothing but emergencies, if those. */
  readonly quietUntil: Millis;
  /** It cannot transmit until it is set right. */
  readonly unfitUntil: Millis;
  /** For the sake of the air: until then it takes nothing but emergencies and what is urgent, or emergencies alone. */
  readonly lowerFrom: Millis;
  readonly urgentFrom: Millis;
  /** Index of the village's own channel on it; undefined if it has none. */
  readonly privateChannel: number | undefined;
}

/** Which radio a message of one sort leaves by, and when it takes one. */
interface Prospect {
  readonly way: RadioDesk | undefined;
  readonly opensAt: Millis;
}

export class RadioBook {
  readonly #desks = new Map<RadioName, RadioDesk>();
  readonly #hearers = new Map<NodeNumber, RadioName>();
  /** By the sort of message, as a number. */
  readonly #prospects = new Map<number, Prospect>();
  #workedOutAt: Millis = Number.NaN;

  get(name: RadioName): RadioDesk | undefined {
    return this.#desks.get(name);
  }

  /** Whether a radio takes words of the lower lanes at `at`, as far as its pace goes. */
  lowerLanesOpen(at: Millis): boolean {
    return this.#all().some(
      ({ ready, airFreeAt, quietUntil }) => ready && airFreeAt <= at && quietUntil <= at,
    );
  }

  /** Whether any radio of ours is in a channel of the village's own. */
  get hasPrivateChannel(): boolean {
    return this.#all().some(({ privateChannel }) => privateChannel !== undefined);
  }

  ready(name: RadioName, privateChannel: number | undefined, at: Millis): void {
    const before = this.#desks.get(name);
    const { airFreeAt = at, quietUntil = at, place = this.#desks.size } = before ?? {};
    const { lowerFrom = at, urgentFrom = at } = before ?? {};
    const holds = { lowerFrom, urgentFrom };
    const again = { ready: true, since: at, unfitUntil: at };
    this.#desks.set(name, {
      name,
      place,
      airFreeAt,
      quietUntil,
      privateChannel,
      ...holds,
      ...again,
    });
    this.#prospects.clear();
  }

  down(name: RadioName, at: Millis): void {
    if (this.#desks.get(name)?.ready === true) this.#change(name, { ready: false, since: at });
  }

  /** A node was heard by a radio: the way to it. Returns whether that is news. */
  heard(node: NodeNumber, name: RadioName): boolean {
    const before = this.#hearers.get(node);
    this.#hearers.delete(node);
    this.#hearers.set(node, name);
    const [oldest] = this.#hearers.keys();
    if (this.#hearers.size > HEARERS_MAX && oldest !== undefined) this.#hearers.delete(oldest);
    return before !== name;
  }

  /** A node stands in a radio's table: a way to it, if no better one is known. Returns whether that is news. */
  known(node: NodeNumber, name: RadioName): boolean {
    return !this.#hearers.has(node) && this.heard(node, name);
  }

  /** A text was handed to a radio at `at`. */
  handed(name: RadioName, at: Millis): void {
    const { airFreeAt = at } = this.#desks.get(name) ?? {};
    this.#change(name, { airFreeAt: Math.max(at, airFreeAt) + PACE });
  }

  quiet(name: RadioName, until: Millis): void {
    const { quietUntil = until } = this.#desks.get(name) ?? {};
    this.#change(name, { quietUntil: Math.max(quietUntil, until) });
  }

  /** What is held back from a radio for the sake of its air, for as long as that is believed. */
  air(name: RadioName, hold: AirHold, at: Millis): void {
    const until = at + HOLD_MAX;
    const lowerFrom = hold === "none" ? at : until;
    this.#change(name, { lowerFrom, urgentFrom: hold === "urgent" ? until : at });
  }

  unfit(name: RadioName, at: Millis): void {
    this.#change(name, { unfitUntil: at + UNFIT_MAX });
  }

  /**
   * The radio a message leaves by at `at`: the one that last heard its addressee, else any. Undefined when none may take it
   * now, or when the right one has gone a moment ago.
   */
  choose(message: Outgoing, at: Millis): RadioDesk | undefined {
    const { way, opensAt } = this.#prospect(message, at);
    return opensAt <= at ? way : undefined;
  }

  /** When, by time alone, a radio will take `message`; Infinity if only an event can bring that. */
  opensAt(message: Outgoing, at: Millis): Millis {
    return this.#prospect(message, at).opensAt;
  }

  /** The same for every message of its sort: worked out once while nothing changes, for thousands may wait. */
  #prospect(message: Outgoing, at: Millis): Prospect {
    if (at !== this.#workedOutAt) {
      this.#prospects.clear();
      this.#workedOutAt = at;
    }
    const { lane, onChannel, packetId, tries } = message;
    const wanted = this.#wanted(message);
    const bits =
      (lane === "emergency" ? 1 : 0) +
      (lane === "urgent" ? 32 : 0) +
      (onChannel === true ? 2 : 0) +
      (packetId === undefined ? 0 : 4) +
      8 * (tries % OTHER_WAY);
    const sort = bits + SORTS * ((wanted?.place ?? -1) + 1);
    let prospect = this.#prospects.get(sort);
    if (prospect === undefined) {
      const way = this.#way(message, at);
      prospect = {
        way,
        opensAt: way === undefined ? this.#comesAt(message, at) : paceOpensAt(way, message),
      };
      this.#prospects.set(sort, prospect);
    }
    return prospect;
  }

  /** When, by time alone, a radio will be there for `message`, while none is. */
  #comesAt(message: Outgoing, at: Millis): Millis {
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

  #change(name: RadioName, change: Partial<RadioDesk>): void {
    const desk = this.#desks.get(name);
    if (desk === undefined) return;
    this.#desks.set(name, { ...desk, ...change });
    this.#prospects.clear();
  }
}

/** When a radio may transmit `message` at all. */
function ableAt(desk: RadioDesk, { lane }: Outgoing): Millis {
  const { unfitUntil, quietUntil, lowerFrom, urgentFrom } = desk;
  if (lane === "emergency") return unfitUntil;
  return Math.max(unfitUntil, quietUntil, lane === "urgent" ? urgentFrom : lowerFrom);
}

/** When it is `message`'s turn there. The lower lanes keep the radio's pace, so that an emergency need not. */
function paceOpensAt({ airFreeAt, since }: RadioDesk, { lane, packetId }: Outgoing): Millis {
  if (lane === "emergency") return 0;
  return packetId === undefined ? airFreeAt : Math.max(airFreeAt, since + NEWS_WITHIN);
}
