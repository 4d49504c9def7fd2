/**
 * What someone says of a case of its own: that it is over, to be opened again, put right or added to; and where it stands.
 */

import type { Particulars } from "../journal/fact.ts";
import { amount, stateWords } from "../language/labels.ts";
import type { Intent, Item } from "../language/reading.ts";
import { particularsOf } from "../village/act.ts";
import { ownerMay } from "../village/case-rules.ts";
import type { Case } from "../village/case.ts";
import { endOf, isLive, start } from "../village/lifecycle.ts";
import type { Notes } from "./notes.ts";
import { laneOf, urgencyOf } from "./open-case.ts";
import { about, emergencyOf, listed, LISTED, liveOf, type Meant, meantBy } from "./own-cases.ts";

/** It is over: help came, or is not needed. */
export function takeEnd(notes: Notes, item: Item, as: "cancelled" | "fulfilled"): void {
  const meant = endMeant(notes, item, as);
  if (meant.kind === "one") {
    if (isLive(meant.case.state)) {
      endCase(notes, meant.case, as);
    } else {
      notes.heard(item.intent, { inbox: false, about: meant.case.ref });
      answerState(notes, meant.case);
    }
    return;
  }
  notes.heard(item.intent, { inbox: meant.kind !== "several" });
  answerUnmeant(notes, meant, as);
}

/** Which case is over: a false alarm that names none is the emergency. */
function endMeant(notes: Notes, item: Item, as: "cancelled" | "fulfilled"): Meant {
  const { village, telling } = notes;
  const emergency = emergencyOf(village, telling.household);
  const unnamed = item.ref === undefined && item.category === undefined;
  return unnamed && as === "cancelled" && emergency !== undefined
    ? { kind: "one", case: emergency }
    : meantBy(item, village, telling.household);
}

export function endCase(notes: Notes, of: Case, as: "cancelled" | "fulfilled"): void {
  const n = of.ref.number;
  const to = endOf(of.type, as);
  const may = ownerMay(of, notes.telling.trust, to);
  notes.write({ kind: "case.moved", case: of.ref, to });
  if (may) {
    if (as === "fulfilled") notes.answer("need.closed", { n }, { kind: "owed", about: n });
    else notes.answer("cancel.ok", { n }, { kind: "owed", about: n });
    return;
  }
  const intent = as === "cancelled" ? "cancel" : "fulfilled";
  if (of.alarm === "sos") {
    notes.heardOf(of, intent);
    notes.answer("cancel.sos", { n }, { lane: "urgent", kind: "sos", about: n });
  } else {
    passOn(notes, of, intent);
  }
}

/** Opens a case of the teller's again: by its number, or the one whose help it says did not come. */
export function takeReopening(notes: Notes, item: Item): void {
  const meant = meantBy(item, notes.village, notes.telling.household);
  if (meant.kind === "one") reopenCase(notes, meant.case);
  else takeUnmeant(notes, item, meant);
}

export function reopenCase(notes: Notes, of: Case): void {
  const n = of.ref.number;
  const to = start(of.type);
  if (!ownerMay(of, notes.telling.trust, to)) {
    passOn(notes, of, "reply");
    return;
  }
  notes.write({ kind: "case.moved", case: of.ref, to });
  const cat = about(of, notes.telling.lang);
  notes.answer("case.reopened", { n, cat }, { kind: "owed", about: n });
}

/** Puts a case right. Words that say nothing of its particulars are for a person to read. */
export function takeCorrection(notes: Notes, item: Item): void {
  const meant = meantBy(byNumber(item), notes.village, notes.telling.household);
  const news = particularsOf(item);
  if (meant.kind !== "one") takeUnmeant(notes, item, meant);
  else if (Object.keys(news).length > 0) correctCase(notes, meant.case, news);
  else passOn(notes, meant.case, item.intent);
}

/** More about a case, for a person to read. */
export function takeAddition(notes: Notes, item: Item): void {
  const meant = meantBy(byNumber(item), notes.village, notes.telling.household);
  if (meant.kind !== "one") {
    takeUnmeant(notes, item, meant);
    return;
  }
  const n = meant.case.ref.number;
  notes.heardOf(meant.case, "need");
  const lane = laneOf(meant.case.urgency);
  notes.answer("case.added", { n }, { lane, kind: "owed", about: n });
}

/** Words about a case that the grammar cannot take further: a person reads them, and the teller is told so. */
export function passOn(notes: Notes, of: Case, intent: Intent): void {
  notes.heardOf(of, intent);
  notes.answer("unknown", {}, { kind: "plain" });
}

/** It is worse than it was: raised, and shown to a person. */
export function takeRaise(notes: Notes, item: Item): void {
  const meant = meantBy(byNumber(item), notes.village, notes.telling.household);
  if (meant.kind !== "one") {
    takeUnmeant(notes, item, meant);
    return;
  }
  const critical = meant.case.urgency === "critical" || item.urgency === "critical";
  correctCase(notes, meant.case, { urgency: critical ? "critical" : "high" });
  notes.heardOf(meant.case, "need");
}

/** A correction's category is what the case is to be about, not which case it is. */
function byNumber({ ref }: Item): Pick<Item, "ref"> {
  return ref === undefined ? {} : { ref };
}

/** Writes new particulars and tells how the case stands now; from whom proves too little, they go to a person. */
export function correctCase(notes: Notes, of: Case, particulars: Particulars): void {
  const { trust, lang } = notes.telling;
  notes.write({ kind: "case.corrected", case: of.ref, ...particulars });
  if (trust < of.trust) {
    passOn(notes, of, "reply");
    return;
  }
  const n = of.ref.number;
  const told = { ...particularsOf(of), ...particulars };
  const q = told.quantity === undefined ? undefined : amount(told.quantity, told.unit, lang);
  notes.answer(
    "need.updated",
    { n, cat: about(told, lang), q, p: told.people, u: urgencyOf(told, notes) },
    { lane: laneOf(told.urgency), kind: "owed", about: n },
  );
}

/** Where a case stands, or which there are. */
export function takeStatus(notes: Notes, item: Item): void {
  const { village, telling } = notes;
  const meant = meantBy(item, village, telling.household);
  const of = meant.kind === "one" ? meant.case : undefined;
  notes.heard("status", { inbox: false, ...(of !== undefined && { about: of.ref }) });
  if (of !== undefined) answerState(notes, of);
  else if (meant.kind === "none") answerUnmeant(notes, allOf(notes), undefined);
  else answerUnmeant(notes, meant, undefined);
}

/** A household that asks after something it has not asked for is told what it has. */
function allOf(notes: Notes): Meant {
  const cases = liveOf(notes.village, notes.telling.household);
  return cases.length === 0 ? { kind: "none" } : { kind: "several", cases };
}

export function answerState(notes: Notes, of: Case): void {
  const { lang } = notes.telling;
  const n = of.ref.number;
  const state = stateWords[of.state][lang];
  const time = notes.context.timeOfDay(of.since);
  notes.answer("status.one", { n, cat: about(of, lang), state, time }, { about: n });
}

/** Words about a case that cannot be told: kept for a person, and answered by what would help. */
function takeUnmeant(notes: Notes, item: Item, meant: Meant): void {
  notes.heard(item.intent, { inbox: true });
  answerUnmeant(notes, meant, undefined);
}

/** @param as what is to be done once the teller has said which case. */
function answerUnmeant(
  notes: Notes,
  meant: Meant,
  as: "cancelled" | "fulfilled" | undefined,
): void {
  if (meant.kind === "foreign") {
    notes.answer("case.notyours", { n: meant.number });
  } else if (meant.kind === "several") {
    const [first] = meant.cases;
    const n = first?.ref.number ?? 0;
    const { lang } = notes.telling;
    const list = listed(meant.cases, lang);
    const k = meant.cases.length;
    if (as === undefined) {
      if (k > LISTED) notes.answer("status.list", { k, all: listed(meant.cases, lang, k), n });
      else notes.answer("status.many", { k, list, n });
      return;
    }
    const key = as === "cancelled" ? "cancel.which" : "fulfilled.which";
    notes.answer(key, { k, list, n }, { asks: { what: "which-case", as } });
  } else {
    notes.answer("status.none", {});
  }
}
