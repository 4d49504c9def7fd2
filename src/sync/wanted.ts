/**
 * Entries and signatures that this node's journal lost: which to ask for, of whom, and when again.
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

/** What the journal lacks. */
export interface Lack extends EntryRef {
  /** Not the entry itself: the signature that ends with it. */
  readonly head?: true;
  /** Nothing that is here can prove it as yet, so it is not asked for. */
  readonly waits?: true;
}

/** When to ask. */
export interface AskWaits {
  /** From knowing of a loss to the first ask: by then everyone has said hello. */
  readonly first: Millis;
  readonly jitter: Millis;
  /** Between two asks, whoever they go to. */
  readonly apart: Millis;
  /** From an ask without an answer to the next of the same peer; it doubles. */
  readonly again: Millis;
}

export const askWaits: AskWaits = {
  first: 5 * MINUTE,
  jitter: 5 * MINUTE,
  apart: 10 * MINUTE,
  again: 20 * MINUTE,
};

export interface LostAsk {
  readonly to: NodeNumber;
  /** Of signatures, not of entries. */
  readonly heads?: true;
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
  /** The last that it was asked for, and the last before that. */
  upTo: string;
  before: string;
}

export class Wanted {
  readonly #luck: () => number;
  readonly #waits: AskWaits;
  /** By {@link nameOf}, in its order. */
  #lost: ReadonlyMap<string, Lack> = new Map();
  readonly #peers = new Map<NodeNumber, Asked>();
  readonly #asked = new Set<string>();
  readonly #inHand = new Set<string>();
  #mayAt: Millis = -Infinity;
  #returned = 0;

  constructor(luck: () => number, waits: AskWaits = askWaits) {
    this.#luck = luck;
    this.#waits = waits;
  }

  get tally(): Refilled {
    const returned = this.#returned;
    const lost = Array.from(this.#lost.values()).filter(({ head }) => head === undefined);
    const asked = Array.from(this.#asked).filter((name) => name.startsWith(ENTRY));
    return { lost: lost.length + returned, asked: asked.length, returned };
  }

  /** Whether there is anything to ask for. */
  get lacksAny(): boolean {
    return this.#askable().length > 0;
  }

  /** These are lost now. */
  lost(lacks: readonly Lack[], at: Millis): void {
    const named = lacks.map((lack) => [nameOf(lack), lack] as const);
    const isNew = named.some(([name]) => !this.#lost.has(name));
    const wasWhole = this.#lost.size === 0;
    this.#lost = new Map(named.toSorted(([one], [other]) => (one < other ? -1 : 1)));
    if (!isNew) return;
    const first = at + this.#waits.first + this.#waits.jitter * this.#luck();
    if (wasWhole) this.#mayAt = Math.max(this.#mayAt, first);
    // Whoever had nothing of what was lost before may have this.
    for (const asked of this.#peers.values()) {
      asked.silent = 0;
      asked.dueAt = Math.min(asked.dueAt, first);
    }
  }

  /** When one of `lenders` is to be asked; Infinity if there is nothing to ask for, or nobody to ask. */
  dueAt(lenders: readonly Lender[]): Millis {
    if (!this.lacksAny) return Infinity;
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
    const wait = Math.min(this.#waits.again * 2 ** asked.silent, LONGEST);
    asked.silent += 1;
    asked.dueAt = at + wait * (1 + this.#luck() / 2);
    this.#peers.set(to, asked);
    this.#mayAt = at + this.#waits.apart;
    return {
      to,
      ...(first.head === true && { heads: true }),
      node: first.node,
      ranges: rangesOf(chosen.map(({ number }) => number)),
    };
  }

  /** Whether to look at it, or at a piece of it, if someone sends it now. */
  awaits(lack: Lack): boolean {
    const name = nameOf(lack);
    if (!this.#lost.has(name) || !this.#asked.has(name) || this.#inHand.has(name)) return false;
    return this.#inHand.size < IN_HAND_MAX;
  }

  /** Someone sent it: whether to look at it. Tell {@link settled} what came of it then. */
  came(lack: Lack): boolean {
    if (!this.awaits(lack)) return false;
    this.#inHand.add(nameOf(lack));
    return true;
  }

  /** What `from` sent is on the disk, or is not what was signed. */
  settled(lack: Lack, { from, taken }: { readonly from: NodeNumber; readonly taken: boolean }) {
    const name = nameOf(lack);
    this.#inHand.delete(name);
    if (!taken) return;
    if (lack.head === undefined) this.#returned += 1;
    this.#lost = new Map(Array.from(this.#lost).filter(([each]) => each !== name));
    const asked = this.#peers.get(from);
    if (asked === undefined) return;
    // It gives some of what it was asked for at a time, so the rest of that is asked for again, and soon.
    if (asked.silent > 0) asked.upTo = asked.before;
    asked.gave = true;
    asked.silent = 0;
    asked.dueAt = Math.min(asked.dueAt, this.#mayAt + this.#waits.apart);
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

  #askable(): readonly (readonly [name: string, lack: Lack])[] {
    return Array.from(this.#lost).filter(([, { waits }]) => waits === undefined);
  }

  /** The next of one kind and node after `name`, from the beginning again after the last: as many as one ask names. */
  #after(name: string): readonly Lack[] {
    const all = this.#askable();
    const at = all.findIndex(([each]) => each > name);
    const turned = [...all.slice(Math.max(at, 0)), ...all.slice(0, Math.max(at, 0))];
    const chosen: Lack[] = [];
    for (const [, ref] of turned) {
      const before = chosen.at(-1);
      // One node, and no further than the end: stretches are written lowest first.
      if (before !== undefined && (ref.node !== before.node || ref.number < before.number)) break;
      if (before !== undefined && ref.head !== before.head) break;
      const numbers = [...chosen, ref].map(({ number }) => number);
      if (chosen.length === ASK_MAX || rangesOf(numbers).length > RANGES_MAX) break;
      chosen.push(ref);
    }
    return chosen;
  }
}

/** What names of entries begin with: after those of signatures, which prove them. */
const ENTRY = "e";

/** Sorts as nodes and numbers do. */
function nameOf({ node, number, head }: Lack): string {
  return `${head === true ? "!" : ENTRY} ${node} ${String(number).padStart(10, "0")}`;
}
