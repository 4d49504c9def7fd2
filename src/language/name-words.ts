/** Words that may be part of a person's name. */

import type { Grammar } from "./grammar.ts";
import type { Word } from "./words.ts";

export const titles = /^(mme|mlle|madame|mademoiselle|monsieur|mr|m|mrs|miss|ms|mister)$/;

const never =
  /^(moi|nous|toi|vous|lui|elle|elles|eux|il|ils|je|on|ce|que|qui|me|us|you|i|we|he|she|they|it|ok|sos|et|and|au|aux|a|est|va|info|infos|les|des|un|une|the|no|ne|pas|plus|besoin|svp|de|du|la|le|bonjour|merci|urgent|hello|hi|yes|oui|non|stop|help|maire|secours|pompiers)$/;

/** Whether `word` may stand in a name: a word of neither language, or one that both a thing and a person are called. */
export function isNamePart(word: Word | undefined, grammar: Grammar): boolean {
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
