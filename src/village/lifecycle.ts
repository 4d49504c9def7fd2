/**
 * Where a case may go from where it stands.
 *
 *     need    draft → open → acknowledged → matched → enroute → delivered → fulfilled
 *     offer   draft → available → reserved → partly-used → exhausted;  lent → returned, overdue
 *     any live state → on-hold, cancelled, expired, duplicate, rejected;  any end → back to the start
 *
 * Steps may be skipped forwards. A report, a search, a question and a request for erasure live as a need does. The rows follow
 * EDXL-RM 1.0. Who may make a move is judged in `case-rules`.
 */

import type { TaskState } from "../journal/fact.ts";
import type { CaseState, CaseType } from "../journal/vocabulary.ts";

/** Cases that ended which a list shows, those with the highest numbers; the others are asked for by theirs. */
export const ENDED_MAX = 200;

const ends: ReadonlySet<CaseState> = new Set([
  "fulfilled",
  "exhausted",
  "withdrawn",
  "returned",
  "cancelled",
  "expired",
  "duplicate",
  "rejected",
]);

/** Something may still be done about it. */
export function isLive(state: CaseState): boolean {
  return !ends.has(state);
}

/** Where a case goes that no one holds: opened again, released, or confirmed. */
export function start(type: CaseType): CaseState {
  return type === "offer" ? "available" : "open";
}

const needEnds: readonly CaseState[] = [
  "fulfilled",
  "cancelled",
  "expired",
  "duplicate",
  "rejected",
];
const needSteps: readonly CaseState[] = ["matched", "enroute", "delivered", "on-hold"];

const needMoves: Partial<Record<CaseState, readonly CaseState[]>> = {
  draft: ["open", "acknowledged", ...needSteps, ...needEnds],
  open: ["acknowledged", ...needSteps, ...needEnds],
  acknowledged: [...needSteps, ...needEnds],
  matched: ["open", "acknowledged", ...needSteps, ...needEnds],
  enroute: ["open", "acknowledged", ...needSteps, ...needEnds],
  delivered: ["open", "acknowledged", ...needSteps, ...needEnds],
  "on-hold": ["open", "acknowledged", ...needSteps, ...needEnds],
};

const offerEnds: readonly CaseState[] = [
  "exhausted",
  "withdrawn",
  "cancelled",
  "expired",
  "duplicate",
  "rejected",
];
const offerSteps: readonly CaseState[] = ["available", "reserved", "partly-used", "lent"];

const offerMoves: Partial<Record<CaseState, readonly CaseState[]>> = {
  draft: [...offerSteps, "on-hold", ...offerEnds],
  available: [...offerSteps, "on-hold", ...offerEnds],
  reserved: [...offerSteps, "on-hold", ...offerEnds],
  "partly-used": [...offerSteps, "on-hold", ...offerEnds],
  "on-hold": [...offerSteps, ...offerEnds],
  lent: ["returned", "overdue", ...offerEnds],
  overdue: ["returned", ...offerEnds],
};

/** Whether a case of this type may go from one state to another. To stay is always allowed: it says that someone looked. */
export function mayMove(type: CaseType, from: CaseState, to: CaseState): boolean {
  if (from === to) return true;
  if (!isLive(from)) return to === start(type);
  const moves = type === "offer" ? offerMoves : needMoves;
  return moves[from]?.includes(to) ?? false;
}

/** How an operator's "fulfilled" or "cancelled" is named for this type of case. */
export function endOf(type: CaseType, as: "fulfilled" | "cancelled"): CaseState {
  if (type !== "offer") return as;
  return as === "fulfilled" ? "exhausted" : "withdrawn";
}

/** Where a case stands by what its helpers do; undefined if that says nothing, because no one is on it. */
export function stateByTasks(type: CaseType, tasks: readonly TaskState[]): CaseState | undefined {
  if (tasks.length === 0) return undefined;
  if (type === "offer") return tasks.every((task) => task === "done") ? "partly-used" : "reserved";
  if (tasks.every((task) => task === "done")) return "delivered";
  return tasks.some((task) => task === "enroute" || task === "onsite") ? "enroute" : "matched";
}
