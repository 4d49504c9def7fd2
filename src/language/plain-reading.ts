/** What the words of a message say, whether or not a life is in danger: its items, most important first. */

import type { Lang } from "../base/lang.ts";
import { aboutOther, saysSelf } from "./about-other.ts";
import type { Facts } from "./facts.ts";
import type { Grammar } from "./grammar.ts";
import { isCategory, ITEMS_MAX, type Piece, withListed } from "./listed.ts";
import type { Fired, Intent, Item, Reading, ReadingContext } from "./reading.ts";
import type { Conclusion } from "./rules.ts";
import { type Hearing, isGuess, settle } from "./settle.ts";
import { eachCase } from "./several-cases.ts";
import { PEOPLE_MAX } from "./slots.ts";
import type { Part, Survey } from "./survey.ts";
import { urgencyOf } from "./urgency.ts";
import { nameIn, whereIn, whoIn } from "./who-where.ts";
import { distinct as eachOnce, lineFired, ruleFired } from "./why.ts";
import { CONSUMED, type Word } from "./words.ts";

/** Most important first: what a message is when it says several things. */
const ranks: readonly Intent[] = [
  "sos",
  "need",
  "seek",
  "report",
  "task",
  "fulfilled",
  "cancel",
  "offer",
  "watch",
  "profile",
  "checkin",
  "question",
  "status",
  "reply",
  "help",
  "lang",
  "stop",
  "noise",
  "unknown",
];

/** From here a reading is acted on; below, one question is asked or a person looks. */
const SURE = 0.8;

/** A danger said to be over, and nothing else. */
const allWell = {
  items: [{ intent: "checkin", status: "ok" }],
  confidence: 0.85,
} as const satisfies Partial<Reading>;

/** A figure of speech, and nothing else. */
const idleTalk = {
  items: [{ intent: "noise" }],
  confidence: 0.8,
} as const satisfies Partial<Reading>;

/** A message whose words are read. */
interface Message {
  /** It seems to be in another language than ours: its words are no evidence. */
  readonly foreign: boolean;
  readonly survey: Survey;
  readonly text: string;
  readonly lang: Lang;
  readonly context: ReadingContext;
  readonly grammar: Grammar;
}

export interface PlainReading extends Reading {
  /** No rule made it: the words alone. */
  readonly guessed: boolean;
}

/** What the words say, danger left aside. */
export function plainReading(message: Message): PlainReading {
  const { survey, lang } = message;
  const { read } = survey;
  const relieved = survey.turned.some(({ tag }) => tag === "relief");
  const whole = survey.whole.facts;
  if (whole.size === 0 && relieved) {
    return { lang, ...allWell, alarm: "none", fired: [{ rule: "relief" }], guessed: false };
  }
  if (whole.size === 0) {
    const idiom = read.length > 0;
    return {
      lang,
      items: [{ intent: idiom ? "noise" : "unknown" }],
      confidence: idiom ? 0.8 : 0.2,
      alarm: "none",
      fired: [{ rule: idiom ? "figure of speech" : "no words" }],
      guessed: false,
    };
  }
  const deaf = message.foreign || message.context.pending !== undefined;
  const clause = survey.parts.length > 1;
  const parts = survey.parts.map((part) => pieceOf(part, { clause, deaf }));
  const decided = parts.filter(({ conclusion }) => decisive(conclusion));
  const distinct = new Set(decided.map(({ conclusion }) => keyOf(conclusion.item)));
  const pieces =
    distinct.size > 1 ||
    (distinct.size === 1 && decided.length < parts.length && standsAlone(decided, parts))
      ? decided
      : [pieceOf(survey.whole, { clause: false, deaf })];
  const { reading, rules } = assemble(pieces, whole, message);
  const { clarify, ...unasked } = reading;
  // What a rule is sure of is a list all the same, if the words have it asked about.
  const asked = survey.whole.conclusion.clarify === undefined ? unasked : reading;
  const listed = withListed(asked, rules, survey.parts, (item, facts) =>
    filled(item, { facts, whole: facts, message }),
  );
  const told = clarify === undefined ? listed : { ...listed, clarify };
  const guessed = rules.some((rule) => isGuess({ rule }));
  return { ...turnedBy(told, rules[0], { relieved, read, whole }), guessed };
}

function pieceOf(part: Part, hearing: Hearing): Piece {
  return { facts: part.facts, conclusion: settle(part.conclusion, part, hearing) };
}

/** `reading` as figures of speech and relief beside it turn it. */
function turnedBy(
  reading: Reading,
  rule: string | undefined,
  {
    relieved,
    read,
    whole,
  }: { readonly relieved: boolean; readonly read: readonly Word[]; readonly whole: Facts },
): Reading {
  const figured = read.some(({ text: word }) => word === CONSUMED);
  if (relieved && (rule === "bare noun" || isMinor(reading.items)))
    return { ...reading, ...allWell };
  const talked =
    rule === "bare noun" ||
    rule === "claim" ||
    rule === "animal in trouble" ||
    isWeather(reading.items);
  if (figured && talked) return { ...reading, ...idleTalk };
  if (reading.items[0].intent !== "unknown" || whole.category !== undefined) return reading;
  if (relieved)
    return { ...reading, items: [{ intent: "checkin", status: "ok" }], confidence: 0.8 };
  return figured ? { ...reading, ...idleTalk } : reading;
}

/** « morts de rire devant la météo »: the weather, beside a figure of speech, is talk. */
function isWeather([{ category, intent }]: Reading["items"]): boolean {
  return category === "weather" && (intent === "report" || intent === "need");
}

/** A broken window or a gale, told to say that no one is hurt. */
function isMinor([{ category, intent }, ...others]: Reading["items"]): boolean {
  const told = intent === "need" || intent === "report";
  return others.length === 0 && told && (category === "work" || category === "weather");
}

/** What a clause says only until another says more. */
const undecided = new Set<Intent>(["noise", "unknown", "reply", "profile"]);

/** « pas de bois, plutôt des bougies »: what comes with "pas" is what is not wanted. */
const contrasts = /plut[oô]t|mais|instead|rather|but\b/i;

/** What one can be without and still say that one is well. */
function isMade(category: Item["category"]): boolean {
  return category !== undefined && bearable.has(category);
}

const bearable = new Set(["care", "warmth", "cooling", "power", "comms", "light", "medical"]);

/** « je suis seule mais ça va »: what is told before, and not asked for, is borne. */
function endsWell(pieces: readonly Piece[], told: Facts): boolean {
  const last = pieces.at(-1);
  const [joint] = last?.facts.words ?? [];
  return (
    last !== undefined &&
    last.facts !== told &&
    last.conclusion.item.intent === "checkin" &&
    /^(mais|but)$/.test(joint?.text ?? "") &&
    !asked.some((tag) => told.tags.has(tag))
  );
}

const asked = ["request", "ask", "urgent"] as const;

/** Says something that other clauses cannot take back. */
function decisive({ item, confidence }: Conclusion): boolean {
  return confidence >= SURE && !undecided.has(item.intent);
}

function keyOf({ intent, category, status }: Item): string {
  return `${intent} ${category ?? ""} ${status ?? ""}`;
}

/** Whether the clauses that decided nothing are mere talk, so that the one that decided speaks for all. */
function standsAlone(decided: readonly Piece[], parts: readonly Piece[]): boolean {
  return parts.every(
    (part) =>
      decided.includes(part) ||
      part.facts.category === undefined ||
      part.facts.size <= 2 ||
      part.facts.tags.has("greet"),
  );
}

function assemble(
  pieces: readonly Piece[],
  whole: Facts,
  message: Message,
): { readonly reading: Reading; readonly rules: readonly string[] } {
  const { text, lang, context } = message;
  const intents = new Set(pieces.map(({ conclusion }) => conclusion.item.intent));
  const kept = pieces.filter(({ facts, conclusion: { item, rule } }) => {
    if (item.intent === "profile" && intents.size > 1 && whole.people !== undefined) return false;
    if (item.intent === "task" && item.ref === undefined && intents.has("offer")) return false;
    if (item.intent === "need" && isMade(item.category) && endsWell(pieces, facts)) return false;
    return !(rule === "no longer needed" && (intents.has("need") || intents.has("sos")));
  });
  const wanted = kept.filter(({ facts }) => !facts.tags.has("not-this"));
  const excluded =
    wanted.some(({ conclusion }) => conclusion.item.intent === "need") && contrasts.test(text);
  const items: Item[] = [];
  for (const { facts, conclusion } of (excluded ? wanted : kept).slice(0, ITEMS_MAX)) {
    // « besoin d'eau, 2 adultes et 3 enfants »: one thing is for all who are named.
    const people = kept.length === 1 ? (whole.people ?? facts.people) : facts.people;
    const counted = { ...facts, people };
    const item = filled(conclusion.item, { facts: counted, whole, message });
    if (!items.some((other) => keyOf(other) === keyOf(item))) items.push(item);
  }
  items.sort((one, other) => ranks.indexOf(one.intent) - ranks.indexOf(other.intent));
  const [first = { intent: "unknown" }, ...rest] = items;
  const lead = kept.find(({ conclusion }) => conclusion.item.intent === first.intent) ?? kept[0];
  const clarify = lead?.conclusion.clarify;
  const number =
    context.pending !== undefined && first.intent === "profile" ? whole.people : undefined;
  const answer: Item =
    number === undefined ? first : { intent: "reply", value: String(number), people: number };
  const reading: Reading = {
    lang,
    items: rest.length === 0 ? eachCase(answer, whole.words) : [answer, ...rest],
    confidence: lead?.conclusion.confidence ?? 0.2,
    alarm: "none",
    fired: eachOnce(kept.flatMap((piece) => firedIn(piece, text))),
    ...(clarify === undefined ? {} : { clarify }),
  };
  return { reading, rules: kept.map(({ conclusion }) => conclusion.rule) };
}

/** The rule that concluded, and the lines that had it conclude so. */
function firedIn({ facts, conclusion }: Piece, text: string): readonly Fired[] {
  const lines = facts.hits.map((hit) =>
    lineFired(isCategory(hit.tag) ? "category" : "says", hit, facts.words, text),
  );
  return [ruleFired(conclusion), ...lines];
}

/** `item` with its numbers, its urgency, who and where. */
function filled(
  item: Item,
  {
    facts,
    whole,
    message: { text, grammar },
  }: { readonly facts: Facts; readonly whole: Facts; readonly message: Message },
): Item {
  const counted = ["sos", "need", "offer", "checkin", "profile", "report"].includes(item.intent);
  const loose =
    item.intent === "checkin" && item.status !== "coping" && (whole.loose ?? 0) <= PEOPLE_MAX
      ? whole.loose
      : undefined;
  const other = aboutOther(
    item.intent,
    { words: facts.words, whole: whole.words, raw: text },
    grammar,
  );
  // What the message counts elsewhere is the sender's own home.
  const people = !counted
    ? undefined
    : other.behalf === undefined
      ? (facts.people ?? whole.people ?? loose)
      : (facts.people ?? (saysSelf(whole.words) ? undefined : whole.people));
  const traded = item.intent === "need" || item.intent === "offer";
  const amount = traded ? (facts.amount ?? whole.amount) : undefined;
  const stock = facts.tags.has("low") && item.intent === "need" && facts.amount === undefined;
  const place = ["sos", "report", "need", "offer", "profile", "checkin"].includes(item.intent)
    ? whereIn(whole.words, text, grammar)
    : undefined;
  const who =
    item.intent === "seek" || item.intent === "watch"
      ? whoIn(whole.words, text, grammar)
      : item.intent === "profile"
        ? nameIn(whole.words, text)
        : undefined;
  const urgency = urgencyOf(item, whole);
  return {
    ...item,
    ...(urgency === undefined ? {} : { urgency }),
    ...(people === undefined ? {} : { people }),
    ...(amount === undefined || stock
      ? {}
      : traded && {
          quantity: amount.quantity,
          ...(amount.unit === undefined ? {} : { unit: amount.unit }),
        }),
    ...(place === undefined ? {} : { place }),
    ...(who === undefined ? {} : { who }),
    ...other,
  };
}
