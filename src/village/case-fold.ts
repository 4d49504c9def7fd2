/**
 * One case in the fold: the entry that opened it, the acts on it, and where they leave it.
 *
 * Acts may come before the entry that opens the case; they wait here. What they come to is worked out when it is asked for, and
 * kept only while the case is live: most cases of a village are closed, and few of them are looked at.
 */

import { compareEntries, type Entry, type Stamp } from "../journal/entry.ts";
import type { CaseRef, EntryRef, FactOf } from "../journal/fact.ts";
import { type Act, particularsOf, type Share } from "./act.ts";
import { type Opening, reduceCase } from "./case-reduction.ts";
import type { Case } from "./case.ts";
import { isLive } from "./lifecycle.ts";

/** Characters of a case's words kept in memory: all of a radio's message, and of a form what a board can show. */
export const RAW_KEPT = 500;

export class CaseFold {
  readonly ref: CaseRef;
  #opening: Opening | undefined;
  #opened: Stamp | undefined;
  #acts: Act[] = [];
  /** Entries that speak of the case and change nothing in it: more words, replies sent. */
  #mentions: EntryRef[] = [];
  #standing: Case | undefined;

  constructor(ref: CaseRef) {
    this.ref = ref;
  }

  /** Of two entries that open the same number, which only a copied node can write, the first in order holds. */
  open(entry: Entry, fact: FactOf<"case.opened">, share: Share): void {
    if (this.#opened !== undefined && compareEntries(this.#opened, entry) < 0) return;
    const { order, number } = entry;
    const node = share(entry.node);
    this.#standing = undefined;
    this.#opened = { order, node, number };
    this.#opening = {
      openedBy: { node, number },
      openedAt: entry.wall,
      byOperator: entry.actor.role === "operator",
      type: fact.type,
      state: fact.state,
      household: share(fact.household),
      channel: fact.channel,
      lang: fact.lang,
      trust: entry.trust,
      ...(fact.alarm !== undefined && { alarm: fact.alarm }),
      ...(fact.secretHash !== undefined && { secretHash: fact.secretHash }),
      particulars: particularsOf(fact),
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
    this.#acts.splice(at, 0, act);
  }

  mention(ref: EntryRef): void {
    this.#mentions.push(ref);
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
    const acts = this.#acts.map(({ node, number }) => ({ node, number }));
    const opening = this.#opening === undefined ? [] : [this.#opening.openedBy];
    return [...opening, ...acts, ...this.#mentions];
  }
}

function start(raw: string): string {
  return raw.length <= RAW_KEPT ? raw : `${raw.slice(0, RAW_KEPT - 1)}…`;
}
