/**
 * The village's own words: what operators taught and did not take back.
 *
 * A withdrawal holds for ever, whichever of the two came first; of two meanings of one term, the one taught last. So the same entries
 * give the same lexicon, in whatever order they come.
 */

import type { Wall } from "../base/time.ts";
import { compareEntries, type Entry, type Stamp } from "../journal/entry.ts";
import type { EntryRef, FactOf, LexiconFact, TaughtTerm } from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";

/** Terms in force at most: far more than a village has names for, few enough to be held against every message. */
export const LEXICON_MAX = 2000;

/** One term in force: what it means, who taught it, and when. */
export interface TaughtWord extends TaughtTerm {
  readonly ref: EntryRef;
  /** The operator's name. */
  readonly by: string;
  readonly at: Wall;
  /** The message it was taught from. */
  readonly from?: EntryRef;
}

/** What two ways of writing one term have in common: no case, no accent, no mark; empty if there is neither letter nor figure. */
export function termKey(term: string): string {
  return term
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

interface Taught {
  readonly stamp: Stamp;
  readonly word: TaughtWord;
}

export class LexiconFold {
  /** By {@link termKey}, those of one term by the names of their entries. */
  readonly #taught = new Map<string, Map<string, Taught>>();
  readonly #keys = new Map<string, string>();
  readonly #withdrawn = new Set<string>();
  #read: readonly TaughtWord[] | undefined;

  /** Whoever is not an operator at a node teaches nothing, and takes nothing back. */
  apply(entry: Entry, fact: LexiconFact): void {
    if (entry.actor.role !== "operator" || entry.trust < trustNode) return;
    if (fact.kind === "lexicon.taught") this.#teach(entry, fact);
    else this.#withdraw(fact.taught);
  }

  #teach(entry: Entry, fact: FactOf<"lexicon.taught">): void {
    const key = termKey(fact.term);
    const id = idOf(entry);
    if (key === "" || this.#withdrawn.has(id)) return;
    const { node, number, order, wall, actor } = entry;
    const { term, meaning, from } = fact;
    const ref = { node, number };
    const word = { ref, term, meaning, by: actor.id, at: wall, ...(from && { from }) };
    const alike = this.#taught.get(key) ?? new Map<string, Taught>();
    this.#taught.set(key, alike.set(id, { stamp: { node, number, order }, word }));
    this.#keys.set(id, key);
    this.#read = undefined;
  }

  #withdraw(taught: EntryRef): void {
    const id = idOf(taught);
    this.#withdrawn.add(id);
    const key = this.#keys.get(id);
    if (key === undefined) return;
    const alike = this.#taught.get(key);
    alike?.delete(id);
    if (alike?.size === 0) this.#taught.delete(key);
    this.#keys.delete(id);
    this.#read = undefined;
  }

  /** What is in force, first taught first, at most {@link LEXICON_MAX}; one and the same list until it changes. */
  read(): readonly TaughtWord[] {
    this.#read ??= [...this.#taught.values()]
      .map(lastOf)
      .toSorted((one, other) => compareEntries(one.stamp, other.stamp))
      .slice(0, LEXICON_MAX)
      .map(({ word }) => word);
    return this.#read;
  }

  /** What a term means now, however it is written. */
  get(term: string): TaughtWord | undefined {
    const alike = this.#taught.get(termKey(term));
    return alike && lastOf(alike).word;
  }

  /** Every entry that taught this term and was not taken back: all of them have to be, for the term to be gone. */
  entriesOf(term: string): readonly EntryRef[] {
    return Array.from(this.#taught.get(termKey(term))?.values() ?? [], ({ word }) => word.ref);
  }
}

function lastOf(alike: ReadonlyMap<string, Taught>): Taught {
  return [...alike.values()].reduce((one, other) =>
    compareEntries(one.stamp, other.stamp) < 0 ? other : one,
  );
}

function idOf({ node, number }: EntryRef): string {
  return `${node}.${number}`;
}
