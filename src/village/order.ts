/**
 * What an operator, at the desk or the command line, may order. Judged in `intake`, which turns it into entries and replies.
 */

import type { Millis } from "../base/time.ts";
import type { EntryRef, TaughtTerm } from "../journal/fact.ts";
import type { CaseType, Category, Unit, Urgency } from "../journal/vocabulary.ts";

export type Order =
  /** *Vu*: a person has looked. Stops the alarm. */
  | { readonly kind: "acknowledge"; readonly number: number }
  | { readonly kind: "assign"; readonly number: number; readonly helper: string }
  | {
      readonly kind: "enroute" | "delivered" | "release";
      readonly number: number;
      readonly helper: string;
    }
  /** Ends it: fulfilled, or for the reason named. */
  | {
      readonly kind: "close";
      readonly number: number;
      readonly as: "fulfilled" | "cancelled" | "rejected" | "expired";
      readonly reason?: string;
    }
  | { readonly kind: "reopen"; readonly number: number }
  | { readonly kind: "hold"; readonly number: number; readonly reason?: string }
  | { readonly kind: "merge"; readonly number: number; readonly into: number }
  /** Sends words to the case's household; 200 bytes of UTF-8 at most. */
  | { readonly kind: "say"; readonly number: number; readonly text: string }
  | {
      readonly kind: "correct";
      readonly number: number;
      readonly category?: Category;
      readonly urgency?: Urgency;
      readonly people?: number;
      readonly quantity?: number;
      readonly unit?: Unit;
      readonly place?: string;
    }
  /** Files a message of the inbox. */
  | {
      readonly kind: "file";
      readonly message: EntryRef;
      readonly as: CaseType | "checkin" | "noise";
      readonly category?: Category;
      readonly urgency?: Urgency;
      readonly people?: number;
    }
  /** Asks every household how it is, or ends that. */
  | { readonly kind: "rollcall"; readonly as: "start" | "end" }
  /** Declares a crisis, or its end: 30 days of running later what is sensitive of it goes. */
  | { readonly kind: "crisis"; readonly as: "begin" | "end" }
  /**
   * Says what time it is, where nothing better does. `asked` is what the hub's count showed just before, so that an order that was long under way is known; `anyway`,
   * that the time is right though the hub knew a later one.
   */
  | {
      readonly kind: "set-clock";
      readonly millis: Millis;
      readonly asked: Millis;
      readonly anyway?: true;
    }
  /** What was said last is not the time: nobody knows it then. With `millis`, only if that is what was said last. */
  | { readonly kind: "withdraw-clock"; readonly millis?: Millis }
  /** Erases all that is sensitive about a household, for good. */
  | { readonly kind: "erase"; readonly household: string }
  | { readonly kind: "name"; readonly household: string; readonly name: string }
  /**
   * Says of a key seen of a household's radio that it is theirs (`accepted`: it proves their messages from now on, and no other does), that it is not
   * (`refused`), or that one is not sure after all (`doubted`), which takes back either.
   */
  | {
      readonly kind: "key";
      readonly household: string;
      readonly as: "accepted" | "refused" | "doubted";
      /** 64 hexadecimal digits: the very key that was looked at, whatever came since. */
      readonly key: string;
    }
  | Teaching
  /** Takes a term out of the village's own lexicon, whoever taught it and however often. */
  | { readonly kind: "forget"; readonly term: string };

export type ClockOrder = Extract<Order, { kind: "set-clock" | "withdraw-clock" }>;

/** Adds a term to the village's own lexicon: from a message, from the words of a case, or from nowhere. */
export interface Teaching extends TaughtTerm {
  readonly kind: "teach";
  readonly from?: EntryRef;
  readonly number?: number;
}

/** Why an order was refused; `language` has the words. */
export const refusals = [
  "no-such-case",
  "no-such-message",
  "no-such-household",
  "not-in-this-state",
  "text-too-long",
  "text-empty",
  "no-radio",
  "vital-need",
  "bad-value",
  "term-short",
  "term-danger",
  "term-command",
  "term-common",
  "term-known",
  "no-such-term",
  "lexicon-full",
  "crisis-on",
  "no-crisis",
  "clock-late",
  "clock-early",
  "clock-before",
  "clock-far",
  "clock-sure",
  "clock-not-told",
  "clock-told-since",
] as const;
export type OrderRefusal = (typeof refusals)[number];

export type Ordered =
  | { readonly kind: "done"; readonly number?: number }
  | { readonly kind: "refused"; readonly why: OrderRefusal };
