/**
 * Households, and words that wait for a person, as the desk reads them.
 */

import type { Household, InboxMessage } from "./case.ts";
import { isoTime } from "./iso-time.ts";
import type { HouseholdView, InboxView } from "./views.ts";
import type { Village } from "./village.ts";

function householdView(of: Household): HouseholdView {
  return {
    id: of.id,
    name: of.name ?? null,
    lang: of.lang,
    people: of.people ?? null,
    place: of.place ?? null,
    status: of.status ?? null,
    statusAt: of.statusAt === undefined ? null : isoTime(of.statusAt.millis),
    heardAt: of.heardAt === undefined ? null : isoTime(of.heardAt.millis),
    keyPinned: of.key !== undefined,
    keyChanged: of.keyChanged,
  };
}

export function householdsView(village: Village): readonly HouseholdView[] {
  return village.households().map(householdView);
}

/** Oldest first; what rings before the rest. */
export function inboxView(village: Village): readonly InboxView[] {
  const lines = village.inbox().map((message) => inboxLine(village, message));
  return [...lines.filter(rings), ...lines.filter((line) => !rings(line))];
}

export function rings({ alarm }: InboxView): boolean {
  return alarm !== null;
}

function inboxLine(village: Village, of: InboxMessage): InboxView {
  return {
    node: of.ref.node,
    number: of.ref.number,
    at: isoTime(of.at.millis),
    household: of.household,
    householdName: village.household(of.household)?.name ?? null,
    trust: of.trust,
    channel: of.channel,
    intent: of.intent,
    alarm: of.alarm ?? null,
    raw: of.raw,
  };
}
