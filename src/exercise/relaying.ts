/**
 * What a radio passes on and hands to its client, by its role and its rebroadcast mode.
 *
 * A radio set to core ports only, as ROUTER sets itself, neither passes on nor hands over what it can read on any other port;
 * what it cannot read it passes on all the same.
 *
 * Source: firmware 2.7.26 Router::handleReceived and FloodingRouter::isRebroadcaster.
 */

import { Config } from "@meshtastic/protobufs";

import { type Port, port } from "../mesh/packet.ts";
import { rebroadcast } from "./firmware-rules.ts";

/** Ports that the mesh itself, or every stock app, lives by. */
const core: ReadonlySet<Port> = new Set([
  port.text,
  port.position,
  port.nodeInfo,
  port.routing,
  port.admin,
  port.waypoint,
  port.alert,
  port.storeForward,
  port.telemetry,
  port.traceroute,
]);

/** What becomes of a packet on the port `at`, undefined if the radio cannot read it. */
export function handling(
  { role, rebroadcastMode }: Pick<Config.Config_DeviceConfig, "role" | "rebroadcastMode">,
  at: Port | undefined,
): { readonly relayed: boolean; readonly handedOver: boolean } {
  const wanted = at === undefined || rebroadcastMode !== rebroadcast.corePortsOnly || core.has(at);
  const relays =
    role !== Config.Config_DeviceConfig_Role.CLIENT_MUTE &&
    rebroadcastMode !== rebroadcast.none &&
    (at !== undefined || rebroadcastMode !== rebroadcast.localOnly);
  return { relayed: wanted && relays, handedOver: wanted };
}
