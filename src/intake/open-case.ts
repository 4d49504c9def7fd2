/**
 * What someone asks, offers, reports or seeks becomes a numbered case, and the number is told.
 */

import { given } from "../base/given.ts";
import { HOUR, type Millis, MINUTE } from "../base/time.ts";
import type { HouseholdId, Particulars } from "../journal/fact.ts";
import { type CaseAlarm, type CaseType, trustRadio, type Urgency } from "../journal/vocabulary.ts";
import { amount, caseTypeWords, urgencyWords } from "../language/labels.ts";
import type { Clarify, Item, Reading } from "../language/reading.ts";
import { phrase } from "../language/replies.ts";
import { particularsOf } from "../village/act.ts";
import type { Case } from "../village/case.ts";
import { isRadio } from "../village/household-id.ts";
import { briefOf } from "./gather.ts";
import type { Notes } from "./notes.ts";
import { otherOf } from "./on-behalf.ts";
import { about, ageOf, emergencyOf, liveOf } from "./own-cases.ts";
import { pendingOf } from "./questions.ts";
import { normalised } from "./same-words.ts";
import type { ReplyLane } from "./taken.ts";

/** From here a reading is acted on. */
const SURE = 0.8;
/** From here it is drafted, with a question; below it goes to a person. */
export const LIKELY = 0.5;

/** The same words within this time are the same message, sent again. */
const REPEAT_SPAN: Millis = 15 * MINUTE;
/** Another cry for the same trouble within this time belongs to the first. */
const EMERGENCY_SPAN: Millis = HOUR / 2;

/** Opens an emergency, or adds to the one that is open, and answers in either case. */
export function takeEmergency(notes: Notes, item: Item): void {
  const { telling, village } = notes;
  const { subject, ...told } = toldOf(notes, item);
  const particulars = { ...told, urgency: "critical" } as const;
  const open = emergencyOf(village, telling.household);
  const number =
    open !== undefined && isSameTrouble(notes, open, item) && isSamePerson(open, subject)
      ? addToEmergency(notes, open, told)
      : notes.open({
          type: "need",
          state: "open",
          alarm: "sos",
          ...particulars,
          ...given({ subject }),
        });
  const lane = isFirst(notes) ? "emergency" : "urgent";
  const asks = { what: "sos" } as const;
  notes.answer("sos.received", { n: number }, { lane, kind: "sos", about: number, asks });
}

/** Whether the answer to an emergency leaves before all others: always for a neighbour whose radio proved itself, for a few of the rest. */
function isFirst({ telling, village, context }: Notes): boolean {
  const { household, trust } = telling;
  if (!isRadio(household)) return true;
  const heardBefore = village.household(household)?.heardAt !== undefined;
  if (trust >= trustRadio && heardBefore) return true;
  return context.correspondence.strangerFirst(context.at);
}

/** More words for an emergency ring again: on the case as long as no one has seen it, else as a message. */
function addToEmergency(notes: Notes, open: Case, item: Particulars): number {
  const { household } = notes.telling;
  if (open.seen) {
    notes.heard("sos", { inbox: true, alarm: "sos", about: open.ref });
  } else {
    notes.write({ kind: "case.added", case: open.ref, household });
  }
  const { category, ...rest } = particularsOf(item);
  const told = open.category === undefined && category !== undefined ? { ...rest, category } : rest;
  const { urgency: _, ...news } = told;
  if (Object.keys(news).length > 0 && notes.telling.trust >= open.trust) {
    notes.write({ kind: "case.corrected", case: open.ref, ...news });
  }
  notes.rings = open.ref.number;
  return open.ref.number;
}

/** Whether a cry for `subject` may be about whom the open one is about. */
function isSamePerson(open: Case, subject: HouseholdId | undefined): boolean {
  return subject === undefined || open.subject === undefined || subject === open.subject;
}

/** What an item says, and whom it is about; the name stands only where that is another than the teller. */
function toldOf(notes: Notes, item: Item): Particulars & { readonly subject?: HouseholdId } {
  const said = particularsOf(item);
  if (item.behalf === undefined) return said;
  const { who: _, ...particulars } = said;
  const other = otherOf(notes, item);
  if (other === undefined) return particulars;
  const { subject } = other;
  return { ...particulars, who: other.who, ...given({ subject }) };
}

function isSameTrouble(notes: Notes, open: Case, { category = "other" }: Item): boolean {
  if (ageOf(open, notes.context) > EMERGENCY_SPAN) return false;
  const known = open.category ?? "other";
  return category === known || category === "other" || known === "other";
}

/** The live case the same household opened with the same words a moment ago. */
export function repeatedCase(notes: Notes): Case | undefined {
  const { telling, village, context } = notes;
  const words = normalised(telling.raw);
  if (words === "") return undefined;
  return liveOf(village, telling.household).find(
    (each) => ageOf(each, context) < REPEAT_SPAN && normalised(each.raw) === words,
  );
}

/** Takes words that were taken before: no new case, but the number is told again. */
export function takeAgain(notes: Notes, before: Case): void {
  const { household, lang } = notes.telling;
  const n = before.ref.number;
  if (before.alarm === "sos") {
    takeEmergency(notes, { intent: "sos", category: before.category ?? "other" });
    return;
  }
  const question = pendingOf(notes.context, household);
  notes.write({ kind: "case.added", case: before.ref, household });
  if (question !== undefined && question.case === n) {
    notes.repeat(question, { lane: laneOf(before.urgency) });
  } else if (before.type === "need") {
    notes.answer("need.dup", { n, cat: about(before, lang) }, { about: n });
  } else {
    const what = [
      caseTypeWords[before.type][lang],
      ...(before.category === undefined ? [] : [about(before, lang)]),
    ].join(" ");
    notes.answer("case.dup", { n, what }, { about: n });
  }
}

/** What a case is opened from. */
export interface Understood {
  readonly reading: Reading;
  readonly alarm?: CaseAlarm;
}

/** Opens a case for one item of a reading. */
export function takeCase(
  notes: Notes,
  item: Item,
  { type, reading, alarm }: Understood & { readonly type: CaseType },
): void {
  const sure = reading.confidence >= SURE || type === "erase";
  const clarify = type === "need" || type === "offer" ? reading.clarify : undefined;
  const rings = alarm === undefined ? {} : { alarm };
  const state = sure ? (type === "offer" ? "available" : "open") : "draft";
  const told = toldOf(notes, item);
  const number = notes.open({ type, state, ...told, ...rings });
  // It may be one of several: a person knows which.
  if (item.behalf !== undefined && told.who !== undefined && told.subject === undefined) {
    notes.heard(item.intent, {
      inbox: true,
      about: notes.ref(number),
      who: told.who,
      ...given({ category: item.category }),
    });
  }
  if (alarm !== undefined) askDanger(notes, number);
  if (clarify === undefined || clarify === "danger" || clarify === "which-case" || notes.asks) {
    answerOpened(notes, type, number, told);
    return;
  }
  askBack(notes, clarify, number, { ...item, ...given({ who: told.who }) });
}

/** Tells the number, and what was understood, so that a mistake is seen by who can right it. */
export function answerOpened(notes: Notes, type: CaseType, n: number, told: Particulars): void {
  const { lang } = notes.telling;
  const cat = about(told, lang);
  const brief = briefOf(type, n, told, lang);
  const sending = { lane: laneOf(told.urgency), kind: "owed", about: n, brief } as const;
  const q = told.quantity === undefined ? undefined : amount(told.quantity, told.unit, lang);
  const p = told.people;
  switch (type) {
    case "need":
      if (told.who !== undefined) {
        notes.answer("need.other", { n, who: told.who, cat, q, p }, sending);
        return;
      }
      notes.answer("need.received", { n, cat, q, p, u: urgencyOf(told, notes) }, sending);
      return;
    case "offer":
      notes.answer("offer.received", { n, cat, q, p }, sending);
      return;
    case "report":
      notes.answer("report.received", { n, cat, place: told.place }, sending);
      return;
    case "seek":
      notes.answer("seek.received", { n, who: told.who }, sending);
      return;
    case "question":
      notes.answer("question.queued", { n }, sending);
      return;
    case "erase":
      notes.answer("erase.ok", { n }, sending);
      return;
  }
}

/** Asks whether a life is in danger, before anything else is said. */
export function askDanger(notes: Notes, number?: number): void {
  const named = number === undefined ? {} : { about: number };
  const asks = { what: "danger" } as const;
  notes.answer("help.which", {}, { lane: "urgent", kind: "sos", ...named, asks });
}

function askBack(notes: Notes, clarify: Clarify, n: number, item: Item): void {
  const asks = { what: clarify };
  const { lang } = notes.telling;
  const brief = briefOf(item.intent === "offer" ? "offer" : "need", n, item, lang);
  const sending = { lane: laneOf(item.urgency), kind: "owed", about: n, brief, asks } as const;
  const short = { short: true } as const;
  if (clarify === "people") {
    const slots = { n, cat: about(item, lang) };
    const ask = phrase("need.ask_people", lang, slots, short);
    notes.answer("need.ask_people", slots, { ...sending, ask });
  } else if (clarify === "where") {
    const ask = phrase("need.ask_where", lang, { n }, short);
    notes.answer("need.ask_where", { n }, { ...sending, ask });
  } else {
    const ask = phrase("need.ask_what", lang, { n }, short);
    notes.answer("need.ask_what", { n }, { ...sending, ask });
  }
}

export function urgencyOf({ urgency = "normal" }: Particulars, notes: Notes): string {
  return urgencyWords[urgency][notes.telling.lang];
}

export function laneOf(urgency: Urgency | undefined): ReplyLane {
  return urgency === "critical" || urgency === "high" ? "urgent" : "reply";
}
