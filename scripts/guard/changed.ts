/** Which real words spelling would change into others. */

import { correct, sameWord, type Spelling } from "../../src/language/spelling.ts";

/** What `word`, alone, becomes by `spelling`: undefined if it stays, or only loses a plural or a feminine. */
export function changedTo(word: string, spelling: Spelling): string | undefined {
  const typed = { text: word, start: 0, end: word.length, before: 0, glued: false } as const;
  const [first, second] = correct([typed], spelling);
  if (first === undefined || (first.text === word && second === undefined)) return undefined;
  if (second !== undefined) return `${first.text} ${second.text}`;
  return sameWord(word, spelling.targets) === first.text ? undefined : first.text;
}
