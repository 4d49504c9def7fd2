/**
 * What a client says to its radio, as payloads to put in frames; and the same read back, for simulated radios.
 *
 * Source: meshtastic/protobufs mesh.proto, message ToRadio; admin.proto, AdminMessage.set_time_only.
 */

// oxlint-disable-next-line import/no-unassigned-import -- it sets how the runtime reads text
import "./lenient-text.ts";
import { create, fromBinary, type MessageShape, toBinary } from "@bufbuild/protobuf";
import { Admin, Mesh } from "@meshtastic/protobufs";

import { type Millis, SECOND } from "../base/time.ts";
import { nodeId, type NodeNumber } from "./heard.ts";
import type { Port, User } from "./packet.ts";

/** Wakes a sleeping serial radio and empties its parser of half a frame: 32 times the second start byte. */
export const WAKE_BYTES: Uint8Array = new Uint8Array(32).fill(0xc3);

/** Nonces the firmware reads as an order for half of its state. */
const HALF_STATE: ReadonlySet<number> = new Set([69_420, 69_421]);

/** Whether `nonce` asks for the whole state and can be told from an answer to nothing. */
export function isPlainNonce(nonce: number): boolean {
  return nonce !== 0 && !HALF_STATE.has(nonce);
}

/** A packet of ours. The radio fills in the sender, and encrypts. */
export interface PacketOut {
  readonly to: NodeNumber;
  readonly channel: number;
  /** Nonzero, 32 bits, never used before: the radio ignores an id it has seen, without a word. */
  readonly id: number;
  /** 0 to 7. Left at 0 a packet without want_ack reaches direct neighbours only. */
  readonly hopLimit: number;
  readonly wantAck: boolean;
  readonly priority: number;
  readonly port: Port;
  readonly payload: Uint8Array;
  readonly wantResponse: boolean;
  readonly replyId?: number;
}

export function wantConfig(nonce: number): Uint8Array {
  return encode({ case: "wantConfigId", value: nonce });
}

/** Keeps the session open, and asks for a QueueStatus. Its nonce stays 0: 1 would spend airtime on a NodeInfo broadcast. */
export function heartbeat(): Uint8Array {
  return encode({ case: "heartbeat", value: create(Mesh.HeartbeatSchema) });
}

/** Ends the session, so that the next one does not begin in the midst of this one's answers. */
export function disconnect(): Uint8Array {
  return encode({ case: "disconnect", value: true });
}

export function packet(out: PacketOut): Uint8Array {
  const { port: portnum, payload, wantResponse, replyId = 0, ...envelope } = out;
  const value = create(Mesh.DataSchema, { portnum, payload, wantResponse, replyId });
  return encode({
    case: "packet",
    value: create(Mesh.MeshPacketSchema, {
      ...envelope,
      payloadVariant: { case: "decoded", value },
    }),
  });
}

/** Admin payload that sets our own radio's clock, in whole seconds. */
export function setTime(wall: Millis): Uint8Array {
  const value = Math.floor(wall / SECOND);
  return toBinary(
    Admin.AdminMessageSchema,
    create(Admin.AdminMessageSchema, { payloadVariant: { case: "setTimeOnly", value } }),
  );
}

/**
 * Admin payload by which our own radio takes a node's key from us in the place of the one it heard, and keeps the node when its table is full. A person has verified the key.
 *
 * Source: admin.proto, AdminMessage.add_contact; firmware 2.7.26 NodeDB.cpp, addFromContact.
 */
export function contact(number: NodeNumber, { longName, shortName, publicKey }: User): Uint8Array {
  const user = create(Mesh.UserSchema, {
    id: nodeId(number),
    longName,
    shortName,
    ...(publicKey && { publicKey }),
  });
  const fields = { nodeNum: number, user, manuallyVerified: true };
  const value = create(Admin.SharedContactSchema, fields);
  return toBinary(
    Admin.AdminMessageSchema,
    create(Admin.AdminMessageSchema, { payloadVariant: { case: "addContact", value } }),
  );
}

/** Admin payload that restarts our own radio at once. */
export function restart(): Uint8Array {
  return toBinary(
    Admin.AdminMessageSchema,
    create(Admin.AdminMessageSchema, { payloadVariant: { case: "rebootSeconds", value: 1 } }),
  );
}

/** NodeInfo payload that says who we are; sent with want_response it asks the addressee who they are. */
export function introduce({ longName, shortName, publicKey }: User): Uint8Array {
  return toBinary(
    Mesh.UserSchema,
    create(Mesh.UserSchema, { longName, shortName, ...(publicKey && { publicKey }) }),
  );
}

/** What a client asked of a simulated or recorded radio. */
export type ToRadio =
  | { readonly kind: "packet"; readonly packet: PacketOut }
  | { readonly kind: "want-config"; readonly nonce: number }
  | { readonly kind: "heartbeat"; readonly nonce: number }
  | { readonly kind: "disconnect" }
  | { readonly kind: "other" }
  | { readonly kind: "unreadable" };

/** Reads one payload from a client. Never throws. */
export function decodeToRadio(payload: Uint8Array): ToRadio {
  let message: MessageShape<typeof Mesh.ToRadioSchema>;
  try {
    message = fromBinary(Mesh.ToRadioSchema, payload);
  } catch {
    return { kind: "unreadable" };
  }
  const { payloadVariant: variant } = message;
  switch (variant.case) {
    case "packet":
      return packetOutOf(variant.value);
    case "wantConfigId":
      return { kind: "want-config", nonce: variant.value };
    case "heartbeat":
      return { kind: "heartbeat", nonce: variant.value.nonce };
    case "disconnect":
      return { kind: "disconnect" };
    case "xmodemPacket":
    case "mqttClientProxyMessage":
    case undefined:
      return { kind: "other" };
    default:
      return variant satisfies never;
  }
}

function packetOutOf(value: MessageShape<typeof Mesh.MeshPacketSchema>): ToRadio {
  if (value.payloadVariant.case !== "decoded") return { kind: "other" };
  const { to, channel, id, hopLimit, wantAck, priority } = value;
  const { portnum, payload, wantResponse, replyId } = value.payloadVariant.value;
  return {
    kind: "packet",
    packet: {
      to,
      channel,
      id,
      hopLimit,
      wantAck,
      priority,
      port: portnum,
      payload,
      wantResponse,
      ...(replyId !== 0 && { replyId }),
    },
  };
}

function encode(
  payloadVariant: MessageShape<typeof Mesh.ToRadioSchema>["payloadVariant"],
): Uint8Array {
  return toBinary(Mesh.ToRadioSchema, create(Mesh.ToRadioSchema, { payloadVariant }));
}
