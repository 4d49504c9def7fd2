/**
 * What is known of a sender when its words are read.
 */

import type { HouseholdId } from "../journal/fact.ts";
import type { QuestionKind } from "../journal/vocabulary.ts";
import type { Clarify, ReadingContext } from "../language/reading.ts";
import type { Question } from "../village/talk-fold.ts";
import { liveOf } from "./own-cases.ts";
import { collects } from "./rollcall.ts";
import type { IntakeContext } from "./taken.ts";

/** @param question what the sender was asked and may still answer. */
export function readingContext(
  context: IntakeContext,
  household: HouseholdId,
  question: Question | undefined,
): ReadingContext {
  const { village } = context;
  const known = village.household(household);
  const what = question?.what;
  const tasks = village
    .live()
    .filter(
      ({ ref, tasks: helpers }) =>
        village.isOwn(ref.node) &&
        helpers.some(({ helper, state: step }) => helper === household && step !== "done"),
    )
    .map(({ ref }) => ref.number);
  return {
    open: liveOf(village, household).map(({ ref, category = "other" }) => ({
      number: ref.number,
      category,
    })),
    tasks,
    ...(known !== undefined && { lang: known.lang }),
    ...(isClarify(what) && { pending: what }),
    ...((what === "delivered" || what === "task") && { yesNo: true }),
    ...(collects(context) && { rollcall: true }),
  };
}

const clarifies: ReadonlySet<QuestionKind | undefined> = new Set<Clarify>([
  "people",
  "where",
  "what",
  "need-or-offer",
  "which-case",
  "danger",
]);

function isClarify(what: QuestionKind | undefined): what is Clarify {
  return clarifies.has(what);
}
