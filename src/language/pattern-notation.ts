/**
 * Patterns over words, written so that a volunteer can read and extend them. One pattern a line:
 *
 *     plus eau|courant        one word after the other; | separates words that may stand there
 *     bougies?  coince(e|s)?  a letter or a group followed by ? may be missing; (a|b) is a choice
 *     saign*                  any word that starts so
 *     {kin}                   any word of that class (`[class kin]` in the tables)
 *     [est] tombe             the word in brackets may be missing
 *     coince ~ ascenseur      ~ lets up to three words stand between, ~6 up to six
 *     9                       any number, in digits or letters; other numbers stand for themselves
 *     ^ and $                 the start and the end of a clause
 *
 * Articles and the like may always stand between two words and need not be written (`light`). A match never crosses
 * the end of a sentence. Matching takes time in proportion to the words, whatever the words are.
 */

export type Element =
  | {
      readonly kind: "word";
      readonly words: readonly string[];
      /** The same, where there are enough of them to be looked up. */
      readonly lookup: ReadonlySet<string> | undefined;
      /** Classes, any word of which fits; kept apart, so that their words belong to no language. */
      readonly classes: readonly WordClass[];
      readonly starts: readonly string[];
      readonly number: boolean;
      readonly optional: boolean;
    }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "start" }
  | { readonly kind: "end" };

export type WordElement = Extract<Element, { kind: "word" }>;

/** A class of words, under its name in the tables. */
export interface WordClass {
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

/** Words a ~ alone lets stand between. */
const GAP = 3;

/** Most gaps and words that may be missing in one line: each multiplies the ways it may fit. */
const LOOSE_MAX = 5;

/** Fewest letters before a *: shorter starts would catch half the language. */
export const START_LETTERS = 3;

/** Reads lines of tables. Elements already read are shared: the same few are written over and over, and what is shared takes no room twice. */
export class Notation {
  readonly #classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #read = new Map<string, Element>();
  /** The classes each word is of, put together when a word is first asked about. */
  #named: ReadonlyMap<string, readonly string[]> | undefined;

  /** @param classes the words `{name}` stands for, by name. */
  constructor(classes: ReadonlyMap<string, ReadonlySet<string>>) {
    this.#classes = classes;
  }

  /**
   * The elements of one line.
   *
   * @throws Error that says what is wrong with it.
   */
  elementsOf(line: string): readonly Element[] {
    const elements: Element[] = [];
    let stands = false;
    let loose = 0;
    for (const written of line.includes("  ") || line.includes("\t")
      ? line.split(/\s+/)
      : line.split(" ")) {
      const element = this.#elementOf(written);
      elements.push(element);
      if (element.kind === "word" && !element.optional) stands = true;
      else if (element.kind === "word" || element.kind === "gap") loose += 1;
    }
    if (loose > LOOSE_MAX)
      throw new Error(`more than ${LOOSE_MAX} gaps and words that may be missing`);
    if (!stands) throw new Error("a pattern needs a word that is always there");
    return elements;
  }

  /** The names of the classes `word` is of; undefined if it is of none. */
  classesOf(word: string): readonly string[] | undefined {
    this.#named ??= namesByWord(this.#classes);
    return this.#named.get(word);
  }

  #elementOf(written: string): Element {
    const known = this.#read.get(written);
    if (known !== undefined) return known;
    const element = this.#newElement(written);
    this.#read.set(written, element);
    return element;
  }

  #newElement(written: string): Element {
    if (!MARKS.test(written)) return wordElement([written]);
    if (written === "^") return { kind: "start" };
    if (written === "$") return { kind: "end" };
    if (/^~\d*$/.test(written)) {
      return { kind: "gap", most: written === "~" ? GAP : Number(written.slice(1)) };
    }
    const optional = written.startsWith("[") && written.endsWith("]");
    const choices = splitChoices(optional ? written.slice(1, -1) : written);
    const words: string[] = [];
    const classes: WordClass[] = [];
    const starts: string[] = [];
    let number = false;
    for (const choice of choices) {
      if (choice === "9") number = true;
      else if (choice.endsWith("*")) starts.push(...expand(choice.slice(0, -1)));
      else if (choice.startsWith("{")) classes.push(this.#classOf(choice));
      else words.push(...expand(choice));
    }
    for (const start of starts) {
      if (start.length < START_LETTERS) throw new Error(`too short a start of a word: ${written}`);
    }
    return { ...wordElement(words), classes, starts, number, optional };
  }

  #classOf(choice: string): WordClass {
    const name = choice.slice(1, -1);
    const words = this.#classes.get(name);
    if (words === undefined) throw new Error(`no such class of words: ${choice}`);
    return { name, words };
  }
}

function namesByWord(
  classes: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, words] of classes) {
    for (const word of words) {
      const names = found.get(word);
      if (names === undefined) found.set(word, [name]);
      else names.push(name);
    }
  }
  return found;
}

/** What stands in what is more than one plain word. */
const MARKS = /[^\p{L}]/u;

/** Up to this many words are as soon compared as looked up. */
const FEW = 2;

/** One of `words`, and nothing else. */
export function wordElement(words: readonly string[]): WordElement {
  const lookup = words.length > FEW ? new Set(words) : undefined;
  const none: readonly never[] = [];
  return {
    kind: "word",
    words,
    lookup,
    classes: none,
    starts: none,
    number: false,
    optional: false,
  };
}

/** Splits at each | that does not stand in a group. */
function splitChoices(written: string): readonly string[] {
  if (!written.includes("|")) return [written];
  return written.includes("(") ? written.split(/\|(?![^(]*\))/) : written.split("|");
}

/** Every word that `written` stands for: `bougies?` is bougie and bougies, `coince(e|s)?` coince, coincee and coinces. */
export function expand(written: string): readonly string[] {
  if (!written.includes("?") && !written.includes("(")) return [written];
  let words = [""];
  let from = 0;
  while (from < written.length) {
    const close = written[from] === "(" ? written.indexOf(")", from) : -1;
    const letter = String.fromCodePoint(written.codePointAt(from) ?? 0);
    const end = close < 0 ? from + letter.length : close + 1;
    const choices = close < 0 ? [letter] : written.slice(from + 1, close).split("|");
    const mayMiss = written[end] === "?";
    if (mayMiss) choices.push("");
    words =
      choices.length === 1
        ? words.map((word) => word + (choices[0] ?? ""))
        : words.flatMap((word) => choices.map((choice) => word + choice));
    from = mayMiss ? end + 1 : end;
  }
  return words;
}
