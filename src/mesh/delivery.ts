/**
 * How far a message got, told honestly: never a higher step than was seen.
 */

/**
 * - `queued`: waits in our outbox.
 * - `sent`: handed to our radio, which took it.
 * - `relayed`: a neighbour repeated it (an acknowledgement from our own node). On its way, no more.
 * - `delivered`: on the addressee's radio (an acknowledgement from that node). Not read.
 * - `unconfirmed`: no acknowledgement after all tries. Not known to have failed.
 * - `failed`: refused for good, with the reason; nobody has it.
 * - `stored`: in the journal of the addressee's Veillée node, by its own receipt.
 */
export const deliveryStates = [
  "queued",
  "sent",
  "relayed",
  "delivered",
  "unconfirmed",
  "failed",
  "stored",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What came of one try of one message on one radio. */
export type Outcome =
  /** The radio took the packet (QueueStatus res 0), or it was written and no refusal came. */
  | { readonly kind: "sent"; readonly packetId: number }
  | { readonly kind: "relayed" }
  | { readonly kind: "delivered" }
  /** The addressee is a Veillée node, and says that it is on its disk. */
  | { readonly kind: "stored" }
  /** This try is over without success. */
  | { readonly kind: "refused"; readonly reason: Refusal }
  /** The link went down, or the radio rebooted, with the packet in its hands: not known. */
  | { readonly kind: "lost" }
  /** It never went to the radio, whose link is down. */
  | { readonly kind: "unsent" }
  /** Neither acknowledgement nor refusal in time. */
  | { readonly kind: "silent" };

/** Why the radio or the mesh refused a packet; the Routing error or QueueStatus code behind it is in `code`. */
export interface Refusal {
  readonly code: number;
  /** What to do about it. */
  readonly remedy:
    /** Nobody relayed or acknowledged it: try later, with growing delays. */
    | "later"
    /** Sent too fast or the queue is full: try again in a few seconds. */
    | "soon"
    /** The hour's airtime is spent: nothing leaves before `minutes`. */
    | "pause"
    /** The addressee's public key is missing: ask for NodeInfo, then try again. */
    | "ask-key"
    /** The addressee lacks our key, and is being told it: once more after a minute. */
    | "key-told"
    /** Too long for one packet: in parts it may pass. */
    | "split"
    /** It will never work as it stands: not allowed, no such channel. */
    | "never"
    /** The radio cannot transmit at all (region unset, transmitter off, no LoRa). */
    | "radio";
  readonly minutes?: number;
}
