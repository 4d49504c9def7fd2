/** An entry as scripts read it: one JSON object with the same ten keys whatever it says. */

import type { Entry } from "./entry.ts";
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
}

export function entryJson({
  node,
  number,
  order,
  wall,
  trust,
  actor,
  fact,
  raw,
}: Entry): EntryJson {
  const { kind, ...data } = fact;
  return {
    node,
    number,
    order: orderText(order),
    wall: new Date(wall.millis).toISOString(),
    quality: wall.quality,
    trust,
    actor: `${actor.role}:${actor.id}`,
    kind,
    data,
    raw: raw ?? null,
  };
}
