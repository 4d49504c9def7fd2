/**
 * What is remembered of each sender to decide whether it is answered by itself, and of what was not.
 *
 * Only in memory: a restart begins with an empty account, which costs a few answers more. Times are the running clock's.
 */

import { clip } from "../base/text.ts";
import { HOUR, type Millis, MINUTE } from "../base/time.ts";
import type { HouseholdId } from "../journal/fact.ts";
import type { LeftReason } from "../language/left-words.ts";
import { isBot, timesSaid, type Wrote, WROTE_MAX } from "./bots.ts";
import { type AnswerKind, HOURLY, type Leave, mayAnswer, type Talk } from "./may-answer.ts";
import { normalised } from "./same-words.ts";

/** Senders remembered: several times the households of a village, so that only a flood of forged names pushes any out. */
const SENDERS_MAX = 2000;
/** Texts of one sender in {@link FLOOD_SPAN} from which it is answered no more. */
const FLOOD = 20;
const FLOOD_SPAN: Millis = 10 * MINUTE;
/** Silence after which a talk is over, and the next one begins. */
const TALK_SPAN: Millis = 30 * MINUTE;
/** Lines of what was not answered that an operator can look through; later ones push out the oldest. */
const LEFT_MAX = 40;
/** Bytes of the words of one. */
const WORDS_MAX = 80;

/** Words that were not answered by themselves: whose, which, why, how often of late. */
export interface Left {
  readonly household: HouseholdId;
  readonly words: string;
  readonly why: LeftReason;
  readonly times: number;
  /** By the running clock. */
  readonly at: Millis;
}

interface Sender {
  /** Those in whose name anyone can write are counted apart: a forger mutes nobody who proves itself. */
  readonly texts: { proven: readonly Millis[]; unproven: readonly Millis[] };
  wrote: readonly Wrote[];
  /** At most {@link HOURLY} and one ahead. */
  answers: readonly Millis[];
  last: Readonly<Partial<Record<AnswerKind, Millis>>>;
  turns: number;
  flooding: boolean;
  bot: boolean;
  same: number;
}

export class Answering {
  readonly #senders = new Map<HouseholdId, Sender>();
  readonly #left = new Map<string, Left>();

  /** Notes what a sender wrote; true if it writes more than a person does. */
  wrote(
    household: HouseholdId,
    { text, proven }: { readonly text: string; readonly proven: boolean },
    at: Millis,
  ): boolean {
    const sender = this.#sender(household);
    const kind = proven ? "proven" : "unproven";
    const texts = [...recent(sender.texts[kind], at, FLOOD_SPAN), at].slice(-(FLOOD + 1));
    sender.texts[kind] = texts;
    sender.flooding = texts.length > FLOOD;
    const words = normalised(text);
    sender.bot = isBot(words, sender.wrote, at);
    sender.same = timesSaid(words, sender.wrote, at);
    const lastAt = sender.wrote.at(-1)?.at ?? at;
    if (at - lastAt >= TALK_SPAN) sender.turns = 0;
    sender.wrote = [...sender.wrote, { at, words }].slice(-WROTE_MAX);
    return sender.flooding;
  }

  /** Whether an answer may leave, and when; if it may, it counts as sent. */
  answer(
    household: HouseholdId,
    { kind, idle }: { readonly kind: AnswerKind; readonly idle: boolean },
    at: Millis,
  ): Leave {
    const sender = this.#sender(household);
    const answers = sender.answers.filter((each) => at - each < HOUR);
    const talk: Talk = { ...sender, answers };
    const leave = mayAnswer(talk, { kind, idle }, at);
    if (leave.kind === "left") return leave;
    const leavesAt = leave.kind === "later" ? leave.at : at;
    const rides = leave.kind === "later" && answers.includes(leavesAt);
    const all = rides ? answers : [...answers, leavesAt];
    sender.answers = all.toSorted((one, other) => one - other).slice(-(HOURLY + 1));
    sender.last = { ...sender.last, [kind]: leavesAt };
    sender.turns = idle ? sender.turns + 1 : 0;
    return leave;
  }

  /** A person did something for the household, or it did: the talk is no program's with ours. */
  acted(household: HouseholdId): void {
    const sender = this.#senders.get(household);
    if (sender !== undefined) sender.turns = 0;
  }

  /** Notes words that are not answered. */
  leave(household: HouseholdId, words: string, why: LeftReason, at: Millis): void {
    const key = `${household} ${why}`;
    const { times = 0 } = this.#left.get(key) ?? {};
    this.#left.delete(key);
    this.#left.set(key, { household, words: clip(words, WORDS_MAX), why, times: times + 1, at });
    dropOldest(this.#left, LEFT_MAX);
  }

  /** Forgets what a household said. */
  forget(household: HouseholdId): void {
    const sender = this.#senders.get(household);
    if (sender !== undefined) sender.wrote = [];
    for (const [key, left] of this.#left) if (left.household === household) this.#left.delete(key);
  }

  /** What was not answered in the hour before `at`, the latest first. */
  left(at: Millis): readonly Left[] {
    return Array.from(this.#left.values())
      .filter((each) => at - each.at < HOUR)
      .toReversed();
  }

  /** The one asked for becomes the last to be forgotten. */
  #sender(household: HouseholdId): Sender {
    const sender = this.#senders.get(household) ?? {
      texts: { proven: [], unproven: [] },
      wrote: [],
      answers: [],
      last: {},
      turns: 0,
      flooding: false,
      bot: false,
      same: 1,
    };
    this.#senders.delete(household);
    this.#senders.set(household, sender);
    dropOldest(this.#senders, SENDERS_MAX);
    return sender;
  }
}

/** Those of `times` not older than `span`. */
function recent(times: readonly Millis[], now: Millis, span: Millis): readonly Millis[] {
  return times.filter((time) => now - time < span);
}

/** A map gives its keys oldest first. */
function dropOldest(of: Map<string, unknown>, max: number): void {
  const [oldest] = of.keys();
  if (of.size > max && oldest !== undefined) of.delete(oldest);
}
