/**
 * What the radio's and the mesh's codes mean for a message. Two number spaces meet in QueueStatus.res: the firmware's own error
 * codes from 32 to 35, and Routing.Error for the rest.
 *
 * Source: meshtastic/protobufs mesh.proto, Routing.Error; firmware 2.7.26 MeshTypes.h, ErrorCode; `tests/captures`.
 */

import { Mesh } from "@meshtastic/protobufs";

import type { Refusal } from "./delivery.ts";

const { Routing_Error: Code } = Mesh;

/** An hour's airtime cannot take longer than an hour to come back. */
const PAUSE_MAX_MINUTES = 60;

/** How long to hold back if the radio does not say. */
export const PAUSE_UNSAID_MINUTES = 10;

const remedies: Readonly<Record<number, Refusal["remedy"]>> = {
  [Code.NO_ROUTE]: "later",
  [Code.GOT_NAK]: "later",
  [Code.TIMEOUT]: "later",
  [Code.NO_INTERFACE]: "radio",
  [Code.MAX_RETRANSMIT]: "later",
  [Code.NO_CHANNEL]: "never",
  [Code.TOO_LARGE]: "split",
  [Code.DUTY_CYCLE_LIMIT]: "pause",
  [Code.BAD_REQUEST]: "never",
  [Code.NOT_AUTHORIZED]: "never",
  [Code.PKI_FAILED]: "never",
  [Code.PKI_UNKNOWN_PUBKEY]: "key-told",
  [Code.ADMIN_BAD_SESSION_KEY]: "never",
  [Code.ADMIN_PUBLIC_KEY_UNAUTHORIZED]: "never",
  [Code.RATE_LIMIT_EXCEEDED]: "soon",
  [Code.PKI_SEND_FAIL_PUBLIC_KEY]: "ask-key",
};

/** "Nobody answered" is said only of a request that arrived. */
const arrived: ReadonlySet<number> = new Set([Code.NONE, Code.NO_RESPONSE]);

/** What the mesh said of a packet: it arrived, or why not. A code we do not know is worth another try. */
export type Verdict =
  | { readonly kind: "arrived" }
  | { readonly kind: "refused"; readonly reason: Refusal };

/** Reads Routing.error_reason. */
export function routingVerdict(code: number): Verdict {
  if (arrived.has(code)) return { kind: "arrived" };
  return { kind: "refused", reason: { code, remedy: remedies[code] ?? "later" } };
}

/**
 * What only the radio in our hands can know of a packet: that it has no airtime, no transmitter, no room, no key for it.
 *
 * Source: firmware 2.7.26 Router.cpp (send: these are told to the client, and never to the mesh).
 */
const ofRadio: ReadonlySet<Refusal["remedy"]> = new Set([
  "pause",
  "radio",
  "soon",
  "split",
  "ask-key",
]);

/** Whether a node on the mesh can have said this. If not, someone would silence our radio by it, or have it say the same again without end. */
export function isOfMesh(code: number): boolean {
  const verdict = routingVerdict(code);
  return verdict.kind === "arrived" || !ofRadio.has(verdict.reason.remedy);
}

/** Reads QueueStatus.res: undefined if the radio took the packet. */
export function queueRefusal(res: number): Refusal | undefined {
  switch (res) {
    case 0:
    case 35: // "Should release": taken, and done with on the spot.
      return undefined;
    case 32: // Queue full, in practice.
      return { code: res, remedy: "soon" };
    case 33: // No interface.
    case 34: // Region unset, or transmitter off.
      return { code: res, remedy: "radio" };
    default:
      return { code: res, remedy: remedies[res] ?? "later" };
  }
}

/** Minutes of silence the radio announces in its own words; undefined if these say something else. */
export function pauseMinutes(notification: string): number | undefined {
  const minutes = /\bagain in (\d{1,5}) ?min/i.exec(notification)?.[1];
  return minutes === undefined ? undefined : Math.min(Number(minutes), PAUSE_MAX_MINUTES);
}
