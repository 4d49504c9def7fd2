/**
 * Entries and signatures that other nodes lost and ask for: what is looked up, and how much is answered.
 *
 * Whoever holds the channel's key may ask under any name and as often as it likes. So there is a bound for each peer, one for all that have not shown to be of
 * use, so that these leave room for the others, and one for all; and what waits to leave is bounded too.
 */

import { HOUR, type Millis, SECOND } from "../base/time.ts";
import type { NodeName } from "../journal/entry.ts";
import type { NodeNumber } from "../mesh/heard.ts";
import { LENT_MAX, type LentFrame, type LostFrame, type PieceFrame } from "./parcel-codec.ts";
import { cut } from "./pieces.ts";
import type { Range } from "./ranges.ts";
import { ASK_MAX } from "./wanted.ts";

/** Asks of one peer that are looked up within an hour: it asks every ten minutes. */
const ASKS_MAX = 6;
/** Frames that one ask brings. */
export const ANSWER_MAX = 8;
/**
 * Entries lent within an hour: of 100 bytes each, at LONG_FAST, `all` is 1.2 % of the channel for each radio that carries them. A piece counts as two: it
 * takes 1.6 times as long.
 */
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
  /** Signatures are asked for, not entries. */
  readonly heads?: true;
  readonly node: NodeName;
  /** At most {@link ASK_MAX}. */
  readonly numbers: readonly number[];
}

/** What the journal has of one. */
export interface Holding {
  readonly number: number;
  /** As `lent-seal` seals it. */
  readonly sealed: Uint8Array;
}

/** What leaves. */
type Loan = LentFrame | PieceFrame;

interface Lent {
  readonly to: NodeNumber;
  readonly proven: boolean;
  readonly at: Millis;
}

export class Lending {
  #asks: readonly Lent[] = [];
  #lent: readonly Lent[] = [];
  #waiting: readonly { readonly frame: Loan; readonly at: Millis }[] = [];
  #mayAt: Millis = -Infinity;

  /** What to look up; undefined for an ask too many. */
  asked({ kind, epoch, node, ranges }: LostFrame, by: Asker, at: Millis): LendAsk | undefined {
    this.#forget(at);
    const { from, proven } = by;
    const asks = this.#asks.filter(({ to }) => to === from).length;
    if (asks >= ASKS_MAX || this.#room(by) <= 0) return undefined;
    this.#asks = [...this.#asks, { to: from, proven, at }];
    const heads = kind === "lost-heads" && ({ heads: true } as const);
    return { ...by, epoch, ...heads, node, numbers: firstOf(ranges) };
  }

  /** Takes what the journal has of `ask`, as far as there is room; gives how many are too long to be lent. */
  found(ask: LendAsk, holdings: readonly Holding[], at: Millis): number {
    this.#forget(at);
    const { from: to, proven } = ask;
    const loans = holdings.map((holding) => framesOf(ask, holding));
    let frames = ANSWER_MAX;
    for (const loan of loans) {
      const cost = costOf(loan);
      if (loan.length > frames || cost > this.#room(ask) || this.#waits(loan)) continue;
      frames -= loan.length;
      const lent = Array.from({ length: cost }, () => ({ to, proven, at }));
      this.#lent = [...this.#lent, ...lent];
      this.#waiting = [...this.#waiting, ...loan.map((frame) => ({ frame, at }))];
    }
    return loans.filter(({ length }) => length === 0).length;
  }

  /** When one may leave; Infinity if none waits. */
  get dueAt(): Millis {
    return this.#waiting.length === 0 ? Infinity : this.#mayAt;
  }

  /** The next to leave. */
  next(at: Millis): Loan | undefined {
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

  /** Whether it waits to leave already. */
  #waits([one]: readonly Loan[]): boolean {
    return this.#waiting.some(
      ({ frame }) => one !== undefined && frame.to === one.to && thingOf(frame) === thingOf(one),
    );
  }

  #forget(at: Millis): void {
    const isRecent = (one: { readonly at: Millis }): boolean => at - one.at < HOUR;
    this.#asks = this.#asks.filter(isRecent);
    this.#lent = this.#lent.filter(isRecent);
    this.#waiting = this.#waiting.filter((one) => at - one.at < USE);
  }
}

/** The frames that bring it; none if it would take too many. */
function framesOf(
  { from: to, epoch, node, heads }: LendAsk,
  { number, sealed }: Holding,
): readonly Loan[] {
  if (heads === undefined && sealed.length <= LENT_MAX) {
    return [{ kind: "lent", epoch, to, node, number, sealed }];
  }
  const of = heads === undefined ? "entry" : "head";
  const pieces = cut(sealed) ?? [];
  const count = pieces.length;
  return pieces.map((bytes, index): PieceFrame => {
    return { kind: "piece", epoch, to, node, number, of, index, count, bytes };
  });
}

function costOf(loan: readonly Loan[]): number {
  return loan.reduce((sum, { kind }) => sum + (kind === "piece" ? 2 : 1), 0);
}

function thingOf(frame: Loan): string {
  const of = frame.kind === "piece" ? frame.of : "entry";
  return `${of} ${frame.node} ${frame.number}`;
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
