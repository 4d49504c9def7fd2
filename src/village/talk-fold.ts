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
  type Due,
  everyone,
  type Fact,
  type FactOf,
  type HouseholdId,
} from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";
import { isAfter, later, type Register, written } from "./register.ts";

/** A question as it was asked. */
export interface Question extends Asked {
  readonly household: HouseholdId;
  /** The case it is about, by its number here. */
  readonly case?: number;
  readonly template?: string;
  readonly text: string;
}

interface Talk {
  /** Undefined in it where a person's words took the question's place. */
  asked?: Register<Question | undefined>;
  /** When it last said something that answers. */
  spoke?: Register<true>;
  /** When it last wrote anything. */
  wrote?: Register<true>;
  due?: Register<Due>;
}

/** The templates of what neighbours are told, and of what someone in danger is told while no one has looked. */
const SPREAD = "sos.neighbours";
const UNSEEN = "sos.noack";

export class TalkFold {
  readonly #own: NodeName;
  /** Cases of this hub that neighbours were told of. */
  readonly #spread = new Set<number>();
  /** Those of which it was said that no one has looked yet. */
  readonly #unseen = new Set<number>();
  readonly #talks = new Map<HouseholdId, Talk>();

  /** @param own the node whose questions these are: what another hub asks is answered there. */
  constructor(own: NodeName) {
    this.#own = own;
  }

  apply(entry: Entry): void {
    const { actor, fact } = entry;
    if (actor.role === "household" || actor.role === "helper") this.#said(actor.id, entry);
    if (fact.kind === "message.queued") this.#wroteTo(fact, entry);
  }

  /** The question a household has not answered, however long ago it was asked. */
  question(household: HouseholdId): Question | undefined {
    const talk = this.#talks.get(household);
    return talk && open(talk);
  }

  /** The question a household was asked last, answered or not. */
  lastAsked(household: HouseholdId): Question | undefined {
    return this.#talks.get(household)?.asked?.value;
  }

  /** By when a household wants to have written again; undefined once it has. */
  due(household: HouseholdId): Due | undefined {
    const { due, wrote } = this.#talks.get(household) ?? {};
    return due === undefined || isAfter(wrote, due) ? undefined : due.value;
  }

  /** The last question of every household, answered or not. */
  lastQuestions(): readonly Question[] {
    return [...this.#talks.values()].flatMap(({ asked }) => asked?.value ?? []);
  }

  /** Whether it was said of the emergency with that number that no one has looked yet. */
  wasToldUnseen(number: number): boolean {
    return this.#unseen.has(number);
  }

  /** Whether the neighbours were told on the channel of the emergency with that number. */
  wasSpread(number: number): boolean {
    return this.#spread.has(number);
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
    return [...this.#talks.values()].flatMap((talk) => open(talk) ?? []);
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
    if (entry.node !== this.#own || entry.trust < trustNode) return;
    const { household, about, template, text, asks } = fact;
    if (household === everyone) {
      if (template === SPREAD && about !== undefined) this.#spread.add(about.number);
      return;
    }
    if (template === UNSEEN && about !== undefined) this.#unseen.add(about.number);
    if (asks === undefined && template !== undefined) return;
    const talk = this.#talk(household);
    const ours = about?.node === this.#own ? about.number : undefined;
    const question: Question | undefined = asks && {
      ...asks,
      household,
      text,
      ...(ours !== undefined && { case: ours }),
      ...(template !== undefined && { template }),
    };
    talk.asked = later(talk.asked, written(question, entry));
  }

  #talk(household: HouseholdId): Talk {
    let talk = this.#talks.get(household);
    if (talk === undefined) {
      talk = {};
      this.#talks.set(household, talk);
    }
    return talk;
  }
}

function open({ asked, spoke }: Talk): Question | undefined {
  return asked === undefined || isAfter(spoke, asked) ? undefined : asked.value;
}

/** Words that leave a question open. */
const besides: ReadonlySet<string> = new Set(["noise", "help", "status"]);

function answers(fact: Fact): boolean {
  if (fact.kind === "message.heard") return !besides.has(fact.intent);
  if (fact.kind !== "household.told") return true;
  const { people, place, stopped } = fact;
  return people !== undefined || place !== undefined || stopped !== undefined;
}
