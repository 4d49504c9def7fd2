/**
 * People the village taught, in a message: a nickname reads like « mon copain », so that every phrase about someone close holds of them too.
 */

import type { Grammar } from "./grammar.ts";
import type { Word } from "./words.ts";

/** Someone close, in every class of the tables that people stand in, and neither young, old nor ill by the word alone. */
const SOMEONE = "copain";

/** `words` with each nickname as one word that stands for a person; `who` says which. */
export function withPeople(words: readonly Word[], { people }: Grammar): readonly Word[] {
  const hits = people.find(words);
  if (hits.length === 0) return words;
  const read: Word[] = [];
  for (let at = 0; at < words.length;) {
    const hit = hits.find(({ from }) => from === at);
    const word = words[at];
    const last = hit === undefined ? undefined : words[hit.to - 1];
    if (word === undefined) break;
    if (hit === undefined || last === undefined) {
      read.push(word);
      at += 1;
      continue;
    }
    const { start, before, glued } = word;
    const { end, ends } = last;
    read.push({
      text: SOMEONE,
      who: hit.tag,
      start,
      end,
      before,
      glued,
      ...(ends !== undefined && { ends }),
    });
    at = hit.to;
  }
  return read;
}
