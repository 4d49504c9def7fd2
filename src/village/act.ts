/**
 * An act on a case: what the fold keeps of the entries that move, correct or take it.
 *
 * A village makes tens of thousands of them, so they hold no words: those are on disk, under the same node and number.
 */

import type { Wall } from "../base/time.ts";
import type { Entry, Stamp } from "../journal/entry.ts";
import type { CaseRef, Fact, FactOf, Particulars, TaskState } from "../journal/fact.ts";
import type { ActorRole, CaseState, Trust } from "../journal/vocabulary.ts";

interface By extends Stamp {
  readonly wall: Wall;
  readonly role: ActorRole;
  readonly id: string;
  readonly trust: Trust;
}

export interface Move extends By {
  readonly kind: "move";
  readonly to: CaseState;
  readonly into?: CaseRef;
}

export interface TaskMove extends By {
  readonly kind: "task";
  readonly helper: string;
  readonly to: TaskState;
}

export interface Correction extends By {
  readonly kind: "correction";
  readonly particulars: Particulars;
}

export type Act = Move | TaskMove | Correction;

type ActFact = FactOf<"case.moved"> | FactOf<"case.corrected"> | FactOf<"task.moved">;

/** Gives back one and the same string for equal strings, so that thousands of acts share it. */
export type Share = (text: string) => string;

export function isAct(fact: Fact): fact is ActFact {
  return fact.kind === "case.moved" || fact.kind === "case.corrected" || fact.kind === "task.moved";
}

export function actOf(entry: Entry, fact: ActFact, share: Share): Act {
  const { number, order, wall, actor, trust } = entry;
  const by = {
    node: share(entry.node),
    number,
    order,
    wall,
    role: actor.role,
    id: share(actor.id),
    trust,
  };
  if (fact.kind === "case.corrected") {
    return { kind: "correction", ...by, particulars: particularsOf(fact) };
  }
  if (fact.kind === "task.moved") {
    return { kind: "task", ...by, helper: share(fact.helper), to: fact.to };
  }
  return { kind: "move", ...by, to: fact.to, ...(fact.into !== undefined && { into: fact.into }) };
}

/** The particulars among the fields of a fact, absent ones left out. */
export function particularsOf(fact: Particulars): Particulars {
  const { category, urgency, people, quantity, unit, place, who } = fact;
  return {
    ...(category !== undefined && { category }),
    ...(urgency !== undefined && { urgency }),
    ...(people !== undefined && { people }),
    ...(quantity !== undefined && { quantity }),
    ...(unit !== undefined && { unit }),
    ...(place !== undefined && { place }),
    ...(who !== undefined && { who }),
  };
}
