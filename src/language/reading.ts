/**
 * What a message means, as far as the words say: the result of understanding, before anyone acts on it.
 */

import type { Lang, OtherLang } from "../base/lang.ts";
import type { Category, CheckinStatus, Unit, Urgency } from "../journal/vocabulary.ts";
import type { Behalf } from "./on-behalf.ts";
import type { Place } from "./table.ts";

export const intents = [
  "sos",
  "need",
  "offer",
  "checkin",
  "seek",
  "report",
  "question",
  "fulfilled",
  "cancel",
  "status",
  "task",
  "reply",
  "profile",
  "watch",
  "help",
  "lang",
  "stop",
  "noise",
  "unknown",
] as const;
export type Intent = (typeof intents)[number];

/** `sos` rings until a person has looked; `suspect` rings softly and stands on top; neither is ever filed quietly. */
export type Alarm = "none" | "suspect" | "sos";

export const taskActions = ["claim", "enroute", "onsite", "done", "release"] as const;
export type TaskAction = (typeof taskActions)[number];

/** What a command asks of a case that no intent says. */
export const caseCommands = [
  "correct",
  "add",
  "urgent",
  "reopen",
  "erase",
  "neighbour",
  "safe",
  "visit",
  "mail",
] as const;
export type CaseCommand = (typeof caseCommands)[number];

/** One thing a message says. */
export interface Item {
  readonly intent: Intent;
  readonly category?: Category;
  readonly urgency?: Urgency;
  /** How many people it concerns. */
  readonly people?: number;
  /** How much is asked or offered, in `unit`. What is left is not a quantity. */
  readonly quantity?: number;
  readonly unit?: Unit;
  /** Where, in the sender's words. */
  readonly place?: string;
  /** Who is sought, or whose news it is, in the sender's words. */
  readonly who?: string;
  /** It is about another household than the sender's: how that is told of in `who`. */
  readonly behalf?: Behalf;
  readonly status?: CheckinStatus;
  /** The sender wants to have written again within so many minutes. */
  readonly minutes?: number;
  readonly action?: TaskAction;
  /** The number of a case the message names. */
  readonly ref?: number;
  /** The answer given to a question: `yes`, `no`, or a number as written; the language asked for, `fr` or `en`. */
  readonly value?: string;
  readonly command?: CaseCommand;
}

/** A rule or a line of the tables that had a part in a reading. */
export interface Fired {
  /** The rule, or what kind of line it was: `need`, `danger fire`, `says lack`. */
  readonly rule: string;
  /** The line as it is written in the tables. */
  readonly line?: string;
  readonly at?: Place;
  /** The words of the message it stands on, as they were typed. */
  readonly words?: string;
}

/** One closed question to ask back. */
export const clarifies = [
  "people",
  "where",
  "what",
  "need-or-offer",
  "which-case",
  "danger",
] as const;
export type Clarify = (typeof clarifies)[number];

/** The whole of what was understood of one message. */
export interface Reading {
  readonly lang: Lang;
  /** The language it seems to be in, if that is none we answer in. */
  readonly guess?: OtherLang;
  /** What the message says, most important first; never empty. */
  readonly items: readonly [Item, ...Item[]];
  /** 0 to 1. From 0.8 it is acted on, from 0.5 drafted with one question, below it goes to a person. */
  readonly confidence: number;
  readonly alarm: Alarm;
  readonly clarify?: Clarify;
  /** What fired, for whoever asks why. */
  readonly fired: readonly Fired[];
}

/** What is known when a message is read. */
export interface ReadingContext {
  /** The language the sender was last answered in. */
  readonly lang?: Lang;
  /** The question the sender was asked and has not answered. */
  readonly pending?: Clarify;
  /** The sender was asked something that is answered by yes or no. */
  readonly yesNo?: boolean;
  /** Everyone was asked how they are, and may answer now. */
  readonly rollcall?: boolean;
  /** Cases of others that the sender helps with. */
  readonly tasks?: readonly number[];
  /** What the sender has open. */
  readonly open?: readonly { readonly number: number; readonly category: Category }[];
}
