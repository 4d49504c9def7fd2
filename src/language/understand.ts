/**
 * Understands a message: a fixed grammar, the same for the same words, that always says which rules it used.
 *
 *     text → words → spelling → command? → danger? → clauses → items → numbers, urgency → reading
 *
 * Whether a life is in danger is asked of the whole message apart from the rest, and rings whatever else was
 * understood. Raw words are never changed: everything here is an overlay on them.
 */

import { aboutOther } from "./about-other.ts";
import type { Wording } from "./command-words.ts";
import { type Commanded, commandIn } from "./commands.ts";
import { type Danger, dangerIn } from "./danger.ts";
import { factsOf } from "./facts.ts";
import type { Grammar } from "./grammar.ts";
import { withPeople } from "./nicknames.ts";
import { numberRoles } from "./number-roles.ts";
import { type Overheard, overhear, withOtherTongues } from "./other-tongues.ts";
import { plainReading } from "./plain-reading.ts";
import type { Alarm, Clarify, Fired, Intent, Item, Reading, ReadingContext } from "./reading.ts";
import { PEOPLE_MAX } from "./slots.ts";
import { correct } from "./spelling.ts";
import { type Survey, survey } from "./survey.ts";
import { tongueOf } from "./tongue.ts";
import { weighDanger } from "./weigh-danger.ts";
import { whereIn } from "./who-where.ts";
import { CONSUMED, type Word, wordsOf } from "./words.ts";

/**
 * What `text` means by `grammar`. Never throws, whatever `text` is.
 *
 * A message with words in it that the village taught is read without them as well: they may add to what is understood, and never make it
 * ring less.
 */
export function understand(grammar: Grammar, text: string, context: ReadingContext = {}): Reading {
  const plain = readBy(grammar.untaught, text, context);
  if (!saysOwnWords(text, grammar)) return plain;
  const reading = readBy(grammar, text, context);
  return loudness[plain.alarm] > loudness[reading.alarm] ? plain : reading;
}

/** Whether anything stands in `text` that the village taught. */
function saysOwnWords(text: string, grammar: Grammar): boolean {
  if (grammar.untaught === grammar) return false;
  return grammar.own.find(correct(wordsOf(text, grammar.writing), grammar.spelling)).length > 0;
}

const loudness: Readonly<Record<Alarm, number>> = { none: 0, suspect: 1, sos: 2 };

function readBy(grammar: Grammar, text: string, context: ReadingContext): Reading {
  const overheard = overhear(text, grammar);
  const ours = ourReading(grammar, overheard, context);
  const reading = withOtherTongues(ours, overheard, grammar, context.lang);
  const [first] = reading.items;
  // Yes in any language, to whether a life is in danger.
  const confirmed = first.intent === "reply" && first.value === "yes" && reading !== ours;
  return confirmed && context.pending === "danger"
    ? commanded(first, { lang: reading.lang, context })
    : reading;
}

/** What it means in French or English. */
function ourReading(
  grammar: Grammar,
  { text, guess }: Overheard,
  context: ReadingContext,
): Reading {
  const typed = wordsOf(text, grammar.writing);
  const spelt = correct(typed, grammar.spelling);
  const spoken = tongueOf(spelt, text, grammar.tongues, context.lang);
  const words = withPeople(spelt, grammar);
  const lang = neutral.test(text) ? (context.lang ?? spoken) : spoken;
  const told = dangerIn({ words, typed, text }, grammar);
  const emergency = emergencyNumber(words, context);
  if (emergency !== undefined) return { ...emergency, lang };
  const surveyed = survey(words, told, grammar);
  const foreign = guess !== undefined;
  const heard = { words, text, context, grammar, lang, survey: surveyed, foreign };
  const command = told.alarm === "none" ? mailOrMenu(text) : undefined;
  if (command !== undefined) return commanded(command, heard);
  const read = commandIn({ words, typed }, grammar, context);
  // HELP answers a roll call; anywhere else it is a cry.
  const heeded = read?.item.intent === "cancel" || read?.wording?.name === "assist";
  if (read !== undefined && (told.alarm === "none" || heeded)) return withNote(read, heard);
  const { guessed, ...reading } = plainReading(heard);
  const danger = foreign ? told : weighDanger(told, surveyed, grammar);
  return withDanger(reading, danger, { ...heard, guessed });
}

/** `?` alone; and the mailbox of another system, which there is none of here. */
function mailOrMenu(text: string): Item | undefined {
  if (text.trim() === "?") return { intent: "help" };
  return /^\s*(sm|cm|pb|cb|chp|chl),,/i.test(text)
    ? { intent: "unknown", command: "mail" }
    : undefined;
}

/** A command as it was written, and what the note after a check-in asks for besides. */
function withNote({ item, wording, note }: Commanded, heard: Heard): Reading {
  const reading = commanded(withParticulars(item, heard), heard, wording);
  if (note.length === 0) return reading;
  const asked = plainReading({
    ...heard,
    survey: survey(note, { turns: heard.grammar.turns.find(note), hits: [] }, heard.grammar),
  }).items.filter(({ intent }) => asks.has(intent));
  const [first, ...others] = asked;
  return first === undefined
    ? reading
    : { ...reading, items: [first, ...others, ...reading.items] };
}

/** What is not left unheard in a note. */
const asks: ReadonlySet<Intent> = new Set(["need", "offer", "seek", "report"]);

/** A message whose words are read. */
interface Heard {
  readonly survey: Survey;
  readonly foreign: boolean;
  readonly lang: Reading["lang"];
  readonly words: readonly Word[];
  readonly text: string;
  readonly context: ReadingContext;
  readonly grammar: Grammar;
}

/** From here a reading is acted on. */
const SURE = 0.8;

/** Commands that are the same word in every language: they tell nothing of the sender's. */
const neutral = /^\s*(stop|start|ok|sos|info|menu|status|\?|\d+\s*\?)\s*$/i;

/** What « CORRIGER 12 6 pers » puts right: words after the number, read like any others. */
function withParticulars(item: Item, { words, text, grammar }: Heard): Item {
  if (item.command !== "correct" || item.ref === undefined) return item;
  const at = words.findIndex(({ value, digits }) => digits === true && value === item.ref);
  const rest = words.slice(at + 1);
  if (at < 0 || rest.length === 0) return item;
  const facts = factsOf(rest, numberRoles(rest, grammar), grammar);
  const people = facts.people ?? facts.loose;
  const place = whereIn(rest, text, grammar);
  return {
    ...item,
    ...(facts.category === undefined ? {} : { category: facts.category }),
    ...(people === undefined || people > PEOPLE_MAX ? {} : { people }),
    ...(facts.amount === undefined
      ? {}
      : facts.amount.unit === undefined
        ? { quantity: facts.amount.quantity }
        : { quantity: facts.amount.quantity, unit: facts.amount.unit }),
    ...(place === undefined ? {} : { place }),
  };
}

function commanded(
  item: Item,
  { lang, context }: Pick<Heard, "lang" | "context">,
  wording?: Wording,
): Reading {
  const asked = context.pending === "danger" && item.value === "yes";
  const spoken =
    item.intent === "lang" && (item.value === "fr" || item.value === "en") ? item.value : lang;
  if (asked) {
    return {
      lang,
      items: [{ intent: "sos", category: "rescue", urgency: "critical", value: "yes" }],
      confidence: 1,
      alarm: "sos",
      fired: [{ rule: "danger confirmed" }],
    };
  }
  return {
    lang: spoken,
    items: [item],
    confidence: 0.95,
    alarm: "none",
    fired: [
      wording === undefined
        ? { rule: "command" }
        : { rule: `command ${wording.name}`, line: wording.line, at: wording.at },
    ],
  };
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
    return { items: [item], confidence: 0.9, alarm: "sos", fired: [{ rule: "emergency number" }] };
  }
  if (![15, 17, 18].includes(word.value) || context.pending === "people") return undefined;
  const item: Item = { intent: "reply", value: String(word.value) };
  return {
    items: [item],
    confidence: 0.5,
    alarm: "suspect",
    clarify: "danger",
    fired: [{ rule: "emergency number?" }],
  };
}

/** `reading` as it rings: the danger first, whatever else was said after it. */
function withDanger(
  reading: Reading,
  danger: Danger,
  { words, text, context, grammar, guessed }: Heard & { readonly guessed: boolean },
): Reading {
  const [first] = reading.items;
  const fired = [...danger.fired, ...reading.fired];
  if (context.pending === "danger" && first.intent === "reply" && first.value === "yes") {
    return commanded(first, { lang: reading.lang, context });
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
