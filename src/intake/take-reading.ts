/**
 * A whole reading, to what it does: every item of it, an alarm on one of them, and nothing filed quietly that may be danger.
 */

import type { Intent, Item, Reading } from "../language/reading.ts";
import { particularsOf } from "../village/act.ts";
import type { Question } from "../village/talk-fold.ts";
import { takeAnswer } from "./dialogue.ts";
import type { Notes } from "./notes.ts";
import { askDanger, LIKELY, takeEmergency } from "./open-case.ts";
import { emergencyOf } from "./own-cases.ts";
import { takeDetail, takeEmergencyDetail } from "./take-detail.ts";
import { type Beside, opensCase, takeItem, takeUnknown } from "./take-item.ts";

/** Things one message is taken to say: more cannot be meant in 233 bytes. */
const ITEMS_MAX = 5;

export interface Hearing {
  /** The question the teller was asked and has not answered. */
  readonly question?: Question;
  readonly hops?: number;
  readonly snrDb?: number;
}

export function takeReading(notes: Notes, reading: Reading, hearing: Hearing = {}): void {
  const { question, ...beside } = hearing;
  // What is said of another household answers nothing that the teller was asked.
  const apart = reading.items[0].behalf !== undefined && reading.alarm === "none";
  const answered =
    !apart &&
    question !== undefined &&
    reading.alarm === "none" &&
    takeAnswer(notes, reading, question);
  const meant = question === undefined ? reading : withAsked(notes, reading, question);
  if (
    !answered &&
    (apart || (!takeEmergencyDetail(notes, reading) && !takeDetail(notes, reading)))
  ) {
    takeItems(notes, meant, beside);
  }
}

/** Yes to whether a life is in danger: the emergency is about what the case was that it was asked about. */
function withAsked({ village, telling }: Notes, reading: Reading, question: Question): Reading {
  const [{ intent, value }] = reading.items;
  const of = question.case === undefined ? undefined : village.case(question.case);
  if (intent !== "sos" || value !== "yes" || of?.household !== telling.household) return reading;
  return { ...reading, items: [{ ...particularsOf(of), intent, urgency: "critical" }] };
}

function takeItems(notes: Notes, reading: Reading, beside: Omit<Hearing, "question">): void {
  const open = emergencyOf(notes.village, notes.telling.household);
  const items = reading.items.slice(0, ITEMS_MAX);
  if (reading.alarm === "sos") {
    takeDanger(notes, items, { ...beside, reading });
  } else if (reading.alarm === "suspect") {
    takeSuspicion(notes, items, { ...beside, reading });
  } else if (reading.confidence < LIKELY && reading.items[0].intent !== "noise") {
    takeUnknown(notes, reading.items[0]);
  } else {
    for (const item of items) takeItem(notes, item, { ...beside, reading });
  }
  if (
    open !== undefined &&
    bears(items[0]) &&
    !notes.entries.some(({ fact }) => speaksOf(fact, open.ref.number))
  ) {
    notes.concern(open, reading.items[0].intent);
  }
}

/** An emergency, and what else is asked for in the same breath. */
function takeDanger(notes: Notes, items: readonly Item[], beside: Beside): void {
  const cry = items.find(({ intent }) => intent === "sos") ?? items[0];
  takeEmergency(notes, cry ?? { intent: "sos" });
  for (const item of items) {
    const apart = item.intent === "need" && item.category !== cry?.category;
    if (item !== cry && apart) takeItem(notes, item, beside);
  }
}

/** What may be danger rings on the case it opens; if it opens none, by itself. */
function takeSuspicion(notes: Notes, items: readonly Item[], beside: Beside): void {
  const ringing = items.find(opensCase);
  if (ringing === undefined) {
    const [{ intent, category } = { intent: "unknown" as const, category: undefined }] = items;
    const about = category === undefined ? {} : { category };
    notes.heard(intent, { inbox: true, alarm: "suspect", ...about });
    askDanger(notes);
  }
  for (const item of items) {
    if (item === ringing) takeItem(notes, item, { ...beside, alarm: "suspect" });
    else if (ringing !== undefined || !isIdle(item)) takeItem(notes, item, beside);
  }
}

/** An item that would only be kept, which it is already. */
function isIdle({ intent }: Item): boolean {
  return intent === "noise" || intent === "unknown" || intent === "reply" || intent === "sos";
}

/** Whether words beside an open emergency may tell how it stands; what opens a case of its own is seen there. */
function bears(item: Item | undefined): boolean {
  return item !== undefined && item.behalf === undefined && !standsApart.has(item.intent);
}

const standsApart = new Set<Intent>([
  "sos",
  "need",
  "offer",
  "seek",
  "report",
  "question",
  "watch",
  "status",
  "help",
  "lang",
  "stop",
]);

function speaksOf(fact: Notes["entries"][number]["fact"], number: number): boolean {
  if ("case" in fact) return fact.case.number === number;
  return fact.kind === "message.heard" && fact.about?.number === number;
}
