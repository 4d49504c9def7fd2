/**
 * Who may act on a case, and which of two acts holds when neither writer knew of the other's.
 *
 * Only what is proven (trust 2 and above) may change what belongs to another. A household's acts on its own case count at the
 * trust the case was opened with, or above. What rings is ended by a person who looked, never by words from the mesh alone.
 */

import { type Millis, SECOND } from "../base/time.ts";
import type { HouseholdId } from "../journal/fact.ts";
import {
  type CaseAlarm,
  type CaseState,
  type Trust,
  trustNode,
  trustRadio,
} from "../journal/vocabulary.ts";
import type { Act } from "./act.ts";
import type { Case, Task } from "./case.ts";
import { isLive, mayMove } from "./lifecycle.ts";

/** What the rules look at. */
export interface Judged {
  readonly household: HouseholdId;
  readonly trust: Trust;
  readonly alarm?: CaseAlarm;
  readonly state: CaseState;
  readonly seen: boolean;
  readonly pressing: boolean;
  readonly tasks: readonly Task[];
}

export function isOperator({ role, trust }: Pick<Act, "role" | "trust">): boolean {
  return role === "operator" && trust >= trustNode;
}

export function mayAct(act: Act, on: Judged): boolean {
  if (isOperator(act)) return true;
  const owner = act.role === "household" && act.id === on.household && act.trust >= on.trust;
  if (act.kind === "correction") return owner;
  if (act.kind === "task") {
    return act.role === "helper" && act.id === act.helper && helperMay(act.id, act.trust, on);
  }
  if (act.role === "node") return act.trust >= trustNode && nodeMayMove(act.to, on);
  return owner && householdMayMove(act.to, on);
}

/** Whether a helper may speak of its part in a case: one that is another's, and that no one else holds. */
export function helperMay(
  helper: string,
  trust: Trust,
  { household, tasks }: Pick<Judged, "household" | "tasks">,
): boolean {
  if (trust < trustRadio || helper === household) return false;
  return tasks.length === 0 || tasks.some((task) => task.helper === helper);
}

/** Whether a household at `trust` may move its own case. */
export function ownerMay(of: Case, trust: Trust, to: CaseState): boolean {
  return trust >= of.trust && householdMayMove(to, of) && mayMove(of.type, of.state, to);
}

function householdMayMove(
  to: CaseState,
  { alarm, state, seen }: Pick<Judged, "alarm" | "state" | "seen">,
): boolean {
  if (to === "open" || to === "available") return state !== "duplicate" && state !== "rejected";
  if (to !== "cancelled" && to !== "fulfilled" && to !== "withdrawn") return false;
  return alarm === undefined || (alarm === "suspect" && seen);
}

/** By itself a node opens a draft no one answered, closes what was delivered, and lets go of what presses no one. */
function nodeMayMove(to: CaseState, { alarm, state, pressing }: Judged): boolean {
  if (to === "open" || to === "available") return state === "draft";
  if (alarm !== undefined || pressing) return false;
  return to === "expired" || (to === "fulfilled" && state === "delivered");
}

/** Two acts of different nodes as close as this may not have known of each other. */
const CONCURRENT: Millis = 2 * SECOND;

/** Whether `later`, which follows in order, may have been made without knowing of `earlier`. */
export function concurrent(earlier: Act, later: Act): boolean {
  return earlier.node !== later.node && later.order.millis - earlier.order.millis <= CONCURRENT;
}

/**
 * Which of two concurrent moves holds, the higher: opened again, then the requester's word that help came, then the helper's,
 * then any other act of a person, then the operator's cancelling, then what a node did by itself.
 */
export function weight(act: Act, to: CaseState): number {
  if (act.role === "node") return 0;
  if (to === "open" || to === "available") return 5;
  if (to === "fulfilled" && act.role === "household") return 4;
  if (to === "delivered") return 3;
  return isLive(to) ? 2 : 1;
}
