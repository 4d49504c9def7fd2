/** What a radio knows of the nodes, as people and scripts read it. */

import { visible } from "../base/text.ts";
import { nodeId, type NodeNumber, type Peer } from "../mesh/heard.ts";
import type { Hop, Route } from "../mesh/route.ts";
import type { NodeView, TraceView } from "../mesh/workshop.ts";
import { isoTime } from "../village/iso-time.ts";

export function nodeView(peer: Peer, own: NodeNumber | undefined): NodeView {
  const { number, longName, shortName, lastHeard } = peer;
  return {
    id: nodeId(number),
    name: longName === "" ? null : visible(longName),
    shortName: shortName === "" ? null : visible(shortName),
    role: peer.role ?? null,
    hops: number === own ? 0 : (peer.hops ?? null),
    snrDb: peer.snrDb ?? null,
    batteryPercent: peer.batteryPercent ?? null,
    lastHeard: lastHeard === undefined ? null : isoTime(lastHeard),
    keyKnown: peer.publicKey !== undefined,
    own: number === own,
  };
}

/** Our own radio first, then by how lately they were heard. */
export function nodeViews(
  peers: readonly Peer[],
  own: NodeNumber | undefined,
): readonly NodeView[] {
  return peers
    .toSorted((one, other) => {
      if (one.number === own || other.number === own) return one.number === own ? -1 : 1;
      return (other.lastHeard ?? 0) - (one.lastHeard ?? 0);
    })
    .map((peer) => nodeView(peer, own));
}

export function traceView(to: NodeNumber, route: Route, tookMillis: number): TraceView {
  return { to: nodeId(to), towards: hops(route.towards), back: hops(route.back), tookMillis };
}

function hops(all: readonly Hop[]): TraceView["towards"] {
  return all.map(({ node, snrDb }) => ({ id: nodeId(node), snrDb: snrDb ?? null }));
}
