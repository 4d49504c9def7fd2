/** What goes if a household is erased, for whoever is to confirm it. */

import type { Entry } from "../journal/entry.ts";
import type { HouseholdId } from "../journal/fact.ts";
import type { Case } from "./case.ts";
import { isLive } from "./lifecycle.ts";
import type { ErasureView } from "./views.ts";
import type { Village } from "./village.ts";

/**
 * Undefined for a household that is not known.
 *
 * @param entries those about the household, as the store has them.
 * @param waiting words to it, or about its cases, that have not left yet, and go with the rest.
 */
export function erasureView(
  village: Village,
  household: HouseholdId,
  { entries, waiting }: { readonly entries: readonly Entry[]; readonly waiting: number },
): ErasureView | undefined {
  const known = village.household(household);
  if (known === undefined) return undefined;
  const words = entries.filter(
    ({ fact, raw, hidden }) =>
      fact.kind !== "message.queued" && (raw !== undefined || hidden === "locked"),
  );
  const cases = casesOf(village, household, entries);
  return {
    household,
    name: known.name ?? null,
    place: known.place ?? null,
    messages: words.length,
    answers: entries.filter(({ fact }) => fact.kind === "message.queued").length,
    waiting,
    cases: cases.map(({ ref, type, state }) => ({
      number: ref.number,
      type,
      state,
      live: isLive(state),
    })),
    vital: cases.find(isVital)?.ref.number ?? null,
  };
}

/** A case on which a life may depend is ended by a person before anything of it goes. */
export function isVital({ state, alarm, urgency, type }: Case): boolean {
  return isLive(state) && type !== "offer" && (alarm === "sos" || urgency === "critical");
}

/** This hub's cases that the household opened, or that are for it. */
function casesOf(
  village: Village,
  household: HouseholdId,
  entries: readonly Entry[],
): readonly Case[] {
  return entries.flatMap(({ node, fact }) => {
    if (fact.kind !== "case.opened" || node !== village.own) return [];
    if (fact.household !== household && fact.subject !== household) return [];
    const found = village.case(fact.number);
    return found === undefined ? [] : [found];
  });
}
