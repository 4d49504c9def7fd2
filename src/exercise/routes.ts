/**
 * Ways a radio has learned: to reach that node, hand the packet to this neighbour, and no one else need repeat it.
 *
 * Learned from an answer that came back; forgotten when it fails. Neighbours are known by the last byte of their number
 * alone, as on the air.
 *
 * Source: firmware 2.7.26 NextHopRouter.
 */

import type { NodeNumber } from "../mesh/heard.ts";
import type { AirPacket } from "./air-packet.ts";
import { NODES_MAX } from "./node-db.ts";

/** Ways kept: one for each node a radio knows. The oldest makes room. */
const ROUTES_MAX = NODES_MAX;

export class Routes {
  readonly #hops = new Map<NodeNumber, number>();

  /** The neighbour to hand a packet for `to` to; 0 if none is known. */
  to(to: NodeNumber): number {
    return this.#hops.get(to) ?? 0;
  }

  /** An answer came: the way it came is the way to its sender. */
  learn({ from, relay }: Pick<AirPacket, "from" | "relay">): void {
    this.#hops.delete(from);
    this.#hops.set(from, relay);
    const [oldest] = this.#hops.keys();
    if (this.#hops.size > ROUTES_MAX && oldest !== undefined) this.#hops.delete(oldest);
  }

  forget(to: NodeNumber): void {
    this.#hops.delete(to);
  }

  clear(): void {
    this.#hops.clear();
  }
}
