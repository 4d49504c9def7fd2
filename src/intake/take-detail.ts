/**
 * Words that say only where, how many or who, after one has called for help or asked for something: they belong to that case.
 */

import { given } from "../base/given.ts";
import { HOUR, type Millis } from "../base/time.ts";
import type { Particulars } from "../journal/fact.ts";
import type { Item, Reading } from "../language/reading.ts";
import type { Case } from "../village/case.ts";
import type { Notes } from "./notes.ts";
import { correctCase } from "./own-case-words.ts";
import { ageOf, emergencyOf, liveOf } from "./own-cases.ts";

/** How long after a case words are still taken as more about it. */
const DETAIL_SPAN: Millis = HOUR / 2;
/** A bare number above is no number of people in one home. */
const HEADS_MAX = 50;
/** From here a reading says something of its own. */
const SURE = 0.8;

/** Takes a reading as more about an emergency that is open; false if it says something else. */
export function takeEmergencyDetail(notes: Notes, reading: Reading): boolean {
  const open = emergencyOf(notes.village, notes.telling.household);
  if (open === undefined || !isFresh(notes, open) || !adds(reading)) return false;
  const [item] = reading.items;
  const { household, trust } = notes.telling;
  if (open.seen) notes.heard(item.intent, { inbox: true, about: open.ref });
  else notes.write({ kind: "case.added", case: open.ref, household });
  const news = newsOf(item);
  const may = trust >= open.trust && Object.keys(news).length > 0;
  if (may) notes.write({ kind: "case.corrected", case: open.ref, ...news });
  const n = open.ref.number;
  const told = may ? { p: news.people, place: news.place } : {};
  notes.answer("sos.added", { n, ...told }, { lane: "urgent", kind: "sos", about: n });
  return true;
}

/** Takes a bare number, a number of people or an address as what a case just opened lacks; false if it is none. */
export function takeDetail(notes: Notes, reading: Reading): boolean {
  const [item, ...more] = reading.items;
  if (more.length > 0 || reading.alarm !== "none" || !isBare(item)) return false;
  const fresh = liveOf(notes.village, notes.telling.household).filter((each) =>
    isFresh(notes, each),
  );
  const [of, ...others] = fresh;
  if (of === undefined || others.length > 0 || of.type !== "need") return false;
  const { people, place } = newsOf(item);
  const news = given({
    people: of.people === undefined ? people : undefined,
    place: of.place === undefined ? place : undefined,
  });
  if (Object.keys(news).length === 0) return false;
  correctCase(notes, of, news);
  return true;
}

function isFresh({ context }: Notes, of: Case): boolean {
  return ageOf(of, context) < DETAIL_SPAN;
}

/** Whether a reading says nothing that stands by itself, beside an emergency. */
function adds({ items, alarm, confidence }: Reading): boolean {
  const [{ intent, command, ref }] = items;
  if (alarm === "sos" || command !== undefined || ref !== undefined) return false;
  if (alarm === "suspect") return intent !== "cancel";
  if (intent === "profile" || intent === "reply" || intent === "unknown") return true;
  return confidence < SURE && intent !== "noise";
}

function isBare({ intent, who }: Item): boolean {
  return (intent === "profile" || intent === "reply") && who === undefined;
}

function newsOf({ people, place, value }: Item): Particulars {
  const number = Number(value);
  const heads =
    value !== undefined && Number.isInteger(number) && number > 0 && number <= HEADS_MAX
      ? number
      : undefined;
  return given({ people: people ?? heads, place });
}
