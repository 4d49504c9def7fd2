/**
 * What the node says by itself as time goes by: a question that was not answered, once more, and what a roll call wants.
 */

import type { Millis } from "../base/time.ts";
import { trustPrivate } from "../journal/vocabulary.ts";
import type { Question } from "../village/talk-fold.ts";
import type { Notes } from "./notes.ts";
import { laneOf } from "./open-case.ts";
import { notesAsNode } from "./operator-notes.ts";
import { toAskAgain } from "./questions.ts";
import { rollcallNotes } from "./rollcall.ts";
import type { IntakeContext, Taken } from "./taken.ts";

/** Words sent at one time: what is left is said the next time. */
const AT_ONCE = 20;

/** @param toldAgo how long ago those who answered a roll call were told so, or the node began. */
export function remind(context: IntakeContext, toldAgo: Millis): Taken {
  const all = [
    ...toAskAgain(context)
      .slice(0, AT_ONCE)
      .map((question) => askAgain(question, context)),
    ...rollcallNotes(context, toldAgo),
  ];
  const outgoing = all.flatMap((notes) => notes.outgoing());
  return { entries: all.flatMap(({ entries }) => entries), outgoing };
}

function askAgain(question: Question, context: IntakeContext): Notes {
  const { household, what, case: about } = question;
  const of = about === undefined ? undefined : context.village.case(about);
  // An emergency that nobody proved leaves no sooner for being asked about by us.
  const notes = notesAsNode(household, context, of?.trust ?? trustPrivate);
  if (what === "sos") notes.repeat(question, { lane: "emergency", kind: "sos", again: true });
  else if (what === "danger") notes.repeat(question, { lane: "urgent", kind: "sos", again: true });
  else notes.repeat(question, { lane: laneOf(of?.urgency), kind: "plain", again: true });
  return notes;
}
