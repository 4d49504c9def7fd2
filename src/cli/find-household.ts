/** Which household a person means at the terminal. */

import type { HouseholdView } from "../village/views.ts";
import { Refused } from "./api.ts";

/**
 * The household of that identifier, or the only one of that name.
 *
 * @throws Refused "no-such-household".
 */
export function householdNamed(
  wanted: string,
  found: readonly HouseholdView[],
  list: "veillee key list" | "/desk#/foyers",
): HouseholdView {
  const digits = wanted.trim().toLowerCase();
  const ids = [digits, `!${digits}`, `~${digits}`, `=${digits}`];
  const byId = ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
  const [one, ...others] =
    byId.length > 0 ? byId : found.filter(({ name }) => name?.toLowerCase() === digits);
  if (one !== undefined && others.length === 0) return one;
  throw new Refused("no-such-household", {
    fr: `Aucun foyer ne s'appelle « ${wanted} », ou plusieurs. « ${list} » les montre avec leur identifiant.`,
    en: `No household is called “${wanted}”, or several are. “${list}” shows them with their identifier.`,
  });
}
