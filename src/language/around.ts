/** What stands around words that speak of someone: whether a sentence begins there, someone was looked after, or a colon follows. */

import { textAt } from "./name-words.ts";
import type { Word } from "./words.ts";

const seen = /^(vu|vue|vus|croise|saw|seen|visited|visite|on|voir|chez)$/;
const saw =
  /^(checked?|check|looked|look|called|ai|avons|avoir|passe|passes|passee|alle|allee|went|sommes|suis)$/;

/** Whether a new sentence begins at `at`, or what is said after a greeting or a conjunction. */
export function isStart(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    (at === 0 ||
      word.before > 0 ||
      /^(bonjour|bonsoir|hello|hi|mais|but|car|because|que|help|svp|donc|so|et|and|aussi|also|allo|slt|salut|pour|for)$/.test(
        textAt(words, at - 1),
      ))
  );
}

/** Whether `at` stands after words by which someone was looked after: « je suis passé voir », "checked on". */
export function isSeen(words: readonly Word[], at: number): boolean {
  if (!seen.test(textAt(words, at - 1)) || (words[at]?.before ?? 1) > 0) return false;
  const before = textAt(words, at - 2);
  return /^(on|voir|chez)$/.test(textAt(words, at - 1))
    ? saw.test(before) && !/^(suis|sommes)$/.test(before)
    : true;
}

/** The words from `from` up to but without `to`, as typed. */
export function quote(raw: string, words: readonly Word[], from: number, to: number): string {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined) return "";
  return raw.slice(first.start, last.end).replaceAll(/\s+/g, " ").trim();
}

/** What parts a name from what is said of them. */
export function isColon(words: readonly Word[], to: number, raw: string): boolean {
  const last = words[to - 1];
  const next = words[to];
  return (
    last !== undefined && next !== undefined && /[:,=>–—-]/.test(raw.slice(last.end, next.start))
  );
}
