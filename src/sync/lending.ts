/**
 * Entries that other nodes lost and ask for: what is looked up, and how much is answered.
 *
 * Whoever holds the channel's key may ask under any name and as often as it likes. So there is a bound for each peer, one for all that have not shown to be of
 * use, so that these leave room for the others, and one for all; and what waits to leave is bounded too.
 */

import { HOUR, type Millis, SECOND } from "../base/time.ts";
import type { NodeName } from "../journal/entry.ts";
import type { NodeNumber } from "../mesh/heard.ts";
import { sealLent } from "./lent-seal.ts";
import { LENT_MAX, type LentFrame, type LostFrame } from "./parcel-codec.ts";
import type { Range } from "./ranges.ts";
import { ASK_MAX } from "./wanted.ts";

/** Asks of one peer that are looked up within an hour: it asks every ten minutes. */
const ASKS_MAX = 6;
/** Entries that one ask brings. */
export const ANSWER_MAX = 8;
/** Entries lent within an hour: of 100 bytes each, at LONG_FAST, `all` is 1.2 % of the channel for each radio that carries them. */
export const HOURLY = { peer: 24, unproven: 24, all: 32 } as const;
/** What waits to leave. */
const WAITING_MAX = 16;
/** After that its asker has asked again. */
const USE: Millis = HOUR;
/** Between two of them: nothing waits behind a row of entries. */
const APART: Millis = 15 * SECOND;

/** A peer that asks. */
interface Asker {
  readonly from: NodeNumber;
  /** Whether it has shown to be of use. */
  readonly proven: boolean;
}

/** An ask that is to be looked up. */
export interface LendAsk extends Asker {
  /** Its asker's. */
  readonly epoch: number;
  readonly node: NodeName;
  /** At most {@link ASK_MAX}. */
  readonly numbers: readonly number[];
}

/** What the journal has of one. */
export interface Holding {
  readonly number: number;
  /** The entry's open bytes. */
  readonly bytes: Uint8Array;
}

interface Lent {
  readonly to: NodeNumber;
  readonly proven: boolean;
  readonly at: Millis;
}

export class Lending {
  #asks: readonly Lent[] = [];
  #lent: readonly Lent[] = [];
  #waiting: readonly { readonly frame: LentFrame; readonly at: Millis }[] = [];
  #mayAt: Millis = -Infinity;

  /** What to look up; undefined for an ask too many. */
  asked({ epoch, node, ranges }: LostFrame, by: Asker, at: Millis): LendAsk | undefined {
    this.#forget(at);
    const { from, proven } = by;
    const asks = this.#asks.filter(({ to }) => to === from).length;
    if (asks >= ASKS_MAX || this.#room(by) <= 0) return undefined;
    this.#asks = [...this.#asks, { to: from, proven, at }];
    return { ...by, epoch, node, numbers: firstOf(ranges) };
  }

  /** Takes what the journal has of `ask`, as far as there is room; gives how many are too long for a frame. */
  found(ask: LendAsk, holdings: readonly Holding[], at: Millis): number {
    this.#forget(at);
    const { from: to, proven, epoch, node } = ask;
    const fitting = holdings.filter(({ bytes }) => bytes.length <= LENT_MAX);
    const fresh = fitting.filter(({ number }) => !this.#waits({ to, node, number }));
    const chosen = fresh.slice(0, Math.max(0, Math.min(ANSWER_MAX, this.#room(ask))));
    this.#lent = [...this.#lent, ...chosen.map(() => ({ to, proven, at }))];
    const frames = chosen.map(({ number, bytes }) => {
      const sealed = sealLent(bytes);
      return { frame: { kind: "lent", epoch, to, node, number, sealed } as const, at };
    });
    this.#waiting = [...this.#waiting, ...frames];
    return holdings.length - fitting.length;
  }

  /** When one may leave; Infinity if none waits. */
  get dueAt(): Millis {
    return this.#waiting.length === 0 ? Infinity : this.#mayAt;
  }

  /** The next to leave. */
  next(at: Millis): LentFrame | undefined {
    this.#forget(at);
    const [first, ...rest] = this.#waiting;
    this.#waiting = rest;
    if (first !== undefined) this.#mayAt = at + APART;
    return first?.frame;
  }

  /** How many may be lent to a peer now. */
  #room({ from, proven }: Asker): number {
    const toIt = this.#lent.filter(({ to }) => to === from).length;
    const toUnproven = this.#lent.filter((lent) => !lent.proven).length;
    return Math.min(
      HOURLY.peer - toIt,
      HOURLY.all - this.#lent.length,
      proven ? Infinity : HOURLY.unproven - toUnproven,
      WAITING_MAX - this.#waiting.length,
    );
  }

  #waits(one: Pick<LentFrame, "to" | "node" | "number">): boolean {
    return this.#waiting.some(
      ({ frame }) => frame.to === one.to && frame.node === one.node && frame.number === one.number,
    );
  }

  #forget(at: Millis): void {
    const isRecent = (one: { readonly at: Millis }): boolean => at - one.at < HOUR;
    this.#asks = this.#asks.filter(isRecent);
    this.#lent = this.#lent.filter(isRecent);
    this.#waiting = this.#waiting.filter((one) => at - one.at < USE);
  }
}

/** The first {@link ASK_MAX} numbers: stretches come from strangers, and may be as long as they say. */
function firstOf(ranges: readonly Range[]): readonly number[] {
  const numbers: number[] = [];
  for (const [first, last] of ranges) {
    const length = Math.min(last - first + 1, ASK_MAX - numbers.length);
    numbers.push(...Array.from({ length }, (_, i) => first + i));
  }
  return numbers;
}
