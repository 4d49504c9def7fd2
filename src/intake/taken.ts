/**
 * What intake is given to decide with, and what it decides.
 */

import type { Millis, Wall } from "../base/time.ts";
import type { Draft } from "../journal/entry.ts";
import type { HouseholdId } from "../journal/fact.ts";
import type { Grammar } from "../language/grammar.ts";
import type { NodeNumber } from "../mesh/heard.ts";
import type { Village } from "../village/village.ts";
import type { Correspondence } from "./correspondence.ts";
import type { Strangers } from "./strangers.ts";

export interface IntakeContext {
  readonly village: Village;
  /** How messages are read here. */
  readonly grammar: Grammar;
  readonly correspondence: Correspondence;
  /** Keys of radios that have not written. */
  readonly strangers: Strangers;
  /** For words and stamps only; it may jump. */
  readonly wall: Wall;
  /** The instant that an operator said last, if that is what the clock goes by. */
  readonly saidTime?: Millis;
  /** The running clock: how long something took, or is to last. */
  readonly at: Millis;
  /** The node's age: what it ran in all, over all its starts. */
  readonly age: Millis;
  readonly exercise: boolean;
  /** The channel is so busy that all but emergencies are answered in few words. */
  readonly busy?: boolean;
  /** The numbers of our own radios. */
  readonly ownRadios: ReadonlySet<NodeNumber>;
  /** Whether a text with this key is on disk. */
  readonly seen: (key: string) => boolean;
  /** 16 hexadecimal digits, never the same twice. */
  readonly newId: () => string;
  /** The hour as people here say it, `18:40`; undefined if the clock was worth nothing. */
  readonly timeOfDay: (wall: Wall) => string | undefined;
}

/** How urgent a message on its way out is, as `outbox` names its lanes. */
export type ReplyLane = "emergency" | "urgent" | "reply" | "routine";

/** Words to send once the entries are on disk. Its `message.queued` stands among them under the same id. */
export interface OutgoingDraft {
  readonly id: string;
  readonly to: NodeNumber;
  readonly household: HouseholdId;
  /** At most 200 bytes of UTF-8. */
  readonly text: string;
  readonly lane: ReplyLane;
  /** By the running clock. */
  readonly notBefore?: Millis;
  /** The same in few words, to leave within another. */
  readonly short?: string;
  /** It tells what changed, and answers nothing that was just said. */
  readonly news?: true;
  /** Its addressee has proven who they are, or it is an operator's. */
  readonly proven?: true;
  /** The case it speaks of, by its number here. */
  readonly about?: number;
  readonly template?: string;
  /** The packet it answers. */
  readonly replyId?: number;
}

/** Why a text gave nothing, or less than another would: for the counters. */
export type Counted =
  | "from-nobody"
  | "own-echo"
  | "duplicate"
  | "repeated"
  | "reaction"
  | "our-words"
  | "flood"
  /** Beyond the sender's measure, or everyone's: the words alone are kept. */
  | "over-measure"
  /** More than any radio can have carried: only counted. */
  | "beyond-air";

/** What is to be written, together, and then sent. */
export interface Taken {
  readonly entries: readonly Draft[];
  readonly outgoing: readonly OutgoingDraft[];
  /** The text's key, to be kept with the entries. */
  readonly seen?: string;
  readonly counted?: Counted;
  /** The case that rings: just opened, or cried for again. */
  readonly rings?: number;
}

export const nothing = (counted: Counted): Taken => ({ entries: [], outgoing: [], counted });
