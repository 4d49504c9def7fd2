/**
 * What happens to a session with a radio, and what it wants done: the two sides of its step.
 */

import type { FaultCode } from "../base/fault.ts";
import type { Millis, Wall } from "../base/time.ts";
import type { Answer, Question } from "./ask.ts";
import type { Outcome } from "./delivery.ts";
import type { HeardData, HeardText, NodeNumber, Peer } from "./heard.ts";
import type { Message } from "./message.ts";
import type { RadioStatus } from "./radio-status.ts";

/** Time in events must not run backwards: it is a running count, not the wall's. */
export type SessionEvent =
  /** Begins: the session opens its link, and keeps it open for ever. */
  | { readonly kind: "start"; readonly at: Millis }
  /** The link that was to be opened is open. */
  | { readonly kind: "opened"; readonly at: Millis }
  /** The link could not be opened, or has ended. */
  | { readonly kind: "closed"; readonly reason: FaultCode; readonly at: Millis }
  /** A radio that was away is there, as far as can be seen: worth a try at once. */
  | { readonly kind: "appeared"; readonly at: Millis }
  /** A frame's payload came. */
  | { readonly kind: "frame"; readonly payload: Uint8Array; readonly at: Millis }
  /** Bytes came that are in no frame: log text, damage. */
  | { readonly kind: "noise"; readonly bytes: Uint8Array; readonly at: Millis }
  | { readonly kind: "woke"; readonly at: Millis }
  /** The house wants a message sent; `handle` names it in what comes of it. */
  | {
      readonly kind: "send";
      readonly handle: string;
      readonly message: Message;
      readonly at: Millis;
    }
  /** The house asks something of the radio; `handle` names it in the one answer. */
  | {
      readonly kind: "ask";
      readonly handle: string;
      readonly question: Question;
      readonly at: Millis;
    }
  /** A packet that an earlier run of the house handed to this radio, or to another of its radios. */
  | {
      readonly kind: "watch";
      readonly handle: string;
      readonly packetId: number;
      readonly to: NodeNumber;
      readonly at: Millis;
    }
  /** The wall clock, as asked for by the action "clock", or when it has become better. */
  | { readonly kind: "clock"; readonly wall: Wall; readonly at: Millis }
  /** Ends: nothing is opened again. */
  | { readonly kind: "stop"; readonly at: Millis };

export type SessionAction =
  | { readonly kind: "open" }
  /** Write all of `bytes`, after what was to be written before. */
  | { readonly kind: "write"; readonly bytes: Uint8Array }
  /** Let go of the link, after what was to be written; no "closed" is expected. */
  | { readonly kind: "close" }
  /** Restart the radio, if the link has a way to: it has said nothing for long. No answer is expected. */
  | { readonly kind: "reset" }
  /** Step with "woke" at `at`; replaces what was asked before. */
  | { readonly kind: "wake"; readonly at: Millis }
  | { readonly kind: "heard"; readonly text: HeardText }
  /** A packet on the private port, for us or for everyone. */
  | { readonly kind: "heard-data"; readonly data: HeardData }
  /** A node is new, or known differently. */
  | { readonly kind: "peer"; readonly peer: Peer }
  | { readonly kind: "outcome"; readonly handle: string; readonly outcome: Outcome }
  | { readonly kind: "answer"; readonly handle: string; readonly answer: Answer }
  /** Step with "clock", so that the radio's clock can be set. */
  | { readonly kind: "clock" }
  | { readonly kind: "status"; readonly status: RadioStatus }
  | { readonly kind: "counted"; readonly name: CounterName };

/** What a session counts rather than reports one by one. */
export type CounterName =
  /** Stretches of bytes in no frame. */
  | "noise"
  | "frame-unreadable"
  | "frame-unknown"
  | "packet-unreadable"
  | "packet-encrypted"
  /** From node 0 or from everyone: broken or hostile. */
  | "packet-without-sender"
  /** Our own text, come back. */
  | "packet-own"
  | "packet-for-others"
  /** Came before the radio had told who it is, and more than are kept. */
  | "packet-too-early"
  /** An order to our radio, or an answer in its name, that we did not ask for: it comes from the mesh. */
  | "admin-foreign"
  /** Answers nothing in flight: the second of two replies, one after the time-out, or a forged one. */
  | "reply-unmatched"
  /** A verdict on one of our packets that only our own radio can give, from someone on the mesh. */
  | "reply-forged"
  /** A node claims another public key than it had. */
  | "key-conflict"
  | "config-stale"
  | "config-incomplete"
  | "config-timeout"
  | "heartbeat-missed"
  | "rebooted"
  /** The radio had said nothing for three minutes, and was told to restart. */
  | "restart-forced"
  | "link-lost";
