/** What became of an order: entries and words to send, or why it cannot be obeyed. */

import { given } from "../base/given.ts";
import type { OrderRefusal } from "../village/order.ts";
import type { Notes } from "./notes.ts";
import type { Taken } from "./taken.ts";

export type Judged =
  | { readonly kind: "taken"; readonly taken: Taken; readonly number?: number }
  | { readonly kind: "refused"; readonly why: OrderRefusal };

export function taken(notes: Notes, outgoing: Taken["outgoing"], number?: number): Judged {
  const { entries } = notes;
  return { kind: "taken", taken: { entries, outgoing }, ...given({ number }) };
}

export function refused(why: OrderRefusal): Judged {
  return { kind: "refused", why };
}
