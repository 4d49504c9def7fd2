/**
 * What a radio writes into a trace that passes it: its own number, unless it is the end of the way, and how well it heard the one before.
 *
 * Source: firmware 2.7.26 TraceRouteModule, alterReceivedProtobuf.
 */

import { fromBinary, type MessageShape, toBinary } from "@bufbuild/protobuf";
import { Mesh } from "@meshtastic/protobufs";

import type { NodeNumber } from "../mesh/heard.ts";
import type { AirPacket } from "./air-packet.ts";

/** Figures are in quarters of a dB. */
const SNR_STEPS = 4;
/** Relays there is room for; a packet passes no more. */
const RELAYS_MAX = 8;

/** `packet`, which should hold a trace, as radio `me` takes it or passes it on. */
export function traced(
  packet: AirPacket,
  { me, snrDb }: { readonly me: NodeNumber; readonly snrDb: number },
): AirPacket {
  const data = fromBinary(Mesh.DataSchema, packet.data);
  const way = wayIn(data.payload);
  if (way === undefined) return packet;
  const isBack = data.requestId !== 0;
  const [relays, figures] = isBack ? [way.routeBack, way.snrBack] : [way.route, way.snrTowards];
  if (packet.to !== me && relays.length < RELAYS_MAX) relays.push(me);
  figures.push(Math.round(snrDb * SNR_STEPS));
  const payload = toBinary(Mesh.RouteDiscoverySchema, way);
  return { ...packet, data: toBinary(Mesh.DataSchema, { ...data, payload }) };
}

/** What a client says is a trace may be anything. */
function wayIn(payload: Uint8Array): MessageShape<typeof Mesh.RouteDiscoverySchema> | undefined {
  try {
    return fromBinary(Mesh.RouteDiscoverySchema, payload);
  } catch {
    return undefined;
  }
}
