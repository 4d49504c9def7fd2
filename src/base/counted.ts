/** Counts, in words: French has the singular for none too. */

import type { Lang, Words } from "./lang.ts";

export function isOne(count: number, lang: Lang): boolean {
  return lang === "fr" ? count < 2 : count === 1;
}

/** "1 entrée", "1 234 entries": with its digits grouped as the language does if `grouped`. */
export function entriesText(count: number, lang: Lang, { grouped = false } = {}): string {
  const digits = grouped ? count.toLocaleString(lang) : String(count);
  return `${digits} ${(isOne(count, lang) ? entry : entries)[lang]}`;
}

const entry: Words = { fr: "entrée", en: "entry" };
const entries: Words = { fr: "entrées", en: "entries" };
