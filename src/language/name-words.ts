/** Where a person's name stands in a message. */

import type { Grammar } from "./grammar.ts";
import type { Word } from "./words.ts";

export const titles = /^(mme|mlle|madame|mademoiselle|monsieur|mr|m|mrs|miss|ms|mister)$/;

const never =
  /^(moi|nous|toi|vous|lui|elle|elles|eux|il|ils|je|on|ce|que|qui|me|us|you|i|we|he|she|they|it|ok|sos|et|and|au|aux|a|est|va|info|infos|les|des|un|une|the|no|ne|pas|plus|besoin|svp|de|du|la|le|bonjour|merci|urgent|hello|hi|yes|oui|non|stop|help|maire|secours|pompiers)$/;

/** Whether `word` may stand in a name: a word of neither language, or one that both a thing and a person are called. */
function isNamePart(word: Word | undefined, grammar: Grammar): boolean {
  if (word === undefined || word.value !== undefined || word.text.length < 2) return false;
  return !never.test(word.text) && !grammar.tongues.some(({ tells }) => tells.has(word.text));
}

/** Typed with a capital, the rest small: in a message all of capitals none can be told. */
export function isCapital(word: Word | undefined, raw: string): boolean {
  if (word === undefined) return false;
  const typed = raw.slice(word.start, word.end);
  return (
    /^\p{Lu}[\p{L}\p{M}]*\p{Ll}/u.test(typed) ||
    (/^\p{Lu}+$/u.test(typed) && /\p{Ll}/u.test(raw) && typed.length > 2)
  );
}

/** Whether word `at` goes on from the one before it: by a blank, or by the hyphen of a double name. */
export function isTied(words: readonly Word[], at: number, raw: string): boolean {
  const before = words[at - 1];
  const word = words[at];
  if (word === undefined) return false;
  return word.before === 0 || (before !== undefined && raw.slice(before.end, word.start) === "-");
}

export function textAt(words: readonly Word[], at: number): string {
  return words[at]?.text ?? "";
}

/** Where the name ends that begins at `at`; `at` itself if none does. */
export function nameEnd(words: readonly Word[], at: number, raw: string, grammar: Grammar): number {
  const titled =
    (titles.test(textAt(words, at)) ||
      (affectionate.test(textAt(words, at)) && isCapital(words[at + 1], raw))) &&
    (words[at + 1]?.before ?? 1) === 0;
  let to = titled ? at + 1 : at;
  const first = to;
  while (to < first + NAME_WORDS && (to === at || isTied(words, to, raw))) {
    const capital = isCapital(words[to], raw) && isNamePart(words[to], grammar);
    const plain = titled && to === first && isNamePart(words[to], grammar);
    const surname = to + 1;
    const particle =
      /^(le|la|de|du|des)$/.test(textAt(words, to)) &&
      isTied(words, surname, raw) &&
      isNamePart(words[surname], grammar) &&
      (titled || isCapital(words[surname], raw)) &&
      (titled || to > first || isCapital(words[to], raw));
    if (!particle && !capital && !plain) break;
    to += particle ? 2 : 1;
  }
  return to === first ? at : to;
}

const NAME_WORDS = 4;
/** What old people are called with their first name, by a whole village. */
const affectionate =
  /^(meme|mamie|mamy|papi|papy|pepe|tonton|tata|tante|oncle|nan|nana|nanny|granny|gran|grandma|grandpa|uncle|aunt|auntie|old|vieux|vieille)$/;
