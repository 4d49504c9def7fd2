/**
 * Whether one more automatic answer may go to a sender: the limits that keep one radio from spending the village's airtime, each a decision of its own.
 *
 * Limits cost answers, never words: what is not answered is kept, and told to the operator with the reason. Emergencies are held by none of them but
 * a flood's. A number owed to someone is not withheld but late.
 */

import { HOUR, type Millis, MINUTE, SECOND } from "../base/time.ts";
import type { LeftReason } from "../language/left-words.ts";

/**
 * What kind of answer is to be sent: to an emergency, a number owed to the sender, any other, or one that is worth little.
 */
export type AnswerKind = "sos" | "owed" | "plain" | "unknown" | "noise" | "test";

/** What becomes of an answer. */
export type Leave =
  | { readonly kind: "now" }
  | { readonly kind: "later"; readonly at: Millis }
  | { readonly kind: "left"; readonly why: LeftReason };

/** What is remembered of the talk with one sender. */
export interface Talk {
  /** When it was answered in the last hour, oldest first; one may be ahead, for which an answer is held. */
  readonly answers: readonly Millis[];
  /** When it was last answered by each kind. */
  readonly last: Readonly<Partial<Record<AnswerKind, Millis>>>;
  readonly flooding: boolean;
  readonly bot: boolean;
  /** How often it said the very same of late, this time included. */
  readonly same: number;
  /** Answers in a row to words that asked and told nothing. */
  readonly turns: number;
}

/** Between two automatic answers to one sender. */
export const PAUSE: Millis = 20 * SECOND;
/** Automatic answers to one sender in an hour. */
export const HOURLY = 10;
/** The same words are answered once, and once more as said before. */
const SAME = 2;
/** Answers in a row to words that asked and told nothing. */
export const TURNS = 3;
/** Between two answers of one kind. */
const rare: Readonly<Partial<Record<AnswerKind, Millis>>> = {
  unknown: HOUR,
  noise: 10 * MINUTE,
  test: 5 * MINUTE,
};

const now: Leave = { kind: "now" };
const left = (why: LeftReason): Leave => ({ kind: "left", why });

/** @param idle the words asked and told nothing, so that only the answer keeps the talk going. */
export function mayAnswer(
  talk: Talk,
  { kind, idle }: { readonly kind: AnswerKind; readonly idle: boolean },
  at: Millis,
): Leave {
  const { answers, flooding } = talk;
  const paused = answers.some((each) => at - each < PAUSE);
  if (kind === "sos") return flooding && paused ? left("flood") : now;
  const never = muted(talk, idle);
  if (never !== undefined) return left(never);
  const span = rare[kind];
  const last = talk.last[kind];
  if (span !== undefined && last !== undefined && at - last < span) return left("rare");
  const full = answers.filter((each) => at - each < HOUR).length >= HOURLY;
  if (!paused && !full) return now;
  if (kind !== "owed") return left(paused ? "pause" : "hourly");
  return { kind: "later", at: nextAt(answers, at) };
}

/** Why the sender is not answered at all at present, but in an emergency. */
function muted({ flooding, bot, same, turns }: Talk, idle: boolean): LeftReason | undefined {
  if (flooding) return "flood";
  if (bot) return "bot";
  if (same > SAME) return "same";
  return idle && turns >= TURNS ? "turns" : undefined;
}

/** When an answer may leave: with the one that is held already, else once both the pause and the hour allow it. */
function nextAt(answers: readonly Millis[], at: Millis): Millis {
  const latest = Math.max(...answers);
  if (latest > at) return latest;
  const within = answers.filter((each) => at - each < HOUR);
  const oldest = within.length < HOURLY ? -Infinity : (within.at(-HOURLY) ?? -Infinity);
  return Math.max(latest + PAUSE, oldest + HOUR);
}
