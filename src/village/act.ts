/**
 * An act on a case: what the fold keeps of the entries that move, correct or take it.
 *
 * A village makes tens of thousands of them, so they hold no words: those are on disk, under the same node and number. Every key is always there, so that all
 * acts of a kind have one shape in memory.
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

interface Move extends By {
  readonly kind: "move";
  readonly to: CaseState;
  readonly into: CaseRef | undefined;
}

interface TaskMove extends By {
  readonly kind: "task";
  readonly helper: string;
  readonly to: TaskState;
}

interface Correction extends By {
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
  const { number, order, wall, trust, actor } = entry;
  const { role } = actor;
  const node = share(entry.node);
  const id = share(actor.id);
  if (fact.kind === "case.corrected") {
    const particulars = particularsOf(fact);
    return { kind: "correction", node, number, order, wall, role, id, trust, particulars };
  }
  if (fact.kind === "task.moved") {
    const helper = share(fact.helper);
    const { to } = fact;
    return { kind: "task", node, number, order, wall, role, id, trust, to, helper };
  }
  const { to, into } = fact;
  return { kind: "move", node, number, order, wall, role, id, trust, to, into };
}

/** The particulars among the fields of a fact, absent ones left out. */
export function particularsOf(fact: {
  readonly [Key in keyof Particulars]: Particulars[Key] | undefined;
}): Particulars {
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
