/**
 * All cases in the fold: in memory what is open and what changed of late, in the archive what ended.
 *
 * A case that ended is read back when someone asks for it or says more of it. While the disk cannot be read, what is said waits in memory, and who asks is refused.
 */

import { Fault } from "../base/fault.ts";
import type { Entry, NodeName } from "../journal/entry.ts";
import type { CaseRef, EntryRef } from "../journal/fact.ts";
import type { CaseState } from "../journal/vocabulary.ts";
import { actOf, isAct, type Share } from "./act.ts";
import type { Archive, CasesChanged, Row } from "./archive.ts";
import { CaseFold, type Said } from "./case-fold.ts";
import { caseOf, saidIn } from "./case-mention.ts";
import type { Case } from "./case.ts";
import { highestFirst, Ledger } from "./ledger.ts";
import { isLive } from "./lifecycle.ts";
import type { Lineage } from "./lineage.ts";
import { LiveCases } from "./live-cases.ts";
import { ReadBack } from "./read-back.ts";
import { refKey } from "./ref-key.ts";
import { caseRow, compareRefs, decodeRefs, encodeRefs } from "./ref-rows.ts";

export class CaseBook {
  readonly #share: Share;
  readonly #archive: Archive;
  readonly #cases = new Map<NodeName, Map<number, CaseFold>>();
  readonly #ledger = new Ledger();
  readonly #read = new ReadBack();
  readonly #highest = new Map<NodeName, number>();
  readonly #live = new LiveCases();
  /** Cases that changed since the last checkpoint. */
  #changed = new Set<CaseFold>();
  /** Cases of which more lies in the archive, that could not be read. */
  readonly #unread = new Set<CaseFold>();

  constructor(share: Share, archive: Archive) {
    this.#share = share;
    this.#archive = archive;
  }

  /** What an entry says of a case. @param again it was folded before. */
  apply(entry: Entry, again: boolean): void {
    const ref = caseOf(entry);
    if (ref !== undefined) this.#tell(this.#open(ref), entry, again);
  }

  /** @throws Fault "store/busy" while it cannot be read back. */
  get(ref: CaseRef): Case | undefined {
    return this.#find(ref)?.read();
  }

  /** Whether there is such a case, in memory or in the archive. */
  has(ref: CaseRef): boolean {
    const held = this.#cases.get(ref.node)?.get(ref.number);
    if (held === undefined) return this.#ledger.has(ref);
    return held.origin.opening !== undefined || this.#unread.has(held);
  }

  /** A case if it is live: one in the archive never is. */
  liveOne({ node, number }: CaseRef): Case | undefined {
    const found = this.#cases.get(node)?.get(number)?.read();
    return found !== undefined && isLive(found.state) ? found : undefined;
  }

  /** The cases about which something may still be done, in the order of nodes and numbers. */
  live(): readonly Case[] {
    return this.#live.sorted((fold) => !this.#unread.has(fold) || this.#complete(fold));
  }

  /** Of the cases that ended, the `most` with the highest numbers, the highest first. @throws Fault "store/busy". */
  ended(most: number): readonly Case[] {
    this.live();
    const here = this.#folds().filter((fold) => !this.#live.has(fold) && fold.read() !== undefined);
    const refs = [...here.map(({ ref }) => ref), ...this.#ledger.last(most)].toSorted(highestFirst);
    const once = refs.filter((ref, i) => {
      const before = refs[i - 1];
      return before === undefined || compareRefs(before, ref) !== 0;
    });
    return once.slice(0, most).flatMap((ref) => this.get(ref) ?? []);
  }

  /** How many cases of `nodes` stand in each state. */
  counts(nodes: readonly NodeName[]): ReadonlyMap<CaseState, number> {
    const counts = new Map<CaseState, number>();
    const add = (state: CaseState, more: number): unknown =>
      counts.set(state, (counts.get(state) ?? 0) + more);
    for (const node of nodes) {
      for (const [state, some] of this.#ledger.counts(node)) add(state, some);
      for (const fold of this.#cases.get(node)?.values() ?? []) {
        const found = this.#ledger.has(fold.ref) ? undefined : fold.read();
        if (found !== undefined) add(found.state, 1);
      }
    }
    return counts;
  }

  /** The entries that tell a case's story, in no particular order. @throws Fault "store/busy". */
  story(ref: CaseRef): readonly EntryRef[] {
    return this.#find(ref)?.story() ?? [];
  }

  /** Whether one of `nodes` said so of a case. @throws Fault "store/busy". */
  wasSaid(ref: CaseRef, said: Said, nodes: Pick<Lineage, "has">): boolean {
    return this.#find(ref)?.wasSaid(said, nodes) ?? false;
  }

  /** The highest number of each node's cases. */
  get highest(): ReadonlyMap<NodeName, number> {
    return this.#highest;
  }

  /** The entries of which those in memory hold something, case by case. */
  *refs(): Generator<readonly EntryRef[]> {
    for (const fold of this.#folds()) yield fold.refs();
  }

  /** Takes an entry that is known, and is not hidden any more, or is so now, where it is held; what lies in the archive is read when it is asked for. */
  again(entry: Entry): void {
    const ref = caseOf(entry);
    if (ref === undefined) return;
    this.#read.take(ref);
    const held = this.#cases.get(ref.node)?.get(ref.number);
    if (held !== undefined) this.#tell(held, entry, true);
  }

  /** Forgets what was only read back. */
  forgetRead(): void {
    this.#read.clear();
  }

  /** Every case with all that is known of it, in the order of nodes and numbers. @throws Fault "store/busy". */
  *all(): Generator<CaseFold> {
    const refs = new Map<string, CaseRef>();
    for (const { ref } of this.#folds()) refs.set(refKey(ref), ref);
    for (const ref of this.#ledger.refs()) refs.set(refKey(ref), ref);
    for (const ref of [...refs.values()].toSorted(compareRefs)) {
      const fold = this.#find(ref);
      if (fold !== undefined) yield fold;
    }
  }

  /** Takes the entries about a case whose row was lost. */
  mend(ref: CaseRef, entries: readonly Entry[]): void {
    const fold = this.#open(ref);
    this.#unread.delete(fold);
    for (const entry of entries) {
      const of = caseOf(entry);
      if (of !== undefined && compareRefs(of, ref) === 0) this.#tell(fold, entry, true);
    }
  }

  /** What is to be kept of the cases that changed; undefined while some cannot be read. */
  checkpoint(): CasesChanged | undefined {
    for (const fold of this.#unread) if (!this.#complete(fold)) return undefined;
    const changed = this.#changed;
    this.#changed = new Set();
    const rows = [...changed].flatMap((fold): readonly Row[] => {
      const { ref } = fold;
      const standing = fold.read();
      const isOpen = standing === undefined || isLive(standing.state);
      if (!isOpen) this.#ledger.set(ref, standing.state);
      const value = encodeRefs({ read: fold.refs(), named: fold.mentions });
      return [
        { name: caseRow(isOpen ? "o" : "c", ref), value },
        { name: caseRow(isOpen ? "c" : "o", ref), value: undefined },
      ];
    });
    const open = this.#folds().filter(({ ref }) => !this.#ledger.has(ref)).length;
    return {
      rows: [...rows, ...this.#ledger.changed()],
      open,
      pages: this.#ledger.pages,
      settle: () => this.#evict(changed),
      giveUp: () => {
        for (const fold of changed) this.#changed.add(fold);
        this.#ledger.touchAll();
      },
    };
  }

  /** Takes a page of the ledger as it was kept; false for a row that is none. */
  restorePage(row: Row): boolean {
    return this.#ledger.restore(row);
  }

  restoreHighest(highest: ReadonlyMap<NodeName, number>): void {
    for (const [node, number] of highest) this.#highest.set(node, number);
  }

  /** Takes an open case as it was kept. */
  restore(ref: CaseRef, entries: readonly Entry[], named: readonly EntryRef[]): void {
    const fold = this.#open(ref);
    this.#fill(fold, entries, named);
    this.#changed.delete(fold);
  }

  #tell(fold: CaseFold, entry: Entry, again: boolean): void {
    const { fact, node, number } = entry;
    if (isAct(fact)) {
      fold.act(actOf(entry, fact, this.#share));
      this.#live.touch(fold);
    } else if (fact.kind === "case.opened") {
      this.#live.touch(fold);
      fold.open(entry, fact, this.#share);
      this.#highest.set(node, Math.max(this.#highest.get(node) ?? 0, fact.number));
    } else {
      const said = saidIn(entry);
      const ref = { node: this.#share(node), number };
      if (said === undefined) fold.mention(ref, again);
      else fold.say(said, ref);
    }
  }

  /** A case that something is said of. */
  #open(ref: CaseRef): CaseFold {
    const held = this.#cases.get(ref.node)?.get(ref.number);
    const fold = held ?? this.#back(ref) ?? new CaseFold(this.#sharedRef(ref));
    if (held === undefined) {
      const byNumber = this.#cases.get(fold.ref.node) ?? new Map<number, CaseFold>();
      this.#cases.set(fold.ref.node, byNumber.set(fold.ref.number, fold));
    }
    // What changes it lies in memory from now on, until the next checkpoint.
    if (this.#ledger.has(ref)) this.#ledger.clear(ref);
    this.#changed.add(fold);
    return fold;
  }

  /** A case out of the archive; one without what lies there while it cannot be read; undefined if there is none there. */
  #back(ref: CaseRef): CaseFold | undefined {
    if (!this.#ledger.has(ref)) return undefined;
    const read = this.#read.take(ref);
    const fold = read ?? new CaseFold(this.#sharedRef(ref));
    if (read === undefined && !this.#load(fold)) this.#unread.add(fold);
    return fold;
  }

  #find(ref: CaseRef): CaseFold | undefined {
    const held = this.#cases.get(ref.node)?.get(ref.number);
    if (held !== undefined) {
      if (this.#unread.has(held) && !this.#complete(held)) throw new Fault("store/busy");
      return held;
    }
    if (!this.#ledger.has(ref)) return undefined;
    const read = this.#read.get(ref);
    const fold = read ?? new CaseFold(this.#sharedRef(ref));
    if (read === undefined && !this.#load(fold)) throw new Fault("store/busy");
    this.#read.keep(fold);
    return fold;
  }

  #complete(fold: CaseFold): boolean {
    if (!this.#load(fold)) return false;
    this.#unread.delete(fold);
    this.#live.touch(fold);
    return true;
  }

  /** Fills `fold` with what lies in the archive; false while that cannot be read. */
  #load(fold: CaseFold): boolean {
    const row = this.#archive.row(caseRow("c", fold.ref));
    if (row === "busy") return false;
    const kept = row && decodeRefs(row);
    if (kept === undefined) {
      this.#archive.lost(fold.ref);
      return false;
    }
    const entries = this.#archive.entries(kept.read);
    if (entries === "busy") return false;
    this.#fill(fold, entries, kept.named);
    return true;
  }

  #fill(fold: CaseFold, entries: readonly Entry[], named: readonly EntryRef[]): void {
    for (const entry of entries) this.#tell(fold, entry, true);
    for (const { node, number } of named) fold.mention({ node: this.#share(node), number }, true);
  }

  /** Cases that ended and are kept leave memory, but for those that changed meanwhile. */
  #evict(kept: ReadonlySet<CaseFold>): void {
    this.live();
    for (const fold of kept) {
      const { ref } = fold;
      if (!this.#ledger.has(ref)) continue;
      const byNumber = this.#cases.get(ref.node);
      byNumber?.delete(ref.number);
      if (byNumber?.size === 0) this.#cases.delete(ref.node);
      this.#live.leave(fold);
      this.#read.keep(fold);
    }
  }

  #folds(): readonly CaseFold[] {
    return [...this.#cases.values()].flatMap((byNumber) => Array.from(byNumber.values()));
  }

  #sharedRef({ node, number }: CaseRef): CaseRef {
    return { node: this.#share(node), number };
  }
}
