/** In which language a message is, from the small words each language cannot do without. */

import type { Lang } from "../base/lang.ts";
import type { Tongue } from "./grammar.ts";
import type { Word } from "./words.ts";

/** The language of a message; `before` if the words do not tell. */
export function tongueOf(
  words: readonly Word[],
  raw: string,
  tongues: readonly Tongue[],
  before: Lang | undefined,
): Lang {
  const score = (lang: Lang): number => {
    const own = tongues.find((tongue) => tongue.lang === lang);
    const others = tongues.filter((tongue) => tongue.lang !== lang);
    const accented = lang === "fr" && /[éèêàçùœîô]/i.test(raw) ? 2 : 0;
    // A number, and the "no" before it, is the same in every language.
    return words
      .filter(({ text, digits }, i) => {
        const sign = text === "no" && words[i + 1]?.digits === true;
        return digits !== true && !sign;
      })
      .reduce((sum, { text }) => sum + weight(text, own, others), accented);
  };
  const french = score("fr");
  const english = score("en");
  if (french === english) return before ?? "fr";
  return french > english ? "fr" : "en";
}

/** How far a word tells of a language: much if only that one has it and cannot do without. */
function weight(text: string, own: Tongue | undefined, others: readonly Tongue[]): number {
  if (own === undefined || !own.words.has(text)) return 0;
  const tells = own.tells.has(text) || others.some((other) => other.tells.has(text));
  if (!others.some((other) => other.words.has(text))) return tells ? 2 : 1;
  return own.tells.has(text) && !others.some((other) => other.tells.has(text)) ? 1 : 0;
}
