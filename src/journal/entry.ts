/**
 * The entry: one thing that happened, written by one node, numbered by it, never changed.
 *
 * What is true is a fold over entries; a correction is another entry; raw words are kept for ever.
 */

import type { Wall } from "../base/time.ts";
import type { Fact } from "./fact.ts";
import { compareOrder, type Order } from "./order.ts";
import type { ActorRole, Trust } from "./vocabulary.ts";

/** The name of a node that writes entries: 8 hexadecimal digits, drawn once at its creation. */
export type NodeName = string;

/** Who did it: a household's id, an operator's name, a helper's name, or the node itself. */
export interface Actor {
  readonly role: ActorRole;
  readonly id: string;
}

export interface Entry {
  readonly node: NodeName;
  /** 1 for a node's first entry, then without a gap. */
  readonly number: number;
  readonly order: Order;
  /** When the node's clock said it was, and what that is worth. */
  readonly wall: Wall;
  readonly trust: Trust;
  readonly actor: Actor;
  readonly fact: Fact;
  /** The words as they came, at most 4,096 bytes of UTF-8. */
  readonly raw?: string;
  /** Why its sensitive parts are not in it; absent if they are, or if it never had any. See `sensitive.ts`. */
  readonly hidden?: Hidden;
}

/**
 * - `locked`: nobody has unlocked them since the start.
 * - `gone`: erased, at someone's wish or because their time was over.
 * - `altered`: what stands in their place is not what the entry was written with.
 */
export type Hidden = "locked" | "gone" | "altered";

/** An entry before its node has numbered and dated it. */
export type Draft = Omit<Entry, "node" | "number" | "order" | "wall">;

/** What places an entry in the total order, and names it. */
export type Stamp = Pick<Entry, "node" | "number" | "order">;

/** The total order of entries: by order, then node, then number. */
export function compareEntries(one: Stamp, other: Stamp): number {
  return (
    compareOrder(one.order, other.order) ||
    (one.node < other.node ? -1 : one.node > other.node ? 1 : one.number - other.number)
  );
}
