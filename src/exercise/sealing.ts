/**
 * Which key seals a packet, and who can look behind a seal.
 *
 * A packet for one node is sealed with that node's public key or not sent at all, but for the few ports that mesh the
 * network together. Everything else is sealed with a channel's key.
 *
 * Source: firmware 2.7.26 Router::perhapsEncode and perhapsDecode.
 */

import { fromBinary } from "@bufbuild/protobuf";
import { Mesh } from "@meshtastic/protobufs";

import { equal } from "../base/bytes.ts";
import { BROADCAST } from "../mesh/heard.ts";
import { type Port, port } from "../mesh/packet.ts";
import { AIR_MAX, airBytes, type AirPacket, type Seal } from "./air-packet.ts";
import { type Data, dataOf, type Draft } from "./local-packet.ts";
import type { NodeDb } from "./node-db.ts";
import { channelKey } from "./radio-settings.ts";
import type { Settings } from "./settings.ts";

/** What a radio knows when it seals or opens. */
export interface Keyring {
  readonly settings: Pick<Settings, "number" | "identity" | "channels">;
  readonly nodes: NodeDb;
}

const { NO_CHANNEL, PKI_SEND_FAIL_PUBLIC_KEY, PKI_UNKNOWN_PUBKEY, TOO_LARGE } = Mesh.Routing_Error;

/** Ports that may go to one node without its public key. */
const keyless: ReadonlySet<Port> = new Set([
  port.traceroute,
  port.nodeInfo,
  port.routing,
  port.position,
]);

/** What a packet for the air is made of; or why it cannot be made. */
export function seal(
  draft: Draft,
  { settings, nodes }: Keyring,
): Pick<AirPacket, "data" | "seal"> | Mesh.Routing_Error {
  const channel = settings.channels[draft.channel];
  if (channel === undefined) return NO_CHANNEL;
  const direct = draft.to !== BROADCAST && !keyless.has(draft.port);
  if (direct && nodes.get(draft.to)?.publicKey === undefined) return PKI_SEND_FAIL_PUBLIC_KEY;
  const how: Seal = direct
    ? { kind: "pki", senderKey: settings.identity.publicKey }
    : { kind: "channel", key: channelKey(channel) };
  const sealed = { data: dataOf(draft), seal: how };
  return airBytes(sealed) > AIR_MAX ? TOO_LARGE : sealed;
}

/** The index of the channel whose key opens the packet (0 under a public-key seal), or what to tell the sender. */
export function unseal(
  { seal: how, from }: AirPacket,
  { settings, nodes }: Keyring,
): { readonly channel: number } | { readonly refused: Mesh.Routing_Error } {
  if (how.kind === "pki") {
    const known = nodes.get(from)?.publicKey;
    if (known === undefined) return { refused: PKI_UNKNOWN_PUBKEY };
    return equal(known, how.senderKey) ? { channel: 0 } : { refused: NO_CHANNEL };
  }
  const channel = settings.channels.findIndex(
    (each) => each !== undefined && channelKey(each) === how.key,
  );
  return channel < 0 ? { refused: NO_CHANNEL } : { channel };
}

/** What a packet holds, if the radio can read it: under a public-key seal only what is for itself. */
export function readable(packet: AirPacket, keyring: Keyring): Data | undefined {
  const sealed = packet.seal.kind === "pki" && packet.to !== keyring.settings.number;
  if (sealed || "refused" in unseal(packet, keyring)) return undefined;
  return fromBinary(Mesh.DataSchema, packet.data);
}
