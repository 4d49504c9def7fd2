/**
 * What a radio heard, as the rest of the house takes it: decoded, attributed, nothing trusted yet.
 */

import type { Millis } from "../base/time.ts";

/** A node number on the mesh: a whole number, 1 to 0xfffffffe. */
export type NodeNumber = number;

/** The address that means everyone. */
export const BROADCAST: NodeNumber = 0xffffffff;

/** How a node number is written: `!a1b2c302`. */
export function nodeId(number: NodeNumber): string {
  return `!${number.toString(16).padStart(8, "0")}`;
}

/** A text message as our radio handed it to us. */
export interface HeardText {
  /** The radio of ours that heard it. */
  readonly radio: NodeNumber;
  readonly from: NodeNumber;
  /** Our radio's number for a direct message, {@link BROADCAST} for a channel. */
  readonly to: NodeNumber;
  /** Chosen by the sender; the same packet heard again has the same. */
  readonly packetId: number;
  /** Index of the channel in our radio's table. */
  readonly channel: number;
  /** Whether that channel's key is the village's own: not empty, not one of the well-known default keys. */
  readonly privateChannel: boolean;
  /** The words, at most 233 bytes; bytes that are not UTF-8 stand as U+FFFD. */
  readonly text: string;
  /** The radio proved the sender by public key (a PKI direct message). */
  readonly pki: boolean;
  /** The key that proved it, 32 bytes. */
  readonly publicKey?: Uint8Array;
  /** The packet it answers, or reacts to. */
  readonly replyId?: number;
  /** A reaction (thumb, heart), not a sentence. */
  readonly reaction: boolean;
  /** Came in a parcel of another Veillée node, which answers by itself as we do. */
  readonly parcel?: true;
  /** Came over the Internet, not by radio. */
  readonly viaMqtt: boolean;
  readonly hops?: number;
  readonly snrDb?: number;
  readonly rssiDbm?: number;
  /** What the radio thinks the time was: 0 or absent when it does not know. Milliseconds since 1970. */
  readonly rxTime?: Millis;
}

/** A packet on the private port as our radio handed it to us: bytes of another Veillée node, if its sender is one. */
export interface HeardData extends Omit<HeardText, "text" | "reaction" | "replyId" | "parcel"> {
  /** At most 233 bytes. */
  readonly payload: Uint8Array;
}

/** What the radio knows of another node, or of itself. */
export interface Peer {
  readonly number: NodeNumber;
  readonly longName: string;
  readonly shortName: string;
  /** As the firmware names it: `CLIENT_BASE`. */
  readonly role?: string;
  /** 32 bytes; absent if the radio has none. */
  readonly publicKey?: Uint8Array;
  /** Another key it was said to have, on the air: by itself, or by anyone in its name. */
  readonly otherKey?: Uint8Array;
  /** It had a key, and was said to have none any more. */
  readonly keyless?: true;
  readonly snrDb?: number;
  readonly hops?: number;
  readonly lastHeard?: Millis;
  readonly batteryPercent?: number;
}
