/** Where a case stands on the board, and what its next step is. */

import type { CaseState } from "../../journal/vocabulary.ts";
import type { Order } from "../../village/order.ts";
import type { CaseView } from "../../village/views.ts";

export const columns = ["todo", "matched", "enroute", "confirm", "done"] as const;
export type Column = (typeof columns)[number];

const columnOf: Readonly<Record<CaseState, Column>> = {
  draft: "todo",
  open: "todo",
  acknowledged: "todo",
  "on-hold": "todo",
  available: "todo",
  matched: "matched",
  reserved: "matched",
  enroute: "enroute",
  "partly-used": "enroute",
  lent: "enroute",
  overdue: "confirm",
  delivered: "confirm",
  returned: "done",
  fulfilled: "done",
  exhausted: "done",
  withdrawn: "done",
  cancelled: "done",
  expired: "done",
  duplicate: "done",
  rejected: "done",
};

export function column(view: CaseView): Column {
  return columnOf[view.state];
}

export function isClosed(view: CaseView): boolean {
  return column(view) === "done";
}

/** The one step that comes next: an order to give, or the part of the case to open. */
export type NextStep =
  | {
      readonly kind: "order";
      readonly verb: "acknowledge" | "enroute" | "delivered" | "confirm" | "handled";
      readonly order: Order;
    }
  | { readonly kind: "assign" }
  | { readonly kind: "none" };

export function nextStep(view: CaseView): NextStep {
  const { number, type } = view;
  if (isClosed(view)) return { kind: "none" };
  if (!view.seen) {
    return { kind: "order", verb: "acknowledge", order: { kind: "acknowledge", number } };
  }
  const helper = activeHelper(view);
  if (type === "offer") {
    if (view.state !== "reserved" || helper === undefined) return { kind: "none" };
    return { kind: "order", verb: "delivered", order: { kind: "delivered", number, helper } };
  }
  if (view.state === "matched" || view.state === "enroute") {
    if (helper === undefined) return { kind: "assign" };
    const verb = view.state === "matched" ? "enroute" : "delivered";
    return { kind: "order", verb, order: { kind: verb, number, helper } };
  }
  if (type === "need" && view.state !== "delivered") return { kind: "assign" };
  const verb = type === "need" ? "confirm" : "handled";
  return { kind: "order", verb, order: { kind: "close", number, as: "fulfilled" } };
}

/** Who is on it now: the first helper who was neither let go nor is done. */
export function activeHelper(view: CaseView): string | undefined {
  return view.helpers.find(({ state }) => state !== "released" && state !== "done")?.name;
}
