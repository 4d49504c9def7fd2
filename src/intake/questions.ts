/**
 * The question that waits for a household's answer: how long it does, and when it is asked once more.
 *
 * The question itself stands in the journal, so a restart forgets none. How long it has waited is told by the node's age, which goes on where it stood: the time a
 * node is off, in which nobody could answer, is not counted, and no clock is needed.
 */

import { HOUR, type Millis, MINUTE } from "../base/time.ts";
import type { HouseholdId } from "../journal/fact.ts";
import type { QuestionKind } from "../journal/vocabulary.ts";
import type { Case } from "../village/case.ts";
import type { Question } from "../village/talk-fold.ts";
import type { Village } from "../village/village.ts";
import type { IntakeContext } from "./taken.ts";

/** How long a question waits after it was asked for the last time. */
const ANSWER_SPAN: Millis = HOUR / 2;
/** When it is asked once more: of an emergency nobody has said more of, of what presses, of the rest. */
const AGAIN_SOS: Millis = 3 * MINUTE;
const AGAIN_PRESSING: Millis = 5 * MINUTE;
const AGAIN: Millis = HOUR / 2;

/** When someone in danger is told that no one has looked yet, and what else there is to do. */
const UNSEEN: Millis = 5 * MINUTE;

/** The question that `household` was asked and may still answer. */
export function pendingOf(
  { village, age }: Pick<IntakeContext, "village" | "age">,
  household: HouseholdId,
): Question | undefined {
  const question = village.talk.question(household);
  return question === undefined || hasPassed(question, village, age) ? undefined : question;
}

/** The questions that are to be asked once more, at the node's age `age`. */
export function toAskAgain({
  village,
  age,
}: Pick<IntakeContext, "village" | "age">): readonly Question[] {
  return village.talk.questions().filter(
    (question) =>
      question.again !== true &&
      // What is hidden cannot be said again word for word.
      question.text !== "" &&
      question.what !== "rollcall" &&
      age - question.age >= againAfter(question, village) &&
      !hasPassed(question, village, age),
  );
}

/** Emergencies no one has looked at, so long after their household was last asked about them: said once of each. */
export function unheeded({
  village,
  age,
}: Pick<IntakeContext, "village" | "age">): readonly Question[] {
  return village.talk.lastQuestions().filter(({ what, case: about, age: asked }) => {
    if (what !== "sos" || about === undefined || age - asked < UNSEEN) return false;
    const of = village.liveCase(about);
    return of !== undefined && !of.seen && !village.wasToldUnseen(about);
  });
}

function hasPassed(question: Question, village: Village, age: Millis): boolean {
  const span = ANSWER_SPAN + (question.again === true ? 0 : againAfter(question, village));
  return age - question.age >= span || isMoot(question, village);
}

function againAfter({ what, case: about }: Question, village: Village): Millis {
  if (what === "sos") return AGAIN_SOS;
  const urgency = about === undefined ? undefined : village.liveCase(about)?.urgency;
  return what === "danger" || urgency === "critical" ? AGAIN_PRESSING : AGAIN;
}

/** Whether what was asked is known by now, or nobody needs to know it any more. */
function isMoot(question: Question, village: Village): boolean {
  const { what, case: about } = question;
  if (about === undefined) return false;
  const of = village.liveCase(about);
  if (of === undefined) return true;
  return known[what]?.(of, question) ?? false;
}

/** When what was asked about a case that is live is known; the rest stands until it is answered. */
const known: Readonly<Partial<Record<QuestionKind, (of: Case, question: Question) => boolean>>> = {
  people: ({ people }) => people !== undefined,
  where: ({ place }) => place !== undefined,
  sos: ({ seen }) => seen,
  delivered: ({ state }) => state !== "delivered",
  task: ({ tasks }, { household }) =>
    !tasks.some(({ helper, state }) => helper === household && state === "assigned"),
};
