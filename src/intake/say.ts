/**
 * A person's own words to a household.
 */

import { utf8Bytes } from "../base/bytes.ts";
import { EXERCISE_MARK, REPLY_MAX } from "../language/replies.ts";
import type { Case } from "../village/case.ts";
import { isRadio } from "../village/household-id.ts";
import { mayMove } from "../village/lifecycle.ts";
import type { OrderRefusal } from "../village/order.ts";
import { type Notes, radioOf } from "./notes.ts";
import { laneOf } from "./open-case.ts";
import type { OutgoingDraft } from "./taken.ts";

/** Writes that `text` is to be sent about a case, which thereby was seen; or says why it cannot be. */
export function saying(
  notes: Notes,
  of: Case,
  text: string,
): OutgoingDraft | Extract<OrderRefusal, "text-empty" | "text-too-long" | "no-radio"> {
  const { context, telling } = notes;
  const words = text.trim();
  if (words === "") return "text-empty";
  const marked = context.exercise ? EXERCISE_MARK + words : words;
  if (utf8Bytes(marked) > REPLY_MAX) return "text-too-long";
  if (!isRadio(of.household)) return "no-radio";

  const id = context.newId();
  const { household } = telling;
  if (!of.seen) {
    const to = mayMove(of.type, of.state, "acknowledged") ? "acknowledged" : of.state;
    notes.write({ kind: "case.moved", case: of.ref, to });
  }
  notes.write({ kind: "message.queued", id, household, about: of.ref, text: marked });
  context.correspondence.answering.acted(household);
  return {
    id,
    to: radioOf(household),
    household,
    text: marked,
    lane: of.alarm === "sos" ? "emergency" : laneOf(of.urgency),
    about: of.ref.number,
  };
}
