/**
 * A message as the house hands it to a radio session, before it is a packet.
 */

import { Mesh } from "@meshtastic/protobufs";

import { toUtf8 } from "../base/bytes.ts";
import { type Millis, SECOND } from "../base/time.ts";
import type { NodeNumber } from "./heard.ts";
import { type Port, port } from "./packet.ts";

const { MeshPacket_Priority: Priority } = Mesh;

/** What overtakes what, in the session and in the radio's queue. Not sent on the air. */
export const priority: Readonly<Record<"background" | "normal" | "high" | "alert", number>> = {
  background: Priority.BACKGROUND,
  normal: Priority.DEFAULT,
  high: Priority.HIGH,
  /** Emergencies: takes another's place in a full queue. */
  alert: Priority.ALERT,
};

export type Message = {
  /** A node for a direct message, which its firmware encrypts for that node alone; BROADCAST for a channel. */
  readonly to: NodeNumber;
  /** Index of the channel to broadcast on; 0 if not given. */
  readonly channel?: number;
  /** One of {@link priority}; `high` for text if not given, `normal` for data. */
  readonly priority?: number;
  /** The packet it answers. */
  readonly replyId?: number;
  /** Its packet's number, nonzero and never used before; drawn by the session if not given. */
  readonly packetId?: number;
} & (
  | { readonly text: string }
  | { readonly port: Port; readonly payload: Uint8Array; readonly wantResponse?: boolean }
);

/**
 * The longest payload a packet's buffer holds, in bytes. What really fits is a little less and depends on the
 * encryption: 232 for a broadcast text, 220 for a direct one. The radio refuses what is between.
 */
const PAYLOAD_MAX = 233;

/** What a message becomes inside its packet. */
export interface Body {
  readonly port: Port;
  readonly payload: Uint8Array;
  readonly wantResponse: boolean;
  readonly priority: number;
}

/** The body of `message`; undefined if it is too long for any packet. */
export function bodyOf(message: Message): Body | undefined {
  const body: Body =
    "text" in message
      ? { port: port.text, payload: toUtf8(message.text), wantResponse: false, priority: 0 }
      : { wantResponse: false, ...message, priority: 0 };
  if (body.payload.length > PAYLOAD_MAX) return undefined;
  const usual = "text" in message ? priority.high : priority.normal;
  return {
    port: body.port,
    payload: body.payload,
    wantResponse: body.wantResponse,
    priority: message.priority ?? usual,
  };
}

/**
 * The spacing from which on the radio no longer drops packets of a port, in silence. Its own limits are 2, 10 and 30 s.
 *
 * Source: firmware 2.7.26 PhoneAPI.cpp, handleToRadioPacket.
 */
const spacings: ReadonlyMap<Port, Millis> = new Map<Port, Millis>([
  [port.text, 2.5 * SECOND],
  [port.position, 11 * SECOND],
  [port.waypoint, 11 * SECOND],
  [port.alert, 11 * SECOND],
  [port.telemetry, 11 * SECOND],
  [port.traceroute, 31 * SECOND],
]);

export function spacing(portNumber: Port): Millis {
  return spacings.get(portNumber) ?? 0;
}
