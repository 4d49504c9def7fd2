/**
 * The cases a teller has, and which of them it means.
 */

import type { Lang } from "../base/lang.ts";
import type { Millis } from "../base/time.ts";
import type { HouseholdId } from "../journal/fact.ts";
import { categoryWords } from "../language/labels.ts";
import type { Item } from "../language/reading.ts";
import type { Case } from "../village/case.ts";
import type { Village } from "../village/village.ts";
import type { IntakeContext } from "./taken.ts";

/** Numbers one answer lists: more do not fit in it. */
export const LISTED = 3;

/** A household's live cases at this hub, the newest first. */
export function liveOf(village: Village, household: HouseholdId): readonly Case[] {
  return village
    .live()
    .filter((each) => each.household === household && village.isOwn(each.ref.node))
    .toReversed();
}

/** Which case is meant. */
export type Meant =
  | { readonly kind: "one"; readonly case: Case }
  | { readonly kind: "several"; readonly cases: readonly Case[] }
  | { readonly kind: "none" }
  /** A number that is not the teller's. */
  | { readonly kind: "foreign"; readonly number: number; readonly case: Case | undefined };

/** The case `item` names by its number, or the only one it can mean by what it is about. */
export function meantBy(
  { ref, category }: Pick<Item, "ref" | "category">,
  village: Village,
  household: HouseholdId,
): Meant {
  if (ref !== undefined) {
    const found = village.case(ref);
    return found?.household === household
      ? { kind: "one", case: found }
      : { kind: "foreign", number: ref, case: found };
  }
  const live = liveOf(village, household);
  const alike = live.filter((each) => category !== undefined && each.category === category);
  const candidates = category === undefined ? live : alike;
  const [only, ...others] = candidates;
  if (only === undefined) return { kind: "none" };
  if (others.length === 0) return { kind: "one", case: only };
  return { kind: "several", cases: candidates };
}

/** Numbers and what they are about, for a question: `12 eau, 14 pain`. */
export function listed(cases: readonly Case[], lang: Lang, most = LISTED): string {
  return cases
    .slice(0, most)
    .map((each) => `${each.ref.number} ${about(each, lang)}`)
    .join(", ");
}

/** What a case is about, in a word. */
export function about({ category }: Pick<Case, "category">, lang: Lang): string {
  return categoryWords[category ?? "other"][lang];
}

/** The emergency that a household's next words most likely speak of. */
export function emergencyOf(village: Village, household: HouseholdId): Case | undefined {
  return liveOf(village, household).find(({ alarm }) => alarm === "sos");
}

/**
 * How long ago a case was opened. One from before this start is told by the wall clock, if that was worth something then and is now; else it is as good
 * as old, so that nothing new is taken for a part of it.
 */
export function ageOf(
  { ref, openedAt }: Case,
  {
    correspondence,
    village,
    wall,
    at,
  }: Pick<IntakeContext, "correspondence" | "village" | "wall" | "at">,
): Millis {
  const known = village.isOwn(ref.node) ? correspondence.ageOf(ref.number, at) : undefined;
  if (known !== undefined) return known;
  const sure = openedAt.quality !== "none" && wall.quality !== "none";
  const age = wall.millis - openedAt.millis;
  return sure && age >= 0 ? age : Infinity;
}
