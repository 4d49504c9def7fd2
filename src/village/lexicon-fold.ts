/**
 * The village's own words: what operators taught and did not take back.
 *
 * A withdrawal holds for ever, whichever of the two came first; of two meanings of one term, the one taught last. So the same entries
 * give the same lexicon, in whatever order they come.
 */

import type { Wall } from "../base/time.ts";
import { compareEntries, type Entry, type Stamp } from "../journal/entry.ts";
import type { EntryRef, FactOf, TaughtTerm } from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";
import { refKey } from "./ref-key.ts";
import { first } from "./ref-rows.ts";

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

/** The key of a term that is hidden: it has neither letter nor figure. */
const HIDDEN = "";

interface Taught {
  readonly stamp: Stamp;
  readonly word: TaughtWord;
}

export class LexiconFold {
  /** By {@link termKey}, those of one term by the names of their entries; those whose term is hidden under none. */
  readonly #taught = new Map<string, Map<string, Taught>>();
  readonly #keys = new Map<string, string>();
  /** Taken back before they came, and by which entry; each is forgotten when it comes. */
  readonly #withdrawn = new Map<string, EntryRef>();
  #read: readonly TaughtWord[] | undefined;

  /**
   * Whoever is not an operator at a node teaches nothing, and takes nothing back.
   *
   * @param again it was folded before: then it takes its place if it still holds, and else was taken back meanwhile.
   * @param has whether that entry was folded before.
   */
  apply(entry: Entry, again: boolean, has: (ref: EntryRef) => boolean): void {
    const { fact } = entry;
    const isWithdrawn = !again && this.#withdrawn.size > 0 && this.#withdrawn.delete(refKey(entry));
    if (entry.actor.role !== "operator" || entry.trust < trustNode) return;
    if (fact.kind === "lexicon.taught" && !isWithdrawn) this.#teach(entry, fact, again);
    else if (fact.kind === "lexicon.withdrawn") this.#withdraw(fact.taught, entry, has);
  }

  #teach(entry: Entry, fact: FactOf<"lexicon.taught">, again: boolean): void {
    const key = termKey(fact.term);
    const id = refKey(entry);
    if (again && !this.#keys.has(id)) return;
    this.#drop(id);
    if (key === HIDDEN && entry.hidden === undefined) return;
    const { node, number, order, wall, actor } = entry;
    const { term, meaning, from } = fact;
    const ref = { node, number };
    const word = { ref, term, meaning, by: actor.id, at: wall, ...(from && { from }) };
    const alike = this.#taught.get(key) ?? new Map<string, Taught>();
    this.#taught.set(key, alike.set(id, { stamp: { node, number, order }, word }));
    this.#keys.set(id, key);
  }

  #withdraw(taught: EntryRef, { node, number }: Entry, has: (ref: EntryRef) => boolean): void {
    const id = refKey(taught);
    if (this.#drop(id) || has(taught)) return;
    this.#withdrawn.set(id, first(this.#withdrawn.get(id), { node, number }));
  }

  /** Whether it was there. */
  #drop(id: string): boolean {
    this.#read = undefined;
    const key = this.#keys.get(id);
    if (key === undefined) return false;
    const alike = this.#taught.get(key);
    alike?.delete(id);
    if (alike?.size === 0) this.#taught.delete(key);
    return this.#keys.delete(id);
  }

  /** The entries it holds something of. */
  refs(): readonly EntryRef[] {
    const taught = [...this.#taught.values()].flatMap((alike) =>
      Array.from(alike.values(), ({ stamp }) => stamp),
    );
    return [...taught, ...this.#withdrawn.values()];
  }

  /** What is in force, first taught first, at most {@link LEXICON_MAX}; one and the same list until it changes. */
  read(): readonly TaughtWord[] {
    this.#read ??= [...this.#taught]
      .filter(([key]) => key !== HIDDEN)
      .map(([, alike]) => lastOf(alike))
      .toSorted((one, other) => compareEntries(one.stamp, other.stamp))
      .slice(0, LEXICON_MAX)
      .map(({ word }) => word);
    return this.#read;
  }

  /** What a term means now, however it is written. */
  get(term: string): TaughtWord | undefined {
    const key = termKey(term);
    const alike = key === HIDDEN ? undefined : this.#taught.get(key);
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
