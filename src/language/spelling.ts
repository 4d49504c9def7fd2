/**
 * Misspelt words put right, as far as that is safe: only towards words we act on, by their ending, their sound or a short distance, never
 * away from a real word (`[guard]` in the tables) except to its own singular or masculine.
 */

import { NearWords } from "./near-words.ts";
import { Notation, START_LETTERS } from "./pattern-notation.ts";
import { Slips } from "./slips.ts";
import { type Rewrite, Sounds } from "./sounds.ts";
import type { Word } from "./words.ts";

/** Most unknown words of one message that are looked up; a radio text has fewer words in all. */
const LOOKUPS_MAX = 120;

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
  /** Words that others may be corrected to. */
  readonly targets: ReadonlySet<string>;
  readonly near: NearWords;
  readonly sounds: Sounds;
  /** Words of a village's own: what is typed like a name may be one of these, misspelt. */
  readonly names: NearWords;
  readonly slips: Slips;
  /** This spelling, with words of a village's own that are right, and that others may be corrected to. */
  readonly and: (learnt: readonly string[]) => Spelling;
}

export interface SpellingWords {
  readonly known: Iterable<string>;
  readonly guard: Iterable<string>;
  readonly starts: readonly string[];
  readonly targets: Iterable<string>;
  readonly names?: Iterable<string>;
  readonly rewrites?: readonly Rewrite[];
  readonly slips?: Slips;
}

const noSlips = new Slips([], { skips: new Set(), notation: new Notation(new Map()) });

export function spelling({
  known,
  guard,
  starts,
  targets,
  names = [],
  rewrites = [],
  slips = noSlips,
}: SpellingWords): Spelling {
  const aims = new Set(targets);
  return withMore({
    known: new Set(known),
    guard: new Set(guard),
    starts: byStart(starts),
    targets: aims,
    near: new NearWords(aims),
    sounds: new Sounds(aims, rewrites),
    names: new NearWords(names),
    slips,
  });
}

/** What a spelling is, apart from what it remembers. */
type Rules = Omit<Spelling, "and" | "met">;

function withMore(rules: Rules): Spelling {
  return {
    ...rules,
    met: new Map(),
    and: (learnt) =>
      withMore({
        ...rules,
        known: new Set([...rules.known, ...learnt]),
        targets: new Set([...rules.targets, ...learnt]),
        near: new NearWords(learnt, rules.near),
        sounds: rules.sounds.and(learnt),
        names: new NearWords(learnt, rules.names),
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
  return startsOf(text, { starts }).length > 0;
}

function startsOf(text: string, { starts }: Pick<Spelling, "starts">): readonly string[] {
  const alike = starts.get(text.slice(0, START_LETTERS)) ?? [];
  return alike.filter((start) => text.startsWith(start));
}

/** `words` with what is misspelt put right. */
export function correct(words: readonly Word[], rules: Spelling): readonly Word[] {
  const found = new Map<string, readonly string[]>();
  const right = words.flatMap((word): readonly Word[] => {
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
  return rules.slips.putRight(right);
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
  const { known, targets, near, sounds } = rules;
  if (!/^[a-z]+$/.test(text)) return [text];
  const itself = sameWord(text, targets);
  if (itself !== undefined) return [itself];
  // Known by how it begins: what it becomes must still begin so.
  const begun = startsOf(text, rules);
  if (begun.length > 0) {
    const meant = near.nearest(text);
    return [begun.every((start) => meant.startsWith(start)) ? meant : text];
  }
  // An article stuck to its word: leau, delectricite, linsuline.
  const elided = /^([dlj])([aeiouh][a-z]{2,})$/.exec(text);
  if (elided?.[2] !== undefined && known.has(elided[2])) {
    return [elided[1] === "d" ? "de" : elided[1] === "l" ? "la" : "je", elided[2]];
  }
  // A pronoun stuck to its verb: jcrois, jpeux.
  const glued = /^j([bcdfglmnpqrstv][a-z]{2,})$/.exec(text)?.[1];
  if (glued !== undefined && known.has(glued)) return ["je", glued];
  const sounded = withoutK(text).find((word) => known.has(word)) ?? sounds.alike(text);
  return [sounded ?? near.nearest(text)];
}

/** A name is right as it is, unless it is nearly one that the village taught. */
function named(word: Word, { known, guard, names }: Spelling): Word {
  const { text } = word;
  if (names.isEmpty || known.has(text) || guard.has(text) || !/^[a-z]+$/.test(text)) return word;
  const meant = names.nearest(text);
  return meant === text ? word : { ...word, text: meant };
}

/** Fewest letters of a word that is still itself with an `s` more or less, and with an `e`. */
const FEWEST_PLURAL = 5;
const FEWEST_FEMININE = 7;

/** The one of `words` that `text` is the plural, the singular, the feminine or the masculine of. */
export function sameWord(text: string, words: ReadonlySet<string>): string | undefined {
  if (text.length < FEWEST_PLURAL) return undefined;
  const one = text.replace(/[sx]$/, "");
  const forms = [one, `${text}s`];
  if (text.length >= FEWEST_FEMININE) forms.push(one.replace(/e$/, ""), `${one}e`, `${one}es`);
  return forms.find((form) => form !== text && form.length >= FEWEST_PLURAL && words.has(form));
}

/** Spellings of a word typed with a k: cardiak, komen, kelle. */
function withoutK(text: string): readonly string[] {
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
