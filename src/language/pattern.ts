/** Looks for patterns in words: where any line of a table stands. Their notation is in `pattern-notation.ts`. */

import { type Element, START_LETTERS, type WordElement } from "./pattern-notation.ts";
import type { Place } from "./table.ts";
import type { Break, Word } from "./words.ts";

/** A pattern found: words `from` to `to`, the last not included. */
export interface Hit<Tag extends string> {
  readonly tag: Tag;
  /** The pattern as written, for whoever asks why. */
  readonly line: string;
  readonly at: Place;
  readonly from: number;
  readonly to: number;
}

/** One line of a table, read. */
export interface Pattern<Tag extends string> {
  readonly tag: Tag;
  readonly line: string;
  readonly at: Place;
  readonly elements: readonly Element[];
}

const none: readonly never[] = [];

/** Most words stepped over unsaid between two of a pattern: « de la toute petite », no more. */
const SKIPS_MAX = 3;
/** Most words whose patterns are kept put together: any word may be sent. */
const MERGED_MAX = 4000;

/** Patterns to look for. */
export class Patterns<Tag extends string> {
  readonly #all: readonly Pattern<Tag>[];
  readonly #byWord = new Map<string, Pattern<Tag>[]>();
  /** Patterns that begin with a class, by the class; and for each word those of all its classes. */
  readonly #byClass = new Map<ReadonlySet<string>, Pattern<Tag>[]>();
  readonly #inClasses = new Map<string, Pattern<Tag>[][]>();
  readonly #byStart = new Map<string, Pattern<Tag>[]>();
  readonly #byNumber: Pattern<Tag>[] = [];
  /** What several of these hold for one word, put together when it is first met. */
  readonly #merged = new Map<string, readonly Pattern<Tag>[]>();
  readonly #skips: ReadonlySet<string>;
  readonly #within: Break;
  #words: ReadonlySet<string> | undefined;
  #starts: ReadonlySet<string> | undefined;

  /**
   * @param options.skips words that may stand between any two and need not be written.
   * @param options.within the break no match crosses: the end of a sentence, or already a comma.
   */
  constructor(
    patterns: Iterable<Pattern<Tag>>,
    { skips, within = 2 }: { readonly skips: ReadonlySet<string>; readonly within?: Break },
  ) {
    this.#skips = skips;
    this.#within = within;
    this.#all = Array.from(patterns);
    for (const pattern of this.#all) this.#add(pattern);
  }

  /** These patterns and some more. */
  and(more: readonly Pattern<Tag>[]): Patterns<Tag> {
    if (more.length === 0) return this;
    return new Patterns([...this.#all, ...more], { skips: this.#skips, within: this.#within });
  }

  /** Every whole word the patterns are made of, classes left out. */
  get words(): ReadonlySet<string> {
    return (this.#words ??= new Set(elementsIn(this.#all).flatMap(({ words }) => words)));
  }

  /** Every start of a word the patterns are made of. */
  get starts(): ReadonlySet<string> {
    return (this.#starts ??= new Set(elementsIn(this.#all).flatMap(({ starts }) => starts)));
  }

  #add(pattern: Pattern<Tag>): void {
    const { elements } = pattern;
    for (const first of firsts(elements)) {
      for (const word of first.words) push(this.#byWord, word, pattern);
      for (const words of first.classes) this.#addToClass(words, pattern);
      for (const start of first.starts) push(this.#byStart, start.slice(0, START_LETTERS), pattern);
      if (first.number) this.#byNumber.push(pattern);
    }
  }

  #addToClass(words: ReadonlySet<string>, pattern: Pattern<Tag>): void {
    const alike = this.#byClass.get(words) ?? [];
    this.#byClass.set(words, alike);
    if (alike.at(-1) !== pattern) alike.push(pattern);
    if (alike.length > 1) return;
    for (const word of words) push(this.#inClasses, word, alike);
  }

  /** Every pattern that stands in `words`, in order of where it starts. */
  find(words: readonly Word[]): readonly Hit<Tag>[] {
    let hits: Hit<Tag>[] | undefined;
    const attempt = new Attempt(words, this.#skips, this.#within);
    for (let from = 0; from < words.length; from++) {
      const word = words[from];
      if (word === undefined) break;
      for (const { tag, line, at, elements } of this.#candidates(word)) {
        const to = attempt.end(from, elements);
        if (to !== undefined) (hits ??= []).push({ tag, line, at, from, to });
      }
    }
    return hits ?? none;
  }

  /** Whether any of them stands in `words`. */
  standIn(words: readonly Word[]): boolean {
    const attempt = new Attempt(words, this.#skips, this.#within);
    return words.some((word, from) =>
      this.#candidates(word).some(({ elements }) => attempt.end(from, elements) !== undefined),
    );
  }

  /** Patterns that may begin with `word`, each once. */
  #candidates(word: Word): readonly Pattern<Tag>[] {
    const { text } = word;
    const lists: (readonly Pattern<Tag>[])[] = [];
    const whole = this.#byWord.get(text);
    if (whole !== undefined) lists.push(whole);
    const classed = this.#inClasses.get(text);
    if (classed !== undefined) lists.push(...classed);
    if (this.#byStart.size > 0 && text.length >= START_LETTERS) {
      const start = this.#byStart.get(text.slice(0, START_LETTERS));
      if (start !== undefined) lists.push(start);
    }
    if (word.value !== undefined && this.#byNumber.length > 0) lists.push(this.#byNumber);
    if (lists.length < 2) return lists[0] ?? none;
    const key = word.value === undefined ? text : `9 ${text}`;
    let merged = this.#merged.get(key);
    if (merged === undefined) {
      merged = Array.from(new Set(lists.flat()));
      if (this.#merged.size >= MERGED_MAX) this.#merged.clear();
      this.#merged.set(key, merged);
    }
    return merged;
  }
}

/** The words of `patterns`, each element once: the same few are written over and over. */
export function elementsIn(patterns: readonly Pattern<string>[]): readonly WordElement[] {
  const found = new Set<WordElement>();
  for (const { elements } of patterns) {
    for (const element of elements) if (element.kind === "word") found.add(element);
  }
  return Array.from(found);
}

/** The words a match may begin with: those that may be missing, and the first that may not. */
function firsts(elements: readonly Element[]): readonly WordElement[] {
  const found: WordElement[] = [];
  for (const element of elements) {
    if (element.kind !== "word") continue;
    found.push(element);
    if (!element.optional) return found;
  }
  return found;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** Patterns held against words, one after the other. */
class Attempt {
  readonly #words: readonly Word[];
  readonly #skips: ReadonlySet<string>;
  readonly #within: Break;
  /** The pattern that is held, and from where. */
  #elements: readonly Element[] = none;
  #from = 0;

  constructor(words: readonly Word[], skips: ReadonlySet<string>, within: Break) {
    this.#words = words;
    this.#skips = skips;
    this.#within = within;
  }

  /** Where a match of `elements` that begins at word `from` ends; undefined if there is none. */
  end(from: number, elements: readonly Element[]): number | undefined {
    this.#from = from;
    this.#elements = elements;
    return this.#end(from, 0);
  }

  /** Where a match of the elements from number `next` on, beginning at word `at`, ends. */
  #end(at: number, next: number): number | undefined {
    const element = this.#elements[next];
    if (element === undefined) return at;
    switch (element.kind) {
      case "start":
        return at === 0 || (this.#words[at]?.before ?? 2) > 0 ? this.#end(at, next + 1) : undefined;
      case "end": {
        const word = this.#words[this.#pastCourtesy(at)];
        return word === undefined || word.before > 0 ? this.#end(at, next + 1) : undefined;
      }
      case "gap":
        return this.#afterGap(at, next, element.most);
      case "word":
        break;
    }
    const to = this.#afterWord(at, next, element);
    return to === undefined && element.optional ? this.#end(at, next + 1) : to;
  }

  #afterGap(at: number, next: number, most: number): number | undefined {
    for (let i = at; i <= at + most; i++) {
      const to = this.#end(i, next + 1);
      if (to !== undefined) return to;
      if (this.#cutBefore(i)) return undefined;
    }
    return undefined;
  }

  #afterWord(at: number, next: number, element: WordElement): number | undefined {
    for (let i = at; i <= at + SKIPS_MAX; i++) {
      const word = this.#words[i];
      if (word === undefined || this.#cutBefore(i)) return undefined;
      const to = fits(word, element) ? this.#end(i + 1, next + 1) : undefined;
      if (to !== undefined) return to;
      if (i === this.#from || !this.#skips.has(word.text)) return undefined;
    }
    return undefined;
  }

  /** Whether word `i`, past the start of the match, stands after a break no match crosses. */
  #cutBefore(i: number): boolean {
    return i > this.#from && (this.#words[i]?.before ?? 0) >= this.#within;
  }

  /** Past polite words, after which a clause is still at its end. */
  #pastCourtesy(at: number): number {
    let end = at;
    while (this.#words[end]?.before === 0 && courtesy.has(this.#words[end]?.text ?? "")) end++;
    return end;
  }
}

const courtesy = new Set(["svp", "please", "merci", "thanks", "la", "maintenant", "now"]);

function fits({ text, value }: Word, element: WordElement): boolean {
  const { words, lookup, classes, starts } = element;
  if (lookup === undefined ? words[0] === text || words[1] === text : lookup.has(text)) return true;
  for (const members of classes) if (members.has(text)) return true;
  if (element.number && value !== undefined) return true;
  for (const start of starts) if (text.startsWith(start)) return true;
  return false;
}
