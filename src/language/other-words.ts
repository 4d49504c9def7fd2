/**
 * A message as words just as they are written, for languages of which we only know the emergencies: lower case, without
 * accents, nothing spelt out and nothing dropped, since what French leaves unsaid another language means.
 *
 * A hyphen is a blank, and so is an apostrophe, but in the Breton letter c'h, which is read as ch.
 */

import { type Break, plain, type Word, WORDS_MAX } from "./words.ts";

const PIECE = /[\p{L}\p{M}]+|\d+|[^\s\p{Cf}]|\n/gu;
const CH = /(?<=c)['’‘ʼ`´](?=h)/giu;

/** The words of `raw`, at most {@link WORDS_MAX}. Never throws, whatever `raw` is. */
export function writtenWords(raw: string): readonly Word[] {
  const words: { -readonly [Key in keyof Word]: Word[Key] }[] = [];
  let before: Break = 0;
  // The apostrophe leaves an invisible mark behind, so that words keep their places in what was typed.
  for (const piece of raw.replaceAll(CH, JOINER).matchAll(PIECE)) {
    if (words.length >= WORDS_MAX) break;
    const [found] = piece;
    const last = words.at(-1);
    if (/^[\p{L}\p{M}\d]/u.test(found)) {
      const start = piece.index;
      const end = start + found.length;
      const text = plain(found).replaceAll(/(.)\1{2,}/gu, "$1");
      const value = /^\d/.test(found) ? { value: Number(found), digits: true } : {};
      words.push({ text, ...value, start, end, before, glued: last?.end === start });
      before = 0;
    } else if (/[.?!;\n]/.test(found)) {
      if (last !== undefined && (found === "?" || found === "!")) last.ends = found;
      before = 2;
    } else if (/[,:()/+&]/.test(found) && before < 1) before = 1;
  }
  return words;
}

/** Combining grapheme joiner: a mark that no one types, and that falls away with the accents. */
const JOINER = "\u{34f}";
