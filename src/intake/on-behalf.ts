/**
 * What someone says for another household: whom it is put down to.
 *
 * The teller opens it, is answered, and may take it back; the other is who it is about. Where two may be meant, neither is, and an operator reads it.
 */

import { given } from "../base/given.ts";
import type { HouseholdId } from "../journal/fact.ts";
import type { Item } from "../language/reading.ts";
import { isToldOf } from "../village/household-id.ts";
import { personIn } from "../village/person.ts";
import { nameOf } from "./name-of.ts";
import type { Notes } from "./notes.ts";

/** Whom an item is about. */
export interface Other {
  /** As the teller calls them. */
  readonly who: string;
  /** Absent where it may be one of several. */
  readonly subject?: HouseholdId;
}

/** Whom `item` is about, known from now on; undefined if it is the teller. */
export function otherOf(notes: Notes, { who, place, behalf }: Item): Other | undefined {
  if (behalf === undefined || who === undefined) return undefined;
  const { village, telling } = notes;
  const name = nameOf(who);
  if (name === undefined) return undefined;
  const households = village.households();
  const found = personIn(households, { who, behalf, ...given({ place }) }, telling.household);
  const called = village.household(who)?.name ?? name;
  if (found.kind === "several") return { who: called };
  if (found.id === telling.household) return undefined;
  const { id: household } = found;
  const known = village.household(household);
  const written = notes.entries.some(
    ({ fact }) => fact.kind === "household.named" && fact.household === household,
  );
  if (isToldOf(household) && known?.name === undefined && !written) {
    notes.write({ kind: "household.named", household, name, source: "told" });
  }
  if (isToldOf(household) && place !== undefined && known?.place === undefined) {
    notes.write({ kind: "household.told", household, place });
  }
  return { who: called, subject: household };
}
