/**
 * What is true of a numbered case, a household, an inbox message, as the fold leaves it.
 */

import type { Lang, OtherLang } from "../base/lang.ts";
import type { Wall } from "../base/time.ts";
import type { CaseRef, EntryRef, HouseholdId, Particulars, TaskState } from "../journal/fact.ts";
import type { Order } from "../journal/order.ts";
import type {
  CaseAlarm,
  CaseState,
  CaseType,
  Category,
  Channel,
  CheckinStatus,
  Trust,
} from "../journal/vocabulary.ts";
import type { KeyDoubt } from "./key-fold.ts";

export interface Task {
  readonly helper: string;
  readonly state: TaskState;
  readonly since: Wall;
}

/** A need, an offer, a report, a search, a question. */
export interface Case extends Particulars {
  readonly ref: CaseRef;
  readonly type: CaseType;
  readonly state: CaseState;
  /** Who told of it, is answered, and may take it back. */
  readonly household: HouseholdId;
  /** Whom it is for, where that is another household that is known. */
  readonly subject?: HouseholdId;
  readonly channel: Channel;
  readonly lang: Lang;
  readonly guess?: OtherLang;
  readonly trust: Trust;
  /** Rings until someone has seen it: absent when it never rang. */
  readonly alarm?: CaseAlarm;
  /** A person has seen it: any human move after it was opened. */
  readonly seen: boolean;
  readonly openedAt: Wall;
  /** When `state` last changed. */
  readonly since: Wall;
  /** The entry that opened it, and its place in time, which no clock's jump moves. */
  readonly openedBy: EntryRef;
  readonly order: Order;
  /** Words as they came; kept in memory while the case is live, on disk for ever. */
  readonly raw: string;
  /** Helpers on it, first come first. */
  readonly tasks: readonly Task[];
  readonly mergedInto?: CaseRef;
  readonly secretHash?: string;
}

export interface Household {
  readonly id: HouseholdId;
  readonly name?: string;
  readonly lang: Lang;
  readonly people?: number;
  readonly place?: string;
  readonly stopped: boolean;
  /** The last status a person gave, never one that a radio's beacon suggests. */
  readonly status?: CheckinStatus;
  readonly statusAt?: Wall;
  /** Its place in time. */
  readonly statusOrder?: Order;
  /** Who said so, or told of it at all, where that is another household. */
  readonly saidBy?: HouseholdId;
  /** Its last words of any kind. */
  readonly heardAt?: Wall;
  /** Their place in time. */
  readonly heardOrder?: Order;
  /** It was erased, and has not written since. */
  readonly erased?: true;
  /** The public key that proves its radio, hexadecimal: pinned at first sight, or accepted by an operator since. */
  readonly key?: string;
  /** Why its radio proves nothing at present. */
  readonly doubt?: KeyDoubt;
}

/** Words that wait for a person. */
export interface InboxMessage {
  readonly ref: EntryRef;
  readonly household: HouseholdId;
  readonly at: Wall;
  readonly trust: Trust;
  readonly channel: Channel;
  readonly intent: string;
  readonly alarm?: CaseAlarm;
  readonly guess?: OtherLang;
  /** What they may be about. */
  readonly category?: Category;
  /** Someone they speak of, who may be one of several. */
  readonly who?: string;
  readonly raw: string;
}
