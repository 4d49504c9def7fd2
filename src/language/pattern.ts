/** Looks for patterns in words: where any line of a table stands. Their notation is in `pattern-notation.ts`. */

import type { Element, Notation, WordElement } from "./pattern-notation.ts";
import { type Pattern, type PatternShelf, shelfOf } from "./pattern-shelf.ts";
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

const none: readonly never[] = [];

/** Most words stepped over unsaid between two of a pattern: « de la toute petite », no more. */
const SKIPS_MAX = 3;
/** Most words whose patterns are kept put together: any word may be sent. */
const MET_MAX = 4000;

export interface PatternsOptions {
  /** Words that may stand between any two and need not be written. */
  readonly skips: ReadonlySet<string>;
  /** The break no match crosses: the end of a sentence, or already a comma. */
  readonly within?: Break;
}

/** Patterns to look for. */
export class Patterns<Tag extends string> {
  /** Where they come from: where two stand at one word, those of the first shelf are told first. */
  readonly #shelves: readonly PatternShelf<Tag>[];
  readonly #options: PatternsOptions;
  /** The patterns of words that were met. */
  readonly #met = new Map<string, readonly Pattern<Tag>[]>();
  #words: ReadonlySet<string> | undefined;
  #starts: ReadonlySet<string> | undefined;

  constructor(shelves: readonly PatternShelf<Tag>[], options: PatternsOptions) {
    this.#shelves = shelves;
    this.#options = options;
  }

  /** Patterns that are read already, by a notation. */
  static of<Tag extends string>(
    patterns: readonly Pattern<Tag>[],
    { notation, ...options }: PatternsOptions & { readonly notation: Notation },
  ): Patterns<Tag> {
    return new Patterns([shelfOf(patterns, notation)], options);
  }

  /** These patterns and some more. */
  and(more: readonly Pattern<Tag>[]): Patterns<Tag> {
    if (more.length === 0) return this;
    return new Patterns([...this.#shelves, shelfOf(more)], this.#options);
  }

  /** Every whole word the patterns are made of, classes left out. */
  get words(): ReadonlySet<string> {
    return (this.#words ??= new Set(this.#shelves.flatMap(({ words }) => words)));
  }

  /** Every start of a word the patterns are made of. */
  get starts(): ReadonlySet<string> {
    return (this.#starts ??= new Set(this.#shelves.flatMap(({ starts }) => starts)));
  }

  /** Every pattern that stands in `words`, in order of where it starts. */
  find(words: readonly Word[]): readonly Hit<Tag>[] {
    let hits: Hit<Tag>[] | undefined;
    const attempt = new Attempt(words, this.#options);
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
    const attempt = new Attempt(words, this.#options);
    return words.some((word, from) =>
      this.#candidates(word).some(({ elements }) => attempt.end(from, elements) !== undefined),
    );
  }

  /** Patterns that may begin with `word`, each once. */
  #candidates(word: Word): readonly Pattern<Tag>[] {
    const key = word.value === undefined ? word.text : `9 ${word.text}`;
    const met = this.#met.get(key);
    if (met !== undefined) return met;
    const found = this.#shelves.flatMap((shelf) => shelf.beginningWith(word));
    if (this.#met.size >= MET_MAX) this.#met.clear();
    this.#met.set(key, found.length === 0 ? none : found);
    return found;
  }
}

/** Patterns held against words, one after the other. */
class Attempt {
  readonly #words: readonly Word[];
  readonly #skips: ReadonlySet<string>;
  readonly #within: Break;
  /** The pattern that is held, and from where. */
  #elements: readonly Element[] = none;
  #from = 0;

  constructor(words: readonly Word[], { skips, within = 2 }: PatternsOptions) {
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
  for (const { words: members } of classes) if (members.has(text)) return true;
  if (element.number && value !== undefined) return true;
  for (const start of starts) if (text.startsWith(start)) return true;
  return false;
}
