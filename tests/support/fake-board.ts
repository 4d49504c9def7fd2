/** How the fake hub's cases change under an order: the least that a page needs to see. */

import type { CaseState } from "../../src/journal/vocabulary.ts";
import type { Order } from "../../src/village/order.ts";
import type { CaseView } from "../../src/village/views.ts";

const closedStates = new Set<CaseState>([
  "fulfilled",
  "cancelled",
  "expired",
  "duplicate",
  "rejected",
  "exhausted",
  "withdrawn",
]);

export function isOpen(view: CaseView): boolean {
  return !closedStates.has(view.state);
}

/** `view` once `order` was obeyed. */
export function afterOrder(view: CaseView, order: Order): CaseView {
  const seen = { ...view, seen: true };
  switch (order.kind) {
    case "acknowledge":
      return { ...seen, state: view.state === "open" ? "acknowledged" : view.state };
    case "assign":
      return { ...seen, state: "matched", helpers: [{ name: order.helper, state: "assigned" }] };
    case "enroute":
      return { ...seen, state: "enroute", helpers: [{ name: order.helper, state: "enroute" }] };
    case "delivered":
      return { ...seen, state: "delivered", helpers: [{ name: order.helper, state: "done" }] };
    case "release":
      return { ...seen, state: "open", helpers: [] };
    case "close":
      return { ...seen, state: order.as };
    case "reopen":
      return { ...seen, state: "open" };
    case "hold":
      return { ...seen, state: "on-hold" };
    case "merge":
      return { ...seen, state: "duplicate" };
    case "correct": {
      const {
        category = view.category,
        urgency = view.urgency,
        people = view.people,
        quantity = view.quantity,
        unit = view.unit,
        place = view.place,
      } = order;
      return { ...seen, category, urgency, people, quantity, unit, place };
    }
    case "say":
    case "file":
    case "name":
    case "key":
    case "rollcall":
    case "crisis":
    case "erase":
    case "teach":
    case "forget":
    case "set-clock":
    case "withdraw-clock":
      break;
  }
  return seen;
}
