/**
 * Understands a message: a fixed grammar, the same for the same words, that always says which rules it used.
 *
 *     text → words → spelling → command? → danger? → clauses → items → numbers, urgency → reading
 *
 * Whether a life is in danger is asked of the whole message apart from the rest, and rings whatever else was
 * understood. Raw words are never changed: everything here is an overlay on them.
 */

import type { Wording } from "./command-words.ts";
import { type Commanded, commandIn } from "./commands.ts";
import { dangerIn } from "./danger.ts";
import { factsOf } from "./facts.ts";
import type { Grammar } from "./grammar.ts";
import { withPeople } from "./nicknames.ts";
import { numberRoles } from "./number-roles.ts";
import { type Overheard, overhear, withOtherTongues } from "./other-tongues.ts";
import { plainReading } from "./plain-reading.ts";
import type { Alarm, Intent, Item, Reading, ReadingContext } from "./reading.ts";
import { PEOPLE_MAX } from "./slots.ts";
import { correct } from "./spelling.ts";
import { type Survey, survey } from "./survey.ts";
import { tongueOf } from "./tongue.ts";
import { weighDanger } from "./weigh-danger.ts";
import { whereIn } from "./who-where.ts";
import { dangerConfirmed, withDanger } from "./with-danger.ts";
import { type Word, wordsOf } from "./words.ts";

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
  return confirmed && context.pending === "danger" ? dangerConfirmed(reading.lang) : reading;
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
  if (asked) return dangerConfirmed(lang);
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
