/**
 * Whether a term may be taught: not what a danger is known by, not a command, not a word that messages are read by.
 *
 * A taught term only ever adds to what is read. But one that stands for a danger would promise what it does not do, and one that is
 * everyone's word would have half the village misread.
 */

import type { TaughtMeaning } from "../journal/fact.ts";
import { commandIn } from "./commands.ts";
import type { Grammar } from "./grammar.ts";
import { correct } from "./spelling.ts";
import { understand } from "./understand.ts";
import { wordsOf } from "./words.ts";

export type Unteachable = "term-short" | "term-danger" | "term-command" | "term-common";

/** Letters of a term, at least. */
const LETTERS_MIN = 3;

/** Why `term` cannot be taught; undefined if it can. What the village taught before does not count. */
export function unteachable(
  { untaught: grammar }: Grammar,
  term: string,
  { as }: TaughtMeaning,
): Unteachable | undefined {
  if (Array.from(term.matchAll(/\p{L}/gu)).length < LETTERS_MIN) return "term-short";
  if (understand(grammar, term).alarm !== "none") return "term-danger";
  const typed = wordsOf(term, grammar.writing);
  const words = correct(typed, grammar.spelling);
  if (commandIn({ words, typed }, grammar, {}) !== undefined) return "term-command";
  const light = grammar.words("light");
  const telling = words.filter(({ text, digits }) => digits !== true && !light.has(text));
  const [word, ...more] = telling;
  if (word === undefined) return "term-common";
  // An article makes a name of a common word: « le Puits ».
  const isName = as === "place" || as === "person";
  if (more.length > 0 || (isName && words.length > 1)) return undefined;
  if (isCue(grammar, word.text, isName)) return "term-danger";
  return grammar.spelling.known.has(word.text) ? "term-common" : undefined;
}

/** Whether a word by itself is one that dangers are known by, and not one of everyone's. A name may begin like one. */
function isCue({ classes, frames, danger }: Grammar, text: string, isName: boolean): boolean {
  const everyones =
    frames.words.has(text) || [...classes.values()].some((words) => words.has(text));
  if (everyones) return false;
  if (danger.words.has(text)) return true;
  return !isName && Array.from(danger.starts).some((start) => text.startsWith(start));
}
