/**
 * Conditions of rules, as a volunteer writes them:
 *
 *     need|lack                   either is said
 *     need & not asks             both, or not
 *     (lack | low) & category     in groups
 *     about(water @services)      the category is one of these; @services is those of [group services]
 *     size<=4                     how many words have a meaning of their own
 *     "servez vous"               these words stand there, as `pattern-notation.ts` has them
 *
 * A name alone is a turn of phrase (`frames.ts`), something plain to see (`plainFacts`), or a [condition …] of the tables.
 */

import type { Category } from "../journal/vocabulary.ts";
import type { Facts } from "./facts.ts";
import { type FrameTag, frameTags } from "./frames.ts";
import type { Patterns } from "./pattern.ts";

export type Condition = (facts: Facts) => boolean;

/** What conditions may speak of besides turns of phrase. */
export interface ConditionTerms {
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly groups: ReadonlyMap<string, ReadonlySet<Category>>;
  readonly isCategory: (word: string) => word is Category;
  readonly patterns: (line: string) => Patterns<string>;
}

/** What is plain to see of a stretch of words. */
export const plainFacts = {
  category: ({ category }: Facts) => category !== undefined,
  asks: ({ asks }: Facts) => asks,
  /** One thing is wanted, and another named before it is not. */
  rather: ({ rather }: Facts) => rather,
  kin: ({ kin }: Facts) => kin,
  vulnerable: ({ vulnerable }: Facts) => vulnerable,
  baby: ({ baby }: Facts) => baby,
  device: ({ device }: Facts) => device,
  drug: ({ drug }: Facts) => drug,
  young: ({ young }: Facts) => young,
  addressed: ({ addressed }: Facts) => addressed,
  people: ({ people }: Facts) => people !== undefined,
  amount: ({ amount }: Facts) => amount !== undefined,
  /** A case is named, or a number stands that counts nothing else. */
  case: ({ ref, loose }: Facts) => ref !== undefined || loose !== undefined,
  /** As `case`, where a number can hardly be anything but a case. */
  "case?": ({ ref, number }: Facts) => ref !== undefined || number !== undefined,
  /** A number in digits. */
  digits: ({ words }: Facts) => words.some(({ digits }) => digits === true),
} as const satisfies Readonly<Record<string, Condition>>;

const TOKEN = /\s*("[^"]*"|about\([^)]*\)|size *[<>]=? *\d+|[\w-]+\??|[&|()])/y;

/**
 * Reads a condition.
 *
 * @throws Error that says what is wrong with it.
 */
export function conditionOf(written: string, terms: ConditionTerms): Condition {
  const reader = new Reader(tokensOf(written), terms);
  const condition = reader.either();
  reader.end();
  return condition;
}

/** All of `conditions`. */
export function all(conditions: readonly Condition[]): Condition {
  return (facts) => conditions.every((condition) => condition(facts));
}

function tokensOf(written: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < written.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const [, token] = TOKEN.exec(written) ?? [];
    if (token === undefined) throw new Error(`cannot be read: ${written.slice(from)}`);
    tokens.push(token);
  }
  return tokens;
}

class Reader {
  readonly #tokens: readonly string[];
  readonly #terms: ConditionTerms;
  #next = 0;

  constructor(tokens: readonly string[], terms: ConditionTerms) {
    this.#tokens = tokens;
    this.#terms = terms;
  }

  either(): Condition {
    const choices = [this.#both()];
    while (this.#takes("|")) choices.push(this.#both());
    return choices.length === 1
      ? (choices[0] ?? (() => false))
      : (facts) => choices.some((choice) => choice(facts));
  }

  end(): void {
    const left = this.#tokens[this.#next];
    if (left !== undefined) throw new Error(`not expected here: ${left}`);
  }

  #both(): Condition {
    const parts = [this.#one()];
    while (this.#takes("&")) parts.push(this.#one());
    return parts.length === 1 ? (parts[0] ?? (() => false)) : all(parts);
  }

  #one(): Condition {
    if (this.#takes("not")) {
      const not = this.#one();
      return (facts) => !not(facts);
    }
    if (this.#takes("(")) {
      const inner = this.either();
      if (!this.#takes(")")) throw new Error("a ( is never closed");
      return inner;
    }
    const token = this.#tokens[this.#next];
    this.#next += 1;
    if (token === undefined) throw new Error("something is missing at the end");
    return this.#atom(token);
  }

  #atom(token: string): Condition {
    if (token.startsWith('"')) {
      const patterns = this.#terms.patterns(token.slice(1, -1));
      return ({ words }) => patterns.standIn(words);
    }
    if (token.startsWith("about(")) {
      const named = this.#categories(token.slice("about(".length, -1));
      return ({ category }) => category !== undefined && named.has(category);
    }
    const [, sign, count] = /^size *([<>]=?) *(\d+)$/.exec(token) ?? [];
    if (sign !== undefined) return sized(sign, Number(count));
    const named = this.#terms.conditions.get(token);
    if (named !== undefined) return named;
    if (isPlain(token)) return plainFacts[token];
    if (isTag(token)) return ({ tags }) => tags.has(token);
    throw new Error(`no such thing to ask for: ${token}`);
  }

  #categories(written: string): ReadonlySet<Category> {
    const found = new Set<Category>();
    for (const word of written.split(/\s+/).filter((each) => each !== "")) {
      if (word.startsWith("@")) {
        const group = this.#terms.groups.get(word.slice(1));
        if (group === undefined) throw new Error(`no such group: ${word}`);
        for (const each of group) found.add(each);
      } else if (this.#terms.isCategory(word)) found.add(word);
      else throw new Error(`no such category: ${word}`);
    }
    return found;
  }

  #takes(token: string): boolean {
    if (this.#tokens[this.#next] !== token) return false;
    this.#next += 1;
    return true;
  }
}

function sized(sign: string, count: number): Condition {
  if (sign === "<") return ({ size }) => size < count;
  if (sign === "<=") return ({ size }) => size <= count;
  if (sign === ">") return ({ size }) => size > count;
  return ({ size }) => size >= count;
}

function isPlain(word: string): word is keyof typeof plainFacts {
  return Object.hasOwn(plainFacts, word);
}

const tags: ReadonlySet<string> = new Set(frameTags);

function isTag(word: string): word is FrameTag {
  return tags.has(word);
}
