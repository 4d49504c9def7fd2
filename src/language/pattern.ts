/**
 * Patterns over words, written so that a volunteer can read and extend them. One pattern a line:
 *
 *     plus eau|courant        one word after the other; | separates words that may stand there
 *     bougies?  coince(e|s)?  a letter or a group followed by ? may be missing; (a|b) is a choice
 *     saign*                  any word that starts so
 *     {kin}                   any word of a class of `word-classes.ts`
 *     [est] tombe             the word in brackets may be missing
 *     coince ~ ascenseur      ~ lets up to three words stand between, ~6 up to six
 *     9                       any number, in digits or letters; other numbers stand for themselves
 *     ^ and $                 the start and the end of a clause
 *
 * Articles and the like may always stand between two words and need not be written (`light`). A match never crosses
 * the end of a sentence. Matching takes time in proportion to the words, whatever the words are.
 */

import { light, wordClasses } from "./word-classes.ts";
import type { Word } from "./words.ts";

type Element =
  | {
      readonly kind: "word";
      readonly words: ReadonlySet<string>;
      readonly starts: readonly string[];
      readonly number: boolean;
      readonly optional: boolean;
    }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "start" }
  | { readonly kind: "end" };

type WordElement = Extract<Element, { kind: "word" }>;

interface Pattern<Tag extends string> {
  readonly tag: Tag;
  readonly line: string;
  readonly elements: readonly Element[];
}

/** A pattern found: words `from` to `to`, the last not included. */
export interface Hit<Tag extends string> {
  readonly tag: Tag;
  /** The pattern as written, for whoever asks why. */
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

const START_LETTERS = 3;
const LIGHT_MOST = 3;
const GAP = 3;

/** A table of patterns, ready to be looked for. */
export class Patterns<Tag extends string> {
  readonly #byWord = new Map<string, Pattern<Tag>[]>();
  readonly #byStart = new Map<string, Pattern<Tag>[]>();
  readonly #byNumber: Pattern<Tag>[] = [];
  /** Every whole word the table is made of. */
  readonly words = new Set<string>();
  /** Every start of a word the table is made of. */
  readonly starts = new Set<string>();

  constructor(table: readonly { readonly tag: Tag; readonly lines: string }[]) {
    for (const { tag, lines } of table) {
      for (const line of lines.split("\n")) if (line.trim() !== "") this.#add(tag, line.trim());
    }
  }

  #add(tag: Tag, line: string): void {
    const elements = line.split(/\s+/).map(elementOf);
    const pattern = { tag, line, elements };
    const first = elements.find((element) => element.kind === "word");
    if (first === undefined) throw new Error(`a pattern needs a word: ${line}`);
    for (const word of first.words) push(this.#byWord, word, pattern);
    for (const start of first.starts) push(this.#byStart, start.slice(0, START_LETTERS), pattern);
    if (first.number) this.#byNumber.push(pattern);
    for (const element of elements) {
      if (element.kind !== "word") continue;
      for (const word of element.words) this.words.add(word);
      for (const start of element.starts) this.starts.add(start);
    }
  }

  /** Every pattern that stands in `words`, in order of where it starts. */
  find(words: readonly Word[]): readonly Hit<Tag>[] {
    const hits: Hit<Tag>[] = [];
    for (const [at, word] of words.entries()) {
      const candidates = [
        ...(this.#byWord.get(word.text) ?? []),
        ...(this.#byStart.get(word.text.slice(0, START_LETTERS)) ?? []),
        ...(word.value === undefined ? [] : this.#byNumber),
      ];
      for (const { tag, line, elements } of new Set(candidates)) {
        const to = match(words, at, at, elements, 0);
        if (to !== undefined) hits.push({ tag, line, from: at, to });
      }
    }
    return hits;
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Where a match of `elements` from number `next` on, beginning at word `at`, ends; undefined if there is none. */
function match(
  words: readonly Word[],
  from: number,
  at: number,
  elements: readonly Element[],
  next: number,
): number | undefined {
  const element = elements[next];
  if (element === undefined) return at;
  switch (element.kind) {
    case "start": {
      const clear = at === 0 || (words[at]?.before ?? 2) > 0;
      return clear ? match(words, from, at, elements, next + 1) : undefined;
    }
    case "end": {
      const word = words[skipEnd(words, at)];
      return word === undefined || word.before > 0
        ? match(words, from, at, elements, next + 1)
        : undefined;
    }
    case "gap": {
      for (let skipped = 0; skipped <= element.most; skipped++) {
        const to = match(words, from, at + skipped, elements, next + 1);
        if (to !== undefined) return to;
        if ((words[at + skipped]?.before ?? 0) === 2 && at + skipped > from) return undefined;
      }
      return undefined;
    }
    case "word": {
      const to = matchWord(words, from, at, elements, next, element);
      if (to !== undefined) return to;
      return element.optional ? match(words, from, at, elements, next + 1) : undefined;
    }
  }
}

function matchWord(
  words: readonly Word[],
  from: number,
  at: number,
  elements: readonly Element[],
  next: number,
  element: WordElement,
): number | undefined {
  for (let i = at; i <= at + LIGHT_MOST; i++) {
    const word = words[i];
    if (word === undefined) return undefined;
    if (i > from && word.before === 2) return undefined;
    if (fits(word, element)) {
      const to = match(words, from, i + 1, elements, next + 1);
      if (to !== undefined) return to;
    }
    if (i === from || !light.has(word.text)) return undefined;
  }
  return undefined;
}

/** Polite words and marks after which a clause is still at its end. */
function skipEnd(words: readonly Word[], at: number): number {
  let end = at;
  while (
    words[end]?.before === 0 &&
    /^(svp|please|merci|thanks|la|maintenant|now)$/.test(words[end]?.text ?? "")
  ) {
    end++;
  }
  return end;
}

function fits(word: Word, element: WordElement): boolean {
  if (element.words.has(word.text)) return true;
  if (element.number && word.value !== undefined) return true;
  return element.starts.some((start) => word.text.startsWith(start));
}

function elementOf(written: string): Element {
  if (written === "^") return { kind: "start" };
  if (written === "$") return { kind: "end" };
  if (/^~\d*$/.test(written)) {
    return { kind: "gap", most: written === "~" ? GAP : Number(written.slice(1)) };
  }
  const optional = written.startsWith("[") && written.endsWith("]");
  const choices = splitChoices(optional ? written.slice(1, -1) : written);
  const words = new Set<string>();
  const starts: string[] = [];
  let number = false;
  for (const choice of choices) {
    if (choice === "9") number = true;
    else if (choice.endsWith("*")) starts.push(...expand(choice.slice(0, -1)));
    else
      for (const word of choice.startsWith("{") ? classOf(choice) : expand(choice)) words.add(word);
  }
  for (const start of starts) {
    if (start.length < START_LETTERS) throw new Error(`too short a start of a word: ${written}`);
  }
  return { kind: "word", words, starts, number, optional };
}

function classOf(choice: string): readonly string[] {
  const words = wordClasses.get(choice.slice(1, -1));
  if (words === undefined) throw new Error(`no such class of words: ${choice}`);
  return words;
}

/** Splits at each | that does not stand in a group. */
function splitChoices(written: string): readonly string[] {
  return written.split(/\|(?![^(]*\))/);
}

/** Every word that `written` stands for: `bougies?` is bougie and bougies, `coince(e|s)?` coince, coincee and coinces. */
export function expand(written: string): readonly string[] {
  let words = [""];
  for (const part of written.matchAll(/\(([^)]*)\)(\??)|(.)(\??)/gu)) {
    const [, group, groupMayMiss, letter, letterMayMiss] = part;
    const choices = group === undefined ? [letter ?? ""] : group.split("|");
    if (groupMayMiss === "?" || letterMayMiss === "?") choices.push("");
    words = words.flatMap((word) => choices.map((choice) => word + choice));
  }
  return words;
}
