/**
 * What one telling comes to, while it is being taken in: entries in the teller's name, and answers to send.
 */

import type { Lang, OtherLang } from "../base/lang.ts";
import type { Actor, Draft } from "../journal/entry.ts";
import {
  type Asked,
  type CaseRef,
  everyone,
  type Fact,
  type FactOf,
  type HouseholdId,
} from "../journal/fact.ts";
import {
  type CaseAlarm,
  type Channel,
  type QuestionKind,
  type Trust,
  trustNode,
  trustRadio,
} from "../journal/vocabulary.ts";
import type { LeftReason } from "../language/left-words.ts";
import type { Intent } from "../language/reading.ts";
import type { ReplyKey } from "../language/replies-text.ts";
import { phrase, type Slots } from "../language/replies.ts";
import { BROADCAST, type NodeNumber } from "../mesh/heard.ts";
import type { Case } from "../village/case.ts";
import { isRadio } from "../village/household-id.ts";
import type { Question } from "../village/talk-fold.ts";
import type { Village } from "../village/village.ts";
import { type Answer, type Asks, idle, isAct, type Sending } from "./answer.ts";
import { gathered } from "./gather.ts";
import type { AnswerKind, Leave } from "./may-answer.ts";
import { pendingOf } from "./questions.ts";
import type { IntakeContext, OutgoingDraft } from "./taken.ts";

/** Who said or did something, how far that is proven, and the words. */
export interface Telling {
  readonly actor: Actor;
  /** The household it is about, which is answered. */
  readonly household: HouseholdId;
  readonly trust: Trust;
  readonly channel: Channel;
  readonly raw: string;
  /** The language to answer in. */
  readonly lang: Lang;
  /** The language the words seem to be in, if that is none we answer in. */
  readonly guess?: OtherLang;
  /** Of the word by which the portal lets the teller follow what it opens. */
  readonly secretHash?: string;
}

export type CaseFields = Omit<
  FactOf<"case.opened">,
  "kind" | "number" | "household" | "channel" | "lang" | "guess"
>;

/** Questions on which a life may depend. */
const vital: ReadonlySet<QuestionKind> = new Set(["danger", "sos"]);

export class Notes {
  readonly context: IntakeContext;
  readonly telling: Telling;
  readonly entries: Draft[] = [];
  readonly answers: Answer[] = [];
  rings: number | undefined;
  #next: number;

  constructor(context: IntakeContext, telling: Telling) {
    this.context = context;
    this.telling = telling;
    this.#next = context.village.nextNumber();
  }

  get village(): Village {
    return this.context.village;
  }

  /** Who tells, by what way, in which language. */
  get sender(): Pick<FactOf<"message.heard">, "household" | "channel" | "lang" | "guess"> {
    const { household, channel, lang, guess } = this.telling;
    return { household, channel, lang, ...(guess !== undefined && { guess }) };
  }

  /** Writes an entry of the teller's, with its words. */
  write(
    fact: Fact,
    { actor, trust, raw }: Pick<Telling, "actor" | "trust" | "raw"> = this.telling,
  ): void {
    this.entries.push({ trust, actor, fact, ...(raw !== "" && { raw }) });
  }

  /** Writes an entry of this node's own. */
  writeAsNode(fact: Fact): void {
    const actor = { role: "node", id: this.village.own } as const;
    this.entries.push({ trust: trustNode, actor, fact });
  }

  /** Opens a case of the teller's; gives its number. */
  open(fields: CaseFields): number {
    const { secretHash } = this.telling;
    const number = this.#next;
    this.#next += 1;
    this.context.correspondence.opened(number, this.context.at);
    this.write({
      kind: "case.opened",
      number,
      ...this.sender,
      ...fields,
      ...(secretHash !== undefined && { secretHash }),
    });
    if (fields.alarm !== undefined) this.rings = number;
    return number;
  }

  /** Keeps words that open no case. */
  heard(
    intent: Intent,
    how: Pick<FactOf<"message.heard">, "inbox" | "alarm" | "about" | "category" | "who">,
  ): void {
    if (how.inbox && this.#isBeforeSomeone(how.alarm)) return;
    this.write({ kind: "message.heard", ...this.sender, intent, ...how });
  }

  /** Whether the words are before a person already, who reads them once; they ring as loud as they are told to. */
  #isBeforeSomeone(alarm: CaseAlarm | undefined): boolean {
    for (const [at, entry] of this.entries.entries()) {
      const { fact } = entry;
      if (fact.kind !== "message.heard" || !fact.inbox) continue;
      const rings = alarm !== undefined && fact.alarm !== "sos";
      if (rings) this.entries[at] = { ...entry, fact: { ...fact, alarm } };
      return true;
    }
    return false;
  }

  /** Keeps words about a case, for a person to read. */
  heardOf(of: Case | undefined, intent: Intent): void {
    this.heard(intent, of === undefined ? { inbox: true } : { inbox: true, about: of.ref });
  }

  /** Puts the words before a person as words about a case: once, if they are before one already. */
  concern(of: Case, intent: Intent): void {
    for (const [at, entry] of this.entries.entries()) {
      const { fact } = entry;
      if (fact.kind !== "message.heard" || !fact.inbox) continue;
      if (fact.about !== undefined) return;
      this.entries[at] = { ...entry, fact: { ...fact, about: of.ref } };
      return;
    }
    this.heardOf(of, intent);
  }

  answer<Key extends ReplyKey>(key: Key, slots: Slots<Key>, sending: Sending = {}): void {
    const { to = this.telling.household, lang = this.telling.lang } = sending;
    const { about, asks, brief, ask } = sending;
    const { exercise, busy = false } = this.context;
    const { kind = "plain" } = sending;
    const words = phrase(key, lang, slots, { exercise, short: busy && kind !== "sos" });
    this.answers.push({
      to,
      key,
      text: words,
      short: phrase(key, lang, slots, { short: true }),
      lane: sending.lane ?? "reply",
      kind,
      ...(about !== undefined && { about }),
      ...(asks !== undefined && this.#mayAsk(to, asks) && { asks }),
      ...(brief !== undefined && { brief }),
      ...(ask !== undefined && { ask }),
    });
  }

  /** Says again what was asked, word for word; nothing while the words are hidden. */
  repeat(
    question: Question,
    { lane, kind = "owed", again }: Pick<Sending, "lane" | "kind"> & { readonly again?: true } = {},
  ): void {
    const { household: to, text, template, case: about, what, as } = question;
    if (text === "") return;
    this.answers.push({
      to,
      key: template ?? "",
      text,
      lane: lane ?? "reply",
      kind,
      ...(about !== undefined && { about }),
      asks: { what, ...(as !== undefined && { as }), ...(again && { again }) },
    });
  }

  /** Whether the teller is asked something already: it is never asked two things at once. */
  get asks(): boolean {
    return this.#asks(this.telling.household);
  }

  #asks(household: HouseholdId): boolean {
    return this.answers.some(({ to, asks }) => to === household && asks !== undefined);
  }

  /** What is asked about a life in danger is not pushed aside by anything less. */
  #mayAsk(to: HouseholdId, { what }: Asks): boolean {
    if (this.#asks(to)) return false;
    if (vital.has(what) || this.answersTeller(to)) return true;
    const pending = pendingOf(this.context, to);
    return pending === undefined || !vital.has(pending.what);
  }

  /** A case of this hub by its number, as a reference. */
  ref(number: number): CaseRef {
    return this.village.ref(number);
  }

  /** Puts the answers that may be sent in the outbox, and writes that they are. */
  outgoing(replyId?: number): readonly OutgoingDraft[] {
    const sent: OutgoingDraft[] = [];
    if (this.entries.some(({ fact }) => isAct(fact))) {
      this.context.correspondence.answering.acted(this.telling.household);
    }
    for (const answer of this.#gathered()) {
      const { to, key, text, lane, kind, about, asks } = answer;
      const leave = this.#mayLeave(to, key, kind);
      if (leave === undefined) continue;
      if (leave.kind === "left") {
        this.leave(to, leave.why);
        continue;
      }
      const id = this.context.newId();
      const message = { id, household: to, template: key, text };
      const spoken = about === undefined ? {} : { about: this.ref(about) };
      const asked = asks === undefined ? {} : { asks: this.#asked(to, asks, about) };
      this.writeAsNode({ kind: "message.queued", ...message, ...spoken, ...asked });
      sent.push({
        ...message,
        to: to === everyone ? BROADCAST : radioOf(to),
        lane,
        ...(leave.kind === "later" && { notBefore: leave.at }),
        ...(answer.short !== undefined && to !== everyone && { short: answer.short }),
        ...(this.#isNews(answer) && { news: true as const }),
        ...(this.telling.trust >= trustRadio && { proven: true as const }),
        ...(about !== undefined && { about }),
        ...(replyId !== undefined && to === this.telling.household && { replyId }),
      });
    }
    return sent;
  }

  /** A question as it is kept. An emergency is asked about once more only once, however often it is cried. */
  #asked(to: HouseholdId, asks: Asks, about: number | undefined): Asked {
    const before = this.village.talk.lastAsked(to);
    const same = before?.what === asks.what && before.case === about;
    const twice = asks.what === "sos" && same && before.again === true;
    return { ...asks, ...(twice && { again: true }), age: this.context.age };
  }

  /** Whether a household wants no automatic messages, by what is noted here too. */
  isStopped(household: HouseholdId): boolean {
    for (const { fact } of this.entries.toReversed()) {
      if (fact.kind !== "household.told" || fact.household !== household) continue;
      if (fact.stopped !== undefined) return fact.stopped;
    }
    return this.village.household(household)?.stopped ?? false;
  }

  /** The answers, what is told the teller in as few messages as can be. */
  #gathered(): readonly Answer[] {
    const { lang, household } = this.telling;
    const mine = this.answers.filter(({ to }) => to === household);
    const others = this.answers.filter(({ to }) => to !== household);
    return [
      ...gathered(mine, {
        lang,
        exercise: this.context.exercise,
        terse: this.context.busy === true,
      }),
      ...others,
    ];
  }

  /** Tells the operator that the words are not answered. */
  leave(to: HouseholdId, why: LeftReason): void {
    const { correspondence, at } = this.context;
    correspondence.answering.leave(to, this.telling.raw, why, at);
  }

  /** Whether an answer leaves, and when; undefined for who has no radio. What changes for others than the teller is no answer, and is not counted as one. */
  #mayLeave(to: HouseholdId, key: string, kind: AnswerKind): Leave | undefined {
    if (to === everyone) return { kind: "now" };
    if (!isRadio(to)) return undefined;
    if (this.isStopped(to) && kind !== "sos" && key !== "stop.ok") {
      return { kind: "left", why: "stopped" };
    }
    if (!this.answersTeller(to)) return { kind: "now" };
    const { correspondence, at } = this.context;
    return correspondence.answering.answer(to, { kind, idle: idle.has(key) }, at);
  }

  /** Whether an answer tells a household what changed in its case, without being asked: that has time. */
  #isNews({ to, kind, about }: Answer): boolean {
    return about !== undefined && kind !== "sos" && !this.answersTeller(to);
  }

  /** Whether words to `to` answer what they have just said, rather than tell them what changed. */
  answersTeller(to: HouseholdId): boolean {
    return this.telling.actor.id === to;
  }
}

/** The radio a household that has one writes from. */
export function radioOf(household: HouseholdId): NodeNumber {
  return Number.parseInt(household.slice(1), 16);
}
