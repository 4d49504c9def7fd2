/**
 * The nodes our radio knows, as far as it has told us.
 *
 * A node's key is taken from the radio, which pins the first one it hears. A NodeInfo packet may only fill a gap: anyone
 * may send one in another's name. What else it claims is told beside the key, for the house to judge.
 *
 * A radio forgets: it saves what it learns once a minute at most, and drops the nodes it heard longest ago, with their names. So a
 * node without key is one that lost it only if it says so itself, or if the radio knows its name and told its key since it last started.
 */

import { equal } from "../base/bytes.ts";
import type { NodeNumber, Peer } from "./heard.ts";
import type { Metrics, User } from "./packet.ts";

/** Twice what the largest radio keeps (250), so that none it knows is forgotten while forged ones pass by. */
const NODES_MAX = 500;

export class NodeTable {
  readonly #peers = new Map<NodeNumber, Peer>();
  /** Those whose key was told since the radio last started. */
  readonly #keyed = new Set<NodeNumber>();

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
    const lost =
      peer.longName !== "" && peer.publicKey === undefined && this.#keyed.has(peer.number);
    const keyless = lost ? ({ keyless: true } as const) : {};
    if (peer.publicKey !== undefined) this.#keyed.add(peer.number);
    return this.#put({ ...known, ...peer, longName, shortName, ...keyless });
  }

  /** The radio has started anew, and may have forgotten what it last learnt. */
  restarted(): void {
    this.#keyed.clear();
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
    if (conflict) return { peer: known && this.#put({ ...known, otherKey: claimed }), conflict };
    if (claimed !== undefined) this.#keyed.add(number);
    const keyless = key !== undefined && claimed === undefined ? ({ keyless: true } as const) : {};
    const told = { ...known, number, ...names, ...(key && { publicKey: key }), ...keyless };
    return { peer: this.#put(told), conflict };
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
      if (oldest !== undefined) this.#forget(oldest);
    }
    this.#peers.set(peer.number, peer);
    return peer;
  }

  #forget(number: NodeNumber): void {
    this.#peers.delete(number);
    this.#keyed.delete(number);
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
    one.keyless === other.keyless &&
    equal(one.publicKey ?? NONE, other.publicKey ?? NONE) &&
    equal(one.otherKey ?? NONE, other.otherKey ?? NONE)
  );
}

const NONE = new Uint8Array();
