/**
 * Lines of tables, put in order so that those that may begin with a word are found without reading the others: a line is read when a
 * message first comes to it. The order is text itself (`PatternPack`), so that it is made once, at build, and kept on disk.
 */

import {
  type Element,
  type Notation,
  START_LETTERS,
  type WordElement,
} from "./pattern-notation.ts";
import type { Place } from "./table.ts";
import type { Word } from "./words.ts";

/** One line of a table, read. */
export interface Pattern<Tag extends string> {
  readonly tag: Tag;
  readonly line: string;
  readonly at: Place;
  readonly elements: readonly Element[];
}

/** Keys, and for each the numbers of the lines it leads to: `eau pain` and `3 17,4`. */
interface PackedIndex {
  readonly keys: string;
  readonly lines: string;
}

/** Lines in order, as text. Words hold no blank, numbers no comma; what may hold both stands between {@link SEPARATOR}s. */
export interface PatternPack {
  readonly lines: string;
  /** Of each section its tag, its file and the number of its first line here. */
  readonly sections: string;
  /** Of each line the number it has in its file. */
  readonly places: string;
  readonly byWord: PackedIndex;
  readonly byClass: PackedIndex;
  readonly byStart: PackedIndex;
  /** The lines that may begin with a number. */
  readonly byNumber: string;
  /** Every whole word, and every start of one. */
  readonly words: string;
  readonly starts: string;
}

/** The unit separator: no line of a table holds it. */
const SEPARATOR = "\u001F";

/** Puts patterns in order. */
export function packOf(patterns: readonly Pattern<string>[]): PatternPack {
  const byWord = new Map<string, number[]>();
  const byClass = new Map<string, number[]>();
  const byStart = new Map<string, number[]>();
  const byNumber: number[] = [];
  for (const [i, { elements }] of patterns.entries()) {
    for (const first of firsts(elements)) {
      for (const word of first.words) push(byWord, word, i);
      for (const { name } of first.classes) push(byClass, name, i);
      for (const start of first.starts) push(byStart, start.slice(0, START_LETTERS), i);
      if (first.number) byNumber.push(i);
    }
  }
  const sections: (string | number)[] = [];
  for (const [i, { tag, at }] of patterns.entries()) {
    const before = patterns[i - 1];
    if (tag !== before?.tag || at.file !== before.at.file) sections.push(tag, at.file, i);
  }
  return {
    lines: patterns.map(({ line }) => line).join(SEPARATOR),
    sections: sections.join(SEPARATOR),
    places: patterns.map(({ at }) => at.line).join(" "),
    byWord: packedIndex(byWord),
    byClass: packedIndex(byClass),
    byStart: packedIndex(byStart),
    byNumber: byNumber.join(" "),
    ...wordsIn(patterns),
  };
}

/** The words and starts `patterns` are made of, each once. */
export function wordsIn(
  patterns: readonly Pattern<string>[],
): Pick<PatternPack, "words" | "starts"> {
  const elements = new Set(patterns.flatMap((pattern) => pattern.elements));
  const words = new Set<string>();
  const starts = new Set<string>();
  for (const element of elements) {
    if (element.kind !== "word") continue;
    for (const word of element.words) words.add(word);
    for (const start of element.starts) starts.add(start);
  }
  return { words: Array.from(words).join(" "), starts: Array.from(starts).join(" ") };
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

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

function packedIndex(index: ReadonlyMap<string, readonly number[]>): PackedIndex {
  return {
    keys: Array.from(index.keys()).join(" "),
    lines: Array.from(index.values(), (numbers) => numbers.join(" ")).join(","),
  };
}

/** What stands between separators; nothing in an empty text. */
export function partsOf(text: string, separator = " "): readonly string[] {
  return text === "" ? [] : text.split(separator);
}

/** What a shelf needs to read its lines. */
export interface ShelfOptions<Tag extends string> {
  /** None is needed where the lines are read already, and begin with no class. */
  readonly notation?: Notation | undefined;
  /** All tags its lines may have; none are needed where they are read already. */
  readonly tags?: readonly Tag[];
  /** The lines, where they are read already. */
  readonly read?: readonly Pattern<Tag>[];
}

/** The lines of one pack, read as they are asked for. */
export class PatternShelf<Tag extends string> {
  readonly #pack: PatternPack;
  readonly #notation: Notation | undefined;
  readonly #tags: readonly Tag[];
  readonly #read: (Pattern<Tag> | undefined)[];
  #opened: Opened<Tag> | undefined;

  constructor(pack: PatternPack, { notation, tags = [], read = [] }: ShelfOptions<Tag>) {
    this.#pack = pack;
    this.#notation = notation;
    this.#tags = tags;
    this.#read = [...read];
  }

  get words(): readonly string[] {
    return partsOf(this.#pack.words);
  }

  get starts(): readonly string[] {
    return partsOf(this.#pack.starts);
  }

  /** Patterns that may begin with `word`, each once. */
  beginningWith({ text, value }: Word): readonly Pattern<Tag>[] {
    const { byWord, byClass, byStart } = this.#open();
    const found: string[] = [byWord.get(text) ?? ""];
    const classes = this.#notation?.classesOf(text);
    if (classes !== undefined) {
      for (const [name, lines] of byClass) if (classes.includes(name)) found.push(lines);
    }
    if (byStart.size > 0 && text.length >= START_LETTERS) {
      found.push(byStart.get(text.slice(0, START_LETTERS)) ?? "");
    }
    if (value !== undefined) found.push(this.#pack.byNumber);
    const numbers = new Set(found.flatMap((lines) => partsOf(lines)).map(Number));
    return Array.from(numbers).flatMap((number) => this.#patternAt(number) ?? []);
  }

  #open(): Opened<Tag> {
    return (this.#opened ??= opened(this.#pack, this.#tags));
  }

  #patternAt(number: number): Pattern<Tag> | undefined {
    return (this.#read[number] ??= this.#readAt(number));
  }

  #readAt(number: number): Pattern<Tag> | undefined {
    const { lines, places, sections } = this.#open();
    const line = lines[number];
    const section = sections.findLast(({ from }) => from <= number);
    if (line === undefined || section?.tag === undefined) return undefined;
    return {
      tag: section.tag,
      line,
      at: { file: section.file, line: Number(places[number]) },
      elements: this.#notation?.elementsOf(line) ?? [],
    };
  }
}

/** A shelf of patterns that are read already. @param notation the one they were read by, if any of them begins with a class. */
export function shelfOf<Tag extends string>(
  patterns: readonly Pattern<Tag>[],
  notation?: Notation,
): PatternShelf<Tag> {
  return new PatternShelf(packOf(patterns), { notation, read: patterns });
}

/** A pack taken apart, as far as it takes to look something up. */
interface Opened<Tag extends string> {
  readonly lines: readonly string[];
  readonly places: readonly string[];
  readonly sections: readonly {
    readonly tag: Tag | undefined;
    readonly file: string;
    readonly from: number;
  }[];
  readonly byWord: ReadonlyMap<string, string>;
  readonly byClass: ReadonlyMap<string, string>;
  readonly byStart: ReadonlyMap<string, string>;
}

function opened<Tag extends string>(pack: PatternPack, tags: readonly Tag[]): Opened<Tag> {
  const heads = partsOf(pack.sections, SEPARATOR);
  return {
    lines: partsOf(pack.lines, SEPARATOR),
    places: partsOf(pack.places),
    sections: Array.from({ length: heads.length / HEAD }, (_, i) => ({
      tag: tags.find((tag) => tag === heads[i * HEAD]),
      file: heads[i * HEAD + 1] ?? "",
      from: Number(heads[i * HEAD + 2]),
    })),
    byWord: openedIndex(pack.byWord),
    byClass: openedIndex(pack.byClass),
    byStart: openedIndex(pack.byStart),
  };
}

/** Parts of a section's head: tag, file, first line. */
const HEAD = 3;

function openedIndex({ keys, lines }: PackedIndex): ReadonlyMap<string, string> {
  const numbers = lines.split(",");
  return new Map(partsOf(keys).map((key, i) => [key, numbers[i] ?? ""]));
}
