/** An operator declares a crisis, or its end. Nobody is written to. */

import { everyone } from "../journal/fact.ts";
import type { Order } from "../village/order.ts";
import { type Judged, refused, taken } from "./judged.ts";
import { notesOn } from "./operator-notes.ts";
import type { IntakeContext } from "./taken.ts";

export function judgeCrisis(
  { as }: Extract<Order, { kind: "crisis" }>,
  operator: string,
  context: IntakeContext,
): Judged {
  const crisis = context.village.crises.read();
  const running = crisis !== undefined && crisis.ended === undefined;
  if (running === (as === "begin")) return refused(running ? "crisis-on" : "no-crisis");
  const notes = notesOn(everyone, operator, context);
  const kind = as === "begin" ? "crisis.began" : "crisis.ended";
  notes.write({ kind, age: context.age });
  return taken(notes, []);
}
