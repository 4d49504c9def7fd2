/**
 * The village: what is true, as a fold over entries.
 *
 * The same set of entries gives the same village, in whatever order they come and however often. Entries that speak of a case
 * or a message which has not come yet wait for it. Nothing here is on disk: the journal is, and the village is folded from it at
 * each start.
 */

import type { Lang } from "../base/lang.ts";
import type { Entry, NodeName } from "../journal/entry.ts";
import type { CaseRef, EntryRef, HouseholdId } from "../journal/fact.ts";
import { beginning, compareOrder, type Order } from "../journal/order.ts";
import { trustNode } from "../journal/vocabulary.ts";
import { CaseBook } from "./case-book.ts";
import type { Case, Household, InboxMessage } from "./case.ts";
import { CrisisFold } from "./crisis-fold.ts";
import { HouseholdBook } from "./household-book.ts";
import { InboxFold } from "./inbox-fold.ts";
import type { KeyFold } from "./key-fold.ts";
import { LexiconFold } from "./lexicon-fold.ts";
import { RecentWords } from "./recent-words.ts";
import { RollcallFold } from "./rollcall-fold.ts";
import { SeenEntries } from "./seen-entries.ts";
import { TalkFold } from "./talk-fold.ts";

export class Village {
  readonly own: NodeName;
  /** What each household was asked. */
  readonly talk: TalkFold;
  readonly rollcalls: RollcallFold;
  readonly crises: CrisisFold;
  readonly lexicon: LexiconFold = new LexiconFold();
  readonly recent: RecentWords = new RecentWords();
  readonly #seen = new Map<NodeName, SeenEntries>();
  readonly #cases: CaseBook;
  readonly #households: HouseholdBook;
  readonly #inbox = new InboxFold();
  readonly #strings = new Map<string, string>();
  #lastOrder: Order = beginning;
  #highest = 0;
  #count = 0;

  /** @param own the node whose numbers people say at this hub. */
  constructor(own: NodeName) {
    const share = (text: string): string => this.#share(text);
    this.own = own;
    this.talk = new TalkFold(own);
    this.rollcalls = new RollcallFold(own);
    this.crises = new CrisisFold(own);
    this.#cases = new CaseBook(share);
    this.#households = new HouseholdBook(share);
  }

  /** Folds one entry in. One that was folded before changes nothing. */
  apply(entry: Entry): void {
    if (!this.#seenOf(entry.node).add(entry.number)) return;
    this.#count += 1;
    if (compareOrder(entry.order, this.#lastOrder) > 0) this.#lastOrder = entry.order;
    this.recent.note(entry);
    this.talk.apply(entry);
    this.rollcalls.apply(entry);
    this.crises.apply(entry);
    this.#households.apply(entry);
    this.#cases.apply(entry);
    const { fact } = entry;
    if (fact.kind === "case.opened") {
      if (entry.node === this.own) this.#highest = Math.max(this.#highest, fact.number);
    } else if (fact.kind === "message.heard") this.#inbox.heard(entry, fact);
    else if (fact.kind === "message.filed") {
      if (entry.trust >= trustNode) this.#inbox.filed(fact.message, this.has(fact.message));
    } else if (fact.kind === "lexicon.taught" || fact.kind === "lexicon.withdrawn") {
      this.lexicon.apply(entry, fact);
    }
  }

  /** A case of this hub, by the number people say. */
  case(number: number): Case | undefined {
    return this.caseOf({ node: this.own, number });
  }

  caseOf(ref: CaseRef): Case | undefined {
    return this.#cases.get(ref);
  }

  /** Every case, in the order of nodes and numbers. Those that ended are worked out anew at each call. */
  cases(): readonly Case[] {
    return this.#cases.all();
  }

  /** The cases about which something may still be done, in the order of nodes and numbers. */
  live(): readonly Case[] {
    return this.#cases.live();
  }

  /** The entries that tell a case's story, in no particular order; their words are on disk. */
  story(ref: CaseRef): readonly EntryRef[] {
    return this.#cases.story(ref);
  }

  household(id: HouseholdId): Household | undefined {
    return this.#households.get(id)?.read();
  }

  /** The language a household asked for, whatever it writes in. */
  chosenLang(id: HouseholdId): Lang | undefined {
    return this.#households.get(id)?.chosenLang();
  }

  /** What a household's radio calls itself, whatever it is called here. */
  radioName(id: HouseholdId): string | undefined {
    return this.#households.get(id)?.radioName();
  }

  /** What is known of the keys of a household's radio. */
  keysOf(id: HouseholdId): KeyFold | undefined {
    return this.#households.get(id)?.keys;
  }

  /** The radios of which `key` is the one that holds. */
  radiosWithKey(key: string): readonly number[] {
    return this.#households.radiosWithKey(key);
  }

  /** Every household, in the order of their ids: whoever was more than a key. */
  households(): readonly Household[] {
    return this.#households.all();
  }

  /** Words that wait for a person, oldest first. */
  inbox(): readonly InboxMessage[] {
    return this.#inbox.read();
  }

  inboxMessage(ref: EntryRef): InboxMessage | undefined {
    return this.#inbox.get(ref);
  }

  /** The number the next case of this hub gets. */
  nextNumber(): number {
    return this.#highest + 1;
  }

  /** The highest order folded. */
  lastOrder(): Order {
    return this.#lastOrder;
  }

  /** Entries folded. */
  count(): number {
    return this.#count;
  }

  has({ node, number }: EntryRef): boolean {
    return this.#seen.get(node)?.has(number) ?? false;
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
    this.#strings.set(text, text);
    return text;
  }
}
