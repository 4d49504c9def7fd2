/**
 * A roll call: everyone is asked at once how they are, by one broadcast. Those who are well are told together that it came; who asks for help is answered by
 * itself, as ever. Half an hour later those who are silent are asked once more, each by a message of its own.
 */

import { HOUR, type Millis, MINUTE } from "../base/time.ts";
import { everyone, type HouseholdId } from "../journal/fact.ts";
import { compareOrder } from "../journal/order.ts";
import { isRadio } from "../village/household-id.ts";
import type { Order, OrderRefusal } from "../village/order.ts";
import type { Rollcall } from "../village/rollcall-fold.ts";
import { standings } from "../village/rollcall-view.ts";
import type { Village } from "../village/village.ts";
import { type Judged, refused, taken } from "./judged.ts";
import type { Notes } from "./notes.ts";
import { notesAsNode, notesOn } from "./operator-notes.ts";
import { pendingOf } from "./questions.ts";
import type { IntakeContext } from "./taken.ts";

/** How long answers are waited for: then those who are silent are asked again, and they have as long once more. */
const COLLECTED: Millis = HOUR / 2;
/** Between two times that those who answered are told so. */
const TOLD_PACE: Millis = 5 * MINUTE;
/** Households asked again in one roll call: 40 messages are a minute of the air. The rest is visited, as all who stay silent are. */
const RETRIES_MAX = 40;

/** Whether answers to a roll call are waited for: a bare number counts people then. */
export function collects({ village, age }: Pick<IntakeContext, "village" | "age">): boolean {
  const rollcall = village.rollcalls.read();
  return rollcall !== undefined && rollcall.ended === undefined && isFresh(rollcall, age);
}

function isFresh(rollcall: Rollcall, age: Millis): boolean {
  return age - rollcall.age < 2 * COLLECTED;
}

/** Whether a household that says it is well is told so with the others, rather than by itself. */
export function isToldTogether(context: IntakeContext, household: HouseholdId): boolean {
  return isRadio(household) && collects(context) && !isFragile(context.village, household);
}

/** A household known to need someone soon: one that waits for what is urgent, or said that someone is hurt. */
function isFragile(village: Village, household: HouseholdId): boolean {
  if (village.household(household)?.status === "hurt") return true;
  return village
    .live()
    .some(
      ({ household: of, type, urgency }) =>
        of === household && type === "need" && (urgency === "high" || urgency === "critical"),
    );
}

export function judgeRollcall(
  { as }: Extract<Order, { kind: "rollcall" }>,
  operator: string,
  context: IntakeContext,
): Judged {
  const notes = notesOn(everyone, operator, context);
  const why = as === "start" ? start(notes) : end(notes);
  return why === undefined ? taken(notes, notes.outgoing()) : refused(why);
}

function start(notes: Notes): OrderRefusal | undefined {
  const { village, age, timeOfDay, wall } = notes.context;
  const last = village.rollcalls.read();
  if (last !== undefined && last.ended === undefined) return "not-in-this-state";
  notes.write({ kind: "rollcall.started", age });
  const time = timeOfDay(wall);
  notes.answer("rollcall", { time }, { lang: "fr", lane: "urgent" });
  if (speaksEnglish(village)) notes.answer("rollcall", { time }, { lang: "en", lane: "urgent" });
  return undefined;
}

function end(notes: Notes): OrderRefusal | undefined {
  const { village } = notes.context;
  const rollcall = village.rollcalls.read();
  if (rollcall === undefined || rollcall.ended !== undefined) return "not-in-this-state";
  const all = standings(village, rollcall).map(({ standing }) => standing);
  const help = all.filter((each) => each === "help").length;
  const silent = all.filter((each) => each === "silent").length;
  notes.write({ kind: "rollcall.ended", answered: all.length - silent, help, silent });
  tellReceived(notes, rollcall);
  return undefined;
}

/**
 * What a roll call that goes on wants done by itself.
 *
 * @param toldAgo how long ago those who answered were last told so, or the node began.
 */
export function rollcallNotes(context: IntakeContext, toldAgo: Millis): readonly Notes[] {
  const { village, age } = context;
  const rollcall = village.rollcalls.read();
  if (rollcall === undefined || rollcall.ended !== undefined || !isFresh(rollcall, age)) return [];
  const told = notesAsNode(everyone, context);
  const runs = age - rollcall.age;
  if (runs >= TOLD_PACE && toldAgo >= TOLD_PACE) tellReceived(told, rollcall);
  return [told, ...(runs >= COLLECTED ? retries(context, rollcall) : [])];
}

/** Tells those who answered that it came, how many they are by now; nothing if no one has since. */
function tellReceived(notes: Notes, rollcall: Rollcall): void {
  const { village, timeOfDay } = notes.context;
  const { toldOrder = rollcall.order } = rollcall;
  const answered = standings(village, rollcall).filter(({ standing }) => standing !== "silent");
  const news = answered.some(
    ({ household: { id, heardOrder } }) =>
      isRadio(id) && heardOrder !== undefined && compareOrder(heardOrder, toldOrder) > 0,
  );
  if (!news) return;
  const slots = { time: timeOfDay(rollcall.startedAt), k: answered.length };
  notes.answer("rollcall.received", slots, { lang: "fr", lane: "routine" });
  if (speaksEnglish(village)) {
    notes.answer("rollcall.received", slots, { lang: "en", lane: "routine" });
  }
}

/** Those who are silent: if some of them are known to be fragile, these alone. */
function retries(context: IntakeContext, rollcall: Rollcall): readonly Notes[] {
  const { village } = context;
  const all = standings(village, rollcall).filter(({ standing }) => standing === "silent");
  const fragile = all.filter(({ household }) => isFragile(village, household.id));
  return (
    (fragile.length > 0 ? fragile : all)
      .slice(0, RETRIES_MAX)
      // Who is asked something else already is asked this once that is over.
      .filter(({ household: { id } }) => pendingOf(context, id) === undefined)
      .filter(({ household: { id } }) => !village.rollcalls.wasAskedAgain(id))
      .map(({ household: { id } }) => {
        const notes = notesAsNode(id, context);
        notes.answer("rollcall.retry", {}, { lane: "routine", asks: { what: "rollcall" } });
        return notes;
      })
  );
}

function speaksEnglish(village: Village): boolean {
  return village.households().some(({ lang, id }) => lang === "en" && isRadio(id));
}
