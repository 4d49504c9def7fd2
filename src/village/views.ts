/**
 * What the desk, the portal and the command line read: plain data, ready for JSON. `null` stands for what is not known, so that
 * every key is always there.
 */

import type { Lang, OtherLang, Words } from "../base/lang.ts";
import type { Millis } from "../base/time.ts";
import type { BackupView } from "../journal/backup-work.ts";
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

/** One radio of ours, for the eye. */
export interface RadioView {
  readonly address: string;
  readonly phase: string;
  /** Fault code, when it is not ready. */
  readonly reason: string | null;
  readonly id: string | null;
  readonly name: string | null;
  readonly firmware: string | null;
  readonly region: string | null;
  readonly preset: string | null;
  readonly queueFree: number | null;
  readonly batteryPercent: number | null;
  readonly channelUtilizationPercent: number | null;
  readonly airUtilTxPercent: number | null;
  /** What is wrong with its own key, by its own word: another radio has the same, or it is easily guessed. */
  readonly keyTrouble: "duplicated" | "weak" | null;
  readonly airtime: AirtimeView;
  readonly lastHeard: string | null;
  readonly reconnects: number;
  readonly counters: Readonly<Record<string, number>>;
}

/** What we reckon of a radio's last hour on the air, in percent of an hour. */
export interface AirtimeView {
  readonly sentPercent: number;
  /** What it may have sent on top: repeats it does not tell of. */
  readonly estimatedPercent: number;
  readonly heardPercent: number;
  /** What the law allows it to send; null where it says nothing. */
  readonly limitPercent: number | null;
  /** Of the last hour, how many are counted: 60 once the node has run for an hour. */
  readonly minutes: number;
}

/** Words that were not answered by themselves. */
export interface LeftView {
  readonly household: string;
  readonly householdName: string | null;
  /** The latest of them, shortened; raw: to be made safe before it is shown. */
  readonly words: string;
  /** The reason; the words for it are in `language`. */
  readonly why: string;
  /** How many texts of late, for the same reason. */
  readonly times: number;
  readonly at: string;
}

/** The hub's clock, and what it is worth. */
export interface ClockView {
  readonly now: string;
  readonly quality: string;
  /** The operator whose word the time is, or was until a better source denied it. */
  readonly by: string | null;
  /** Another clock that says otherwise by more than a minute: the operator's word, or a radio's; and how much more it shows. */
  readonly other: { readonly quality: string; readonly seconds: number } | null;
  /** Of the IANA database: in this zone the hub tells the hour to households. */
  readonly zone: string;
  /** Milliseconds that never go back: an order to set the clock names them, so that one long under way is known. */
  readonly count: Millis;
}

/** The first screen. */
export interface NowView {
  readonly exercise: boolean;
  readonly village: string;
  readonly now: string;
  readonly clockQuality: string;
  readonly clock: ClockView;
  /** Unseen alarms, `sos` first, oldest first. */
  readonly alarms: readonly CaseView[];
  /** Unseen alarms among inbox messages. */
  readonly inboxAlarms: readonly InboxView[];
  /** Households whose radio's key is in doubt: to be asked, by voice. */
  readonly keyAlarms: readonly HouseholdView[];
  /** Households whose next sign of life is overdue. */
  readonly overdue: readonly HouseholdView[];
  readonly rollcall: Omit<RollcallView, "households"> | null;
  readonly crisis: CrisisView | null;
  readonly waiting: number;
  /** The live need that has waited longest without anyone having seen it. */
  readonly oldestWaiting: CaseView | null;
  readonly inbox: number;
  readonly households: { readonly known: number; readonly ok: number; readonly help: number };
  readonly outbox: Readonly<Record<string, number>>;
  /** Of the last hour, the latest first. */
  readonly unanswered: readonly LeftView[];
  readonly radios: readonly RadioView[];
  readonly store: StoreView;
  readonly vault: VaultState;
  /** Erasing goes on: some bytes of it are still on the disk. */
  readonly erasing: boolean;
  readonly backup: BackupView;
}

export interface StoreView {
  /** Entries that say what only a newer Veillée knows; absent for none. */
  readonly strange?: number;
  readonly state: "good" | "full" | "failed" | "readonly";
  readonly entries: number;
  /** Entries decided but not on disk yet. */
  readonly pending: number;
  readonly quarantined: number;
  /** Entries that were once on disk and are not to be found. */
  readonly missing: number;
  /** Places where the journal's chain of signatures was found broken: its end at the start, all of it by the last check since. */
  readonly broken: number;
  /** Bytes of what was written last that could not be read back at the start. */
  readonly droppedBytes: number;
  /** Files that are damaged, and will be mended at the next start. */
  readonly damagedFiles: number;
  /** Entries found lost since the start, asked of other nodes, and back from them; absent while none was asked for. */
  readonly refill?: { readonly lost: number; readonly asked: number; readonly returned: number };
}

export interface StatusView {
  readonly version: string;
  readonly node: string;
  readonly exercise: boolean;
  readonly village: string;
  readonly address: string;
  readonly startedAt: string;
  readonly now: string;
  readonly clockQuality: string;
  readonly clock: ClockView;
  readonly cases: Readonly<Record<string, number>>;
  readonly alarms: number;
  readonly keyAlarms: number;
  readonly inbox: number;
  readonly crisis: CrisisView | null;
  readonly outbox: Readonly<Record<string, number>>;
  readonly unanswered: readonly LeftView[];
  readonly radios: readonly RadioView[];
  /** Radios with another Veillée behind them, as `!a1b2c302`: words to these are told as stored. */
  readonly veillees: readonly string[];
  readonly store: StoreView;
  readonly vault: VaultState;
  /** Erasing goes on: some bytes of it are still on the disk. */
  readonly erasing: boolean;
  readonly backup: BackupView;
  readonly memoryMiB: number;
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

/**
 * Whether what earlier runs wrote of people can be read: `locked` until an operator has given the code since the start; `unprotected` as long as no code
 * protects it.
 */
export type VaultState = "unprotected" | "locked" | "unlocked";

/**
 * What became of a secret that was to open what was closed at the restart.
 *
 * - `opened`: what earlier runs wrote can be read.
 * - `needs-code`: opened, but not by the operator's code, which does not open it yet: once it is given, it does.
 * - `other-secret`: it is the operator's code, and opens no more than the desk: what is closed was closed with another.
 * - `wrong`: it opens nothing.
 */
export type Unlocked = "opened" | "needs-code" | "other-secret" | "wrong";

/** What just changed, so that a page fetches no more than it must. */
export interface ChangeView {
  readonly at: Millis;
  readonly what: readonly (
    | "cases"
    | "inbox"
    | "households"
    | "lexicon"
    | "radios"
    | "outbox"
    | "store"
  )[];
  /** A case that rings, just opened. */
  readonly alarm: number | null;
}
