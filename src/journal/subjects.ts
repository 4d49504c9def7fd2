/** What an entry is about: the cases and households whose story it belongs to. */

import type { Entry } from "./entry.ts";
import type { CaseRef, HouseholdId } from "./fact.ts";

export type Subject =
  | { readonly kind: "case"; readonly ref: CaseRef }
  | { readonly kind: "household"; readonly id: HouseholdId };

/** The subjects of `entry`, at most three, none twice. */
export function subjectsOf({ node, fact }: Entry): readonly Subject[] {
  switch (fact.kind) {
    case "case.opened":
      return [ofCase({ node, number: fact.number }), ...ofBoth(fact)];
    case "case.moved":
      return fact.into === undefined || sameCase(fact.case, fact.into)
        ? [ofCase(fact.case)]
        : [ofCase(fact.case), ofCase(fact.into)];
    case "case.corrected":
    case "task.moved":
      return [ofCase(fact.case)];
    case "case.added":
      return [ofCase(fact.case), ofHousehold(fact.household)];
    case "message.heard":
    case "message.queued":
      return fact.about === undefined
        ? [ofHousehold(fact.household)]
        : [ofCase(fact.about), ofHousehold(fact.household)];
    case "message.filed":
      return fact.opened === undefined ? [] : [ofCase(fact.opened)];
    case "household.named":
    case "household.told":
      return [ofHousehold(fact.household)];
    case "checkin.made":
      return ofBoth(fact);
    case "key.pinned":
    case "key.changed":
    case "key.emptied":
    case "key.accepted":
    case "key.refused":
    case "key.doubted":
      return [ofRadio(fact.radio)];
    case "key.duplicated":
      return fact.radio === fact.other
        ? [ofRadio(fact.radio)]
        : [ofRadio(fact.radio), ofRadio(fact.other)];
    case "sensitive.read":
      return [
        ...(fact.case === undefined ? [] : [ofCase(fact.case)]),
        ...(fact.household === undefined ? [] : [ofHousehold(fact.household)]),
      ];
    case "person.erased":
      return [ofHousehold(fact.household)];
    case "node.began":
    case "clock.corrected":
    case "clock.told":
    case "backup.made":
    case "sensitive.expired":
    case "crisis.began":
    case "crisis.ended":
    case "rollcall.started":
    case "rollcall.ended":
    case "lexicon.taught":
    case "lexicon.withdrawn":
    case "node.started":
    case "unknown":
    default:
      return [];
  }
}

export function sameSubject(one: Subject, other: Subject): boolean {
  if (one.kind === "case") return other.kind === "case" && sameCase(one.ref, other.ref);
  return other.kind === "household" && one.id === other.id;
}

function ofCase(ref: CaseRef): Subject {
  return { kind: "case", ref };
}

function ofHousehold(id: HouseholdId): Subject {
  return { kind: "household", id };
}

/** Whoever said it, and whom it is about. */
function ofBoth({
  household,
  subject,
}: {
  readonly household: HouseholdId;
  readonly subject?: HouseholdId;
}): readonly Subject[] {
  return subject === undefined || subject === household
    ? [ofHousehold(household)]
    : [ofHousehold(household), ofHousehold(subject)];
}

function ofRadio(radio: number): Subject {
  return ofHousehold(`!${radio.toString(16).padStart(8, "0")}`);
}

function sameCase(one: CaseRef, other: CaseRef): boolean {
  return one.node === other.node && one.number === other.number;
}
