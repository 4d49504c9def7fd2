/**
 * An operator's word on a key of a household's radio: theirs, not theirs, or to be asked again.
 */

import type { Order } from "../village/order.ts";
import { type Judged, refused, taken } from "./judged.ts";
import { radioOf } from "./notes.ts";
import { notesOn } from "./operator-notes.ts";
import type { IntakeContext } from "./taken.ts";

export function judgeKey(
  { household, key, as }: Extract<Order, { kind: "key" }>,
  operator: string,
  context: IntakeContext,
): Judged {
  const { village } = context;
  const keys = village.keysOf(household);
  if (keys === undefined || village.household(household) === undefined) {
    return refused("no-such-household");
  }
  const { key: held, doubt } = keys.read();
  const nothingToDo = as === "accepted" && key === held && doubt === undefined;
  if (!keys.isSeen(key) || nothingToDo || keys.verdictOn(key) === `key.${as}`) {
    return refused("not-in-this-state");
  }
  const notes = notesOn(household, operator, context);
  notes.write({ kind: `key.${as}`, radio: radioOf(household), key });
  return taken(notes, []);
}
