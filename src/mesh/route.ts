/**
 * The way a packet took through the mesh, as its relays wrote it down on the way.
 *
 * Source: meshtastic/protobufs mesh.proto, message RouteDiscovery; firmware 2.7.26 TraceRouteModule.cpp.
 */

import { fromBinary, type MessageShape } from "@bufbuild/protobuf";
import { Mesh } from "@meshtastic/protobufs";

import { BROADCAST, type NodeNumber } from "./heard.ts";

export interface Hop {
  /** {@link BROADCAST} for a relay that had no room or no wish to write its name. */
  readonly node: NodeNumber;
  /** How well it heard the one before, in dB; absent if it did not say. */
  readonly snrDb?: number;
}

export interface Route {
  /** The relays on the way there, then the addressee. */
  readonly towards: readonly Hop[];
  /** The relays on the way back, then our radio. Empty if the way back was not told. */
  readonly back: readonly Hop[];
}

/** Relays a packet can pass: its header counts to 7, and one more than that is a lie. */
const RELAYS_MAX = 7;

/** What stands for "not known" among the figures. */
const SNR_UNKNOWN = -128;
/** Figures are in quarters of a dB. */
const SNR_STEPS = 4;

/** The request, which relays fill in on the way. */
export const emptyRoute: Uint8Array = new Uint8Array();

/** Reads an answer from `to` to our radio `own`; undefined if it is none. */
export function routeOf(
  payload: Uint8Array,
  { to, own }: { readonly to: NodeNumber; readonly own: NodeNumber },
): Route | undefined {
  let told: MessageShape<typeof Mesh.RouteDiscoverySchema>;
  try {
    told = fromBinary(Mesh.RouteDiscoverySchema, payload);
  } catch {
    return undefined;
  }
  const wayBack = told.routeBack.length > 0 || told.snrBack.length > 0;
  return {
    towards: hops([...told.route.slice(0, RELAYS_MAX), to], told.snrTowards),
    back: wayBack ? hops([...told.routeBack.slice(0, RELAYS_MAX), own], told.snrBack) : [],
  };
}

/** A relay without a figure of its own makes all the figures doubtful: they are left out. */
function hops(nodes: readonly NodeNumber[], figures: readonly number[]): Hop[] {
  const told = figures.length === nodes.length;
  return nodes.map((node, i) => {
    const figure = told ? figures[i] : undefined;
    const known = node === 0 ? BROADCAST : node;
    if (figure === undefined || figure === SNR_UNKNOWN) return { node: known };
    return { node: known, snrDb: figure / SNR_STEPS };
  });
}
