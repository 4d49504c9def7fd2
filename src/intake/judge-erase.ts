/**
 * An operator erases what is known of a household. That cannot be taken back, so a need on which a life may depend is to be ended first; a request of the
 * household's own to be erased ends with it.
 */

import { isVital } from "../village/erasure-view.ts";
import { endOf } from "../village/lifecycle.ts";
import type { Order } from "../village/order.ts";
import { type Judged, refused, taken } from "./judged.ts";
import { notesOn } from "./operator-notes.ts";
import type { IntakeContext } from "./taken.ts";

export function judgeErase(
  { household }: Extract<Order, { kind: "erase" }>,
  operator: string,
  context: IntakeContext,
): Judged {
  const { village } = context;
  if (village.household(household) === undefined) return refused("no-such-household");
  const theirs = village
    .live()
    .filter((of) => of.household === household || of.subject === household);
  if (theirs.some(isVital)) return refused("vital-need");
  const notes = notesOn(household, operator, context);
  notes.write({ kind: "person.erased", household });
  // What is written from here on is not erased: it holds nothing but a number.
  for (const { ref, type } of theirs) {
    if (type !== "erase" || ref.node !== village.own) continue;
    notes.write({ kind: "case.moved", case: ref, to: endOf(type, "fulfilled") });
    notes.answer("need.closed", { n: ref.number }, { kind: "owed", about: ref.number });
  }
  return taken(notes, notes.outgoing());
}
