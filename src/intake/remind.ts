/**
 * What the node says by itself as time goes by: a question that was not answered, once more; that no one has looked at an
 * emergency yet; what a roll call wants.
 */

import type { Millis } from "../base/time.ts";
import { trustPrivate, trustRadio } from "../journal/vocabulary.ts";
import type { Case } from "../village/case.ts";
import type { Question } from "../village/talk-fold.ts";
import type { Notes } from "./notes.ts";
import { laneOf } from "./open-case.ts";
import { notesAsNode } from "./operator-notes.ts";
import { toAskAgain, unheeded } from "./questions.ts";
import { rollcallNotes } from "./rollcall.ts";
import type { IntakeContext, ReplyLane, Taken } from "./taken.ts";

/** Words sent at one time: what is left is said the next time. */
const AT_ONCE = 20;

/** @param toldAgo how long ago those who answered a roll call were told so, or the node began. */
export function remind(context: IntakeContext, toldAgo: Millis): Taken {
  const all = [
    ...toAskAgain(context)
      .slice(0, AT_ONCE)
      .map((question) => askAgain(question, context)),
    ...unheeded(context)
      .slice(0, AT_ONCE)
      .map((question) => tellUnseen(question, context)),
    ...rollcallNotes(context, toldAgo),
  ];
  const outgoing = all.flatMap((notes) => notes.outgoing());
  return { entries: all.flatMap(({ entries }) => entries), outgoing };
}

function askAgain(question: Question, context: IntakeContext): Notes {
  const { what } = question;
  const { notes, of } = notesOf(question, context);
  if (what === "sos") {
    notes.repeat(question, { lane: laneOfCry(of, context), kind: "sos", again: true });
  } else if (what === "danger") {
    notes.repeat(question, { lane: "urgent", kind: "sos", again: true });
  } else notes.repeat(question, { lane: laneOf(of?.urgency), kind: "plain", again: true });
  return notes;
}

/** Tells someone in danger that no one has looked yet, and whom else to turn to. */
function tellUnseen(question: Question, context: IntakeContext): Notes {
  const { notes, of } = notesOf(question, context);
  const { case: n = 0 } = question;
  const lane = laneOfCry(of, context);
  notes.answer("sos.noack", { n }, { lane, kind: "sos", about: n });
  return notes;
}

/** An emergency that nobody proved leaves no sooner for being asked about by us. */
function notesOf(
  { household, case: about }: Question,
  context: IntakeContext,
): { readonly notes: Notes; readonly of: Case | undefined } {
  const of = about === undefined ? undefined : context.village.case(about);
  return { notes: notesAsNode(household, context, of?.trust ?? trustPrivate), of };
}

/** As for the first answer: before all others where the household proved itself, and for a few of the rest. */
function laneOfCry(of: Case | undefined, { correspondence, at }: IntakeContext): ReplyLane {
  const proven = of !== undefined && of.trust >= trustRadio;
  return proven || correspondence.strangerFirst(at) ? "emergency" : "urgent";
}
