/**
 * One case in the fold: the entry that opened it, the acts on it, and where they leave it.
 *
 * Acts may come before the entry that opens the case; they wait here. What they come to is worked out when it is asked for, and
 * kept only while the case is live: most cases of a village are closed, and few of them are looked at.
 */

import { compareEntries, type Entry } from "../journal/entry.ts";
import type { CaseRef, EntryRef, FactOf } from "../journal/fact.ts";
import type { Act, Share } from "./act.ts";
import { type Opening, reduceCase } from "./case-reduction.ts";
import type { Case } from "./case.ts";
import { isLive } from "./lifecycle.ts";
import type { Lineage } from "./lineage.ts";

/** Characters of a case's words kept in memory: all of a radio's message, and of a form what a board can show. */
const RAW_KEPT = 500;

/** What was said of a case that is said once: to the neighbours, that there is an emergency; to someone in danger, that no one has looked yet. */
export type Said = "spread" | "unseen";

export class CaseFold {
  readonly ref: CaseRef;
  #opening: Opening | undefined;
  #acts: Act[] = [];
  /** Entries that speak of the case and change nothing in it: more words, replies sent. */
  #mentions: EntryRef[] = [];
  readonly #said: (EntryRef & { readonly said: Said })[] = [];
  #standing: Case | undefined;

  constructor(ref: CaseRef) {
    this.ref = ref;
  }

  /** Of two entries that open the same number, which only a copied node can write, the first in order holds. */
  open(entry: Entry, fact: FactOf<"case.opened">, share: Share): void {
    const held = this.#opening?.openedBy;
    if (held !== undefined && compareEntries(held, entry) < 0) return;
    // One that comes again takes its own place: it may have been hidden before.
    this.#standing = undefined;
    this.#opening = {
      openedBy: { node: share(entry.node), number: entry.number, order: entry.order },
      openedAt: entry.wall,
      byOperator: entry.actor.role === "operator",
      type: fact.type,
      state: fact.state,
      household: share(fact.household),
      subject: fact.subject === undefined ? undefined : share(fact.subject),
      channel: fact.channel,
      lang: fact.lang,
      guess: fact.guess,
      trust: entry.trust,
      alarm: fact.alarm,
      secretHash: fact.secretHash,
      category: fact.category,
      urgency: fact.urgency,
      people: fact.people,
      quantity: fact.quantity,
      unit: fact.unit,
      place: fact.place,
      who: fact.who,
      raw: start(entry.raw ?? ""),
    };
  }

  act(act: Act): void {
    this.#standing = undefined;
    let at = this.#acts.length;
    for (; at > 0; at--) {
      const before = this.#acts[at - 1];
      if (before === undefined || compareEntries(before, act) < 0) break;
    }
    const held = this.#acts[at];
    if (held !== undefined && compareEntries(held, act) === 0) this.#acts[at] = act;
    else this.#acts = inserted(this.#acts, at, act);
  }

  /** @param again it may have been mentioned before. */
  mention(ref: EntryRef, again: boolean): void {
    if (again && this.#mentions.some((held) => isSame(held, ref))) return;
    this.#mentions = inserted(this.#mentions, this.#mentions.length, ref);
  }

  say(said: Said, { node, number }: EntryRef): void {
    if (this.#said.some((held) => isSame(held, { node, number }))) return;
    this.#said.push({ said, node, number });
  }

  /** Whether one of `nodes` said so of it. */
  wasSaid(said: Said, nodes: Pick<Lineage, "has">): boolean {
    return this.#said.some((each) => each.said === said && nodes.has(each.node));
  }

  /** What is true of it; undefined until the entry that opens it has come. */
  read(): Case | undefined {
    if (this.#standing !== undefined) return this.#standing;
    if (this.#opening === undefined) return undefined;
    const standing = reduceCase(this.ref, this.#opening, this.#acts);
    if (isLive(standing.state)) this.#standing = standing;
    return standing;
  }

  /** The entries that tell its story, in no particular order. */
  story(): readonly EntryRef[] {
    return [...this.refs(), ...this.#mentions];
  }

  /** The entries it holds something of. */
  refs(): readonly EntryRef[] {
    const opening = this.#opening === undefined ? [] : [this.#opening.openedBy];
    return [...opening, ...this.#acts, ...this.#said].map(({ node, number }) => ({ node, number }));
  }

  /** The entries of which it holds no more than the names. */
  get mentions(): readonly EntryRef[] {
    return this.#mentions;
  }

  /** What it was worked out from, words left out. */
  get origin(): { readonly opening: Opening | undefined; readonly acts: readonly Act[] } {
    return { opening: this.#opening, acts: this.#acts };
  }
}

/** Few acts are the rule: a short list takes no more room than it holds, a long one grows with room to spare. */
const SHORT = 16;

function inserted<T>(list: T[], at: number, item: T): T[] {
  if (list.length < SHORT) return list.toSpliced(at, 0, item);
  list.splice(at, 0, item);
  return list;
}

function isSame(one: EntryRef, other: EntryRef): boolean {
  return one.number === other.number && one.node === other.node;
}

function start(raw: string): string {
  return raw.length <= RAW_KEPT ? raw : `${raw.slice(0, RAW_KEPT - 1)}…`;
}
