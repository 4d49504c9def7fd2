/**
 * What the desk, the portal and the command line read of the node itself: its first screen, its radios, its disk, its clock. As in `views.ts`,
 * `null` stands for what is not known.
 */

import type { Millis } from "../base/time.ts";
import type { BackupView } from "../journal/backup-work.ts";
import type { CaseView, CrisisView, HouseholdView, InboxView, RollcallView } from "./views.ts";

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
