/**
 * An answer to a question we asked, or to one a person asked: yes, no, a number, a place.
 */

import type { HouseholdId } from "../journal/fact.ts";
import type { QuestionKind } from "../journal/vocabulary.ts";
import type { Item, Reading } from "../language/reading.ts";
import { particularsOf } from "../village/act.ts";
import type { Case } from "../village/case.ts";
import { isLive, start } from "../village/lifecycle.ts";
import type { Question } from "../village/talk-fold.ts";
import { askNeed } from "./household-words.ts";
import type { Notes } from "./notes.ts";
import { answerOpened, takeCase } from "./open-case.ts";
import { correctCase, endCase, reopenCase } from "./own-case-words.ts";
import { liveOf } from "./own-cases.ts";
import { takeTask } from "./task-words.ts";

/** Characters of an answer that are taken for a place. */
const PLACE_MAX = 80;

/**
 * Takes a reading as the answer to `question`, if it can be one; false if it says something else.
 */
export function takeAnswer(notes: Notes, reading: Reading, question: Question): boolean {
  const [item, ...more] = reading.items;
  if (more.length > 0 || reading.alarm !== "none") return false;
  if (question.what === "danger") return answersDanger(notes, item, question);
  const of = askedAbout(notes, question, item);
  return of !== undefined && takers[question.what](notes, of, { item, reading, question });
}

interface Answered {
  readonly item: Item;
  readonly reading: Reading;
  readonly question: Question;
}

/** Takes an answer about a case; false if it is none. */
type Taker = (notes: Notes, of: Case, answered: Answered) => boolean;

const takers: Readonly<Record<Exclude<QuestionKind, "danger">, Taker>> = {
  people: answersPeople,
  where: answersWhere,
  what: answersWhat,
  "need-or-offer": answersWhat,
  "which-case": answersWhich,
  delivered: answersDelivered,
  task: answersTask,
  // Whatever is said then stands by itself.
  sos: () => false,
  need: () => false,
  rollcall: () => false,
};

/** The case a question was about; for `which-case`, the one the answer names. */
function askedAbout(notes: Notes, question: Question, item: Item): Case | undefined {
  const { what, case: asked } = question;
  const number = what === "which-case" ? (item.ref ?? numberIn(item)) : asked;
  const found = number === undefined ? undefined : notes.village.case(number);
  // A helper is asked about another's.
  if (what === "task") return item.ref === undefined || item.ref === asked ? found : undefined;
  return found?.household === notes.telling.household ? found : undefined;
}

function answersPeople(notes: Notes, of: Case, { item }: Answered): boolean {
  const people = item.people ?? numberIn(item);
  if (people === undefined || !answers(item)) return false;
  confirm(notes, of);
  correctCase(notes, of, { people });
  return true;
}

/** Where someone is has no form: words that say nothing else are the place. */
function answersWhere(notes: Notes, of: Case, { item }: Answered): boolean {
  if (!answers(item) && item.intent !== "unknown") return false;
  if (item.value === "yes" || item.value === "no") return false;
  confirm(notes, of);
  const place = item.place ?? Array.from(notes.telling.raw.trim()).slice(0, PLACE_MAX).join("");
  correctCase(notes, of, { place });
  return true;
}

/** 1 or yes: it is as it was read. 2: it is an offer. */
function answersWhat(notes: Notes, of: Case, { item, reading }: Answered): boolean {
  if (item.intent !== "reply") return false;
  if (item.value === "yes" || item.value === "1") {
    confirm(notes, of);
    correctCase(notes, of, { urgency: of.urgency ?? "normal" });
    return true;
  }
  if (item.value === "2") {
    endCase(notes, of, "cancelled");
    notes.answers.length = 0;
    const offer = { ...particularsOf(of), intent: "offer" } as const;
    const { clarify: _, ...sure } = { ...reading, confidence: 1 };
    takeCase(notes, offer, { type: "offer", reading: sure });
    return true;
  }
  if (item.value !== "no") return false;
  endCase(notes, of, "cancelled");
  return true;
}

function answersWhich(notes: Notes, of: Case, { item, question }: Answered): boolean {
  if (item.intent !== "reply" || question.as === undefined) return false;
  endCase(notes, of, question.as);
  return true;
}

/** Not a life in danger: the case it was asked about stands as it was read. */
function answersDanger(notes: Notes, item: Item, question: Question): boolean {
  const of = question.case === undefined ? undefined : askedAbout(notes, question, item);
  const calm = item.intent === "reply" && (item.value === "1" || item.value === "no");
  if (of === undefined || !calm || item.ref !== undefined) return answersChoice(notes, item);
  confirm(notes, of);
  notes.write({ kind: "case.added", case: of.ref, household: notes.telling.household });
  answerOpened(notes, of.type, of.ref.number, of);
  return true;
}

/** Asked whether a life is in danger, 1 asks for help, 2 offers it, 3 wants to know how. */
function answersChoice(notes: Notes, { intent, value }: Item): boolean {
  if (intent !== "reply" || value === undefined) return false;
  notes.heard("reply", { inbox: true });
  if (value === "3") notes.answer("help.menu", {});
  else if (value === "1") askNeed(notes);
  else notes.answer("reply.noted", {});
  return true;
}

/** Whether help came, as its helper says. */
function answersDelivered(notes: Notes, of: Case, { item }: Answered): boolean {
  if (item.intent !== "reply" || (item.ref ?? of.ref.number) !== of.ref.number) return false;
  if (item.value === "yes") endCase(notes, of, "fulfilled");
  else if (item.value === "no") reopenCase(notes, of);
  else return false;
  return true;
}

/** Whether a helper does what it was given. */
function answersTask(notes: Notes, of: Case, { item }: Answered): boolean {
  if (item.intent !== "reply" || (item.value !== "yes" && item.value !== "no")) return false;
  const action = item.value === "yes" ? "claim" : "release";
  takeTask(notes, { intent: "task", action, ref: of.ref.number });
  return true;
}

/**
 * Yes or no to what was not asked a moment ago: whether help came for a case of the teller's, or whether it does a task it was given. Anything else goes to the
 * person who may have asked.
 */
export function takeReply(notes: Notes, item: Item): void {
  const { value } = item;
  const [own, given] = value === "yes" || value === "no" ? waitingFor(notes, item) : [];
  if (own !== undefined && given === undefined && own.state === "delivered") {
    if (value === "yes") endCase(notes, own, "fulfilled");
    else reopenCase(notes, own);
  } else if (given !== undefined && own === undefined) {
    const action = value === "yes" ? "claim" : "release";
    takeTask(notes, { intent: "task", action, ref: given.ref.number });
  } else {
    notes.heardOf(own ?? liveOf(notes.village, notes.telling.household)[0], "reply");
    notes.answer("reply.noted", {}, { kind: "noise" });
  }
}

/** The case of its own, and the one it helps with, that a yes or no may be about: the one it names, else the only ones that wait. */
function waitingFor(
  { village, telling: { household } }: Notes,
  { ref }: Item,
): readonly [own: Case | undefined, given: Case | undefined] {
  if (ref !== undefined) {
    const named = village.case(ref);
    if (named?.household === household) return [named, undefined];
    return [undefined, isGiven(named, household) ? named : undefined];
  }
  const delivered = liveOf(village, household).filter(({ state }) => state === "delivered");
  const given = village.live().filter((each) => isGiven(each, household));
  return [
    delivered.length === 1 ? delivered[0] : undefined,
    given.length === 1 ? given[0] : undefined,
  ];
}

/** Whether a case was given to a household to do, and it has not said that it will. */
function isGiven(of: Case | undefined, household: HouseholdId): of is Case {
  if (of === undefined || !isLive(of.state)) return false;
  return of.tasks.some(({ helper, state }) => helper === household && state === "assigned");
}

/** A draft that was answered is a case. */
function confirm(notes: Notes, of: Case): void {
  if (of.state !== "draft") return;
  notes.write({ kind: "case.moved", case: of.ref, to: start(of.type) });
}

function answers({ intent }: Item): boolean {
  return intent === "reply" || intent === "profile";
}

function numberIn({ value }: Item): number | undefined {
  const number = Number(value);
  return value !== undefined && Number.isInteger(number) && number > 0 ? number : undefined;
}
