/**
 * A packet as it flies: the header anyone may read, and Data under a seal that only the right key opens.
 *
 * The simulation does no cryptography. A seal names the key it stands for, and a radio looks behind it only when it holds that
 * key; what the bytes would weigh on the air is counted all the same.
 *
 * Source: https://meshtastic.org/docs/overview/mesh-algo, "LoRa packet"; lengths as in firmware 2.7.26.
 */

import type { Millis } from "../base/time.ts";
import { airtimeMicros, presetModem } from "../mesh/airtime.ts";
import type { NodeNumber } from "../mesh/heard.ts";

export interface AirPacket {
  readonly from: NodeNumber;
  readonly to: NodeNumber;
  /** Chosen by the sender; (from, id) is what radios know a packet by. */
  readonly id: number;
  /** How many times more it may be repeated: 0 to 7. */
  readonly hopLimit: number;
  /** What `hopLimit` was when the sender sent it. */
  readonly hopStart: number;
  readonly wantAck: boolean;
  /** The last byte of the number of the radio that sends this copy. */
  readonly relay: number;
  /** The last byte of the only radio that should repeat it; 0 when any may. */
  readonly nextHop: number;
  readonly seal: Seal;
  /** An encoded Data message. */
  readonly data: Uint8Array;
}

export type Seal =
  /** Whoever holds the channel's name and key: see {@link channelKey}. */
  | { readonly kind: "channel"; readonly key: string }
  /** The addressee alone, who learns which public key the sender holds. */
  | { readonly kind: "pki"; readonly senderKey: Uint8Array };

const HEADER = 16;
/** A nonce of 4 and a tag of 8: what a public-key seal adds. */
const PKI_EXTRA = 12;
/** The most a LoRa radio sends at once, in bytes. */
export const AIR_MAX = 255;

/** Length of a packet on the air, in bytes. */
export function airBytes({ data, seal }: Pick<AirPacket, "data" | "seal">): number {
  return HEADER + data.length + (seal.kind === "pki" ? PKI_EXTRA : 0);
}

/** Names a packet for those who must not take it twice. */
export function packetKey({ from, id }: Pick<AirPacket, "from" | "id">): string {
  return `${from}:${id}`;
}

/** How long a packet is on the air with `preset`. */
export function packetAirtime(packet: Pick<AirPacket, "data" | "seal">, preset: string): Millis {
  return airtimeMicros(presetModem(preset), airBytes(packet)) / 1000;
}
