/**
 * An answer on its way from what was said to what may be sent.
 */

import type { Lang } from "../base/lang.ts";
import type { Asked, Fact, HouseholdId } from "../journal/fact.ts";
import type { ReplyKey } from "../language/replies-text.ts";
import type { Brief } from "./gather.ts";
import type { AnswerKind } from "./may-answer.ts";
import type { ReplyLane } from "./taken.ts";

/** An answer, before it is known whether it may be sent. */
export interface Answer {
  readonly to: HouseholdId;
  /** The template's. */
  readonly key: string;
  readonly text: string;
  /** The same in few words, to stand behind another. */
  readonly short?: string;
  readonly lane: ReplyLane;
  readonly kind: AnswerKind;
  readonly about?: number;
  readonly asks?: Asks;
  /** What it tells, where one answer tells several things. */
  readonly brief?: Brief;
  /** The question it asks, in few words. */
  readonly ask?: string;
}

/** What an answer asks, before it is known when it leaves. */
export type Asks = Omit<Asked, "age">;

/** How an answer is sent; to the teller, as a plain answer, unless this says otherwise. */
export interface Sending {
  readonly to?: HouseholdId;
  readonly lang?: Lang;
  readonly lane?: ReplyLane;
  readonly kind?: AnswerKind;
  readonly about?: number;
  readonly asks?: Asks;
  readonly brief?: Brief;
  readonly ask?: string;
}

/** Whether an entry says more than that words were heard. */
export function isAct({ kind }: Fact): boolean {
  return kind !== "message.heard" && kind !== "message.queued" && !kind.startsWith("key.");
}

/** Answers to words that asked and told nothing: a talk of these alone may be with a program. */
export const idle: ReadonlySet<string> = new Set<ReplyKey>([
  "unknown",
  "unknown.tongue",
  "reply.noted",
  "noise.test",
  "help.menu",
  "help.which",
  "info",
  "status.none",
  "case.notyours",
  "checkin.help",
]);
