/**
 * The village: what is true, as a fold over entries.
 *
 * The same set of entries gives the same village, in whatever order they come and however often. Entries that speak of a case
 * or a message which has not come yet wait for it. Nothing here is on disk: the journal is, and the village is folded from it at
 * each start.
 */

import type { Lang } from "../base/lang.ts";
import type { Entry, NodeName } from "../journal/entry.ts";
import type { CaseRef, EntryRef, FactOf, HouseholdId } from "../journal/fact.ts";
import { compareOrder, beginning, type Order } from "../journal/order.ts";
import { trustNode } from "../journal/vocabulary.ts";
import { actOf, isAct } from "./act.ts";
import { CaseFold } from "./case-fold.ts";
import type { Case, Household, InboxMessage } from "./case.ts";
import { CrisisFold } from "./crisis-fold.ts";
import { HouseholdFold } from "./household-fold.ts";
import { InboxFold } from "./inbox-fold.ts";
import type { KeyFold } from "./key-fold.ts";
import { LexiconFold } from "./lexicon-fold.ts";
import { isLive } from "./lifecycle.ts";
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
  readonly #cases = new Map<NodeName, Map<number, CaseFold>>();
  readonly #households = new Map<HouseholdId, HouseholdFold>();
  readonly #inbox = new InboxFold();
  readonly #strings = new Map<string, string>();
  /** Cases touched since they were last sorted into live and not. */
  readonly #touched = new Set<CaseFold>();
  readonly #live = new Set<CaseFold>();
  /** {@link live}, until a case is touched. */
  #liveRead: readonly Case[] = [];
  #lastOrder: Order = beginning;
  #highest = 0;
  #count = 0;

  /** @param own the node whose numbers people say at this hub. */
  constructor(own: NodeName) {
    this.own = own;
    this.talk = new TalkFold(own);
    this.rollcalls = new RollcallFold(own);
    this.crises = new CrisisFold(own);
  }

  /** Folds one entry in. One that was folded before changes nothing. */
  apply(entry: Entry): void {
    if (!this.#seenOf(entry.node).add(entry.number)) return;
    this.#count += 1;
    if (compareOrder(entry.order, this.#lastOrder) > 0) this.#lastOrder = entry.order;
    const { role, id } = entry.actor;
    if (role === "household" || (role === "helper" && isRadio(id))) {
      this.#household(id).heard(entry);
    }
    this.recent.note(entry);
    this.talk.apply(entry);
    this.rollcalls.apply(entry);
    this.crises.apply(entry);
    this.#applyFact(entry);
  }

  /** A case of this hub, by the number people say. */
  case(number: number): Case | undefined {
    return this.caseOf({ node: this.own, number });
  }

  caseOf({ node, number }: CaseRef): Case | undefined {
    return this.#cases.get(node)?.get(number)?.read();
  }

  /** Every case, in the order of nodes and numbers. Those that ended are worked out anew at each call. */
  cases(): readonly Case[] {
    return read([...this.#cases.values()].flatMap((byNumber) => Array.from(byNumber.values())));
  }

  /** The cases about which something may still be done, in the order of nodes and numbers. */
  live(): readonly Case[] {
    if (this.#touched.size === 0) return this.#liveRead;
    for (const fold of this.#touched) {
      const found = fold.read();
      if (found !== undefined && isLive(found.state)) this.#live.add(fold);
      else this.#live.delete(fold);
    }
    this.#touched.clear();
    this.#liveRead = read([...this.#live]);
    return this.#liveRead;
  }

  /** The entries that tell a case's story, in no particular order; their words are on disk. */
  story({ node, number }: CaseRef): readonly EntryRef[] {
    return this.#cases.get(node)?.get(number)?.story() ?? [];
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
    return [...this.#households.values()]
      .filter(({ keys }) => keys?.read().key === key)
      .map(({ id }) => Number.parseInt(id.slice(1), 16));
  }

  /** Every household, in the order of their ids: whoever was more than a key. */
  households(): readonly Household[] {
    return [...this.#households.values()]
      .filter(({ isKnown }) => isKnown)
      .map((household) => household.read())
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
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

  #applyFact(entry: Entry): void {
    const { fact } = entry;
    if (isAct(fact)) {
      const fold = this.#touch(fact.case);
      fold.act(actOf(entry, fact, (text) => this.#share(text)));
      return;
    }
    switch (fact.kind) {
      case "case.opened":
        this.#applyOpening(entry, fact);
        return;
      case "case.added":
      case "message.queued":
        this.#mention(fact.kind === "case.added" ? fact.case : fact.about, entry);
        return;
      case "message.heard":
        this.#household(fact.household).wrote(fact.lang, entry);
        this.#inbox.heard(entry, fact);
        this.#mention(fact.about, entry);
        return;
      case "message.filed":
        if (entry.trust >= trustNode) this.#inbox.filed(fact.message, this.has(fact.message));
        this.#mention(fact.opened, entry);
        return;
      case "household.named":
        if (mayName(fact, entry)) this.#household(fact.household).named(fact, entry);
        return;
      case "household.told":
        if (speaksFor(fact.household, entry)) this.#household(fact.household).told(fact, entry);
        else if (isToldOf(fact.household) && entry.actor.role === "household") {
          this.#household(fact.household).placed(fact, entry);
        }
        return;
      case "checkin.made":
        this.#applyCheckin(entry, fact);
        return;
      case "key.pinned":
      case "key.changed":
      case "key.emptied":
      case "key.accepted":
      case "key.refused":
      case "key.doubted":
        this.#household(radioHousehold(fact.radio)).key(fact, entry);
        return;
      case "key.duplicated":
        this.#household(radioHousehold(fact.radio)).sharesKey(fact.key, fact.other, entry);
        this.#household(radioHousehold(fact.other)).sharesKey(fact.key, fact.radio, entry);
        return;
      case "lexicon.taught":
      case "lexicon.withdrawn":
        this.lexicon.apply(entry, fact);
        return;
      case "node.began":
      case "clock.corrected":
      case "sensitive.read":
      case "person.erased":
      case "sensitive.expired":
      case "crisis.began":
      case "crisis.ended":
      case "rollcall.started":
      case "rollcall.ended":
      case "node.started":
      case "unknown":
        return;
    }
  }

  #applyOpening(entry: Entry, fact: Extract<Entry["fact"], { kind: "case.opened" }>): void {
    const ref = { node: entry.node, number: fact.number };
    this.#touch(ref).open(entry, fact, (text) => this.#share(text));
    this.#household(fact.household).wrote(fact.lang, entry);
    if (fact.subject !== undefined && fact.subject !== fact.household) {
      this.#household(fact.subject).spokenOf(fact.household, entry);
    }
    if (entry.node === this.own) this.#highest = Math.max(this.#highest, fact.number);
  }

  #applyCheckin(entry: Entry, fact: Extract<Entry["fact"], { kind: "checkin.made" }>): void {
    const household = this.#household(fact.household);
    household.wrote(fact.lang, entry);
    if (!speaksFor(fact.household, entry)) return;
    const { about, subject, status } = fact;
    if (subject !== undefined && subject !== fact.household) {
      this.#household(subject).spokenOf(fact.household, entry, status);
    } else if (about === undefined) household.checkedIn(fact, entry);
  }

  #mention(ref: CaseRef | undefined, { node, number }: Entry): void {
    if (ref !== undefined) this.#fold(ref).mention({ node: this.#share(node), number });
  }

  #touch(ref: CaseRef): CaseFold {
    const fold = this.#fold(ref);
    this.#touched.add(fold);
    return fold;
  }

  #fold({ node, number }: CaseRef): CaseFold {
    let byNumber = this.#cases.get(node);
    if (byNumber === undefined) {
      byNumber = new Map();
      this.#cases.set(this.#share(node), byNumber);
    }
    let fold = byNumber.get(number);
    if (fold === undefined) {
      fold = new CaseFold({ node: this.#share(node), number });
      byNumber.set(number, fold);
    }
    return fold;
  }

  #household(id: HouseholdId): HouseholdFold {
    let fold = this.#households.get(id);
    if (fold === undefined) {
      fold = new HouseholdFold(this.#share(id));
      this.#households.set(fold.id, fold);
    }
    return fold;
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

/** The household that writes from radio `radio`. */
export function radioHousehold(radio: number): HouseholdId {
  return `!${radio.toString(16).padStart(8, "0")}`;
}

/** Whether a household writes from a radio, and can be answered there. */
export function isRadio(id: HouseholdId): boolean {
  return id.startsWith("!");
}

/** Whether a household is known only by what others told of it. */
export function isToldOf(id: HouseholdId): boolean {
  return id.startsWith("=");
}

/** Anyone may say what one who never wrote is called, and only as others call them. */
function mayName({ household, source }: FactOf<"household.named">, entry: Entry): boolean {
  if (source === "told") return isToldOf(household);
  return speaksFor(household, entry);
}

/** A household speaks for itself, a node and an operator for anyone. */
function speaksFor(household: HouseholdId, { actor, trust }: Entry): boolean {
  if (actor.role === "household") return actor.id === household;
  return trust >= trustNode;
}

function read(folds: readonly CaseFold[]): readonly Case[] {
  return folds
    .flatMap((fold) => fold.read() ?? [])
    .toSorted(
      (one, other) =>
        (one.ref.node < other.ref.node ? -1 : one.ref.node > other.ref.node ? 1 : 0) ||
        one.ref.number - other.ref.number,
    );
}
