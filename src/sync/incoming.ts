/**
 * The parcels of one sender's epoch for one addressee, us or everyone, as far as they came: what is on our disk, what is missing, for what a
 * receipt is owed, and when to say so.
 *
 * Numbers come from the air and may be forged. All they move is what is asked for and what is said to be stored; whether words are taken in is decided
 * by what is on the disk. So a forged number costs one frame, and the sender's next hello sets it right.
 */

import { MINUTE, type Millis, SECOND } from "../base/time.ts";
import { BROADCAST, type NodeNumber } from "../mesh/heard.ts";
import type { Frontier } from "./parcel-codec.ts";
import type { ParcelRef } from "./parcel-events.ts";
import { type Range, RANGES_MAX, rangesOf } from "./ranges.ts";

/** How far back a gap is looked for: twice what a sender keeps for one addressee. */
const WINDOW = 128;
/** Numbers remembered: they are asked about at most within the window. */
const NUMBERS_MAX = 2 * WINDOW;

/** One receipt acknowledges what comes within this, and each packet saved is half a second of air. */
const RECEIPT_WAIT: Millis = 4 * SECOND;
const RECEIPT_JITTER: Millis = 4 * SECOND;
/** For an emergency's words: others that come at the same moment still share it. */
const RECEIPT_URGENT: Millis = SECOND / 2;
/** A parcel that comes again so soon is an echo, not a question. */
const ECHO: Millis = 20 * SECOND;

/** What was overtaken on the way may still come; and others who miss the same may ask first. */
const ASK_WAIT: Millis = 5 * SECOND;
const ASK_JITTER: Millis = 10 * SECOND;
const ASK_AGAIN: Millis = 30 * SECOND;
/** Asked for in vain so often, over a quarter of an hour, it is not to be had for now. */
const ASKS_MAX = 5;
/** After that, what a hello announces is asked for again. */
const ASK_ANEW: Millis = 15 * MINUTE;

export class Incoming {
  readonly epoch: number;
  readonly to: NodeNumber;
  readonly #luck: () => number;
  /** In hand, on the disk, or not for us to understand: not asked for. */
  readonly #had = new Set<number>();
  /** Numbers on the disk, each with the sum of what it carried when it came. */
  readonly #stored = new Map<number, number>();
  readonly #owed = new Set<number>();
  #floor: number;
  #highest: number;
  #asks = 0;
  #askedAt: Millis = -Infinity;
  #receiptedAt: Millis = -Infinity;
  /** A receipt is due then; Infinity if none is owed. */
  receiptAt: Millis = Infinity;
  receiptUrgent = false;
  /** What is missing is asked for then. */
  askAt: Millis = Infinity;

  /** @param first the first number heard of; what was before is not asked for. */
  constructor(epoch: number, to: NodeNumber, first: number, luck: () => number) {
    this.epoch = epoch;
    this.to = to;
    this.#luck = luck;
    this.#floor = first;
    this.#highest = first - 1;
  }

  /** Whether this very parcel is on the disk: what else bears its number may be forged, or the forged one came first. */
  stored({ number, sum }: Pick<ParcelRef, "number" | "sum">): boolean {
    return this.#stored.get(number) === sum;
  }

  /** A parcel came. */
  came(number: number, at: Millis): void {
    if (!this.#had.has(number)) this.#asks = 0;
    remember(this.#had, number);
    this.#highest = Math.max(this.#highest, number);
    this.#planAsking(at);
  }

  /** It could not be kept: it may come again, and is asked for. */
  lost(number: number, at: Millis): void {
    this.#had.delete(number);
    this.#planAsking(at);
  }

  /** It is on the disk: a receipt is owed, if it was for us. */
  keep(
    { number, sum }: Pick<ParcelRef, "number" | "sum">,
    { urgent, at }: { readonly urgent: boolean; readonly at: Millis },
  ): void {
    remember(this.#had, number);
    this.#stored.delete(number);
    this.#stored.set(number, sum);
    dropOldest(this.#stored);
    this.#owe(number, urgent ? RECEIPT_URGENT : this.#receiptWait(), at);
    this.receiptUrgent ||= urgent && this.receiptAt < Infinity;
  }

  /** It came again: its sender has no receipt, or it is an echo. */
  again(number: number, at: Millis): void {
    const echo = at - this.#receiptedAt < ECHO;
    if (this.#stored.has(number) && !echo) this.#owe(number, this.#receiptWait(), at);
  }

  /** What the sender says it has. */
  told({ floor, next }: Frontier, at: Millis): void {
    this.#floor = floor;
    this.#highest = next - 1;
    if (at - this.#askedAt > ASK_ANEW) this.#asks = 0;
    this.#planAsking(at);
    // What it still offers to us alone has no receipt there yet.
    const waits = Array.from(this.#stored.keys()).find(
      (number) => floor <= number && number < next,
    );
    if (waits !== undefined) this.again(waits, at);
  }

  /** The receipt that is owed, with all else that is stored of late: the one before it may have been lost. */
  receipt(at: Millis): readonly Range[] {
    const recent = Array.from(this.#stored.keys()).filter(
      (number) => number > this.#highest - WINDOW,
    );
    const all = rangesOf([...recent, ...this.#owed]);
    const ranges = all.length > RANGES_MAX ? rangesOf(this.#owed).slice(0, RANGES_MAX) : all;
    this.#owed.clear();
    this.receiptAt = Infinity;
    this.receiptUrgent = false;
    this.#receiptedAt = at;
    return ranges;
  }

  /** What is missing, to be asked for now; nothing if it came meanwhile. */
  ask(at: Millis): readonly Range[] {
    const missing = rangesOf(this.#missing()).slice(0, RANGES_MAX);
    this.#asks += 1;
    this.#askedAt = at;
    this.askAt = Infinity;
    this.#planAsking(at);
    return missing;
  }

  #planAsking(at: Millis): void {
    if (this.#missing().length === 0) {
      this.#asks = 0;
      this.askAt = Infinity;
      return;
    }
    if (this.askAt < Infinity || this.#asks >= ASKS_MAX) return;
    const wait = this.#asks === 0 ? ASK_WAIT : ASK_AGAIN * 2 ** this.#asks;
    const soonest = this.#asks === 0 ? this.#askedAt + ASK_AGAIN : at;
    this.askAt = Math.max(at + wait, soonest) + ASK_JITTER * this.#luck();
  }

  #missing(): readonly number[] {
    const missing: number[] = [];
    const from = Math.max(this.#floor, this.#highest - WINDOW + 1);
    for (let number = from; number <= this.#highest; number++)
      if (!this.#had.has(number)) missing.push(number);
    return missing;
  }

  #owe(number: number, wait: Millis, at: Millis): void {
    if (this.to === BROADCAST) return;
    remember(this.#owed, number);
    this.receiptAt = Math.min(this.receiptAt, at + wait);
  }

  #receiptWait(): Millis {
    return RECEIPT_WAIT + RECEIPT_JITTER * this.#luck();
  }
}

function remember(numbers: Set<number>, number: number): void {
  numbers.delete(number);
  numbers.add(number);
  dropOldest(numbers);
}

/** A map and a set give their keys oldest first. */
function dropOldest(numbers: Set<number> | Map<number, number>): void {
  const [oldest] = numbers.keys();
  if (numbers.size > NUMBERS_MAX && oldest !== undefined) numbers.delete(oldest);
}
