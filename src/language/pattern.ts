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

/** Patterns to look for. */
export class Patterns<Tag extends string> {
  readonly #all: readonly Pattern<Tag>[];
  readonly #byWord = new Map<string, Pattern<Tag>[]>();
  /** Patterns that begin with a class, by the class; and for each word those of all its classes. */
  readonly #byClass = new Map<ReadonlySet<string>, Pattern<Tag>[]>();
  readonly #inClasses = new Map<string, Pattern<Tag>[][]>();
  readonly #byStart = new Map<string, Pattern<Tag>[]>();
  readonly #byNumber: Pattern<Tag>[] = [];
  readonly #skips: ReadonlySet<string>;
  readonly #within: Break;
  /** Elements whose words are in `#words` already. */
  readonly #known = new Set<Element>();
  readonly #words = new Set<string>();
  readonly #starts = new Set<string>();

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
    return this.#words;
  }

  /** Every start of a word the patterns are made of. */
  get starts(): ReadonlySet<string> {
    return this.#starts;
  }

  #add(pattern: Pattern<Tag>): void {
    const { elements } = pattern;
    for (const first of firsts(elements)) {
      for (const word of first.words) push(this.#byWord, word, pattern);
      for (const words of first.classes) this.#addToClass(words, pattern);
      for (const start of first.starts) push(this.#byStart, start.slice(0, START_LETTERS), pattern);
      if (first.number) this.#byNumber.push(pattern);
    }
    for (const element of elements) {
      if (element.kind !== "word" || this.#known.has(element)) continue;
      this.#known.add(element);
      for (const word of element.words) this.#words.add(word);
      for (const start of element.starts) this.#starts.add(start);
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
    const hits: Hit<Tag>[] = [];
    for (const [from, word] of words.entries()) {
      for (const { tag, line, at, elements } of this.#candidates(word)) {
        const attempt = new Attempt(words, from, {
          elements,
          skips: this.#skips,
          within: this.#within,
        });
        const to = attempt.end(from, 0);
        if (to !== undefined) hits.push({ tag, line, at, from, to });
      }
    }
    return hits;
  }

  /** Patterns that may begin with `word`, each once. */
  #candidates(word: Word): Iterable<Pattern<Tag>> {
    const whole = this.#byWord.get(word.text) ?? none;
    const start = this.#byStart.get(word.text.slice(0, START_LETTERS)) ?? none;
    const number = word.value === undefined ? none : this.#byNumber;
    const classed = this.#inClasses.get(word.text) ?? none;
    if (start.length + number.length + classed.length === 0) return whole;
    const lists = [whole, ...classed, start, number].filter(({ length }) => length > 0);
    return lists.length === 1 ? (lists[0] ?? none) : new Set(lists.flat());
  }
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

/** One pattern held against the words from one place on. */
class Attempt {
  readonly #words: readonly Word[];
  readonly #from: number;
  readonly #elements: readonly Element[];
  readonly #skips: ReadonlySet<string>;
  readonly #within: Break;

  constructor(
    words: readonly Word[],
    from: number,
    pattern: {
      readonly elements: readonly Element[];
      readonly skips: ReadonlySet<string>;
      readonly within: Break;
    },
  ) {
    this.#words = words;
    this.#from = from;
    this.#elements = pattern.elements;
    this.#skips = pattern.skips;
    this.#within = pattern.within;
  }

  /** Where a match of the elements from number `next` on, beginning at word `at`, ends; undefined if there is none. */
  end(at: number, next: number): number | undefined {
    const element = this.#elements[next];
    if (element === undefined) return at;
    switch (element.kind) {
      case "start":
        return at === 0 || (this.#words[at]?.before ?? 2) > 0 ? this.end(at, next + 1) : undefined;
      case "end": {
        const word = this.#words[this.#pastCourtesy(at)];
        return word === undefined || word.before > 0 ? this.end(at, next + 1) : undefined;
      }
      case "gap":
        return this.#afterGap(at, next, element.most);
      case "word":
        break;
    }
    const to = this.#afterWord(at, next, element);
    return to === undefined && element.optional ? this.end(at, next + 1) : to;
  }

  #afterGap(at: number, next: number, most: number): number | undefined {
    for (let i = at; i <= at + most; i++) {
      const to = this.end(i, next + 1);
      if (to !== undefined) return to;
      if (this.#cutBefore(i)) return undefined;
    }
    return undefined;
  }

  #afterWord(at: number, next: number, element: WordElement): number | undefined {
    for (let i = at; i <= at + SKIPS_MAX; i++) {
      const word = this.#words[i];
      if (word === undefined || this.#cutBefore(i)) return undefined;
      const to = fits(word, element) ? this.end(i + 1, next + 1) : undefined;
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

function fits(word: Word, element: WordElement): boolean {
  if (element.words.has(word.text)) return true;
  if (element.classes.some((words) => words.has(word.text))) return true;
  if (element.number && word.value !== undefined) return true;
  return element.starts.some((start) => word.text.startsWith(start));
}
