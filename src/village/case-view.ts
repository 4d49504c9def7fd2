/**
 * A case as the desk, the portal and the command line read it: one line of a board, and its whole story.
 */

import { compareEntries, type Entry } from "../journal/entry.ts";
import type { Fact } from "../journal/fact.ts";
import { compareOrder } from "../journal/order.ts";
import { urgencies } from "../journal/vocabulary.ts";
import type { Case } from "./case.ts";
import { isRadio } from "./household-id.ts";
import { isLive } from "./lifecycle.ts";
import { candidates, personView } from "./person-view.ts";
import { asWritten, type Told } from "./told.ts";
import type { CaseDetail, CaseView, NextTryView, TimelineView } from "./views.ts";
import type { Village } from "./village.ts";

export function caseView(village: Village, of: Case, told: Told = asWritten): CaseView {
  return {
    number: of.ref.number,
    type: of.type,
    category: of.category ?? null,
    urgency: of.urgency ?? null,
    people: of.people ?? null,
    quantity: of.quantity ?? null,
    unit: of.unit ?? null,
    state: of.state,
    household: of.household,
    householdName: village.household(of.household)?.name ?? null,
    subject: of.subject === undefined ? null : personView(village, of.subject),
    candidates: of.type === "need" && of.subject === undefined ? candidates(village, of) : [],
    place: of.place ?? null,
    who: of.who ?? null,
    raw: of.raw,
    guess: of.guess ?? null,
    trust: of.trust,
    channel: of.channel,
    at: told.at(of.openedAt),
    dated: told.isDated(of.openedAt),
    since: told.at(of.since),
    alarm: of.alarm ?? null,
    seen: of.seen,
    helpers: of.tasks.map(({ helper, state }) => ({
      name: village.household(helper)?.name ?? helper,
      state,
    })),
    reachable: isRadio(of.household),
  };
}

/** This hub's cases in the order of a board; after the live ones the last that ended too, with `closed`. */
export function boardView(
  village: Village,
  { closed = false }: { readonly closed?: boolean } = {},
  told: Told = asWritten,
): readonly CaseView[] {
  const cases = closed ? village.cases() : village.live();
  return cases
    .filter(({ ref }) => village.isOwn(ref.node))
    .toSorted(compareOnBoard)
    .map((each) => caseView(village, each, told));
}

/** What rings and no one has seen, then what is live; the most urgent first, then the oldest. */
export function compareOnBoard(one: Case, other: Case): number {
  return (
    ringing(other) - ringing(one) ||
    Number(isLive(other.state)) - Number(isLive(one.state)) ||
    urgencyOf(other) - urgencyOf(one) ||
    compareOrder(one.order, other.order) ||
    one.ref.number - other.ref.number
  );
}

/** 2 for an `sos` no one has seen, 1 for a suspicion, 0 for anything that does not ring. */
export function ringing({ alarm, seen }: Case): number {
  if (alarm === undefined || seen) return 0;
  return alarm === "sos" ? 2 : 1;
}

function urgencyOf({ urgency }: Case): number {
  return urgencies.indexOf(urgency ?? "normal");
}

/** How far the message of that id got, and what follows; undefined if that is not known any more. */
export type DeliveryOf = (
  id: string,
) => { readonly state: string; readonly next: NextTryView } | undefined;

/**
 * A case and its story.
 *
 * @param options.entries the entries of {@link Village.story}, as the store has them, in any order.
 * @param options.delivery how far the message of that id got, and what follows; undefined if that is not known any more.
 */
export function caseDetail(
  village: Village,
  of: Case,
  options: {
    readonly entries: readonly Entry[];
    readonly delivery: DeliveryOf;
    readonly told?: Told;
  },
): CaseDetail {
  const { entries, delivery, told = asWritten } = options;
  const story = entries.toSorted(compareEntries);
  const opening = story.find(({ fact }) => fact.kind === "case.opened");
  return {
    ...caseView(village, of, told),
    raw: opening?.raw ?? of.raw,
    hidden: opening?.hidden ?? null,
    timeline: story.map((entry) => timelineView(village, entry, { deliveryOf: delivery, told })),
  };
}

/** What the owner of a case may see: the case, if the follow-up word is that case's. */
export function followView(
  village: Village,
  number: number,
  secretHash: string,
  told: Told = asWritten,
): CaseView | undefined {
  const found = village.case(number);
  if (found?.secretHash === undefined || found.secretHash !== secretHash) return undefined;
  // What is known of other households is not the owner's to read.
  return { ...caseView(village, found, told), subject: null, candidates: [] };
}

function timelineView(
  village: Village,
  { wall, fact, actor, trust, raw, hidden: why }: Entry,
  { deliveryOf, told }: { readonly deliveryOf: DeliveryOf; readonly told: Told },
): TimelineView {
  const delivery = fact.kind === "message.queued" ? deliveryOf(fact.id) : undefined;
  return {
    at: told.at(wall),
    kind: fact.kind,
    actor: actor.role === "node" ? actor.role : (village.household(actor.id)?.name ?? actor.id),
    trust,
    detail: detailOf(fact),
    raw: fact.kind === "message.queued" ? fact.text : (raw ?? null),
    hidden: why ?? null,
    delivery: delivery?.state ?? null,
    next: delivery?.next ?? null,
  };
}

/** Fields of a fact that are for a person to read; another case it names is given by its number. */
function detailOf(fact: Fact): TimelineView["detail"] {
  const shown = Object.entries(fact).filter(([key]) => !hidden.has(key));
  const detail: Record<string, string | number | boolean> = {};
  for (const [key, value] of shown) {
    const plain: unknown = typeof value === "object" ? value.number : value;
    if (typeof plain === "string" || typeof plain === "number" || typeof plain === "boolean") {
      detail[key] = plain;
    }
  }
  return detail;
}

/** What stands elsewhere in the line, is the same for the whole story, or is no one's to see. */
const hidden: ReadonlySet<string> = new Set(["kind", "case", "text", "secretHash", "key"]);
