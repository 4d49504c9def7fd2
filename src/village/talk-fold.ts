/**
 * The talk with each household: the question it was asked last and has not answered, and by when it wants to have written again.
 *
 * Whatever a household says answers its question, but for a greeting, a request for the menu, for where a case stands, or for another language: after these it
 * still waits. So do an operator's own words take the question's place, for a person has asked since.
 */

import { type Millis, MINUTE } from "../base/time.ts";
import type { Entry, NodeName } from "../journal/entry.ts";
import {
  type Asked,
  type CaseRef,
  type Due,
  type EntryRef,
  type Fact,
  type FactOf,
  type HouseholdId,
} from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";
import { isHousehold } from "./household-id.ts";
import type { Lineage } from "./lineage.ts";
import { isAfter, later, type Register, written } from "./register.ts";

/** A question as it was asked. */
export interface Question extends Asked {
  readonly household: HouseholdId;
  /** The case it is about, by its number here. */
  readonly case?: number;
  readonly template?: string;
  readonly text: string;
}

interface Put extends Omit<Question, "case"> {
  readonly about?: CaseRef;
}

interface Talk {
  /** What each node asked; undefined in it where a person's words took the question's place. */
  readonly asked: Map<NodeName, Register<Put | undefined>>;
  /** When it last said something that answers. */
  spoke?: Register<true>;
  /** When it last wrote anything. */
  wrote?: Register<true>;
  due?: Register<Due>;
}

export class TalkFold {
  readonly #lineage: Lineage;
  readonly #talks = new Map<HouseholdId, Talk>();
  readonly #changed: (household: HouseholdId) => void;

  /** @param lineage the nodes whose questions these are: what another hub asks is answered there. */
  constructor(lineage: Lineage, changed: (household: HouseholdId) => void) {
    this.#lineage = lineage;
    this.#changed = changed;
  }

  /** @param only the household whose talk alone is meant; every one if not given. */
  apply(entry: Entry, only?: HouseholdId): void {
    const { actor, fact } = entry;
    const speaks = actor.role === "household" || actor.role === "helper";
    if (speaks && isHousehold(actor.id) && (only ?? actor.id) === actor.id) {
      this.#said(actor.id, entry);
    }
    if (fact.kind === "message.queued" && (only ?? fact.household) === fact.household) {
      this.#wroteTo(fact, entry);
    }
  }

  /** The question a household has not answered, however long ago it was asked. */
  question(household: HouseholdId): Question | undefined {
    const talk = this.#talks.get(household);
    return talk && this.#open(talk);
  }

  /** The question a household was asked last, answered or not. */
  lastAsked(household: HouseholdId): Question | undefined {
    const talk = this.#talks.get(household);
    return this.#question(talk && this.#asked(talk));
  }

  /** By when a household wants to have written again; undefined once it has. */
  due(household: HouseholdId): Due | undefined {
    const { due, wrote } = this.#talks.get(household) ?? {};
    return due === undefined || isAfter(wrote, due) ? undefined : due.value;
  }

  /** The last question of every household, answered or not. */
  lastQuestions(): readonly Question[] {
    return [...this.#talks.values()].flatMap((talk) => this.#question(this.#asked(talk)) ?? []);
  }

  /** Households that wanted to have written by now, at the node's age. */
  overdue(age: Millis): readonly HouseholdId[] {
    return [...this.#talks.keys()].filter((household) => {
      const due = this.due(household);
      return due !== undefined && age - due.age >= due.minutes * MINUTE;
    });
  }

  /** Every question that is not answered, one a household at most. */
  questions(): readonly Question[] {
    return [...this.#talks.values()].flatMap((talk) => this.#open(talk) ?? []);
  }

  /** Everyone there was a talk with. */
  households(): Iterable<HouseholdId> {
    return this.#talks.keys();
  }

  /** The entries that hold something of the talk with a household. */
  refsOf(household: HouseholdId): readonly EntryRef[] {
    const talk = this.#talks.get(household);
    if (talk === undefined) return [];
    return [...talk.asked.values(), talk.spoke, talk.wrote, talk.due].flatMap((each) => each ?? []);
  }

  #said(household: HouseholdId, entry: Entry): void {
    const talk = this.#talk(household);
    const now = written(true as const, entry);
    talk.wrote = later(talk.wrote, now);
    if (answers(entry.fact)) talk.spoke = later(talk.spoke, now);
    const { fact } = entry;
    if (fact.kind !== "checkin.made" || fact.due === undefined || fact.about !== undefined) return;
    if (fact.household === household) talk.due = later(talk.due, written(fact.due, entry));
  }

  #wroteTo(fact: FactOf<"message.queued">, entry: Entry): void {
    const { household, about, template, text, asks } = fact;
    if (entry.trust < trustNode || !isHousehold(household)) return;
    if (asks === undefined && template !== undefined) return;
    const { asked } = this.#talk(household);
    const put: Put | undefined = asks && {
      ...asks,
      household,
      text,
      ...(about !== undefined && { about }),
      ...(template !== undefined && { template }),
    };
    asked.set(entry.node, later(asked.get(entry.node), written(put, entry)));
  }

  #talk(household: HouseholdId): Talk {
    this.#changed(household);
    let talk = this.#talks.get(household);
    if (talk === undefined) {
      talk = { asked: new Map() };
      this.#talks.set(household, talk);
    }
    return talk;
  }

  #open(talk: Talk): Question | undefined {
    const asked = this.#asked(talk);
    return asked === undefined || isAfter(talk.spoke, asked) ? undefined : this.#question(asked);
  }

  /** What this hub asked last, under whatever name. */
  #asked({ asked }: Talk): Register<Put | undefined> | undefined {
    let last: Register<Put | undefined> | undefined;
    for (const node of this.#lineage.nodes) {
      const found = asked.get(node);
      if (found !== undefined) last = later(last, found);
    }
    return last;
  }

  #question(asked: Register<Put | undefined> | undefined): Question | undefined {
    if (asked?.value === undefined) return undefined;
    const { about, ...question } = asked.value;
    const isOurs = about !== undefined && this.#lineage.has(about.node);
    return isOurs ? { ...question, case: about.number } : question;
  }
}

/** Words that leave a question open. */
const besides: ReadonlySet<string> = new Set(["noise", "help", "status"]);

function answers(fact: Fact): boolean {
  if (fact.kind === "message.heard") return !besides.has(fact.intent);
  if (fact.kind !== "household.told") return true;
  const { people, place, stopped } = fact;
  return people !== undefined || place !== undefined || stopped !== undefined;
}
