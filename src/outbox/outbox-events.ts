/**
 * What happens to the outbox, and what it wants done: the two sides of its step.
 */

import type { Millis } from "../base/time.ts";
import type { Modem } from "../mesh/airtime.ts";
import type { Outcome } from "../mesh/delivery.ts";
import type { NodeNumber } from "../mesh/heard.ts";
import type { AirHold } from "./air-hold.ts";
import type { Outgoing } from "./outgoing.ts";
import type { RadioName } from "./radio-book.ts";

/** `at` is the node's running clock, which does not go back. */
export type OutboxEvent =
  /** Already on disk. The same `id` twice changes nothing. */
  | { readonly kind: "queued"; readonly message: Outgoing; readonly at: Millis }
  /** What came of a try, under the `handle` it was sent with. */
  | {
      readonly kind: "outcome";
      readonly handle: string;
      readonly outcome: Outcome;
      readonly at: Millis;
    }
  /** `privateChannel`: where the village's own channel stands in that radio's table, if it does. */
  | {
      readonly kind: "radio-ready";
      readonly radio: RadioName;
      readonly privateChannel?: number;
      readonly at: Millis;
    }
  /** How that radio is set, and what is held back for the sake of its air. */
  | {
      readonly kind: "air";
      readonly radio: RadioName;
      readonly modem: Modem;
      readonly hold: AirHold;
      readonly at: Millis;
    }
  /** No news to anyone before `until`; it is day if that has passed. */
  | { readonly kind: "night"; readonly until: Millis; readonly at: Millis }
  /** What its driver had of ours comes back as lost or unsent. */
  | { readonly kind: "radio-down"; readonly radio: RadioName; readonly at: Millis }
  /** A node was heard by that radio (`heard`), or is in its table (`known`). */
  | {
      readonly kind: "heard" | "known";
      readonly radio: RadioName;
      readonly node: NodeNumber;
      readonly at: Millis;
    }
  /** A node's public key has come to a radio of ours. */
  | { readonly kind: "key"; readonly node: NodeNumber; readonly at: Millis }
  | { readonly kind: "woke"; readonly at: Millis }
  /** Nobody wants this message any more. */
  | { readonly kind: "drop"; readonly id: string; readonly at: Millis }
  /** Nothing of these messages is kept, wherever they stand; what a driver has of them may still leave. */
  | { readonly kind: "erase"; readonly ids: readonly string[]; readonly at: Millis };

export type OutboxAction =
  /** To the driver of that radio, once the save before it is on disk; its outcomes come back under `handle`. */
  | {
      readonly kind: "send";
      readonly radio: RadioName;
      readonly handle: string;
      readonly packetId: number;
      readonly message: Outgoing;
      /** What leaves now: all of it, or one part. */
      readonly text: string;
      /** The channel to broadcast on in the addressee's place. */
      readonly channel?: number;
    }
  /** Every radio may still tell what became of this packet, sent before a restart. */
  | {
      readonly kind: "watch";
      readonly handle: string;
      readonly packetId: number;
      readonly to: NodeNumber;
    }
  /** To disk. */
  | { readonly kind: "save"; readonly message: Outgoing }
  /** No further try follows; what changed was saved. */
  | { readonly kind: "settled"; readonly message: Outgoing }
  /** Remove from disk: settled long ago, and no longer told of. */
  | { readonly kind: "forget"; readonly id: string }
  /** Call again then with `woke`; replaces any earlier one. */
  | { readonly kind: "wake"; readonly at: Millis };
