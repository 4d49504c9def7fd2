/**
 * What the desk, the portal and the command line read: plain data, ready for JSON. `null` stands for what is not known, so that
 * every key is always there.
 */

import type { Lang, OtherLang, Words } from "../base/lang.ts";
import type { Hidden } from "../journal/entry.ts";
import type { EntryRef, TaughtTerm } from "../journal/fact.ts";
import type {
  CaseAlarm,
  CaseState,
  CaseType,
  Category,
  Channel,
  CheckinStatus,
  Trust,
  Unit,
  Urgency,
} from "../journal/vocabulary.ts";
import type { KeyDoubtKind } from "./key-fold.ts";

/** One line of a board or a list. Times are ISO 8601, UTC. */
export interface CaseView {
  readonly number: number;
  readonly type: CaseType;
  readonly category: Category | null;
  readonly urgency: Urgency | null;
  readonly people: number | null;
  readonly quantity: number | null;
  readonly unit: Unit | null;
  readonly state: CaseState;
  readonly household: string;
  readonly householdName: string | null;
  /** Whom it is for, where that is another household: `household` only told of it. */
  readonly subject: PersonView | null;
  /** Where that may be any of several: these. */
  readonly candidates: readonly PersonView[];
  readonly place: string | null;
  readonly who: string | null;
  readonly raw: string;
  /** The language the words seem to be in, if that is none we answer in. */
  readonly guess: OtherLang | null;
  readonly trust: Trust;
  readonly channel: Channel;
  readonly at: string;
  /** Whether how long ago that was is known: not of an earlier run that had no clock. */
  readonly dated: boolean;
  readonly since: string;
  readonly alarm: CaseAlarm | null;
  readonly seen: boolean;
  readonly helpers: readonly { readonly name: string; readonly state: string }[];
  /** Has a radio we can write to. */
  readonly reachable: boolean;
}

/** A household by what it is called and where it lives. */
export interface PersonView {
  readonly id: string;
  readonly name: string | null;
  readonly place: string | null;
}

/** One line of a case's story. */
export interface TimelineView {
  readonly at: string;
  /** The entry's kind, e.g. `case.moved`. */
  readonly kind: string;
  readonly actor: string;
  readonly trust: Trust;
  /** What changed, e.g. the state it moved to; words for it are the page's. */
  readonly detail: Readonly<Record<string, string | number | boolean>>;
  readonly raw: string | null;
  /** Why its words are not shown; null where they are, or where there were none. */
  readonly hidden: Hidden | null;
  /** For words we sent: how far they got. */
  readonly delivery: string | null;
  /** For words we sent: what follows by itself. */
  readonly next: NextTryView | null;
}

/** What follows for words on their way, and when. */
export interface NextTryView {
  readonly kind: "now" | "later" | "radio" | "answer" | "none";
  /** For `later`; ISO 8601, UTC. */
  readonly at: string | null;
  readonly way: "direct" | "channel";
  readonly parts: number;
  readonly tries: number;
  readonly triesMax: number;
}

export interface CaseDetail extends CaseView {
  /** Why its first words are not shown; null where they are. */
  readonly hidden: Hidden | null;
  readonly timeline: readonly TimelineView[];
}

export interface InboxView {
  readonly node: string;
  readonly number: number;
  readonly at: string;
  /** Whether how long ago that was is known. */
  readonly dated: boolean;
  readonly household: string;
  readonly householdName: string | null;
  readonly trust: Trust;
  readonly channel: Channel;
  readonly intent: string;
  readonly guess: OtherLang | null;
  /** What the words may be about. */
  readonly category: Category | null;
  /** Someone they speak of, who may be any of `candidates`. */
  readonly who: string | null;
  readonly candidates: readonly PersonView[];
  readonly alarm: CaseAlarm | null;
  readonly raw: string;
}

export interface HouseholdView {
  readonly id: string;
  readonly name: string | null;
  readonly lang: Lang;
  readonly people: number | null;
  readonly place: string | null;
  readonly status: CheckinStatus | null;
  readonly statusAt: string | null;
  /** Who said so, or told of it at all, where that is another household. */
  readonly saidBy: PersonView | null;
  readonly heardAt: string | null;
  /** In how many minutes its next sign of life is due; below 0 it is overdue. */
  readonly dueInMinutes: number | null;
  /** The public key that proves its radio, 64 hexadecimal digits. */
  readonly key: string | null;
  /** Why its radio proves nothing at present. */
  readonly keyDoubt: KeyDoubtView | null;
}

/** What an operator has to ask a household about its radio's key. */
export interface KeyDoubtView {
  readonly kind: KeyDoubtKind;
  readonly since: string;
  /** The key in question: the other one for `changed`, else the one that holds. */
  readonly key: string;
  /** For `duplicated`: who has the same. */
  readonly others: readonly { readonly id: string; readonly name: string | null }[];
}

/** One term of the village's own lexicon. `node` and `number` name the entry that taught it. */
export interface TaughtView extends TaughtTerm {
  readonly node: string;
  readonly number: number;
  /** For a person that is a household here: what it is called. */
  readonly personName: string | null;
  /** The operator's name. */
  readonly by: string;
  readonly at: string;
  /** Whether how long ago that was is known. */
  readonly dated: boolean;
  /** The entry whose words it was taught from, and the beginning of these. */
  readonly from: EntryRef | null;
  readonly words: string | null;
}

/** What one term more would change in how the last messages are read. */
export interface PreviewView {
  /** The message it is taught from, whether it would be read differently or not. */
  readonly own: RereadView | null;
  /** Other messages that were read again. */
  readonly read: number;
  /** Of these, how many would be read differently. */
  readonly changed: number;
  /** Those that would, the last first; not all if they are many. */
  readonly lines: readonly RereadView[];
}

/** One message, as it is read and as it would be. */
export interface RereadView {
  readonly household: string;
  readonly householdName: string | null;
  readonly at: string;
  readonly dated: boolean;
  readonly raw: string;
  readonly before: Words;
  readonly after: Words;
}

export type RollcallStanding = "ok" | "help" | "silent";

/** The last roll call. */
export interface RollcallView {
  readonly running: boolean;
  readonly startedAt: string;
  readonly dated: boolean;
  readonly endedAt: string | null;
  /** Households that have written since it began; of them those that ask for help; and those silent since. */
  readonly answered: number;
  readonly help: number;
  readonly silent: number;
  readonly households: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly place: string | null;
    readonly people: number | null;
    readonly standing: RollcallStanding;
  }[];
}

/** The last crisis, as operators declared it here. */
export interface CrisisView {
  readonly running: boolean;
  /** null if only an end was ever told. */
  readonly beganAt: string | null;
  /** Whether how long ago it began is known. */
  readonly dated: boolean;
  readonly endedAt: string | null;
  /** The operator who said so last. */
  readonly by: string;
  /** Days the node has to run until what is sensitive of it goes; null while it goes on. */
  readonly daysLeft: number | null;
}

/** What goes if a household is erased. */
export interface ErasureView {
  readonly household: string;
  readonly name: string | null;
  readonly place: string | null;
  /** Its words, and what was noted of it. */
  readonly messages: number;
  /** Words that were sent to it, or queued. */
  readonly answers: number;
  /** Words not sent yet that go with the rest: none that answer an emergency. */
  readonly waiting: number;
  /** Cases it opened, or that are for it. */
  readonly cases: readonly {
    readonly number: number;
    readonly type: CaseType;
    readonly state: CaseState;
    readonly live: boolean;
  }[];
  /** A case on which a life may depend: it is to be ended first. */
  readonly vital: number | null;
}
