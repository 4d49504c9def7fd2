/** Packets as the radio builds them: what it seals for the air, and what it hands to its client. */

import { create, type MessageInitShape, type MessageShape, toBinary } from "@bufbuild/protobuf";
import { Mesh } from "@meshtastic/protobufs";

import type { PacketOut } from "../mesh/to-radio.ts";
import type { AirPacket } from "./air-packet.ts";
import type { Reception } from "./air.ts";

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
