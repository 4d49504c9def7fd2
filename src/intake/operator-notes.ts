/**
 * Where the entries and answers are gathered of what a household did not begin: an order, or what the node does by itself.
 */

import type { HouseholdId } from "../journal/fact.ts";
import { type Trust, trustNode } from "../journal/vocabulary.ts";
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

/** The node's own notes on what concerns a household. */
export function notesAsNode(
  household: HouseholdId,
  context: IntakeContext,
  trust: Trust = trustNode,
): Notes {
  return new Notes(context, {
    actor: { role: "node", id: context.village.own },
    household,
    trust,
    channel: "desk",
    raw: "",
    lang: context.village.household(household)?.lang ?? "fr",
  });
}
