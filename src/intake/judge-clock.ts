/** An operator says what time it is, or that what was said is not the time. Nobody is written to. */

import { DAY, type Millis, MINUTE, wallRank } from "../base/time.ts";
import { everyone, type FactOf } from "../journal/fact.ts";
import { EARLIEST } from "../mesh/radio-clock.ts";
import type { ClockOrder, OrderRefusal } from "../village/order.ts";
import { type Judged, refused, taken } from "./judged.ts";
import { notesOn } from "./operator-notes.ts";
import type { IntakeContext } from "./taken.ts";

/** An order under way for longer says a time that has passed. */
const UNDERWAY_MAX: Millis = MINUTE;
/** A telephone may be so far behind the network, and still be right for a village. */
const BEHIND_MAX: Millis = 10 * MINUTE;
/** Beyond it a year was mistyped. */
const AHEAD_MAX: Millis = 20 * 365.25 * DAY;

export function judgeClock(order: ClockOrder, operator: string, context: IntakeContext): Judged {
  const why =
    order.kind === "set-clock" ? whyNotSet(order, context) : whyNotTakenBack(order, context);
  if (why !== undefined) return refused(why);
  const notes = notesOn(everyone, operator, context);
  const fact: FactOf<"clock.told"> =
    order.kind === "set-clock"
      ? { kind: "clock.told", millis: order.millis }
      : { kind: "clock.told" };
  notes.write(fact);
  return taken(notes, []);
}

function whyNotSet(
  { millis, asked, anyway }: Extract<ClockOrder, { kind: "set-clock" }>,
  { wall, at, village }: IntakeContext,
): OrderRefusal | undefined {
  if (wallRank(wall.quality) > wallRank("operator")) return "clock-sure";
  const underway = at - asked;
  if (underway < 0 || underway > UNDERWAY_MAX) return "clock-late";
  const known = village.clocks.latestSure((node) => village.isOwn(node)) ?? EARLIEST;
  if (millis < EARLIEST) return "clock-before";
  if (anyway !== true && millis < known - BEHIND_MAX) return "clock-early";
  return millis > Math.max(known, EARLIEST) + AHEAD_MAX ? "clock-far" : undefined;
}

function whyNotTakenBack(
  { millis }: Extract<ClockOrder, { kind: "withdraw-clock" }>,
  { wall, saidTime }: IntakeContext,
): OrderRefusal | undefined {
  if (wall.quality !== "operator") return "clock-not-told";
  return millis === undefined || millis === saidTime ? undefined : "clock-told-since";
}
