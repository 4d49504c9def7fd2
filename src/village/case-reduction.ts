/**
 * What is true of one case, from the entry that opened it and the acts on it in their order.
 *
 * Always reduced afresh from all of them, so that an act that comes late is worth what it would have been in its place.
 */

import type { Wall } from "../base/time.ts";
import type { Stamp } from "../journal/entry.ts";
import type { CaseRef, FactOf, HouseholdId, Particulars } from "../journal/fact.ts";
import type {
  CaseAlarm,
  CaseState,
  CaseType,
  Channel,
  Trust,
  Urgency,
} from "../journal/vocabulary.ts";
import { type Act, particularsOf } from "./act.ts";
import { concurrent, isOperator, mayAct, weight } from "./case-rules.ts";
import type { Case, Task } from "./case.ts";
import { isLive, mayMove, start, stateByTasks } from "./lifecycle.ts";

/** The opening, as the fold keeps it: one flat shape, for there are tens of thousands. */
export interface Opening {
  readonly openedBy: Stamp;
  readonly openedAt: Wall;
  readonly byOperator: boolean;
  readonly type: CaseType;
  readonly state: CaseState;
  readonly household: HouseholdId;
  readonly subject: HouseholdId | undefined;
  readonly channel: Channel;
  readonly lang: FactOf<"case.opened">["lang"];
  readonly guess: FactOf<"case.opened">["guess"];
  readonly trust: Trust;
  readonly alarm: CaseAlarm | undefined;
  readonly secretHash: string | undefined;
  readonly category: Particulars["category"];
  readonly urgency: Particulars["urgency"];
  readonly people: Particulars["people"];
  readonly quantity: Particulars["quantity"];
  readonly unit: Particulars["unit"];
  readonly place: Particulars["place"];
  readonly who: Particulars["who"];
  readonly raw: string;
}

/** Helpers one case can have at a time: more than a hamlet sends to one door. Bounds what a flood of claims can hold. */
export const HELPERS_MAX = 12;

/** A case as it stands after some of its acts. */
interface Standing {
  state: CaseState;
  since: Wall;
  seen: boolean;
  tasks: readonly Task[];
  particulars: Particulars;
  mergedInto: CaseRef | undefined;
  /** The last move that held, and where the case stood before it. */
  last: { readonly act: Act; readonly to: CaseState; readonly from: CaseState } | undefined;
}

/** `acts` in the order of entries. */
export function reduceCase(ref: CaseRef, opening: Opening, acts: readonly Act[]): Case {
  const standing: Standing = {
    state: opening.state,
    since: opening.openedAt,
    seen: opening.byOperator,
    tasks: [],
    particulars: particularsOf(opening),
    mergedInto: undefined,
    last: undefined,
  };
  for (const act of acts) apply(act, opening, standing);

  const { openedBy, openedAt, type, household, channel, lang, trust, raw } = opening;
  const { state, since, seen, tasks, mergedInto } = standing;
  return {
    ...standing.particulars,
    ref,
    type,
    state,
    household,
    channel,
    lang,
    ...(opening.guess !== undefined && { guess: opening.guess }),
    trust,
    ...(opening.alarm !== undefined && { alarm: opening.alarm }),
    seen,
    openedAt,
    since,
    openedBy: { node: openedBy.node, number: openedBy.number },
    order: openedBy.order,
    raw,
    tasks,
    ...(mergedInto !== undefined && { mergedInto }),
    ...(opening.subject !== undefined && { subject: opening.subject }),
    ...(opening.secretHash !== undefined && { secretHash: opening.secretHash }),
  };
}

function apply(act: Act, opening: Opening, standing: Standing): void {
  const { household, trust, alarm } = opening;
  const { state, seen, tasks, particulars } = standing;
  const judged = { household, trust, state, seen, tasks, pressing: presses(particulars.urgency) };
  if (!mayAct(act, alarm === undefined ? judged : { ...judged, alarm })) return;
  if (isOperator(act)) standing.seen = true;

  switch (act.kind) {
    case "move":
      move(act, act.to, opening, standing);
      if (standing.state === "duplicate") standing.mergedInto = act.into ?? standing.mergedInto;
      return;
    case "correction":
      standing.particulars = { ...particulars, ...act.particulars };
      return;
    case "task":
      take(act, opening, standing);
      return;
  }
}

/** Moves the case, if it may go there from where it stands, or stood before a concurrent move that weighs less. */
function move(act: Act, to: CaseState, { type }: Opening, standing: Standing): void {
  const { last } = standing;
  let from = standing.state;
  if (last !== undefined && concurrent(last.act, act)) {
    const heavier = weight(act, to) - weight(last.act, last.to);
    if (heavier < 0) return;
    if (heavier > 0 && !mayMove(type, from, to)) from = last.from;
  }
  if (!mayMove(type, from, to)) return;
  if (to === standing.state) return;
  standing.last = { act, to, from };
  standing.state = to;
  standing.since = act.wall;
  if (to === start(type) || !isLive(to)) standing.tasks = [];
  if (to !== "duplicate") standing.mergedInto = undefined;
}

/** A helper's step. The case follows its helpers; one no one is on any more goes back to waiting. */
function take(act: Extract<Act, { kind: "task" }>, opening: Opening, standing: Standing): void {
  const { helper, to, wall } = act;
  if (!isLive(standing.state)) return;
  const before = standing.tasks;
  const known = before.some((task) => task.helper === helper);
  if (to === "released" ? !known : !known && before.length >= HELPERS_MAX) return;

  const step: Task = { helper, state: to, since: wall };
  const others = before.filter((task) => task.helper !== helper);
  if (to === "released") standing.tasks = others;
  else if (known) standing.tasks = before.map((task) => (task.helper === helper ? step : task));
  else standing.tasks = [...before, step];

  const steps = standing.tasks.map(({ state }) => state);
  const waiting = opening.type !== "offer" && standing.seen ? "acknowledged" : start(opening.type);
  move(act, stateByTasks(opening.type, steps) ?? waiting, opening, standing);
}

function presses(urgency: Urgency | undefined): boolean {
  return urgency === "high" || urgency === "critical";
}
