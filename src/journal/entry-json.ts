/** An entry as scripts read it: one JSON object with the same eleven keys whatever it says, and a twelfth where its sensitive parts are not shown. */

import type { Wall } from "../base/time.ts";
import type { Entry, Hidden } from "./entry.ts";
import { orderText } from "./order.ts";

export interface EntryJson {
  readonly node: string;
  readonly number: number;
  /** Sortable text: see {@link orderText}. */
  readonly order: string;
  /** ISO 8601, UTC. */
  readonly wall: string;
  readonly quality: string;
  readonly trust: number;
  /** `role:id` */
  readonly actor: string;
  readonly kind: string;
  /** The fact without its kind. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The words as they came, null if there were none. */
  readonly raw: string | null;
  /** What the clock ought to have shown, and by whose word, where that was learned later; else null. */
  readonly corrected: { readonly wall: string; readonly quality: string } | null;
  /** Why sensitive parts are missing; absent if none are. */
  readonly hidden?: Hidden;
}

/** @param corrected the hour as it is known to have been. */
export function entryJson(
  { node, number, order, wall, trust, actor, fact, raw, hidden }: Entry,
  corrected?: Wall,
): EntryJson {
  const { kind, ...data } = fact;
  return {
    node,
    number,
    order: orderText(order),
    ...hourOf(wall),
    trust,
    actor: `${actor.role}:${actor.id}`,
    kind,
    data,
    raw: raw ?? null,
    corrected: corrected ? hourOf(corrected) : null,
    ...(hidden !== undefined && { hidden }),
  };
}

function hourOf({ millis, quality }: Wall): { readonly wall: string; readonly quality: string } {
  return { wall: new Date(millis).toISOString(), quality };
}
