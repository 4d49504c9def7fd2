/**
 * What parcels hear of, and what they want done.
 */

import type { Millis } from "../base/time.ts";
import type { HeardData, NodeNumber } from "../mesh/heard.ts";
import type { Lane } from "../outbox/outgoing.ts";
import type { Holding, LendAsk } from "./lending.ts";
import type { Heard } from "./peers.ts";
import type { Load } from "./sent.ts";
import type { Lack, LostAsk } from "./wanted.ts";
import type { Words } from "./words.ts";

/** Where a parcel came from, and as which. */
export interface ParcelRef {
  readonly from: NodeNumber;
  readonly epoch: number;
  readonly to: NodeNumber;
  readonly number: number;
  /** CRC-32 of what it carries: two that differ are two, whatever their number. */
  readonly sum: number;
}

/** `at` is the node's running clock, which does not go back. */
export type ParcelEvent =
  /** How our radios are. */
  | {
      readonly kind: "air";
      /** Whether one is ready that has a channel of the village's own. */
      readonly ready: boolean;
      /** How much of the last minute the busiest channel was taken, in percent, if known. */
      readonly busyPercent?: number;
      readonly preset?: string;
      /** The numbers of all our radios. */
      readonly own: ReadonlySet<NodeNumber>;
      readonly at: Millis;
    }
  /** A packet on the private port. */
  | { readonly kind: "heard"; readonly data: HeardData; readonly at: Millis }
  /** To be sent now: for the first time, or once more under the same id. */
  | { readonly kind: "send"; readonly load: Load; readonly at: Millis }
  /** What came of a parcel that was delivered: `stored` when it is on the disk, now or before. */
  | {
      readonly kind: "kept";
      readonly parcel: ParcelRef;
      readonly stored: boolean;
      readonly at: Millis;
    }
  /** Which entries and signatures the journal lost, all of them. */
  | { readonly kind: "lost"; readonly refs: readonly Lack[]; readonly at: Millis }
  /** What the journal has of what another node lost. */
  | {
      readonly kind: "found";
      readonly ask: LendAsk;
      readonly holdings: readonly Holding[];
      readonly at: Millis;
    }
  /** What came of an entry that was lent to us: `taken` when it is on the disk. */
  | {
      readonly kind: "refilled";
      readonly ref: Lack;
      readonly from: NodeNumber;
      readonly taken: boolean;
      readonly at: Millis;
    }
  | { readonly kind: "woke"; readonly at: Millis };

export type ParcelAction =
  /** A frame to be broadcast on a channel of the village's own. */
  | {
      readonly kind: "transmit";
      /** Whose try this is; undefined for what nobody typed. */
      readonly id?: string;
      /** Whom it is for: it leaves by the radio that hears them. BROADCAST: by every radio. */
      readonly to: NodeNumber;
      /** By which of our radios, and on which channel, they were last heard. */
      readonly heard?: Heard;
      readonly payload: Uint8Array;
      readonly lane: Lane | "background";
    }
  /** Words for us to take in; answer with "kept". */
  | {
      readonly kind: "deliver";
      readonly parcel: ParcelRef;
      readonly words: Words;
      /** How they came. */
      readonly data: HeardData;
    }
  /** The addressee has it on its disk. */
  | { readonly kind: "stored"; readonly id: string }
  /** The addressee is no Veillée node, or not any more: to be sent as a phone would read it. */
  | { readonly kind: "plain"; readonly id: string }
  /** Lost entries are asked for, in a frame that leaves now. */
  | { readonly kind: "asked"; readonly ask: LostAsk }
  /** To be looked up in the journal; answer with "found". */
  | { readonly kind: "lookUp"; readonly ask: LendAsk }
  /** An entry that the journal lost, to be held against what was signed and taken back; answer with "refilled". */
  | {
      readonly kind: "refill";
      readonly ref: Lack;
      readonly from: NodeNumber;
      /** As `lent-seal` sealed it. */
      readonly sealed: Uint8Array;
    }
  /** To be remembered over a restart. */
  | { readonly kind: "save"; readonly memory: Memory }
  /** Step with "woke" then; replaces what was asked before. */
  | { readonly kind: "wake"; readonly at: Millis }
  | { readonly kind: "counted"; readonly name: Counted };

/** What a restart must not forget. */
export interface Memory {
  /** Radios with a Veillée node behind them, in the order of their numbers. */
  readonly peers: readonly NodeNumber[];
  /** Ids of messages that were sent as parcels, and have no receipt. */
  readonly awaited: readonly string[];
}

/** What is passed over, by name. */
export type Counted =
  | "frame-short"
  | "frame-altered"
  | "frame-version"
  | "frame-malformed"
  /** On a channel that anyone may read and write. */
  | "frame-open"
  | "frame-own"
  /** Its content is none that we understand. */
  | "parcel-unknown"
  | "parcel-again"
  /** More is being written to the disk than may wait for it. */
  | "parcel-too-many"
  /** More is asked for than is lent. */
  | "lost-too-many"
  /** An entry that is asked for has no room in as many frames as one thing may take. */
  | "entry-too-long"
  /** An entry came that was not asked for, or came already. */
  | "lent-unasked"
  /** An entry came that is not what its node signed, or of which no signature is here. */
  | "lent-refused";
