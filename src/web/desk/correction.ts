/** From what stands in the form to the order that corrects a case: only what changed, and only what makes sense. */

import { categories, units, urgencies } from "../../journal/vocabulary.ts";
import type { Order } from "../../village/order.ts";
import type { CaseView } from "../../village/views.ts";

/** As typed; empty for not said. */
export interface Particulars {
  readonly category: string;
  readonly urgency: string;
  readonly people: string;
  readonly quantity: string;
  readonly unit: string;
  readonly place: string;
}

/** Undefined if nothing changed. A number that is none, or a field made empty, changes nothing. */
export function changed(view: CaseView, typed: Particulars): Order | undefined {
  const category = categories.find((code) => code === typed.category);
  const urgency = urgencies.find((code) => code === typed.urgency);
  const unit = units.find((code) => code === typed.unit);
  const people = /^\d{1,4}$/.test(typed.people.trim()) ? Number(typed.people) : undefined;
  const quantity = /^\d{1,6}(?:[.,]\d{1,2})?$/.test(typed.quantity.trim())
    ? Number(typed.quantity.replace(",", "."))
    : undefined;
  const place = typed.place.trim() === "" ? undefined : typed.place.trim();
  const given = {
    ...(category !== undefined && category !== view.category ? { category } : {}),
    ...(urgency !== undefined && urgency !== view.urgency ? { urgency } : {}),
    ...(people !== undefined && people !== view.people ? { people } : {}),
    ...(quantity !== undefined && quantity !== view.quantity ? { quantity } : {}),
    ...(unit !== undefined && unit !== view.unit ? { unit } : {}),
    ...(place !== undefined && place !== view.place ? { place } : {}),
  };
  if (Object.keys(given).length === 0) return undefined;
  return { kind: "correct", number: view.number, ...given };
}
