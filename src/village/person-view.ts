/** Households as others are told which is meant. */

import { given } from "../base/given.ts";
import type { HouseholdId } from "../journal/fact.ts";
import { personIn } from "./person.ts";
import type { PersonView } from "./views.ts";
import type { Village } from "./village.ts";

export function personView(village: Village, id: HouseholdId): PersonView {
  const known = village.household(id);
  return { id, name: known?.name ?? null, place: known?.place ?? null };
}

/** Whom words about `who` may mean, where that is more than one; none where it is clear. */
export function candidates(
  village: Village,
  {
    who,
    place,
    household,
  }: { readonly who?: string; readonly place?: string; readonly household: HouseholdId },
): readonly PersonView[] {
  if (who === undefined) return [];
  const told = { who, behalf: "name", ...given({ place }) } as const;
  const found = personIn(village.households(), told, household);
  return found.kind === "several" ? found.ids.map((id) => personView(village, id)) : [];
}
