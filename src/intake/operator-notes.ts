/**
 * Where an order's entries and answers are gathered.
 */

import type { HouseholdId } from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";
import { Notes } from "./notes.ts";
import type { IntakeContext } from "./taken.ts";

/** An operator's notes on what concerns a household, which is answered in its language. */
export function notesOn(household: HouseholdId, operator: string, context: IntakeContext): Notes {
  return new Notes(context, {
    actor: { role: "operator", id: operator },
    household,
    trust: trustNode,
    channel: "desk",
    raw: "",
    lang: context.village.household(household)?.lang ?? "fr",
  });
}
