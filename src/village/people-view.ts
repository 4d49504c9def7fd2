/**
 * Households, and words that wait for a person, as the desk reads them.
 */

import { type Millis, MINUTE } from "../base/time.ts";
import { beginning, compareOrder } from "../journal/order.ts";
import type { Household, InboxMessage } from "./case.ts";
import { radioHousehold } from "./household-id.ts";
import type { KeyDoubt } from "./key-fold.ts";
import { candidates, personView } from "./person-view.ts";
import { asWritten, type Told } from "./told.ts";
import type { HouseholdView, InboxView, KeyDoubtView } from "./views.ts";
import type { Village } from "./village.ts";

/** How a page tells of now: hours, and the node's age. */
export interface Present {
  readonly told?: Told;
  readonly age?: Millis;
}

function householdView(
  village: Village,
  of: Household,
  { told = asWritten, age = 0 }: Present,
): HouseholdView {
  const due = village.talk.due(of.id);
  return {
    id: of.id,
    name: of.name ?? null,
    lang: of.lang,
    people: of.people ?? null,
    place: of.place ?? null,
    status: of.status ?? null,
    statusAt: of.statusAt === undefined ? null : told.at(of.statusAt),
    saidBy: of.saidBy === undefined ? null : personView(village, of.saidBy),
    heardAt: of.heardAt === undefined ? null : told.at(of.heardAt),
    dueInMinutes: due === undefined ? null : Math.floor(due.minutes - (age - due.age) / MINUTE),
    key: of.key ?? null,
    keyDoubt: of.doubt === undefined ? null : doubtView(village, of.doubt, told),
  };
}

function doubtView(
  village: Village,
  { kind, since, key, others }: KeyDoubt,
  told: Told,
): KeyDoubtView {
  return {
    kind,
    since: told.at(since),
    key,
    others: others.map((number) => {
      const id = radioHousehold(number);
      return { id, name: village.household(id)?.name ?? null };
    }),
  };
}

/** Households whose radio's key an operator has to look at, in an order that no new message changes: a button stays under the finger. */
export function keyAlarms(village: Village, present: Present = {}): readonly HouseholdView[] {
  return village
    .households()
    .filter(({ doubt }) => doubt !== undefined)
    .map((each) => householdView(village, each, present));
}

/** Households whose next sign of life is overdue. */
export function overdueView(village: Village, present: Present = {}): readonly HouseholdView[] {
  return village.talk
    .overdue(present.age ?? 0)
    .flatMap((id) => village.household(id) ?? [])
    .map((each) => householdView(village, each, present));
}

/** Those silent for longest first. */
export function householdsView(village: Village, present: Present = {}): readonly HouseholdView[] {
  return village
    .households()
    .toSorted((one, other) =>
      compareOrder(one.heardOrder ?? beginning, other.heardOrder ?? beginning),
    )
    .map((each) => householdView(village, each, present));
}

/** Oldest first; what rings before the rest. */
export function inboxView(village: Village, told: Told = asWritten): readonly InboxView[] {
  const lines = village.inbox().map((message) => inboxLine(village, message, told));
  return [...lines.filter(rings), ...lines.filter((line) => !rings(line))];
}

export function rings({ alarm }: InboxView): boolean {
  return alarm !== null;
}

function inboxLine(village: Village, of: InboxMessage, told: Told): InboxView {
  return {
    node: of.ref.node,
    number: of.ref.number,
    at: told.at(of.at),
    dated: told.isDated(of.at),
    household: of.household,
    householdName: village.household(of.household)?.name ?? null,
    trust: of.trust,
    channel: of.channel,
    intent: of.intent,
    guess: of.guess ?? null,
    category: of.category ?? null,
    who: of.who ?? null,
    candidates: candidates(village, of),
    alarm: of.alarm ?? null,
    raw: of.raw,
  };
}
