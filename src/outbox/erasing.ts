/** Which messages go when a household is erased. */

import type { Outgoing } from "./outgoing.ts";

/** Of `messages` those named, left or not, with what they leave within; but not the answer to an emergency that is still on its way. */
export function erasable(
  messages: Iterable<Outgoing>,
  named: ReadonlySet<string>,
): readonly Outgoing[] {
  const all = Array.from(messages).filter((each) => each.lane !== "emergency" || !isUnderway(each));
  const carriers = new Set(all.flatMap(({ id, within }) => (named.has(id) ? (within ?? []) : [])));
  return all.filter(({ id }) => named.has(id) || carriers.has(id));
}

/** Whether it has still to leave, or may have to again. */
export function isUnderway({ state }: Outgoing): boolean {
  return state === "queued" || state === "sent" || state === "relayed";
}
