/**
 * A message as words: lower case, without accents, elisions and short forms spelt out, numbers as numbers; each
 * word still knows where it stands in the text as it was typed.
 *
 *     "J'ai pu d'eau, 4p!"  →  je ai plus de eau | 4 personnes !
 *
 * « ne » is dropped: people leave it out, and "plus", "pas", "rien" carry the meaning without it.
 */

import { joinSpelt } from "./joined-words.ts";

/** How strongly a word is cut off from the one before: not at all, by a comma, by the end of a sentence. */
export type Break = 0 | 1 | 2;

export interface Word {
  /** Normalised; `°` alone for what was consumed. */
  readonly text: string;
  /** The value of a number written in digits or words. */
  readonly value?: number;
  /** Written in digits. */
  readonly digits?: boolean;
  /** Where it stands in the raw text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly before: Break;
  /** Nothing, not even a blank, stood between the word before and this one. */
  readonly glued: boolean;
  /** What ended the sentence after this word, if anything. */
  readonly ends?: "?" | "!" | ".";
  /** The mark just before a number that names a case: `n°12`, `#12`. */
  readonly marked?: boolean;
  /** Typed in capitals, two letters or more. */
  readonly capitals?: boolean;
  /** Begins with a capital in the middle of a sentence, as names do. */
  readonly name?: boolean;
  /** Stands in an everyday phrase that sounds like danger and is none. */
  readonly harmless?: boolean;
  /** Stands for a person the village taught: by the name they are known under. */
  readonly who?: string;
  /** Came out of a number word such as "un", which is as often an article. */
  readonly article?: boolean;
}

/** How words are written short, run together, or as numbers: from the tables. */
export interface Writing {
  /** What people type in a hurry, and the words it stands for. */
  readonly short: ReadonlyMap<string, string>;
  /** Words run together, and what they are apart. */
  readonly glued: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
}

/** What a word that was consumed becomes: it matches nothing, but still takes its place. */
export const CONSUMED = "°";

/** Most words of one message that are read; a 200-byte radio text has at most 100. The rest is kept raw only. */
export const WORDS_MAX = 2000;

const PIECE =
  /[\p{L}\p{M}]+|\d+(?:[.,]\d+)?|\p{Extended_Pictographic}|\p{Emoji_Presentation}|[^\s\p{Cf}\p{Variation_Selector}]/gu;
const APOSTROPHES = new Set(["'", "’", "‘", "ʼ", "`", "´", "′"]);
const SOFT = new Set([
  ",",
  "/",
  ":",
  "(",
  ")",
  "-",
  "–",
  "—",
  "+",
  "&",
  "*",
  "=",
  "|",
  "…",
  "~",
  "•",
  "→",
  ">",
]);
const ELIDED = new Map([
  ["l", "la"],
  ["d", "de"],
  ["j", "je"],
  ["c", "ce"],
  ["s", "se"],
  ["m", "me"],
  ["t", "te"],
  ["qu", "que"],
  ["jusqu", "jusque"],
  ["n", ""],
]);

/** Letters without accents or case: what two spellings of a word share. */
export function plain(text: string): string {
  if (/^[a-z0-9]*$/i.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss");
}

/** A word while it is still put together. */
export interface Draft {
  text: string;
  value?: number;
  digits?: boolean;
  start: number;
  end: number;
  before: Break;
  glued: boolean;
  ends?: "?" | "!" | ".";
  marked?: boolean;
  capitals?: boolean;
  article?: boolean;
  name?: boolean;
}

/** The words of `raw`, at most {@link WORDS_MAX}. Never throws, whatever `raw` is. */
export function wordsOf(raw: string, writing: Writing): readonly Word[] {
  const words: Draft[] = [];
  let before: Break = 0;
  let apostrophe = false;
  let marked = false;
  let last = -1;
  for (const piece of raw.matchAll(PIECE)) {
    if (words.length >= WORDS_MAX) break;
    const [found] = piece;
    const start = piece.index;
    const end = start + found.length;
    const gap = raw.slice(last < 0 ? start : last, start);
    if (last >= 0 && /[\n\r]/.test(gap)) before = 2;
    const previous = words.at(-1);

    if (APOSTROPHES.has(found)) {
      apostrophe = previous !== undefined && previous.end === start;
      last = end;
      continue;
    }
    const kind = kindOf(found);
    if (kind === "mark") {
      if (found === "#" || found === "°" || found === "º") marked = true;
      const ended = closing(found, raw, end);
      if (ended !== undefined && previous !== undefined) {
        previous.ends = ended === "." ? (previous.ends ?? ".") : ended;
        before = 2;
      } else if (SOFT.has(found) || found === ".") {
        before = before === 2 ? 2 : 1;
      }
      apostrophe = false;
      last = end;
      continue;
    }
    const word: Draft = { text: plain(found), start, end, before, glued: last === start };
    if (kind === "number") {
      word.value = Number(found.replace(",", "."));
      word.digits = true;
      if (marked || isNumberSign(previous)) word.marked = true;
    } else if (found.length > 1 && found === found.toUpperCase() && found !== found.toLowerCase()) {
      word.capitals = true;
    } else if (before === 0 && previous !== undefined && /^\p{Lu}\p{Ll}/u.test(found)) {
      word.name = true;
    }
    if (apostrophe && previous !== undefined) elide(words, previous, word);
    else words.push(word);
    before = 0;
    apostrophe = false;
    marked = false;
    last = end;
  }
  return joinSpelt(
    words.flatMap((word, i) => spellOut(word, i, words, writing)).filter(({ text }) => text !== ""),
  );
}

function kindOf(found: string): "word" | "number" | "mark" {
  if (/^\d/.test(found)) return "number";
  return /^[\p{L}\p{M}]|\p{Extended_Pictographic}|\p{Emoji_Presentation}/u.test(found)
    ? "word"
    : "mark";
}

/** The end of a sentence that `mark` makes, if it makes one; dots of hesitation do not. */
function closing(mark: string, raw: string, end: number): "?" | "!" | "." | undefined {
  if (mark === "?" || mark === "!") return mark;
  if (mark === ";") return ".";
  if (mark !== "." || raw[end] === "." || raw[end - 2] === ".") return undefined;
  return ".";
}

/** « n° », "no", "nr", "num" before digits name a case. */
function isNumberSign(previous: Draft | undefined): boolean {
  return (
    previous !== undefined &&
    /^(n|no|nr|num|numero|number|demande|request|ticket|case)$/.test(previous.text)
  );
}

/** Puts `word`, which follows an apostrophe, after what the apostrophe cut short. */
function elide(words: Draft[], previous: Draft, word: Draft): void {
  const full = ELIDED.get(previous.text);
  if (word.text === "t" && previous.text.endsWith("n")) {
    previous.text += "t";
    previous.end = word.end;
    return;
  }
  if (word.text === "s" && previous.text.length > 1) {
    previous.end = word.end;
    if (/^(it|he|she|that|there|what|where|who|how)$/.test(previous.text)) {
      words.push({ ...word, text: "is" });
    }
    return;
  }
  const english = { re: "are", ve: "have", ll: "will", m: "am", d: "would" }[word.text];
  if (english !== undefined && previous.text.length < 6) {
    words.push({ ...word, text: english });
    return;
  }
  if (/^(quelqu|aujourd|presqu|lorsqu|puisqu|entr)$/.test(previous.text)) {
    previous.text += word.text;
    previous.end = word.end;
    return;
  }
  if (full !== undefined) previous.text = full;
  words.push({ ...word, glued: false });
}

/** Short forms and stuck contractions as the words they stand for; number words with their value. */
function spellOut(
  word: Draft,
  index: number,
  all: readonly Draft[],
  { short, glued, numbers }: Writing,
): Draft[] {
  if (word.digits === true) return [word];
  const previous = all[index - 1];
  const next = all[index + 1];
  if (word.text === "ne") return [];
  if (word.text === "n" && next?.digits !== true) return [];
  if (word.text.length === 1 && next?.digits === true && next.glued) return [word];
  const afterNumber = previous?.digits === true && word.text.length <= 2;
  // "heeelp", "viiite": a letter drawn out stands for one.
  const text = word.text.replaceAll(/(.)\1{2,}/gu, "$1");
  const full = afterNumber ? afterNumberForms.get(text) : (short.get(text) ?? glued.get(text));
  const parts = (full ?? text).split(" ");
  const drafts: Draft[] = [];
  for (const part of parts) {
    const draft: Draft = { ...word, text: part };
    const value = numbers.get(part);
    if (value !== undefined) draft.value = value;
    if (value === 1) draft.article = true;
    if (drafts.length > 0) {
      draft.before = 0;
      draft.glued = false;
    }
    if (drafts.length < parts.length - 1) delete draft.ends;
    drafts.push(draft);
  }
  return drafts;
}

/** One letter after digits is a unit or "people", never a short form. */
const afterNumberForms: ReadonlyMap<string, string> = new Map([
  ["p", "personnes"],
  ["ad", "adultes"],
  ["pl", "places"],
  ["j", "jours"],
  ["js", "jours"],
]);
