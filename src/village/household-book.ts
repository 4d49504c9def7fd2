/** All households in the fold: whose word is taken about whom. */

import type { Entry } from "../journal/entry.ts";
import {
  type Fact,
  type FactOf,
  type HouseholdId,
  type KeyFact,
  keyFacts,
} from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";
import type { Share } from "./act.ts";
import type { Household } from "./case.ts";
import { HouseholdFold } from "./household-fold.ts";
import { isHousehold, isRadio, isToldOf, radioHousehold } from "./household-id.ts";

export class HouseholdBook {
  readonly #share: Share;
  readonly #households = new Map<HouseholdId, HouseholdFold>();

  readonly #changed: (household: HouseholdId) => void;
  /** The only one that is told anything, while it is restored. */
  #only: HouseholdId | undefined;

  constructor(share: Share, changed: (household: HouseholdId) => void) {
    this.#share = share;
    this.#changed = changed;
  }

  /** What an entry says of households; one that says nothing of any changes nothing. @param only the household that alone is meant; every one if not given. */
  apply(entry: Entry, only?: HouseholdId): void {
    this.#only = only;
    const { actor, fact } = entry;
    if (actor.role === "household" || (actor.role === "helper" && isRadio(actor.id))) {
      this.#of(actor.id).heard(entry);
    }
    if (fact.kind === "case.opened" || fact.kind === "message.heard") {
      this.#of(fact.household).wrote(fact.lang, entry);
    }
    if (fact.kind === "case.opened") this.#opening(entry, fact);
    else if (fact.kind === "checkin.made") this.#checkin(entry, fact);
    else if (fact.kind === "household.named") {
      if (mayName(fact, entry)) this.#of(fact.household).named(fact, entry);
    } else if (fact.kind === "household.told") this.#told(entry, fact);
    else if (fact.kind === "person.erased") {
      if (entry.trust >= trustNode) this.#of(fact.household).erased(entry);
    } else if (isKeyFact(fact)) this.#of(radioHousehold(fact.radio)).key(fact, entry);
    else if (fact.kind === "key.duplicated") {
      this.#of(radioHousehold(fact.radio)).sharesKey(fact.key, fact.other, entry);
      this.#of(radioHousehold(fact.other)).sharesKey(fact.key, fact.radio, entry);
    }
  }

  get(id: HouseholdId): HouseholdFold | undefined {
    return this.#households.get(id);
  }

  /** The radios of which `key` is the one that holds. */
  radiosWithKey(key: string): readonly number[] {
    return [...this.#households.values()]
      .filter(({ keys }) => keys?.read().key === key)
      .map(({ id }) => Number.parseInt(id.slice(1), 16));
  }

  /** Every household, in the order of their ids: whoever was more than a key. */
  all(): readonly Household[] {
    return [...this.#households.values()]
      .filter(({ isKnown }) => isKnown)
      .map((household) => household.read())
      .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  #opening(entry: Entry, { household, subject }: FactOf<"case.opened">): void {
    if (subject !== undefined && subject !== household) {
      this.#of(subject).spokenOf(household, entry);
    }
  }

  #told(entry: Entry, fact: FactOf<"household.told">): void {
    if (speaksFor(fact.household, entry)) this.#of(fact.household).told(fact, entry);
    else if (isToldOf(fact.household) && entry.actor.role === "household") {
      this.#of(fact.household).placed(fact, entry);
    }
  }

  #checkin(entry: Entry, fact: FactOf<"checkin.made">): void {
    const household = this.#of(fact.household);
    household.wrote(fact.lang, entry);
    if (!speaksFor(fact.household, entry)) return;
    const { about, subject, status } = fact;
    if (subject !== undefined && subject !== fact.household) {
      this.#of(subject).spokenOf(fact.household, entry, status);
    } else if (about === undefined) household.checkedIn(fact, entry);
  }

  /** Everyone anything was said of. */
  ids(): Iterable<HouseholdId> {
    return this.#households.keys();
  }

  #of(id: HouseholdId): HouseholdFold {
    // Told to nobody: a person by name is no household, nor is anyone else the one that is restored.
    if (!isHousehold(id) || (this.#only ?? id) !== id) return new HouseholdFold(id);
    this.#changed(id);
    let fold = this.#households.get(id);
    if (fold === undefined) {
      fold = new HouseholdFold(this.#share(id));
      this.#households.set(fold.id, fold);
    }
    return fold;
  }
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

const keyKinds: ReadonlySet<string> = new Set(keyFacts);

function isKeyFact(fact: Fact): fact is KeyFact {
  return keyKinds.has(fact.kind);
}
