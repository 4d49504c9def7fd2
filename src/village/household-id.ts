/** What a household's id tells of it. */

import type { HouseholdId } from "../journal/fact.ts";

/** The household that writes from radio `radio`. */
export function radioHousehold(radio: number): HouseholdId {
  return `!${radio.toString(16).padStart(8, "0")}`;
}

/** Whether a household writes from a radio, and can be answered there. */
export function isRadio(id: HouseholdId): boolean {
  return id.startsWith("!");
}

/** Whether a household is known only by what others told of it. */
export function isToldOf(id: HouseholdId): boolean {
  return id.startsWith("=");
}

/** Whether it names a household at all, and not a person by what they are called. */
export function isHousehold(id: string): boolean {
  return /^[!~=][0-9a-f]{8}$/.test(id);
}
