/**
 * What an entry says, one kind a fact. Every kind stands in `proto/veillee.proto` under the same name; a kind is added, never
 * changed in meaning. A node that does not know a kind keeps the entry and shows its raw words.
 */

import type { Lang, OtherLang } from "../base/lang.ts";
import type { Millis } from "../base/time.ts";
import type { KeepingFact } from "./keeping-fact.ts";
import type {
  CaseAlarm,
  CaseState,
  CaseType,
  Category,
  Channel,
  CheckinStatus,
  QuestionKind,
  Unit,
  Urgency,
} from "./vocabulary.ts";

/**
 * A household: `!a1b2c302` for one that writes from a radio, `~` and 8 hexadecimal digits for one that came by the portal.
 * The first message creates it; there is no account. `=` and 8 digits for one that others told of, and that never wrote itself.
 */
export type HouseholdId = string;

/** To whom words on the channel are queued. */
export const everyone = "^all";

/** Names one entry of one node. */
export interface EntryRef {
  readonly node: string;
  readonly number: number;
}

/** A numbered case: the hub that numbered it, and the number people say. Never reused. */
export interface CaseRef {
  readonly node: string;
  readonly number: number;
}

/** The particulars of a case, each absent when not known. */
export interface Particulars {
  readonly category?: Category;
  readonly urgency?: Urgency;
  readonly people?: number;
  readonly quantity?: number;
  readonly unit?: Unit;
  /** In the sender's words. */
  readonly place?: string;
  /** Who is sought, in the sender's words. */
  readonly who?: string;
}

/** When the next sign of life is due: so many minutes after the node had that age. */
export interface Due {
  readonly minutes: number;
  readonly age: Millis;
}

/** A closed question that words of ours ask. */
export interface Asked {
  readonly what: QuestionKind;
  /** For `which-case`: what is to be done with the case the answer names. */
  readonly as?: "cancelled" | "fulfilled";
  /** It was asked before, and not answered. */
  readonly again?: true;
  /** The node's age when it was asked: how long it has waited is known across restarts. */
  readonly age: Millis;
}

export type Fact =
  /** The daemon began to serve. */
  | { readonly kind: "node.started"; readonly version: string; readonly exercise: boolean }
  /** A household's words that open no case: noise, thanks, an answer, or (`inbox`) something a person must read. */
  | {
      readonly kind: "message.heard";
      readonly household: HouseholdId;
      readonly channel: Channel;
      readonly lang: Lang;
      readonly guess?: OtherLang;
      /** What the words may be about, for whoever files them. */
      readonly category?: Category;
      /** The intent read, as `language` names it. */
      readonly intent: string;
      /** Waits for a person to read it. */
      readonly inbox: boolean;
      /** It rings, though it opened no case of its own. */
      readonly alarm?: CaseAlarm;
      /** The case it speaks of. */
      readonly about?: CaseRef;
      /** Someone it is said of who may be one of several households, in the sender's words. */
      readonly who?: string;
    }
  /** A person read an inbox message, and filed it: as noise, or as the case it opened. */
  | {
      readonly kind: "message.filed";
      readonly message: EntryRef;
      readonly as: CaseType | "checkin" | "noise";
      readonly opened?: CaseRef;
    }
  /** Words that were put in the outbox. Their way from there is the outbox's record, under the same `id`. */
  | {
      readonly kind: "message.queued";
      readonly id: string;
      readonly household: HouseholdId;
      readonly about?: CaseRef;
      /** The reply template's key; absent for an operator's own words. */
      readonly template?: string;
      readonly text: string;
      /** What it asks, if it waits for an answer. */
      readonly asks?: Asked;
    }
  | {
      readonly kind: "household.named";
      readonly household: HouseholdId;
      readonly name: string;
      /** Where the name is from: the radio's NodeInfo (anyone may forge it), the household's words, the operator; or, of a household
       * that never wrote itself, someone else. */
      readonly source: "radio" | "said" | "operator" | "told";
    }
  /** What a household said of itself: any of these. */
  | {
      readonly kind: "household.told";
      readonly household: HouseholdId;
      readonly lang?: Lang;
      readonly people?: number;
      readonly place?: string;
      /** It wants no automatic messages; an SOS is still read and answered. */
      readonly stopped?: boolean;
    }
  | {
      readonly kind: "checkin.made";
      readonly household: HouseholdId;
      readonly channel: Channel;
      readonly lang: Lang;
      readonly guess?: OtherLang;
      readonly status: CheckinStatus;
      readonly people?: number;
      /** Someone else it is said of, in the sender's words. */
      readonly about?: string;
      /** The household it is said of, where that is not the sender's and is known. */
      readonly subject?: HouseholdId;
      /** By when it wants to have written again. */
      readonly due?: Due;
    }
  | ({
      readonly kind: "case.opened";
      readonly number: number;
      readonly type: CaseType;
      readonly state: CaseState;
      readonly household: HouseholdId;
      readonly channel: Channel;
      readonly lang: Lang;
      /** The language the words seem to be in, if that is none we answer in; likewise elsewhere. */
      readonly guess?: OtherLang;
      readonly alarm?: CaseAlarm;
      /** The household it is for, where that is not the sender's and is known. */
      readonly subject?: HouseholdId;
      /** SHA-256 of the word by which the portal lets its owner follow it, hexadecimal. */
      readonly secretHash?: string;
    } & Particulars)
  /** A case changed its state. */
  | {
      readonly kind: "case.moved";
      readonly case: CaseRef;
      readonly to: CaseState;
      /** For `duplicate`: the case it was merged into. */
      readonly into?: CaseRef;
      readonly reason?: string;
    }
  /** Someone put the particulars right: what is given replaces what stood. */
  | ({ readonly kind: "case.corrected"; readonly case: CaseRef } & Particulars)
  /** More words for a case; they stand in `raw`. */
  | { readonly kind: "case.added"; readonly case: CaseRef; readonly household: HouseholdId }
  /** A helper's part in a case. `assigned` is the operator's; the rest the helper's own word, or the operator's for them. */
  | {
      readonly kind: "task.moved";
      readonly case: CaseRef;
      readonly helper: string;
      readonly to: TaskState;
    }
  | KeyFact
  /** Two radios have one public key: either can write in the other's name. */
  | {
      readonly kind: "key.duplicated";
      readonly radio: number;
      readonly other: number;
      readonly key: string;
    }
  | LexiconFact
  /** An operator asks all households how they are; `age` is the node's. */
  | { readonly kind: "rollcall.started"; readonly age: Millis }
  /** It is over: how many households had answered, of these asked for help, and how many were silent. */
  | {
      readonly kind: "rollcall.ended";
      readonly answered: number;
      readonly help: number;
      readonly silent: number;
    }
  | KeepingFact
  /** Written by a newer Veillée. */
  | { readonly kind: "unknown"; readonly tag: number };

/** Of the words this village uses and the grammar does not know. An operator adds one, and takes one back. */
export type LexiconFact =
  | ({
      readonly kind: "lexicon.taught";
      /** The message it was taught from. */
      readonly from?: EntryRef;
    } & TaughtTerm)
  | { readonly kind: "lexicon.withdrawn"; readonly taught: EntryRef };

/** One word, nickname or place of the village's own, and what it means there. */
export interface TaughtTerm {
  /** As it was typed, at most {@link TERM_MAX} characters: it is made plain only where it is used. */
  readonly term: string;
  readonly meaning: TaughtMeaning;
}

export type TaughtMeaning =
  /** A thing people need or give: "la gourde" may be water. */
  | { readonly as: "category"; readonly category: Category }
  /** A place. `place` is the name it is kept under, absent where that is the term itself. */
  | { readonly as: "place"; readonly place?: string }
  /** A person: the household's id, or the name the nickname stands for. */
  | { readonly as: "person"; readonly person: string }
  /** A saying that is no danger and no need, only talk. It silences no danger. */
  | { readonly as: "harmless" };

/** Characters of a taught term. */
export const TERM_MAX = 60;

/** The kinds of {@link KeyFact}. */
export const keyFacts = [
  "key.pinned",
  "key.changed",
  "key.emptied",
  "key.accepted",
  "key.refused",
  "key.doubted",
] as const;

/**
 * Of a radio's public key. What our radios saw: the first one, another one, none any more in its place. What an operator says of one:
 * that it is the household's, that it is not, or (which takes either back) that it is to be asked again.
 */
export interface KeyFact {
  readonly kind: (typeof keyFacts)[number];
  /** The radio's node number. */
  readonly radio: number;
  /** 64 hexadecimal digits. */
  readonly key: string;
}

export const taskStates = ["assigned", "claimed", "enroute", "onsite", "done", "released"] as const;
export type TaskState = (typeof taskStates)[number];

export type FactKind = Fact["kind"];
/** The fact of kind `K`. */
export type FactOf<K extends FactKind> = Extract<Fact, { readonly kind: K }>;
