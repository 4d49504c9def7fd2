/**
 * The village: what is true, as a fold over entries.
 *
 * The same set of entries gives the same village, in whatever order they come and however often. Entries that speak of a case
 * or a message which has not come yet wait for it. One that comes again takes its own place, for it may have been hidden before. Memory holds what is
 * open: cases that ended lie in the archive.
 */

import type { Lang } from "../base/lang.ts";
import type { Entry, NodeName } from "../journal/entry.ts";
import type { CaseRef, EntryRef, HouseholdId } from "../journal/fact.ts";
import type { Order } from "../journal/order.ts";
import { type Archive, noArchive } from "./archive.ts";
import type { Case, Household, InboxMessage } from "./case.ts";
import type { ClockFold } from "./clock-fold.ts";
import type { CrisisFold } from "./crisis-fold.ts";
import { Folds } from "./folds.ts";
import { Keeping } from "./keeping.ts";
import type { KeyFold } from "./key-fold.ts";
import type { LexiconFold } from "./lexicon-fold.ts";
import { ENDED_MAX } from "./lifecycle.ts";
import type { RecentWords } from "./recent-words.ts";
import { compareRefs } from "./ref-rows.ts";
import type { RollcallFold } from "./rollcall-fold.ts";
import type { TalkFold } from "./talk-fold.ts";

export class Village {
  readonly own: NodeName;
  /** What each household was asked. */
  readonly talk: TalkFold;
  readonly rollcalls: RollcallFold;
  readonly crises: CrisisFold;
  readonly clocks: ClockFold;
  readonly lexicon: LexiconFold;
  readonly recent: RecentWords;
  /** How it goes to the disk and comes back. */
  readonly keeping: Keeping;
  readonly #folds: Folds;

  /**
   * @param own the node whose numbers people say at this hub.
   * @param archive where cases lie that ended; all stay in memory if not given.
   */
  constructor(own: NodeName, archive: Archive = noArchive) {
    const folds = new Folds(own, archive);
    this.own = own;
    this.talk = folds.talk;
    this.rollcalls = folds.rollcalls;
    this.crises = folds.crises;
    this.clocks = folds.clocks;
    this.lexicon = folds.lexicon;
    this.recent = folds.recent;
    this.keeping = new Keeping(folds);
    this.#folds = folds;
  }

  /** Folds one entry in. One that was folded before changes nothing, unless it was hidden then or is now. */
  apply(entry: Entry): void {
    this.#folds.apply(entry);
  }

  /** Whether a node is this hub's, by its name now or a former one. */
  isOwn(node: NodeName): boolean {
    return this.#folds.lineage.has(node);
  }

  /** A case of this hub by the number people say, as a reference; one that is not there yet is to be its own. */
  ref(number: number): CaseRef {
    const refs = this.#folds.lineage.nodes.map((node) => ({ node, number }));
    return refs.find((ref) => this.#folds.cases.has(ref)) ?? { node: this.own, number };
  }

  /** A case of this hub, by the number people say. @throws Fault "store/busy" while it cannot be read back. */
  case(number: number): Case | undefined {
    return this.caseOf(this.ref(number));
  }

  /** @throws Fault "store/busy" while it cannot be read back. */
  caseOf(ref: CaseRef): Case | undefined {
    return this.#folds.cases.get(ref);
  }

  /** A case of this hub if something may still be done about it. */
  liveCase(number: number): Case | undefined {
    return this.#folds.cases.liveOne(this.ref(number));
  }

  /**
   * The cases in the order of nodes and numbers: all that are live, and of those that ended the last {@link ENDED_MAX}.
   *
   * @throws Fault "store/busy" while these cannot be read back.
   */
  cases(): readonly Case[] {
    return [...this.live(), ...this.ended()].toSorted((one, other) =>
      compareRefs(one.ref, other.ref),
    );
  }

  /** The cases about which something may still be done, in the order of nodes and numbers. */
  live(): readonly Case[] {
    return this.#folds.cases.live();
  }

  /** The cases that ended, those with the highest numbers first: {@link ENDED_MAX} at most. @throws Fault "store/busy". */
  ended(): readonly Case[] {
    return this.#folds.cases.ended(ENDED_MAX);
  }

  /** How many of this hub's cases stand in each state; states no case is in are left out. */
  caseCounts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#folds.cases.counts(this.#folds.lineage.nodes));
  }

  /** The entries that tell a case's story, in no particular order; their words are on disk. @throws Fault "store/busy". */
  story(ref: CaseRef): readonly EntryRef[] {
    return this.#folds.cases.story(ref);
  }

  /** Takes the entries about a case of which the archive lost the names. */
  mend(ref: CaseRef, entries: readonly Entry[]): void {
    this.#folds.cases.mend(ref, entries);
  }

  /** Whether the neighbours were told on the channel of the emergency with that number. @throws Fault "store/busy". */
  wasSpread(number: number): boolean {
    return this.#folds.cases.wasSaid(this.ref(number), "spread", this.#folds.lineage);
  }

  /** Whether it was said of the emergency with that number that no one has looked yet. @throws Fault "store/busy". */
  wasToldUnseen(number: number): boolean {
    return this.#folds.cases.wasSaid(this.ref(number), "unseen", this.#folds.lineage);
  }

  household(id: HouseholdId): Household | undefined {
    return this.#folds.households.get(id)?.read();
  }

  /** The language a household asked for, whatever it writes in. */
  chosenLang(id: HouseholdId): Lang | undefined {
    return this.#folds.households.get(id)?.chosenLang();
  }

  /** What a household's radio calls itself, whatever it is called here. */
  radioName(id: HouseholdId): string | undefined {
    return this.#folds.households.get(id)?.radioName();
  }

  /** What is known of the keys of a household's radio. */
  keysOf(id: HouseholdId): KeyFold | undefined {
    return this.#folds.households.get(id)?.keys;
  }

  /** The radios of which `key` is the one that holds. */
  radiosWithKey(key: string): readonly number[] {
    return this.#folds.households.radiosWithKey(key);
  }

  /** Every household, in the order of their ids: whoever was more than a key. */
  households(): readonly Household[] {
    return this.#folds.households.all();
  }

  /** Words that wait for a person, oldest first. */
  inbox(): readonly InboxMessage[] {
    return this.#folds.inbox.read();
  }

  inboxMessage(ref: EntryRef): InboxMessage | undefined {
    return this.#folds.inbox.get(ref);
  }

  /** The number the next case of this hub gets. */
  nextNumber(): number {
    const { cases, lineage } = this.#folds;
    return Math.max(0, ...lineage.nodes.map((node) => cases.highest.get(node) ?? 0)) + 1;
  }

  /** The highest order folded. */
  lastOrder(): Order {
    return this.#folds.lastOrder;
  }

  /** Entries folded. */
  count(): number {
    return this.#folds.count;
  }

  has(ref: EntryRef): boolean {
    return this.#folds.has(ref);
  }
}
