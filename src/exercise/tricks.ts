/**
 * The single misdeeds of a radio that a script may order, and when.
 *
 * None of them makes a radio lie: what it says was delivered was. It may say nothing, too late, twice, or in pieces.
 */

import type { Mesh } from "@meshtastic/protobufs";

import { concat, toUtf8, unhex } from "../base/bytes.ts";
import type { Millis } from "../base/time.ts";

export type Trick =
  /** The next frames end too soon: the rest of each never comes. One, unless said otherwise. */
  | { readonly kind: "cut"; readonly frames?: number }
  /** Log text tears the next frames in two. */
  | { readonly kind: "tear"; readonly frames?: number }
  /** These bytes stand on the wire, now. */
  | { readonly kind: "stray"; readonly bytes: Uint8Array }
  /** A frame with this payload, now. */
  | { readonly kind: "say"; readonly payload: Uint8Array }
  /** The next answers about the queue never come. */
  | { readonly kind: "lose-status"; readonly answers?: number }
  /** The next packet for the mesh is not sent, and this Routing error told: at once, but for 5, which takes the time of three tries. */
  | { readonly kind: "refuse"; readonly error: Mesh.Routing_Error; readonly packets?: number }
  /** The next packets for the mesh are taken, as the state of the queue says, and never sent. */
  | { readonly kind: "swallow"; readonly packets?: number }
  /** When an addressee's own acknowledgement comes next, a neighbour's comes too: just before it, or just after. */
  | { readonly kind: "acknowledge-twice"; readonly first: "neighbour" | "addressee" }
  /** The next packet to want an answer brings two: that it came, then that nobody answers. */
  | { readonly kind: "no-response" }
  | { readonly kind: "restart" }
  | { readonly kind: "power-cut"; readonly lasting: Millis }
  /** The radio ends its client's connection. */
  | { readonly kind: "hang-up" }
  /** Another client takes the connection, and keeps it. */
  | { readonly kind: "rival"; readonly lasting: Millis }
  /** The radio neither speaks to its client nor hears it, and keeps the connection; until it restarts, unless it ends by itself. */
  | { readonly kind: "hang"; readonly lasting?: Millis }
  /** All it says comes so much later. */
  | { readonly kind: "slow"; readonly by: Millis; readonly lasting: Millis }
  /** So many texts of a neighbour come all at once. */
  | { readonly kind: "burst"; readonly packets: number }
  /** The last packets come once more. */
  | { readonly kind: "replay" }
  /** The radio no longer knows the keys of the others. */
  | { readonly kind: "forget-keys" }
  /** The hour's airtime is used up. */
  | { readonly kind: "spend-airtime" };

/** What may happen at a radio: a client connects, a handshake is complete, a packet or a heartbeat came from the client, it has started. */
export type Occasion = "connected" | "configured" | "packet" | "heartbeat" | "started";

export type Step =
  /** Since the radio was made. */
  | { readonly at: Millis; readonly do: Trick }
  /** At the `nth` occasion, the first unless said otherwise, and `delay` after it. */
  | {
      readonly after: Occasion;
      readonly nth?: number;
      readonly delay?: Millis;
      readonly do: Trick;
    };

/** A start byte that starts nothing. */
export const STRAY_START = Uint8Array.of(0x94);
/** A header that promises 65,535 bytes. */
export const FALSE_HEADER = Uint8Array.of(0x94, 0xc3, 0xff, 0xff);

/** FromRadio with field 200, which no firmware has yet. */
export const UNKNOWN_VARIANT = Uint8Array.of(0xc2, 0x0c, 0x02, 0x08, 0x01);

/** FromRadio.packet from !a1b2ffff with priority 99 and transport 77, on port 999 and with an unknown field: numbers no definition has. */
export const UNKNOWN_ENUMS: Uint8Array =
  unhex("121e0dffffb2a115ffffffff220508e707120035040302015863a8014dc00c01") ?? new Uint8Array();

/** FromRadio.node_info of !a1b2ffff, whose long name ends in half an emoji: `f0 9f`. */
export const BROKEN_NAME = concat(
  Uint8Array.of(0x22, 0x1b, 0x08, 0xff, 0xff, 0xcb, 0x8d, 0x0a, 0x12, 0x13, 0x0a, 0x09),
  toUtf8("!a1b2ffff"),
  Uint8Array.of(0x12, 0x06),
  toUtf8("Lune"),
  Uint8Array.of(0xf0, 0x9f),
);
