/**
 * Messages that are a command: a known word first, a number perhaps, and nothing else but what the command takes.
 *
 * Read before anything else, since a person who writes one knows what it does. Case, accents and a slip of the finger never matter. The words are in
 * `tables/both/commands.txt`; what each command takes is here.
 */

import type { Wording } from "./command-words.ts";
import type { Grammar } from "./grammar.ts";
import { alignment } from "./near-words.ts";
import type { Item, ReadingContext, TaskAction } from "./reading.ts";
import { PEOPLE_MAX } from "./slots.ts";
import { startsRight } from "./spelling.ts";
import { CONSUMED, type Word } from "./words.ts";

/** What follows a command's words. */
interface Given {
  /** The first number after them. */
  readonly ref: number | undefined;
  /** What else follows, politeness left out. */
  readonly rest: readonly Word[];
  readonly context: ReadingContext;
}

/** What a command means with what follows; undefined if that makes it no command. */
type Meaning = (given: Given) => Item | undefined;

/** An item that names a case when a number was given. */
function about(item: Item, ref: number | undefined): Item {
  return ref === undefined ? item : { ...item, ref };
}

const bare =
  (item: Item): Meaning =>
  ({ ref, rest }) =>
    rest.length === 0 ? about(item, ref) : undefined;

/** Needs its number. */
const numbered =
  (item: Item): Meaning =>
  ({ ref, rest }) =>
    ref === undefined || rest.length > 0 ? undefined : about(item, ref);

const alone =
  (item: Item): Meaning =>
  ({ ref, rest }) =>
    ref === undefined && rest.length === 0 ? item : undefined;

/** Needs its number, or that the sender helps with one case alone. */
const onTask =
  (item: Item): Meaning =>
  ({ ref, rest, context: { tasks = [] } }) => {
    const only = tasks.length === 1 ? tasks[0] : undefined;
    const of = ref ?? only;
    return of === undefined || rest.length > 0 ? undefined : { ...item, ref: of };
  };

const task = (action: TaskAction): Meaning => onTask({ intent: "task", action });

/** Takes a number and any words after it. */
const onCase =
  (command: "correct" | "add"): Meaning =>
  ({ ref }) =>
    ref === undefined ? undefined : { intent: "unknown", ref, command };

/** A week: who is away for longer is not watched over by a message. */
const MINUTES_MAX = 7 * 24 * 60;
/** Words of a note after a check-in; more is a message. */
const NOTE_MAX = 20;

/** `checkin 60 en forêt`: minutes until the next one is due, and a note; `checkin 4 personnes` counts people. */
function checkedIn({ ref, rest }: Given): Item | undefined {
  if (rest.length >= NOTE_MAX) return undefined;
  const item = { intent: "checkin", status: "ok" } as const;
  if (ref === undefined || ref > MINUTES_MAX) return item;
  const counts = /^(p|pers|personnes?|people|adultes?|adults?)$/.test(rest[0]?.text ?? "");
  if (!counts) return { ...item, minutes: ref };
  return ref > PEOPLE_MAX ? item : { ...item, people: ref };
}

/** How someone is who was visited; who it is stands in the words. */
function visited(status: "ok" | "help"): Meaning {
  return ({ rest }) =>
    rest.length < NOTE_MAX ? { intent: "checkin", status, command: "visit" } : undefined;
}

/** « C'est bon »: yes to a closed question; all is well, to a roll call, from who waits for nothing. */
function agreedTo(given: Given): Item | undefined {
  const { yesNo = false, rollcall = false, open = [] } = given.context;
  if (yesNo) return alone({ intent: "reply", value: "yes" })(given);
  return rollcall && open.length === 0
    ? alone({ intent: "checkin", status: "ok" })(given)
    : undefined;
}

function okWith({ ref, rest, context }: Given): Item | undefined {
  if (rest.length > 0) return undefined;
  if (ref === undefined && context.yesNo === true) return { intent: "reply", value: "yes" };
  const people = ref === undefined || ref > PEOPLE_MAX ? {} : { people: ref };
  return { intent: "checkin", status: "ok", ...people };
}

const meanings = {
  cancel: bare({ intent: "cancel" }),
  status: bare({ intent: "status" }),
  checklist: alone({ intent: "status" }),
  urgent: numbered({ intent: "unknown", command: "urgent" }),
  correct: onCase("correct"),
  add: onCase("add"),
  reopen: numbered({ intent: "unknown", command: "reopen" }),
  neighbour: alone({ intent: "reply", command: "neighbour" }),
  yes: bare({ intent: "reply", value: "yes" }),
  no: bare({ intent: "reply", value: "no" }),
  agreed: agreedTo,
  stop: alone({ intent: "stop" }),
  erase: bare({ intent: "stop", command: "erase" }),
  english: alone({ intent: "lang", value: "en" }),
  french: alone({ intent: "lang", value: "fr" }),
  info: alone({ intent: "help" }),
  ok: okWith,
  safe: alone({ intent: "checkin", status: "ok", command: "safe" }),
  checkin: checkedIn,
  checkout: ({ rest }) =>
    rest.length < NOTE_MAX ? { intent: "checkin", status: "ok" } : undefined,
  assist: (given) =>
    given.context.rollcall === true
      ? alone({ intent: "checkin", status: "help" })(given)
      : undefined,
  done: onTask({ intent: "fulfilled", action: "done" }),
  enroute: task("enroute"),
  claim: task("claim"),
  release: task("release"),
  onsite: task("onsite"),
  "seen-ok": visited("ok"),
  "seen-help": visited("help"),
  absent: alone({ intent: "checkin", status: "moved", command: "visit" }),
} as const satisfies Readonly<Record<string, Meaning>>;

export type CommandName = keyof typeof meanings;

/** Commands that take words after what they are; with others, words make them none. */
const noted: ReadonlySet<CommandName> = new Set(["checkin", "checkout", "correct", "add"]);

/** A command that was read. */
export interface Commanded {
  readonly item: Item;
  /** Which way to write it was used; absent for a number alone. */
  readonly wording?: Wording;
  /** A check-in's note, which may say more. */
  readonly note: readonly Word[];
}

/**
 * The command a message is, if it is one.
 *
 * @param message.typed its words before any was put right: what looks like another word may be a misspelt command.
 */
export function commandIn(
  message: { readonly words: readonly Word[]; readonly typed: readonly Word[] },
  grammar: Pick<Grammar, "commands" | "spelling">,
  context: ReadingContext = {},
): Commanded | undefined {
  const words = message.words.filter(({ text }) => text !== CONSUMED && text !== "n");
  const [first] = words;
  const typed = message.typed.find(({ start }) => start === first?.start);
  if (first === undefined || typed === undefined) return undefined;
  const number = numberAlone(words, context);
  if (number !== undefined) return { item: number, note: [] };
  const exact = grammar.commands.starting(words);
  for (const wording of exact) {
    const found = commanded(wording, words.slice(wording.words.length), context);
    if (found !== undefined) return found;
  }
  if (exact.length > 0 || isReal(typed, grammar)) return undefined;
  const meant = nearest(typed.text, grammar);
  const found = meant && commanded(meant, words.slice(1), context);
  // A misspelt word is a command only where nothing follows that it may have been something else with.
  const clear = words.length === 1 || (found !== undefined && hasNumber(words.slice(1)));
  return clear ? found : undefined;
}

/** `12 ?` asks after a case; a number alone says how many one is, when everyone was just asked. */
function numberAlone(
  words: readonly Word[],
  { rollcall, pending }: ReadingContext,
): Item | undefined {
  const [word, more] = words.filter((each, i) => !isSign(each, words[i + 1]));
  if (word?.digits !== true || word.value === undefined || more !== undefined) return undefined;
  if (word.ends === "?") {
    return isRef(word.value) ? { intent: "status", ref: word.value } : undefined;
  }
  const heads = rollcall === true && pending === undefined && words.length === 1;
  if (!heads || !Number.isInteger(word.value) || word.value < 1 || word.value > PEOPLE_MAX)
    return undefined;
  return { intent: "checkin", status: "ok", people: word.value };
}

function commanded(
  wording: Wording,
  after: readonly Word[],
  context: ReadingContext,
): Commanded | undefined {
  const { name } = wording;
  const following = after.filter((each, i) => !isSign(each, after[i + 1]));
  const before = following.findIndex(({ text }) => !filler.test(text));
  const skipped =
    before < 0 || following[before]?.digits === true
      ? following.slice(Math.max(before, 0))
      : following;
  const [number] = skipped;
  const ref =
    number?.digits === true && number.value !== undefined && isRef(number.value)
      ? number.value
      : undefined;
  const rest = (ref === undefined ? skipped : skipped.slice(1)).filter(
    ({ text }) => !/^(svp|please|merci|thanks)$/.test(text),
  );
  const item = meanings[name]({ ref, rest, context });
  if (item === undefined) return undefined;
  return { item, wording, note: noted.has(name) && item.intent === "checkin" ? rest : [] };
}

/** What stands before a number and only says that it is one: `no 12`, `A12`. */
function isSign(word: Word, next: Word | undefined): boolean {
  if (next?.digits !== true) return false;
  return /^(no|numero|number|num|nr)$/.test(word.text) || (/^[a-z]$/.test(word.text) && next.glued);
}

/** The way to write a command that a misspelt word is closest to: one letter off, or two in a long word. */
function nearest(typed: string, { commands }: Pick<Grammar, "commands">): Wording | undefined {
  if (typed.length < 4) return undefined;
  const most = typed.length < 8 ? 1 : 2;
  let best: Wording | undefined;
  let least = most + 1;
  for (const wording of commands.singles) {
    const [word = ""] = wording.words;
    if (word.length < 5 || word.slice(0, 1) !== typed.slice(0, 1)) continue;
    const distance = alignment(typed, word, least - 1);
    if (distance < least) {
      least = distance;
      best = wording;
    }
  }
  return best;
}

/** Whether a word is one that means something else. */
function isReal({ text }: Word, { spelling }: Pick<Grammar, "spelling">): boolean {
  return (
    !/^[a-z]+$/.test(text) ||
    spelling.known.has(text) ||
    spelling.guard.has(text) ||
    startsRight(text, spelling)
  );
}

function hasNumber(words: readonly Word[]): boolean {
  return words.some(({ digits }) => digits === true);
}

/** What may stand between a command and its number. */
const filler = /^(le|la|les|l|the|ma|mon|my|pour|for|to|au|demande|request|besoin|offre|offer)$/;

/** Case numbers are whole and have at most seven digits. */
function isRef(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 9_999_999;
}

/** Every command there is. */
export const commandNames: ReadonlySet<string> = new Set(Object.keys(meanings));

export function isCommandName(name: string): name is CommandName {
  return commandNames.has(name);
}
