/** The folds that make up the village, and how an entry moves them. */

import type { Entry, NodeName } from "../journal/entry.ts";
import type { EntryRef, HouseholdId } from "../journal/fact.ts";
import { beginning, compareOrder, type Order } from "../journal/order.ts";
import type { Archive } from "./archive.ts";
import { CaseBook } from "./case-book.ts";
import { ClockFold } from "./clock-fold.ts";
import { CrisisFold } from "./crisis-fold.ts";
import { HouseholdBook } from "./household-book.ts";
import { InboxFold } from "./inbox-fold.ts";
import { LexiconFold } from "./lexicon-fold.ts";
import { Lineage } from "./lineage.ts";
import { RecentWords } from "./recent-words.ts";
import { RollcallFold } from "./rollcall-fold.ts";
import { type NumberRange, SeenEntries } from "./seen-entries.ts";
import { TalkFold } from "./talk-fold.ts";

/** A fold that is kept whole: by the names of all entries it holds something of. */
export interface SmallFold {
  apply(entry: Entry, again: boolean, has: (ref: EntryRef) => boolean): void;
  refs(): readonly EntryRef[];
}

/** Strings that are shared: beyond that many equal ones are kept apart. */
const SHARED_MAX = 20_000;

export class Folds {
  readonly lineage: Lineage;
  readonly talk: TalkFold;
  readonly rollcalls: RollcallFold;
  readonly crises: CrisisFold;
  readonly clocks = new ClockFold();
  readonly lexicon = new LexiconFold();
  readonly recent = new RecentWords();
  readonly inbox = new InboxFold();
  readonly cases: CaseBook;
  readonly households: HouseholdBook;
  /** Households something changed of since the last checkpoint. */
  readonly changed = new Set<HouseholdId>();
  /** Those that are kept whole, by the names of their rows. */
  readonly small: ReadonlyMap<string, SmallFold>;
  readonly #seen = new Map<NodeName, SeenEntries>();
  readonly #strings = new Map<string, string>();
  lastOrder: Order = beginning;
  count = 0;

  constructor(own: NodeName, archive: Archive) {
    const share = (text: string): string => this.#share(text);
    const changed = (household: HouseholdId): unknown => this.changed.add(household);
    this.lineage = new Lineage(own);
    this.talk = new TalkFold(this.lineage, changed);
    this.rollcalls = new RollcallFold(this.lineage);
    this.crises = new CrisisFold(this.lineage);
    this.cases = new CaseBook(share, archive);
    this.households = new HouseholdBook(share, changed);
    this.small = new Map<string, SmallFold>([
      ["w.lineage", this.lineage],
      ["w.rollcalls", this.rollcalls],
      ["w.crises", this.crises],
      ["w.clocks", this.clocks],
      ["w.lexicon", this.lexicon],
      ["w.recent", this.recent],
      ["w.inbox", this.inbox],
    ]);
  }

  /** One that was folded before takes its own place: it may have been hidden. */
  apply(entry: Entry): void {
    const again = !this.#seenOf(entry.node).add(entry.number);
    if (!again) this.count += 1;
    if (compareOrder(entry.order, this.lastOrder) > 0) this.lastOrder = entry.order;
    for (const fold of this.small.values()) fold.apply(entry, again, this.has);
    this.talk.apply(entry);
    this.households.apply(entry);
    this.cases.apply(entry, again);
  }

  /** Takes one that was folded before where it is held: it is not hidden any more, or is so now. Whatever is in the archive stays there. */
  again(entry: Entry): void {
    for (const fold of this.small.values()) fold.apply(entry, true, this.has);
    this.talk.apply(entry);
    this.households.apply(entry);
    this.cases.again(entry);
  }

  readonly has = ({ node, number }: EntryRef): boolean =>
    this.#seen.get(node)?.has(number) ?? false;

  /** Of each node, the numbers that were folded. */
  seen(): ReadonlyMap<NodeName, readonly NumberRange[]> {
    return new Map(Array.from(this.#seen, ([node, seen]) => [node, seen.ranges()]));
  }

  restoreSeen(seen: ReadonlyMap<NodeName, readonly NumberRange[]>): void {
    for (const [node, ranges] of seen) {
      this.#seen.set(this.#share(node), new SeenEntries(ranges));
      for (const [first, last] of ranges) this.count += last - first + 1;
    }
  }

  #seenOf(node: NodeName): SeenEntries {
    let seen = this.#seen.get(node);
    if (seen === undefined) {
      seen = new SeenEntries();
      this.#seen.set(this.#share(node), seen);
    }
    return seen;
  }

  /** One string for all equal ones: ids and names, of which a village has some thousands at most. */
  #share(text: string): string {
    const shared = this.#strings.get(text);
    if (shared !== undefined) return shared;
    if (this.#strings.size >= SHARED_MAX) this.#strings.clear();
    this.#strings.set(text, text);
    return text;
  }
}
