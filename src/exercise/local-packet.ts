/** Packets as the radio builds them: what it seals for the air, and what it hands to its client. */

import {
  create,
  fromBinary,
  type MessageInitShape,
  type MessageShape,
  toBinary,
} from "@bufbuild/protobuf";
import { Mesh } from "@meshtastic/protobufs";

import { nodeId } from "../mesh/heard.ts";
import type { PacketOut } from "../mesh/to-radio.ts";
import type { AirPacket } from "./air-packet.ts";
import type { Reception } from "./air.ts";
import type { Identity } from "./radio-settings.ts";

/** What the radio hands to its client. */
export type ToPhone = MessageInitShape<typeof Mesh.MeshPacketSchema>;

export type Data = MessageShape<typeof Mesh.DataSchema>;

/** A packet to send; one that answers another names it. */
export type Draft = PacketOut & { readonly requestId?: number };

/** The Data message of a packet, as bytes. The firmware adds its bitfield, set or not. */
export function dataOf({
  port: portnum,
  payload,
  wantResponse,
  replyId = 0,
  requestId = 0,
}: Draft): Uint8Array {
  return toBinary(
    Mesh.DataSchema,
    create(Mesh.DataSchema, { portnum, payload, wantResponse, replyId, requestId, bitfield: 0 }),
  );
}

/** Who a radio says it is. */
export function userPayload({ number, longName, shortName, publicKey }: Identity): Uint8Array {
  return toBinary(
    Mesh.UserSchema,
    create(Mesh.UserSchema, { id: nodeId(number), longName, shortName, publicKey }),
  );
}

/** Who a node says it is; undefined if the bytes do not say. */
export function userIn(payload: Uint8Array): MessageShape<typeof Mesh.UserSchema> | undefined {
  return readable(() => fromBinary(Mesh.UserSchema, payload));
}

/** What an answer says became of a packet; undefined if the bytes do not say. */
export function routingErrorIn(payload: Uint8Array): Mesh.Routing_Error | undefined {
  const variant = readable(() => fromBinary(Mesh.RoutingSchema, payload).variant);
  return variant?.case === "errorReason" ? variant.value : undefined;
}

/** What `read` returns; undefined for bytes that are no such message: a client may send anything on any port. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** What became of a packet. */
export function routingPayload(error: Mesh.Routing_Error): Uint8Array {
  return toBinary(
    Mesh.RoutingSchema,
    create(Mesh.RoutingSchema, { variant: { case: "errorReason", value: error } }),
  );
}

/** A packet from the air, for the client; who proved itself by key is said so. */
export function receivedOf(packet: AirPacket, { snrDb, rssiDbm }: Reception): ToPhone {
  const { from, to, id, hopLimit, hopStart, wantAck, relay: relayNode, seal } = packet;
  return {
    from,
    to,
    id,
    hopLimit,
    hopStart,
    wantAck,
    relayNode,
    rxSnr: snrDb,
    rxRssi: rssiDbm,
    ...(seal.kind === "pki" && { pkiEncrypted: true, publicKey: seal.senderKey }),
    transportMechanism: Mesh.MeshPacket_TransportMechanism.TRANSPORT_LORA,
  };
}

/** Hops for an answer: as many as the packet took to come and two to spare, but no more than usual unless it took more. */
export function hopsBack({ hopStart, hopLimit }: AirPacket, usual: number): number {
  const used = hopStart - hopLimit;
  return Math.max(used, Math.min(used + 2, usual));
}
