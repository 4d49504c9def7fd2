/**
 * What we sent and have no receipt for: kept, and sent again with growing waits, until the receipt, the last try or the end of its use.
 *
 * One addressee that is silent is asked with one parcel at a time. Once it is heard again, all that waits for it goes.
 */

import { HOUR, MINUTE, type Millis, SECOND } from "../base/time.ts";
import { BROADCAST, type NodeNumber } from "../mesh/heard.ts";
import { type Lane, lanes } from "../outbox/outgoing.ts";
import { type Frontier, FRONTIERS_MAX } from "./parcel-codec.ts";
import { covers, type Range } from "./ranges.ts";

/** What a parcel carries, before it has a number. */
export interface Load {
  /** Never the same twice; the same once more is another try. */
  readonly id: string;
  /** A node number, or BROADCAST. */
  readonly to: NodeNumber;
  readonly lane: Lane;
  /** One of the codec's `contents`. */
  readonly content: number;
  readonly body: Uint8Array;
}

export interface Kept extends Load {
  /** 1 and up, without a gap for each addressee. */
  readonly number: number;
  readonly since: Millis;
  tries: number;
  /** Tries brought about by a sign of someone, which may be forged. */
  signs: number;
  sentAt: Millis;
  /** When it is sent again; Infinity when only a sign of its addressee brings that about. */
  dueAt: Millis;
}

/** For one addressee: more than an hour of words at the pace the air allows. */
export const STREAM_MAX = 64;
/** In all. Words fill about 60 KiB. */
const KEPT_MAX = 256;
/** Words that are half a day old help nobody; the desk shows how far they got. */
const USE: Millis = 12 * HOUR;
/** After the first try a receipt takes half a minute; the radio's own verdict is out by then as well. */
const FIRST_WAIT: Millis = 2.5 * MINUTE;
const FIRST_WAIT_URGENT: Millis = MINUTE;
const LONGEST_WAIT: Millis = HOUR;
/** Tries: with the waits between them some three hours. */
export const TRIES_MAX = 8;
/** Tries brought about by signs of its addressee, in all. */
const SIGNS_MAX = 16;
/** From our start to what was sent before it, at the least; at the most twice that. */
const RESTORE_WAIT: Millis = 30 * SECOND;
/** What was sent so lately is not sent again for a sign of its addressee: the receipt is on its way. */
const UNDERWAY: Millis = 90 * SECOND;
/** The same for one who asks by number: someone else has asked before. */
const ASKED_UNDERWAY: Millis = 20 * SECOND;
/** From a sign of the addressee to the next try: its receipt may be the next it says. */
const SIGN_WAIT: Millis = 12 * SECOND;
/** Tries without any sign of the addressee after which it is no longer taken for a Veillée node. */
const SILENT_TRIES = 5;
const SILENT_TRIES_URGENT = 2;

export class Sent {
  readonly #kept = new Map<string, Kept>();
  /** The next number for each addressee. */
  readonly #next = new Map<NodeNumber, number>();

  get(id: string): Kept | undefined {
    return this.#kept.get(id);
  }

  /** Those that wait for a receipt. */
  awaited(): readonly string[] {
    return Array.from(this.#kept.keys());
  }

  /** Takes `load` under a number of its own; undefined when as much is kept as may be. */
  take(load: Load, at: Millis): Kept | undefined {
    const known = this.#kept.get(load.id);
    if (known !== undefined) return known;
    const same = Array.from(this.#kept.values()).filter(({ to }) => to === load.to);
    if (this.#kept.size >= KEPT_MAX || same.length >= STREAM_MAX) return undefined;
    const number = this.#next.get(load.to) ?? 1;
    this.#next.set(load.to, number + 1);
    const kept = { ...load, number, since: at, tries: 0, signs: 0, sentAt: -Infinity, dueAt: at };
    this.#kept.set(load.id, kept);
    return kept;
  }

  /** Takes what was sent before our start; it goes again a while after it, for its addressee may have something to say first. */
  restore(load: Load, luck: number, at: Millis): void {
    const kept = this.take(load, at);
    if (kept !== undefined) kept.dueAt = at + RESTORE_WAIT * (1 + luck);
  }

  /** It leaves now. The others for the same addressee wait for what comes of it, if nothing has been heard from there since they left. */
  leaves(kept: Kept, heardAt: Millis, at: Millis): void {
    kept.tries += 1;
    kept.sentAt = at;
    const first = kept.lane === "emergency" ? FIRST_WAIT_URGENT : FIRST_WAIT;
    const wait = Math.min(first * 2 ** (kept.tries - 1), LONGEST_WAIT);
    const mayAgain = kept.tries < TRIES_MAX && kept.to !== BROADCAST;
    kept.dueAt = mayAgain ? at + wait : Infinity;
    if (kept.tries === 1) return;
    for (const other of this.#kept.values()) {
      const silent = other.to === kept.to && other.sentAt > heardAt && other.tries > 0;
      if (silent && other.lane !== "emergency") other.dueAt = Math.max(other.dueAt, at + wait);
    }
  }

  /** A sign of `from`: what it has given no receipt for goes again, soon. */
  sign(from: NodeNumber, at: Millis): void {
    for (const kept of this.#of(from)) hurry(kept, { underway: UNDERWAY, wait: SIGN_WAIT, at });
  }

  /** Someone lacks these of the parcels for `to`; false if we do not have one of them. */
  wanted(to: NodeNumber, ranges: readonly Range[], at: Millis): boolean {
    const found = this.#of(to).filter(({ number }) => covers(ranges, number));
    for (const kept of found) hurry(kept, { underway: ASKED_UNDERWAY, wait: 0, at });
    const asked = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    return found.length === asked;
  }

  /** `to` has these on its disk: gives those that were waited for, and keeps them no longer. */
  receipted(to: NodeNumber, ranges: readonly Range[]): readonly Kept[] {
    const found = this.#of(to).filter(({ number }) => covers(ranges, number));
    for (const { id } of found) this.#kept.delete(id);
    return found;
  }

  /** Drops what is of no use any more. */
  expire(at: Millis): void {
    for (const { id, since } of this.#kept.values()) if (at - since >= USE) this.#kept.delete(id);
  }

  /**
   * All for an addressee that has been tried as often as one tries without a sign of it: kept no longer.
   *
   * @param heardAt when a node was last heard.
   */
  unheard(heardAt: (number: NodeNumber) => Millis, at: Millis): readonly Kept[] {
    const silent = new Set<NodeNumber>();
    for (const { to, lane, tries, dueAt, since } of this.#kept.values()) {
      const enough = lane === "emergency" ? SILENT_TRIES_URGENT : SILENT_TRIES;
      const tried = to !== BROADCAST && tries >= enough && dueAt <= at;
      if (tried && heardAt(to) < since) silent.add(to);
    }
    const found = Array.from(this.#kept.values()).filter(({ to }) => silent.has(to));
    for (const { id } of found) this.#kept.delete(id);
    return found;
  }

  /** The next to be sent again at `at`: the most urgent, then the oldest. */
  due(at: Millis): Kept | undefined {
    let next: Kept | undefined;
    for (const kept of this.#kept.values())
      if (kept.dueAt <= at && (next === undefined || before(kept, next))) next = kept;
    return next;
  }

  dueAt(): Millis {
    return Math.min(...Array.from(this.#kept.values(), ({ dueAt }) => dueAt));
  }

  /** For whom there is or was something, the latest first: whoever lacks it may ask. */
  frontiers(): readonly Frontier[] {
    const tos = Array.from(this.#kept.values(), ({ to }) => to).toReversed();
    return Array.from(new Set(tos))
      .slice(0, FRONTIERS_MAX)
      .map((to) => this.frontier(to));
  }

  frontier(to: NodeNumber): Frontier {
    const next = this.#next.get(to) ?? 1;
    return { to, floor: Math.min(next, ...this.#of(to).map(({ number }) => number)), next };
  }

  #of(to: NodeNumber): readonly Kept[] {
    return Array.from(this.#kept.values()).filter((kept) => kept.to === to);
  }
}

/** Has a parcel sent again after `wait`, unless it left within `underway`, or has been hurried too often. */
function hurry(
  kept: Kept,
  how: { readonly underway: Millis; readonly wait: Millis; readonly at: Millis },
): void {
  const { underway, wait, at } = how;
  if (at - kept.sentAt < underway || kept.dueAt <= at + wait || kept.signs >= SIGNS_MAX) return;
  kept.signs += 1;
  kept.dueAt = at + wait;
}

function before(one: Kept, other: Kept): boolean {
  const lane = lanes.indexOf(one.lane) - lanes.indexOf(other.lane);
  return lane === 0 ? one.number < other.number : lane < 0;
}
