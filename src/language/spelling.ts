/**
 * Misspelt words put right, as far as that is safe: only towards words we act on, only over a short distance, never
 * away from a real word (`[guard]` in the tables).
 *
 * Distance is optimal string alignment: "eua" is one step from "eau", which plain Levenshtein takes for two.
 */

import { START_LETTERS } from "./pattern-notation.ts";
import type { Word } from "./words.ts";

/** Most unknown words of one message that are looked up; a radio text has fewer words in all. */
const LOOKUPS_MAX = 120;

/** Fewest letters of a word that is put right: too many short words are one step from another. */
const SHORTEST = 5;

/** Most words remembered: any may be sent. */
const MET_MAX = 4000;

export interface Spelling {
  /** Words that are right as they are. */
  readonly known: ReadonlySet<string>;
  /** Real words, close to one that counts. */
  readonly guard: ReadonlySet<string>;
  /** Starts of words that are right as they are, by their first letters. */
  readonly starts: ReadonlyMap<string, readonly string[]>;
  /** What was looked up before, and is often sent again. */
  readonly met: Map<string, readonly string[]>;
  /** Words that others may be corrected to, by first letter. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** Words of a village's own, by first letter: what is typed like a name may be one of these, misspelt. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** This spelling, with words of a village's own that are right, and that others may be corrected to. */
  readonly and: (learnt: readonly string[]) => Spelling;
}

export interface SpellingWords {
  readonly known: Iterable<string>;
  readonly guard: Iterable<string>;
  readonly starts: readonly string[];
  readonly targets: Iterable<string>;
  readonly names?: Iterable<string>;
}

export function spelling({ known, guard, starts, targets, names = [] }: SpellingWords): Spelling {
  const aims = new Set(targets);
  const own = new Set(names);
  const right = new Set(known);
  const guarded = new Set(guard);
  return {
    known: right,
    guard: guarded,
    starts: byStart(starts),
    met: new Map(),
    targets: byLetter(aims),
    names: byLetter(own),
    and: (learnt) =>
      spelling({
        known: [...right, ...learnt],
        guard: guarded,
        starts,
        targets: [...aims, ...learnt],
        names: [...own, ...learnt],
      }),
  };
}

function byStart(starts: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const start of starts) {
    const key = start.slice(0, START_LETTERS);
    const alike = found.get(key);
    if (alike === undefined) found.set(key, [start]);
    else alike.push(start);
  }
  return found;
}

/** Whether a word is right as it is, for what it starts with. */
export function startsRight(text: string, { starts }: Pick<Spelling, "starts">): boolean {
  const alike = starts.get(text.slice(0, START_LETTERS));
  return alike?.some((start) => text.startsWith(start)) === true;
}

/** The words that are long enough to be misspelt and still known, by first letter. */
function byLetter(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) continue;
    const letter = word.slice(0, 1);
    const alike = found.get(letter);
    if (alike === undefined) found.set(letter, [word]);
    else alike.push(word);
  }
  return found;
}

/** `words` with what is misspelt put right. */
export function correct(words: readonly Word[], rules: Spelling): readonly Word[] {
  const found = new Map<string, readonly string[]>();
  return words.flatMap((word) => {
    if (word.value !== undefined) return [word];
    if (word.name === true) return [named(word, rules)];
    let parts = found.get(word.text);
    if (parts === undefined) {
      parts = found.size < LOOKUPS_MAX ? remembered(word.text, rules) : [word.text];
      found.set(word.text, parts);
    }
    const [first = word.text, second] = parts;
    if (second === undefined) return [first === word.text ? word : { ...word, text: first }];
    const { ends: _, ...start } = word;
    return [
      { ...start, text: first },
      { ...word, text: second, before: 0, glued: false },
    ];
  });
}

function remembered(text: string, rules: Spelling): readonly string[] {
  const { known, guard, met } = rules;
  if (known.has(text) || guard.has(text)) return [text];
  let parts = met.get(text);
  if (parts === undefined) {
    parts = correction(text, rules);
    if (met.size >= MET_MAX) met.clear();
    met.set(text, parts);
  }
  return parts;
}

function correction(text: string, rules: Spelling): readonly string[] {
  const { known, targets } = rules;
  if (!/^[a-z]+$/.test(text) || startsRight(text, rules)) return [text];
  // An article stuck to its word: leau, delectricite, linsuline.
  const elided = /^([dlj])([aeiouh][a-z]{2,})$/.exec(text);
  if (elided?.[2] !== undefined && known.has(elided[2])) {
    return [elided[1] === "d" ? "de" : elided[1] === "l" ? "la" : "je", elided[2]];
  }
  // A pronoun stuck to its verb: jcrois, jpeux.
  const glued = /^j([bcdfglmnpqrstv][a-z]{2,})$/.exec(text)?.[1];
  if (glued !== undefined && known.has(glued)) return ["je", glued];
  const sounded = asItSounds(text).find((word) => known.has(word));
  if (sounded !== undefined) return [sounded];
  return [nearest(text, targets)];
}

/** A name is right as it is, unless it is nearly one that the village taught. */
function named(word: Word, { known, guard, names }: Spelling): Word {
  const { text } = word;
  if (names.size === 0 || known.has(text) || guard.has(text) || !/^[a-z]+$/.test(text)) return word;
  const meant = nearest(text, names);
  return meant === text ? word : { ...word, text: meant };
}

/** The one of `targets` that is near enough to `text`; `text` itself if none is. */
function nearest(text: string, targets: ReadonlyMap<string, readonly string[]>): string {
  const budget = text.length < SHORTEST ? 0 : text.length <= 8 ? 1 : 2;
  if (budget === 0) return text;
  let best = text;
  let least = budget + 1;
  for (const letter of new Set([text.slice(0, 1), text.slice(1, 2)])) {
    for (const target of targets.get(letter) ?? []) {
      if (Math.abs(target.length - text.length) > budget) continue;
      if (letter !== text.slice(0, 1) && target.slice(1, 2) !== text.slice(0, 1)) continue;
      const distance = alignment(text, target, least - 1);
      if (distance < least) {
        least = distance;
        best = target;
      }
    }
  }
  return best;
}

/** Spellings of a word typed as it sounds: cardiak, komen, kelle. */
function asItSounds(text: string): readonly string[] {
  if (!text.includes("k")) return [];
  return [
    text.replace(/k$/, "que"),
    text.replaceAll("k", "qu"),
    text.replaceAll("k", "c"),
    text.replaceAll("k", "ck"),
    text.replaceAll("k", "cc"),
    text.replace(/^k/, "c").replace(/k$/, "que"),
    text.replace(/^k(.*)en$/, "c$1ent"),
  ];
}

/**
 * How many letters to add, drop, change or swap with their neighbour to get from `one` to `other`; some number above
 * `most` as soon as it is certain to be more than that.
 */
export function alignment(one: string, other: string, most: number): number {
  const { length } = other;
  const width = length + 1;
  const steps = width * 3 <= ROWS.length ? ROWS : new Uint16Array(width * 3);
  let [beforeLast, last, row] = [0, width, 2 * width];
  for (let j = 0; j <= length; j++) steps[last + j] = j;
  for (let i = 1; i <= one.length; i++) {
    const letter = one.charCodeAt(i - 1);
    steps[row] = i;
    let least = i;
    for (let j = 1; j <= length; j++) {
      const change = letter === other.charCodeAt(j - 1) ? 0 : 1;
      let fewest = (steps[last + j - 1] ?? 0) + change;
      fewest = Math.min(fewest, (steps[last + j] ?? 0) + 1, (steps[row + j - 1] ?? 0) + 1);
      const swapped =
        i > 1 &&
        j > 1 &&
        letter === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (swapped) fewest = Math.min(fewest, (steps[beforeLast + j - 2] ?? 0) + 1);
      steps[row + j] = fewest;
      if (fewest < least) least = fewest;
    }
    if (least > most) return most + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return steps[last + length] ?? 0;
}

/** Room for three rows of steps, used over and over: words are short, and compared by the hundred. */
const ROWS = new Uint16Array(192);
