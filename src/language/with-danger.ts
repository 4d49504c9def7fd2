/**
 * A reading as it rings: what was understood, and the danger that was heard apart from it. A danger comes first, whatever else was said after it;
 * a doubt leaves nothing as idle talk that sounds like one.
 */

import { aboutOther } from "./about-other.ts";
import type { Danger } from "./danger.ts";
import { factsOf } from "./facts.ts";
import type { Grammar } from "./grammar.ts";
import { numberRoles } from "./number-roles.ts";
import type { Clarify, Fired, Intent, Item, Reading, ReadingContext } from "./reading.ts";
import { whereIn } from "./who-where.ts";
import { CONSUMED, type Word } from "./words.ts";

/** From here a reading is acted on. */
const SURE = 0.8;

/** The message that is read. */
interface Ringing {
  readonly words: readonly Word[];
  readonly text: string;
  readonly context: ReadingContext;
  readonly grammar: Grammar;
  /** Whether the reading is no more than a guess. */
  readonly guessed: boolean;
}

/** Yes, to whether a life is in danger. */
export function dangerConfirmed(lang: Reading["lang"]): Reading {
  return {
    lang,
    items: [{ intent: "sos", category: "rescue", urgency: "critical", value: "yes" }],
    confidence: 1,
    alarm: "sos",
    fired: [{ rule: "danger confirmed" }],
  };
}

/** `reading` as it rings: the danger first, whatever else was said after it. */
export function withDanger(
  reading: Reading,
  danger: Danger,
  { words, text, context, grammar, guessed }: Ringing,
): Reading {
  const [first] = reading.items;
  const fired = [...danger.fired, ...reading.fired];
  if (context.pending === "danger" && first.intent === "reply" && first.value === "yes") {
    return dangerConfirmed(reading.lang);
  }
  if (danger.alarm === "none") {
    return isUnheard(reading, words, grammar)
      ? doubted(reading, danger, [...fired, { rule: "someone is not well?" }], guessed)
      : { ...reading, fired };
  }
  // A call for help taken back is still a person's to close: it rings softly.
  if (first.intent === "cancel" && danger.bare && reading.confidence >= SURE)
    return { ...reading, alarm: "suspect", fired };
  if (danger.alarm === "sos" || danger.joked) {
    const whole = factsOf(
      words.filter(({ text: word }) => word !== CONSUMED),
      numberRoles(words, grammar),
      grammar,
    );
    const category =
      danger.category ?? calledFor(words) ?? first.category ?? whole.category ?? "rescue";
    const place = whereIn(words, text, grammar);
    const sos: Item = {
      intent: "sos",
      category,
      urgency: "critical",
      ...(whole.people === undefined ? {} : { people: whole.people }),
      ...(place === undefined ? {} : { place }),
      ...aboutOther("sos", { words, whole: words, raw: text }, grammar),
    };
    const others = reading.items.filter(
      ({ intent, category: other }) => said(intent) && other !== category,
    );
    return {
      lang: reading.lang,
      items: [sos, ...others],
      confidence: 0.9,
      alarm: danger.alarm,
      fired,
    };
  }
  return doubted(reading, danger, fired, guessed);
}

const pronouns = new Set(["il", "elle", "ils", "elles", "he", "she", "they", "him", "her"]);
/** Fewest words of a sentence in which someone may be not well. */
const SENTENCE = 4;

/** A sentence that no rule understood, on someone's body or on what they no longer do: a person had better read it soon. */
function isUnheard(reading: Reading, words: readonly Word[], grammar: Grammar): boolean {
  if (reading.items[0].intent !== "unknown" || words.length < SENTENCE) return false;
  const failing = grammar.words("nomore");
  const body = grammar.words("body");
  const kin = grammar.words("kin");
  const failed = words.some(
    ({ text }) => failing.has(text) && text !== "arrive" && text !== "sans",
  );
  const bodily = words.some(({ text }) => body.has(text));
  return (failed || bodily) && words.some(({ text }) => pronouns.has(text) || kin.has(text));
}

/** What a plain call for help is about, when it names who should come. */
function calledFor(words: readonly Word[]): "medical" | undefined {
  const care =
    /^(ambulance|samu|smur|medecin|docteur|doctor|medic|paramedics?|infirmiere?|nurse|medicale?|medical)$/;
  return words.some(({ text }) => care.test(text)) ? "medical" : undefined;
}

/** Whether an intent is still worth keeping beside an emergency. */
function said(intent: Intent): boolean {
  return intent === "need" || intent === "report" || intent === "offer" || intent === "seek";
}

/** A doubt: what was understood stands, but nothing that sounds like danger is left as idle talk. */
function doubted(
  reading: Reading,
  danger: Danger,
  fired: readonly Fired[],
  guessed: boolean,
): Reading {
  const [first] = reading.items;
  const clarify: Clarify = "danger";
  const idle =
    guessed || first.intent === "unknown" || first.intent === "profile" || first.intent === "help";
  if (idle && danger.category !== undefined) {
    const item: Item = { intent: "need", category: danger.category, urgency: "high" };
    return { ...reading, items: [item], confidence: 0.6, alarm: "suspect", clarify, fired };
  }
  if (idle) {
    const kept = guessed && drafted.has(first.intent);
    return {
      ...reading,
      items: guessed && !kept ? [{ intent: "unknown" }] : reading.items,
      confidence: Math.min(reading.confidence, 0.6),
      alarm: "suspect",
      clarify,
      fired,
    };
  }
  return { ...reading, alarm: "suspect", fired };
}

/** Guesses that stand beside a doubt: they open what a person looks at. Any other would file it. */
const drafted: ReadonlySet<Intent> = new Set(["need", "report", "seek", "question"]);
