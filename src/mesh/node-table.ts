/**
 * The nodes our radio knows, as far as it has told us.
 *
 * A node's key is taken from the radio, which pins the first one it hears. A NodeInfo packet may only fill a gap: anyone
 * may send one in another's name.
 */

import { equal } from "../base/bytes.ts";
import type { NodeNumber, Peer } from "./heard.ts";
import type { Metrics, User } from "./packet.ts";

/** Twice what the largest radio keeps (250), so that none it knows is forgotten while forged ones pass by. */
const NODES_MAX = 500;

export class NodeTable {
  readonly #peers = new Map<NodeNumber, Peer>();

  get(number: NodeNumber): Peer | undefined {
    return this.#peers.get(number);
  }

  list(): readonly Peer[] {
    return [...this.#peers.values()];
  }

  /** Takes what the radio says of a node. Returns the node if that changes anything. */
  fromRadio(peer: Peer): Peer | undefined {
    const known = this.#peers.get(peer.number);
    const { longName, shortName } = peer.longName === "" ? (known ?? peer) : peer;
    return this.#put({ ...known, ...peer, longName, shortName });
  }

  /** Takes who a node says it is. `conflict`: it claims another key than it had, and keeps the old one. */
  fromAir(
    number: NodeNumber,
    user: User,
  ): { readonly peer: Peer | undefined; readonly conflict: boolean } {
    const known = this.#peers.get(number);
    const { publicKey: claimed, ...names } = user;
    const key = known?.publicKey ?? claimed;
    const conflict = key !== undefined && claimed !== undefined && !equal(key, claimed);
    if (conflict) return { peer: undefined, conflict };
    const peer = this.#put({ ...known, number, ...names, ...(key && { publicKey: key }) });
    return { peer, conflict };
  }

  /** Takes what a known node says of its battery. */
  metrics(number: NodeNumber, { batteryPercent }: Metrics): Peer | undefined {
    const known = this.#peers.get(number);
    if (known === undefined || batteryPercent === undefined) return undefined;
    return this.#put({ ...known, batteryPercent });
  }

  #put(peer: Peer): Peer | undefined {
    const known = this.#peers.get(peer.number);
    if (known !== undefined && same(known, peer)) return undefined;
    if (known === undefined && this.#peers.size >= NODES_MAX) {
      const [oldest] = this.#peers.keys();
      if (oldest !== undefined) this.#peers.delete(oldest);
    }
    this.#peers.set(peer.number, peer);
    return peer;
  }
}

function same(one: Peer, other: Peer): boolean {
  return (
    one.longName === other.longName &&
    one.shortName === other.shortName &&
    one.role === other.role &&
    one.snrDb === other.snrDb &&
    one.hops === other.hops &&
    one.lastHeard === other.lastHeard &&
    one.batteryPercent === other.batteryPercent &&
    equal(one.publicKey ?? NONE, other.publicKey ?? NONE)
  );
}

const NONE = new Uint8Array();
