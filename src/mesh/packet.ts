/**
 * One packet of the mesh as our radio handed it to us: who, to whom, how it came, and what it holds as far as we read it.
 *
 * Source: meshtastic/protobufs mesh.proto, messages MeshPacket and Data; portnums.proto.
 */

// oxlint-disable-next-line import/no-unassigned-import -- it sets how the runtime reads text
import "./lenient-text.ts";
import { fromBinary, type MessageShape } from "@bufbuild/protobuf";
import { Config, Mesh, Portnums, StoreForward, Telemetry } from "@meshtastic/protobufs";

import { fromUtf8 } from "../base/bytes.ts";
import { type Millis, SECOND } from "../base/time.ts";
import { bytesOnAir, PACKET_HEADER } from "./airtime.ts";
import type { NodeNumber } from "./heard.ts";

export type Port = Portnums.PortNum;

/** The ports we read or write. */
export const port = {
  text: Portnums.PortNum.TEXT_MESSAGE_APP,
  position: Portnums.PortNum.POSITION_APP,
  nodeInfo: Portnums.PortNum.NODEINFO_APP,
  routing: Portnums.PortNum.ROUTING_APP,
  admin: Portnums.PortNum.ADMIN_APP,
  waypoint: Portnums.PortNum.WAYPOINT_APP,
  alert: Portnums.PortNum.ALERT_APP,
  storeForward: Portnums.PortNum.STORE_FORWARD_APP,
  telemetry: Portnums.PortNum.TELEMETRY_APP,
  traceroute: Portnums.PortNum.TRACEROUTE_APP,
  private: Portnums.PortNum.PRIVATE_APP,
} as const;

export interface Packet {
  /** 0 only from a broken or hostile sender. */
  readonly from: NodeNumber;
  readonly to: NodeNumber;
  readonly id: number;
  /** Index in our radio's channel table. */
  readonly channel: number;
  /** The radio proved the sender by public key. */
  readonly pki: boolean;
  /** The key that proved it, 32 bytes. */
  readonly publicKey?: Uint8Array;
  readonly viaMqtt: boolean;
  /** Relays it passed; absent if the sender's firmware does not tell. */
  readonly hops?: number;
  readonly snrDb?: number;
  readonly rssiDbm?: number;
  /** The radio's own idea of the time it came, if it has one. */
  readonly rxTime?: Millis;
  readonly wantResponse: boolean;
  /** Bytes it was on the air, as far as we can tell; 0 if it did not come by radio. */
  readonly airBytes: number;
  readonly content: Content;
}

type Content =
  /** Words for people: a text message, an alert, or either of them replayed by a store-and-forward node. */
  | {
      readonly kind: "text";
      readonly text: string;
      readonly reaction: boolean;
      readonly replyId?: number;
    }
  /** What became of packet `requestId`: a Routing.Error number, 0 being none. */
  | { readonly kind: "routing"; readonly requestId: number; readonly error: number }
  | { readonly kind: "user"; readonly user: User }
  | { readonly kind: "metrics"; readonly metrics: Metrics }
  /** A port we carry without reading. */
  | {
      readonly kind: "data";
      readonly port: Port;
      readonly payload: Uint8Array;
      /** The packet it answers. */
      readonly requestId?: number;
    }
  /** For others: our radio has no key for it. */
  | { readonly kind: "encrypted" }
  | { readonly kind: "unreadable"; readonly port: Port };

/** Who a node says it is. Names are raw: not checked, not made safe to show. */
export interface User {
  readonly longName: string;
  readonly shortName: string;
  /** As the firmware names it: `CLIENT_BASE`; its number if it is newer than our definitions. */
  readonly role?: string;
  /** 32 bytes. */
  readonly publicKey?: Uint8Array;
}

export interface Metrics {
  /** 0 to 100; above 100 on the wire means fed from a wall, and is left out. */
  readonly batteryPercent?: number;
  readonly channelUtilizationPercent?: number;
  readonly airUtilTxPercent?: number;
}

const PUBLIC_KEY = 32;

const { MeshPacket_TransportMechanism: Transport } = Mesh;
/** Ways that are none over the air. */
const wired: ReadonlySet<number> = new Set([
  Transport.TRANSPORT_MQTT,
  Transport.TRANSPORT_MULTICAST_UDP,
  Transport.TRANSPORT_API,
]);

export function packetOf(packet: MessageShape<typeof Mesh.MeshPacketSchema>): Packet {
  const { payloadVariant } = packet;
  const data = payloadVariant.case === "decoded" ? payloadVariant.value : undefined;
  return {
    from: packet.from,
    to: packet.to,
    id: packet.id,
    channel: packet.channel,
    pki: packet.pkiEncrypted,
    ...(packet.publicKey.length === PUBLIC_KEY && { publicKey: packet.publicKey }),
    viaMqtt: packet.viaMqtt,
    ...(packet.hopStart > 0 &&
      packet.hopStart >= packet.hopLimit && { hops: packet.hopStart - packet.hopLimit }),
    ...(packet.rxSnr !== 0 && { snrDb: packet.rxSnr }),
    ...(packet.rxRssi !== 0 && { rssiDbm: packet.rxRssi }),
    ...(packet.rxTime !== 0 && { rxTime: packet.rxTime * SECOND }),
    wantResponse: data?.wantResponse ?? false,
    airBytes: wired.has(packet.transportMechanism) ? 0 : airBytesOf(packet),
    content: data === undefined ? { kind: "encrypted" } : contentOf(data),
  };
}

function airBytesOf({
  payloadVariant: { case: kind, value },
  pkiEncrypted,
}: MessageShape<typeof Mesh.MeshPacketSchema>): number {
  if (kind === undefined) return PACKET_HEADER;
  if (kind === "encrypted") return PACKET_HEADER + value.length;
  const { portnum, payload, wantResponse, requestId, replyId, emoji, dest, source } = value;
  return bytesOnAir(payload.length, {
    port: portnum,
    direct: pkiEncrypted,
    wantResponse,
    numbers: [requestId, replyId, emoji, dest, source].filter((number) => number !== 0).length,
  });
}

type Data = MessageShape<typeof Mesh.DataSchema>;

function contentOf(data: Data): Content {
  try {
    return read(data);
  } catch {
    return { kind: "unreadable", port: data.portnum };
  }
}

function read(data: Data): Content {
  const content = readers.get(data.portnum)?.(data);
  if (content !== undefined) return content;
  const { portnum, payload, requestId } = data;
  return { kind: "data", port: portnum, payload, ...(requestId !== 0 && { requestId }) };
}

/** How a port's payload is read; undefined for a part of it we leave alone. */
const readers: ReadonlyMap<Port, (data: Data) => Content | undefined> = new Map([
  [port.text, (data: Data) => textOf(data, data.payload)],
  [port.alert, (data: Data) => textOf(data, data.payload)],
  [
    port.storeForward,
    (data: Data) => {
      const { variant } = fromBinary(StoreForward.StoreAndForwardSchema, data.payload);
      return variant.case === "text" ? textOf(data, variant.value) : undefined;
    },
  ],
  [
    port.routing,
    (data: Data) => {
      const { variant } = fromBinary(Mesh.RoutingSchema, data.payload);
      if (variant.case !== "errorReason") return undefined;
      return { kind: "routing", requestId: data.requestId, error: variant.value };
    },
  ],
  [
    port.nodeInfo,
    (data: Data) => ({ kind: "user", user: userOf(fromBinary(Mesh.UserSchema, data.payload)) }),
  ],
  [
    port.telemetry,
    (data: Data) => {
      const { variant } = fromBinary(Telemetry.TelemetrySchema, data.payload);
      if (variant.case !== "deviceMetrics") return undefined;
      return { kind: "metrics", metrics: metricsOf(variant.value) };
    },
  ],
]);

function textOf(data: Data, words: Uint8Array): Content {
  return {
    kind: "text",
    text: fromUtf8(words),
    reaction: data.emoji !== 0,
    ...(data.replyId !== 0 && { replyId: data.replyId }),
  };
}

export function userOf(user: MessageShape<typeof Mesh.UserSchema>): User {
  return {
    longName: user.longName,
    shortName: user.shortName,
    role: Config.Config_DeviceConfig_Role[user.role] ?? `${user.role}`,
    ...(user.publicKey.length === PUBLIC_KEY && { publicKey: user.publicKey }),
  };
}

export function metricsOf(metrics: MessageShape<typeof Telemetry.DeviceMetricsSchema>): Metrics {
  const { batteryLevel, channelUtilization, airUtilTx } = metrics;
  return {
    ...(batteryLevel !== undefined && batteryLevel <= 100 && { batteryPercent: batteryLevel }),
    ...(isPercent(channelUtilization) && { channelUtilizationPercent: channelUtilization }),
    ...(isPercent(airUtilTx) && { airUtilTxPercent: airUtilTx }),
  };
}

/** Whether a share of the time is one: anyone may send any number, and what is none. */
function isPercent(value: number | undefined): value is number {
  return value !== undefined && value >= 0 && value <= 100;
}
