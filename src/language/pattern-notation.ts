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
      readonly words: ReadonlySet<string>;
      /** Classes, any word of which fits; kept apart, so that their words belong to no language. */
      readonly classes: readonly ReadonlySet<string>[];
      readonly starts: readonly string[];
      readonly number: boolean;
      readonly optional: boolean;
    }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "start" }
  | { readonly kind: "end" };

export type WordElement = Extract<Element, { kind: "word" }>;

/** Words a ~ alone lets stand between. */
const GAP = 3;

/** Fewest letters before a *: shorter starts would catch half the language. */
export const START_LETTERS = 3;

/** Reads lines of tables. Elements already read are shared: the same few are written over and over, and what is shared takes no room twice. */
export class Notation {
  readonly #classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #read = new Map<string, Element>();

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
    const elements = line.split(/\s+/).map((written) => this.#elementOf(written));
    if (!elements.some((element) => element.kind === "word" && !element.optional)) {
      throw new Error("a pattern needs a word that is always there");
    }
    return elements;
  }

  #elementOf(written: string): Element {
    const known = this.#read.get(written);
    if (known !== undefined) return known;
    const element = this.#newElement(written);
    this.#read.set(written, element);
    return element;
  }

  #newElement(written: string): Element {
    if (written === "^") return { kind: "start" };
    if (written === "$") return { kind: "end" };
    if (/^~\d*$/.test(written)) {
      return { kind: "gap", most: written === "~" ? GAP : Number(written.slice(1)) };
    }
    const optional = written.startsWith("[") && written.endsWith("]");
    const choices = splitChoices(optional ? written.slice(1, -1) : written);
    const words = new Set<string>();
    const classes: ReadonlySet<string>[] = [];
    const starts: string[] = [];
    let number = false;
    for (const choice of choices) {
      if (choice === "9") number = true;
      else if (choice.endsWith("*")) starts.push(...expand(choice.slice(0, -1)));
      else if (choice.startsWith("{")) classes.push(this.#classOf(choice));
      else for (const word of expand(choice)) words.add(word);
    }
    for (const start of starts) {
      if (start.length < START_LETTERS) throw new Error(`too short a start of a word: ${written}`);
    }
    return { kind: "word", words, classes, starts, number, optional };
  }

  #classOf(choice: string): ReadonlySet<string> {
    const words = this.#classes.get(choice.slice(1, -1));
    if (words === undefined) throw new Error(`no such class of words: ${choice}`);
    return words;
  }
}

/** Splits at each | that does not stand in a group. */
function splitChoices(written: string): readonly string[] {
  return written.split(/\|(?![^(]*\))/);
}

/** Every word that `written` stands for: `bougies?` is bougie and bougies, `coince(e|s)?` coince, coincee and coinces. */
export function expand(written: string): readonly string[] {
  if (!/[?(]/.test(written)) return [written];
  let words = [""];
  for (const part of written.matchAll(/\(([^)]*)\)(\??)|(.)(\??)/gu)) {
    const [, group, groupMayMiss, letter, letterMayMiss] = part;
    const choices = group === undefined ? [letter ?? ""] : group.split("|");
    if (groupMayMiss === "?" || letterMayMiss === "?") choices.push("");
    words = words.flatMap((word) => choices.map((choice) => word + choice));
  }
  return words;
}
