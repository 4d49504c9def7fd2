/**
 * What a message says in one of the languages of which we only know the emergencies: a danger always, the plainest of the
 * rest, and which language it seems to be, so that a person may find someone who speaks it.
 */

import type { Lang } from "../base/lang.ts";
import type { Category } from "../journal/vocabulary.ts";
import type { Grammar } from "./grammar.ts";
import { type Guess, guessOf, type Ours, oursOf } from "./other-guess.ts";
import { dangers, type OtherTag, type OtherTongue } from "./other-tongue.ts";
import { writtenWords } from "./other-words.ts";
import type { Hit } from "./pattern.ts";
import type { Alarm, Fired, Item, Reading } from "./reading.ts";
import { lineFired } from "./why.ts";
import { CONSUMED, type Word } from "./words.ts";

/** From here a reading is acted on. */
const SURE = 0.8;
/** What is drafted, with one question. */
const DRAFTED = 0.6;
/** What a person looks at. */
const UNSURE = 0.3;

/** What is wanted, when several things are named: the one that presses most. */
const wanted = [
  "evacuation",
  "medicine",
  "medical",
  "water",
  "food",
  "warmth",
  "light",
  "power",
  "shelter",
  "transport",
] as const satisfies readonly Category[];

/** What a message may say and nothing else. */
const whole = ["yes", "no", "ok", "hello"] as const;

/** What one language makes of a message. */
interface Told {
  readonly tongue: OtherTongue;
  readonly alarm: Alarm;
  readonly category?: Category;
  readonly people?: number;
  readonly asks: boolean;
  /** It says this, and nothing else. */
  readonly only?: (typeof whole)[number];
  /** It says that a danger is none, or over. */
  readonly relieved: boolean;
  readonly fired: readonly Fired[];
}

/**
 * `reading`, which is what `text` says in French or English, put right by what it says in another language.
 *
 * @param before the language the sender was last answered in; else it is French, for which most find a neighbour.
 */
export function withOtherTongues(
  reading: Reading,
  { text, words, ours, guess }: Overheard,
  { others }: Grammar,
  before: Lang = "fr",
): Reading {
  const told = others
    .filter((tongue) => tongue !== guess?.tongue)
    .map((tongue) => toldIn(tongue, words, { text, ours }));
  const own = guess && toldIn(guess.tongue, words, { text });
  const loud = [own, ...told].find((each) => each?.alarm === "sos");
  // What French or English already take for an emergency is theirs, unless it is plainly in the other language.
  const theirs = guess !== undefined && guess.weight > guess.ours;
  if (reading.alarm === "sos" && !theirs) return reading;
  const read = theirs ? { ...reading, lang: before } : reading;
  if (loud !== undefined) return withDanger(read, loud, guess);
  if (guess === undefined || own === undefined) {
    const doubt = told.find(({ alarm }) => alarm === "suspect");
    if (reading.alarm !== "none") return reading;
    if (doubt !== undefined) return doubted(reading, doubt);
    // « si », « ya »: too short to tell its language, but an answer.
    const answer = told.find(({ only }) => only === "yes" || only === "no");
    const idle = reading.items[0].intent === "unknown" || words.length === 1;
    return answer !== undefined && idle && reading.confidence < SURE
      ? plainly(reading, answer)
      : reading;
  }
  const [first] = reading.items;
  const understood =
    reading.confidence >= DRAFTED && first.intent !== "unknown" && first.intent !== "noise";
  // One word of another language in a message that is plain without it: a name, a dish.
  if (understood && (!theirs || guess.weight < LEAST_AGAINST)) return reading;
  const guessed = { ...read, guess: guess.tongue.lang };
  if (reading.alarm !== "none") {
    return own.relieved && theirs ? { ...guessed, alarm: "suspect" } : guessed;
  }
  return own.alarm === "suspect" ? doubted(guessed, own) : plainly(guessed, own);
}

/** Least weight of a guess that takes a message from French or English, which understood it. */
const LEAST_AGAINST = 2;

/** @param options.ours given when the message is not known to be in the language: only what is plainly its own counts then. */
function toldIn(
  tongue: OtherTongue,
  words: readonly Word[],
  { text, ours }: { readonly text: string; readonly ours?: Ours },
): Told {
  const found = tongue.patterns.find(words);
  if (found.length === 0) return { tongue, alarm: "none", asks: false, relieved: false, fired: [] };
  const turned = found.filter(({ tag }) => tag.startsWith("turn"));
  // What is turned is no danger, but still what is talked of: « kein Wasser im Haus ».
  const bare = turned.length === 0 ? found : tongue.patterns.find(without(words, turned));
  const hits = [
    ...bare.filter((hit) => isDanger(hit.tag) && (ours === undefined || isOwn(hit, words, ours))),
    ...found.filter(({ tag }) => !isDanger(tag) && !tag.startsWith("turn")),
  ];
  const tags = new Set(hits.map(({ tag }) => tag));
  const phrased = bare.some(({ tag, from, to }) => isCertain(tag) && to - from >= PHRASE);
  const danger = dangers.find((each) => tags.has(`danger ${each}`));
  const category = danger ?? wanted.find((each) => tags.has(`category ${each}`));
  const people = peopleIn(words, hits);
  const only = whole.find((each) => isAll(each, words, hits, tongue));
  const certain = hits.some(({ tag }) => isCertain(tag)) || addsUp(hits);
  const doubtful = ours === undefined ? tags.has("danger doubt") : phrased;
  return {
    tongue,
    alarm: certain ? "sos" : doubtful ? "suspect" : "none",
    asks: tags.has("says need") && !tags.has("says question"),
    relieved: turned.length > 0,
    fired: [...hits, ...turned].map((hit) => {
      const kind = kinds.find((each) => hit.tag.startsWith(each)) ?? "says";
      return lineFired(kind, { ...hit, tag: hit.tag.slice(kind.length + 1) }, words, text);
    }),
    ...(category !== undefined && { category }),
    ...(people !== undefined && { people }),
    ...(only !== undefined && { only }),
  };
}

/** Two doubts apart leave none: « gilt om hulp », bang und Rauch. */
function addsUp(hits: readonly Hit<OtherTag>[]): boolean {
  const doubts = hits.filter(({ tag }) => tag === "danger doubt");
  return doubts.some((one) =>
    doubts.some((other) => one.line !== other.line && one.to <= other.from),
  );
}

/** Fewest words of a phrase that is doubted even in a message that seems to be in French or English. */
const PHRASE = 3;

function isDanger(tag: OtherTag): boolean {
  return tag.startsWith("danger ");
}

function isCertain(tag: OtherTag): boolean {
  return isDanger(tag) && tag !== "danger doubt";
}

const kinds = ["danger", "turn", "category", "says"] as const;

/** Whether words can only be of their own language: one of them, long enough, is none that French or English have. */
function isOwn({ from, to }: Hit<OtherTag>, words: readonly Word[], ours: Ours): boolean {
  const least = to - from > 1 ? OWN_LETTERS : OWN_LETTERS_ALONE;
  return words.slice(from, to).some(({ text }) => text.length >= least && !ours.knows(text));
}

const OWN_LETTERS = 3;
const OWN_LETTERS_ALONE = 6;

function without(words: readonly Word[], hits: readonly Hit<OtherTag>[]): readonly Word[] {
  return words.map((word, i) =>
    hits.some(({ from, to }) => i >= from && i < to) ? { ...word, text: CONSUMED } : word,
  );
}

/** Whether `what` is said, and nothing but greetings and small words with it. */
function isAll(
  what: (typeof whole)[number],
  words: readonly Word[],
  hits: readonly Hit<OtherTag>[],
  { light }: OtherTongue,
): boolean {
  const said = hits.filter(({ tag }) => tag === `says ${what}`);
  const around = hits.filter(({ tag }) => tag === "says hello" || tag === "says people");
  return (
    said.length > 0 &&
    words.every(
      ({ text }, i) =>
        light.has(text) || [...said, ...around].some(({ from, to }) => i >= from && i < to),
    )
  );
}

function peopleIn(words: readonly Word[], hits: readonly Hit<OtherTag>[]): number | undefined {
  const hit = hits.find(({ tag }) => tag === "says people");
  return hit && words.slice(hit.from, hit.to).find(({ value }) => value !== undefined)?.value;
}

/** A danger: it rings whatever French and English made of the message. */
function withDanger(reading: Reading, told: Told, guess: Guess | undefined): Reading {
  const { category = "rescue", people, fired } = told;
  const known = reading.items.find(({ intent }) => intent === "sos");
  const sos: Item = {
    category,
    ...(people !== undefined && { people }),
    ...known,
    intent: "sos",
    urgency: "critical",
  };
  const others = known === undefined ? [] : reading.items.filter((item) => item !== known);
  return {
    lang: reading.lang,
    guess: (guess?.tongue ?? told.tongue).lang,
    items: [sos, ...others],
    confidence: 0.9,
    alarm: "sos",
    fired: [...fired, ...reading.fired],
  };
}

/** What may be a danger rings softly, and stands on top. */
function doubted(reading: Reading, told: Told): Reading {
  const { category, people } = told;
  const fired = [...told.fired, ...reading.fired];
  const [first] = reading.items;
  if (reading.guess === undefined && first.intent !== "unknown" && first.intent !== "noise") {
    return { ...reading, alarm: "suspect", clarify: "danger", fired };
  }
  const about = category === undefined ? {} : { category };
  const counted = people === undefined ? {} : { people };
  const item: Item =
    told.asks && category !== undefined
      ? { intent: "need", ...about, urgency: "high", ...counted }
      : { intent: "unknown", ...about };
  return {
    ...reading,
    guess: told.tongue.lang,
    items: [item],
    confidence: DRAFTED,
    alarm: "suspect",
    clarify: "danger",
    fired,
  };
}

/** No danger: yes, no, all well and a plain need are taken; the rest is for a person to read. */
function plainly(reading: Reading, told: Told): Reading {
  const { category, people } = told;
  const { clarify: _, ...rest } = { ...reading, fired: [...told.fired, ...reading.fired] };
  const counted = people === undefined ? {} : { people };
  if (told.only === "yes" || told.only === "no")
    return { ...rest, items: [{ intent: "reply", value: told.only }], confidence: 0.85 };
  if (told.only === "ok")
    return { ...rest, items: [{ intent: "checkin", status: "ok", ...counted }], confidence: SURE };
  if (told.only === "hello") return { ...rest, items: [{ intent: "noise" }], confidence: SURE };
  if (category === undefined)
    return { ...rest, items: [{ intent: "unknown" }], confidence: UNSURE };
  if (!told.asks && people === undefined)
    return { ...rest, items: [{ intent: "unknown", category }], confidence: UNSURE };
  return {
    ...rest,
    items: [{ intent: "need", category, urgency: "normal", ...counted }],
    confidence: DRAFTED,
    clarify: people === undefined ? "people" : "where",
  };
}

/** A message as it is written, and the language it seems to be in rather than ours, if any. */
export interface Overheard {
  readonly text: string;
  readonly words: readonly Word[];
  readonly ours: Ours;
  readonly guess: Guess | undefined;
}

/** What tells of `text` in which language it is. */
export function overhear(text: string, grammar: Grammar): Overheard {
  const words = writtenWords(text);
  const ours = oursOf(grammar);
  return { text, words, ours, guess: guessOf(words, grammar.others, ours) };
}
