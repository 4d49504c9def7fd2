/**
 * Understands a message: a fixed grammar, the same for the same words, that always says which rules it used.
 *
 *     text → words → spelling → command? → danger? → clauses → items → numbers, urgency → reading
 *
 * Whether a life is in danger is asked of the whole message apart from the rest, and rings whatever else was
 * understood. Raw words are never changed: everything here is an overlay on them.
 */

import { clausesOf } from "./clauses.ts";
import { commandIn } from "./commands.ts";
import { type Danger, dangerIn, turns, withoutTurns } from "./danger.ts";
import { type Facts, factsOf } from "./facts.ts";
import { ourSpelling } from "./known-words.ts";
import { numberRoles } from "./number-roles.ts";
import type { Clarify, Intent, Item, Reading, ReadingContext } from "./reading.ts";
import { type Conclusion, conclude } from "./rules.ts";
import { correct } from "./spelling.ts";
import { tongueOf } from "./tongue.ts";
import { urgencyOf } from "./urgency.ts";
import { whereIn, whoIn } from "./who-where.ts";
import { CONSUMED, type Word, wordsOf } from "./words.ts";

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
/** Most things one message is taken to say. */
const ITEMS_MAX = 6;

/** What `text` means. Never throws, whatever `text` is. */
export function understand(text: string, context: ReadingContext = {}): Reading {
  const typed = wordsOf(text);
  const words = correct(typed, ourSpelling);
  const lang = tongueOf(words, text, context.lang);
  const danger = dangerIn(words, typed);
  const emergency = emergencyNumber(words, context);
  if (emergency !== undefined) return { ...emergency, lang };
  const command =
    commandIn(words) ?? (text.trim() === "?" ? { intent: "help" as const } : undefined);
  if (command !== undefined && (danger.alarm === "none" || command.intent === "cancel")) {
    return commanded(command, lang, context);
  }
  return withDanger(plainReading(words, text, lang, context), danger, { words, text, context });
}

function commanded(item: Item, lang: Reading["lang"], context: ReadingContext): Reading {
  const asked = context.pending === "danger" && item.value === "yes";
  const spoken =
    item.intent === "lang" && (item.value === "fr" || item.value === "en") ? item.value : lang;
  if (asked) {
    return {
      lang,
      items: [{ intent: "sos", category: "rescue", urgency: "critical", value: "yes" }],
      confidence: 1,
      alarm: "sos",
      fired: ["danger confirmed"],
    };
  }
  return { lang: spoken, items: [item], confidence: 0.95, alarm: "none", fired: ["command"] };
}

/**
 * A number one calls for help, alone. 112 and the like say one thing; 15, 17 and 18 may as well answer a question, so
 * they ring softly and are asked about.
 */
function emergencyNumber(
  words: readonly Word[],
  context: ReadingContext,
): Omit<Reading, "lang"> | undefined {
  const [word, more] = words;
  if (word?.digits !== true || word.value === undefined || more !== undefined || word.ends === "?")
    return undefined;
  if ([112, 911, 999, 114].includes(word.value)) {
    const item: Item = { intent: "sos", category: "rescue", urgency: "critical" };
    return { items: [item], confidence: 0.9, alarm: "sos", fired: ["emergency number"] };
  }
  if (![15, 17, 18].includes(word.value) || context.pending === "people") return undefined;
  const item: Item = { intent: "reply", value: String(word.value) };
  return {
    items: [item],
    confidence: 0.5,
    alarm: "suspect",
    clarify: "danger",
    fired: ["emergency number?"],
  };
}

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

/** What the words say, danger left aside. */
function plainReading(
  words: readonly Word[],
  text: string,
  lang: Reading["lang"],
  context: ReadingContext,
): Reading {
  const found = turns.find(words);
  const read = withoutTurns(words, found, ["figure", "drill", "relief"]);
  const relieved = found.some(({ tag }) => tag === "relief");
  const roles = numberRoles(read);
  const whole = factsOf(read, roles);
  if (whole.size === 0 && relieved) {
    return { lang, ...allWell, alarm: "none", fired: ["relief"] };
  }
  if (whole.size === 0) {
    const idiom = read.length > 0;
    return {
      lang,
      items: [{ intent: idiom ? "noise" : "unknown" }],
      confidence: idiom ? 0.8 : 0.2,
      alarm: "none",
      fired: [idiom ? "figure of speech" : "no words"],
    };
  }
  const parts = clausesOf(read).map(({ from, to }) => {
    const facts = factsOf(read.slice(from, to), roles.slice(from, to));
    return { facts, conclusion: conclude(facts) };
  });
  const decided = parts.filter(({ conclusion }) => decisive(conclusion));
  const distinct = new Set(decided.map(({ conclusion }) => keyOf(conclusion.item)));
  const pieces =
    distinct.size > 1 ||
    (distinct.size === 1 && decided.length < parts.length && standsAlone(decided, parts))
      ? decided
      : [{ facts: whole, conclusion: conclude(whole) }];
  const reading = assemble(pieces, { whole, text, lang, context });
  const rule = reading.fired[0];
  const figured = read.some(({ text: word }) => word === CONSUMED);
  if (relieved && rule === "bare noun") return { ...reading, ...allWell };
  if (figured && rule === "bare noun") return { ...reading, ...idleTalk };
  if (reading.items[0].intent !== "unknown" || whole.category !== undefined) return reading;
  if (relieved)
    return { ...reading, items: [{ intent: "checkin", status: "ok" }], confidence: 0.8 };
  return figured ? { ...reading, ...idleTalk } : reading;
}

interface Piece {
  readonly facts: Facts;
  readonly conclusion: Conclusion;
}

/** What a clause says only until another says more. */
const undecided = new Set<Intent>(["noise", "unknown", "reply", "profile"]);

/** « pas de bois, plutôt des bougies »: what comes with "pas" is what is not wanted. */
const contrasts = /plut[oô]t|mais|instead|rather|but\b/i;

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
    (part) => decided.includes(part) || part.facts.category === undefined || part.facts.size <= 2,
  );
}

function assemble(
  pieces: readonly Piece[],
  about: {
    readonly whole: Facts;
    readonly text: string;
    readonly lang: Reading["lang"];
    readonly context: ReadingContext;
  },
): Reading {
  const { whole, text, lang, context } = about;
  const intents = new Set(pieces.map(({ conclusion }) => conclusion.item.intent));
  const kept = pieces.filter(({ conclusion: { item, rule } }) => {
    if (item.intent === "profile" && intents.size > 1 && whole.people !== undefined) return false;
    return !(rule === "no longer needed" && (intents.has("need") || intents.has("sos")));
  });
  const wanted = kept.filter(({ facts }) => !facts.tags.has("not-this"));
  const excluded =
    wanted.some(({ conclusion }) => conclusion.item.intent === "need") && contrasts.test(text);
  const items: Item[] = [];
  for (const { facts, conclusion } of (excluded ? wanted : kept).slice(0, ITEMS_MAX)) {
    const item = filled(conclusion.item, { facts, whole, text });
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
  return {
    lang,
    items: [answer, ...rest],
    confidence: lead?.conclusion.confidence ?? 0.2,
    alarm: "none",
    fired: kept.map(({ conclusion }) => conclusion.rule),
    ...(clarify === undefined ? {} : { clarify }),
  };
}

/** `item` with its numbers, its urgency, who and where. */
function filled(
  item: Item,
  { facts, whole, text }: { readonly facts: Facts; readonly whole: Facts; readonly text: string },
): Item {
  const counted = ["sos", "need", "offer", "checkin", "profile", "report"].includes(item.intent);
  const loose = item.intent === "checkin" && item.status !== "coping" ? facts.loose : undefined;
  const people = counted ? (facts.people ?? whole.people ?? loose) : undefined;
  const traded = item.intent === "need" || item.intent === "offer";
  const amount = traded ? (facts.amount ?? whole.amount) : undefined;
  const stock = facts.tags.has("low") && item.intent === "need" && facts.amount === undefined;
  const place = ["sos", "report", "need", "offer", "profile", "checkin"].includes(item.intent)
    ? whereIn(whole.words, text)
    : undefined;
  const who =
    item.intent === "seek" || item.intent === "watch" ? whoIn(whole.words, text) : undefined;
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
  };
}

/** `reading` as it rings: the danger first, whatever else was said after it. */
function withDanger(
  reading: Reading,
  danger: Danger,
  {
    words,
    text,
    context,
  }: { readonly words: readonly Word[]; readonly text: string; readonly context: ReadingContext },
): Reading {
  const [first] = reading.items;
  const fired = [...danger.fired, ...reading.fired];
  if (context.pending === "danger" && first.intent === "reply" && first.value === "yes") {
    return commanded(first, reading.lang, context);
  }
  if (danger.alarm === "none") return { ...reading, fired };
  // A call for help taken back is still a person's to close: it rings softly.
  if (first.intent === "cancel" && danger.bare) return { ...reading, alarm: "suspect", fired };
  if (danger.alarm === "sos" || danger.joked) {
    const whole = factsOf(
      words.filter(({ text: word }) => word !== CONSUMED),
      numberRoles(words),
    );
    const category =
      danger.category ?? calledFor(words) ?? first.category ?? whole.category ?? "rescue";
    const place = whereIn(words, text);
    const sos: Item = {
      intent: "sos",
      category,
      urgency: "critical",
      ...(whole.people === undefined ? {} : { people: whole.people }),
      ...(place === undefined ? {} : { place }),
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
  return doubted(reading, danger, fired);
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
function doubted(reading: Reading, danger: Danger, fired: readonly string[]): Reading {
  const [first] = reading.items;
  const clarify: Clarify = "danger";
  const idle = first.intent === "unknown" || first.intent === "profile" || first.intent === "help";
  if (idle && danger.category !== undefined) {
    const item: Item = { intent: "need", category: danger.category, urgency: "high" };
    return { ...reading, items: [item], confidence: 0.6, alarm: "suspect", clarify, fired };
  }
  if (idle)
    return {
      ...reading,
      confidence: Math.min(reading.confidence, 0.6),
      alarm: "suspect",
      clarify,
      fired,
    };
  return { ...reading, alarm: "suspect", fired };
}
