/**
 * Entries that this node's journal lost: which to ask for, of whom, and when again.
 *
 * One peer is asked at a time, for a few dozen entries. Who gives some is asked on; who is silent is asked ever more rarely, for it may be restored from a
 * backup, or come to hear us, only later. What it asks for comes from the disk alone: nobody on the air makes it louder.
 */

import { HOUR, MINUTE, type Millis } from "../base/time.ts";
import type { NodeName } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import type { NodeNumber } from "../mesh/heard.ts";
import type { Peer } from "./peers.ts";
import { type Range, RANGES_MAX, rangesOf } from "./ranges.ts";

/** Entries in one ask. */
export const ASK_MAX = 64;
/** From knowing of a loss to the first ask: by then everyone has said hello. */
const FIRST_WAIT: Millis = 5 * MINUTE;
const FIRST_JITTER: Millis = 5 * MINUTE;
/** Between two asks, whoever they go to. */
const APART: Millis = 10 * MINUTE;
/** From an ask without an answer to the next of the same peer; it doubles. */
const AGAIN: Millis = 20 * MINUTE;
const LONGEST: Millis = 12 * HOUR;
/** Lent entries that may wait for the disk at once. */
const IN_HAND_MAX = 16;

/** Counted since the start. */
export interface Refilled {
  /** Entries that were lost, those that came back among them. */
  readonly lost: number;
  /** Of these, those that were asked for. */
  readonly asked: number;
  readonly returned: number;
}

export interface LostAsk {
  readonly to: NodeNumber;
  readonly node: NodeName;
  readonly ranges: readonly Range[];
}

/** Who may be asked. */
export type Lender = Pick<Peer, "number" | "proven">;

/** How it went with one peer. */
interface Asked {
  /** Whether it ever gave an entry that was signed. */
  gave: boolean;
  /** Asks since it last gave something. */
  silent: number;
  dueAt: Millis;
  /** The last entry that it was asked for, and the last before that. */
  upTo: string;
  before: string;
}

export class Wanted {
  readonly #luck: () => number;
  /** By {@link nameOf}, in its order. */
  #lost: ReadonlyMap<string, EntryRef> = new Map();
  readonly #peers = new Map<NodeNumber, Asked>();
  readonly #asked = new Set<string>();
  readonly #inHand = new Set<string>();
  #mayAt: Millis = -Infinity;
  #returned = 0;

  constructor(luck: () => number) {
    this.#luck = luck;
  }

  get tally(): Refilled {
    const returned = this.#returned;
    return { lost: this.#lost.size + returned, asked: this.#asked.size, returned };
  }

  get lacksAny(): boolean {
    return this.#lost.size > 0;
  }

  /** These are lost now. */
  lost(refs: readonly EntryRef[], at: Millis): void {
    const named = refs.map((ref) => [nameOf(ref), ref] as const);
    const isNew = named.some(([name]) => !this.#lost.has(name));
    const wasWhole = this.#lost.size === 0;
    this.#lost = new Map(named.toSorted(([one], [other]) => (one < other ? -1 : 1)));
    if (!isNew) return;
    const first = at + FIRST_WAIT + FIRST_JITTER * this.#luck();
    if (wasWhole) this.#mayAt = Math.max(this.#mayAt, first);
    // Whoever had nothing of what was lost before may have this.
    for (const asked of this.#peers.values()) {
      asked.silent = 0;
      asked.dueAt = Math.min(asked.dueAt, first);
    }
  }

  /** When one of `lenders` is to be asked; Infinity if there is nothing to ask for, or nobody to ask. */
  dueAt(lenders: readonly Lender[]): Millis {
    if (this.#lost.size === 0) return Infinity;
    const first = Math.min(...lenders.map(({ number }) => this.#peers.get(number)?.dueAt ?? 0));
    return Math.max(first, this.#mayAt);
  }

  /** What to ask of whom at `at`, which counts as asked; undefined if nothing is. */
  ask(lenders: readonly Lender[], at: Millis): LostAsk | undefined {
    this.#forget(lenders);
    const to = this.#next(lenders, at);
    if (to === undefined) return undefined;
    const fresh = { gave: false, silent: 0, dueAt: 0, upTo: "", before: "" };
    const asked = this.#peers.get(to) ?? fresh;
    const chosen = this.#after(asked.upTo);
    const [first] = chosen;
    if (first === undefined) return undefined;
    for (const ref of chosen) this.#asked.add(nameOf(ref));
    asked.before = asked.upTo;
    asked.upTo = nameOf(chosen.at(-1) ?? first);
    const wait = Math.min(AGAIN * 2 ** asked.silent, LONGEST);
    asked.silent += 1;
    asked.dueAt = at + wait * (1 + this.#luck() / 2);
    this.#peers.set(to, asked);
    this.#mayAt = at + APART;
    return { to, node: first.node, ranges: rangesOf(chosen.map(({ number }) => number)) };
  }

  /** Someone sent an entry: whether to look at it. Tell {@link settled} what came of it then. */
  came(ref: EntryRef): boolean {
    const name = nameOf(ref);
    if (!this.#lost.has(name) || !this.#asked.has(name) || this.#inHand.has(name)) return false;
    if (this.#inHand.size >= IN_HAND_MAX) return false;
    this.#inHand.add(name);
    return true;
  }

  /** What `from` sent of an entry is on the disk, or is not what was signed. */
  settled(ref: EntryRef, { from, taken }: { readonly from: NodeNumber; readonly taken: boolean }) {
    const name = nameOf(ref);
    this.#inHand.delete(name);
    if (!taken) return;
    this.#returned += 1;
    this.#lost = new Map(Array.from(this.#lost).filter(([each]) => each !== name));
    const asked = this.#peers.get(from);
    if (asked === undefined) return;
    // It gives some of what it was asked for at a time, so the rest of that is asked for again, and soon.
    if (asked.silent > 0) asked.upTo = asked.before;
    asked.gave = true;
    asked.silent = 0;
    asked.dueAt = Math.min(asked.dueAt, this.#mayAt + APART);
  }

  /**
   * Of those that are due, who gave something before, then who has shown to be of use otherwise, then who was silent least: newcomers under forged names keep
   * nobody of these from being asked.
   */
  #next(lenders: readonly Lender[], at: Millis): NodeNumber | undefined {
    if (at < this.#mayAt) return undefined;
    const due = lenders
      .map(({ number, proven }) => {
        const { gave = false, silent = 0, dueAt = 0 } = this.#peers.get(number) ?? {};
        return { number, worth: (gave ? 2 : 0) + (proven ? 1 : 0), silent, dueAt };
      })
      .filter(({ dueAt }) => dueAt <= at);
    const [first] = due.toSorted(
      (one, other) =>
        other.worth - one.worth ||
        one.silent - other.silent ||
        one.dueAt - other.dueAt ||
        one.number - other.number,
    );
    return first?.number;
  }

  /** Who is not within reach any more is a newcomer when it comes again. */
  #forget(lenders: readonly Lender[]): void {
    const numbers = new Set(lenders.map(({ number }) => number));
    for (const number of this.#peers.keys()) if (!numbers.has(number)) this.#peers.delete(number);
  }

  /** The next of one node after `name`, from the beginning again after the last: as many as one ask names. */
  #after(name: string): readonly EntryRef[] {
    const names = Array.from(this.#lost.keys());
    const at = names.findIndex((each) => each > name);
    const turned = [...names.slice(Math.max(at, 0)), ...names.slice(0, Math.max(at, 0))];
    const refs = turned.flatMap((each) => this.#lost.get(each) ?? []);
    const chosen: EntryRef[] = [];
    for (const ref of refs) {
      const before = chosen.at(-1);
      // One node, and no further than the end: stretches are written lowest first.
      if (before !== undefined && (ref.node !== before.node || ref.number < before.number)) break;
      const numbers = [...chosen, ref].map(({ number }) => number);
      if (chosen.length === ASK_MAX || rangesOf(numbers).length > RANGES_MAX) break;
      chosen.push(ref);
    }
    return chosen;
  }
}

/** Sorts as nodes and numbers do. */
function nameOf({ node, number }: EntryRef): string {
  return `${node} ${String(number).padStart(10, "0")}`;
}
