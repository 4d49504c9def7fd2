/**
 * An answer to a question we asked, or to one a person asked: yes, no, a number, a place.
 */

import type { Clarify, Item, Reading } from "../language/reading.ts";
import { particularsOf } from "../village/act.ts";
import type { Case } from "../village/case.ts";
import { start } from "../village/lifecycle.ts";
import type { Question } from "./correspondence.ts";
import type { Notes } from "./notes.ts";
import { answerOpened, takeCase } from "./open-case.ts";
import { correctCase, endCase, reopenCase } from "./own-case-words.ts";
import { liveOf } from "./own-cases.ts";

/** Characters of an answer that are taken for a place. */
const PLACE_MAX = 80;

/**
 * Takes a reading as the answer to `question`, if it can be one; false if it says something else.
 */
export function takeAnswer(notes: Notes, reading: Reading, question: Question): boolean {
  const [item, ...more] = reading.items;
  if (more.length > 0 || reading.alarm !== "none") return false;
  if (question.clarify === "danger") return answersDanger(notes, item, question);
  const of = askedAbout(notes, question, item);
  return of !== undefined && takers[question.clarify](notes, of, { item, reading, question });
}

interface Answered {
  readonly item: Item;
  readonly reading: Reading;
  readonly question: Question;
}

/** Takes an answer about a case; false if it is none. */
type Taker = (notes: Notes, of: Case, answered: Answered) => boolean;

const takers: Readonly<Record<Exclude<Clarify, "danger">, Taker>> = {
  people: answersPeople,
  where: answersWhere,
  what: answersWhat,
  "need-or-offer": answersWhat,
  "which-case": answersWhich,
};

/** The case a question was about; for `which-case`, the one the answer names. */
function askedAbout(notes: Notes, question: Question, item: Item): Case | undefined {
  const number = question.clarify === "which-case" ? (item.ref ?? numberIn(item)) : question.case;
  const found = number === undefined ? undefined : notes.village.case(number);
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
  else if (value === "1") notes.answer("checkin.help", {}, { lane: "urgent" });
  else notes.answer("reply.noted", {});
  return true;
}

/** Yes or no to what a case of the teller's waits for; anything else goes to the person who may have asked. */
export function takeReply(notes: Notes, item: Item): void {
  const of = waitingFor(notes, item);
  if (of !== undefined && item.value === "yes" && of.state === "delivered") {
    endCase(notes, of, "fulfilled");
  } else if (of !== undefined && item.value === "no" && of.state === "delivered") {
    reopenCase(notes, of);
  } else {
    notes.heardOf(of ?? liveOf(notes.village, notes.telling.household)[0], "reply");
    notes.answer("reply.noted", {}, { kind: "noise" });
  }
}

/** The case a yes or no is about: the one it names, else the only one said to be delivered. */
function waitingFor({ village, telling }: Notes, { ref }: Item): Case | undefined {
  if (ref !== undefined) {
    const named = village.case(ref);
    return named?.household === telling.household ? named : undefined;
  }
  const delivered = liveOf(village, telling.household).filter(({ state }) => state === "delivered");
  return delivered.length === 1 ? delivered[0] : undefined;
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
