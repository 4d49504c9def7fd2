/** « ok pour 12 et 13 », "21 and 22 both delivered": one thing said of several cases. */

import type { Intent, Item } from "./reading.ts";
import type { Word } from "./words.ts";

/** What can be said of a case. */
const ofCases: ReadonlySet<Intent> = new Set(["task", "fulfilled", "cancel", "status"]);

/** Most cases one message names at once. */
const CASES_MAX = 6;
/** Largest number of a case. */
const CASE_MAX = 9_999_999;

/** `item`, once for each case that `words` list; alone when they list none. */
export function eachCase(item: Item, words: readonly Word[]): readonly [Item, ...Item[]] {
  if (!ofCases.has(item.intent)) return [item];
  const refs = listedIn(words);
  const [first, ...others] = refs.map((ref) => Object.assign({}, item, { ref }));
  return first === undefined || others.length === 0 ? [item] : [first, ...others];
}

/** The numbers of the first run of digits that are listed: with « et », "and", or a comma between. */
function listedIn(words: readonly Word[]): readonly number[] {
  let run: number[] = [];
  for (const [i, word] of words.entries()) {
    if (!isCase(word)) {
      const links = /^(et|and|ou|or|n|numero|le|la|les)$/.test(word.text) && run.length > 0;
      if (links && i + 1 < words.length) continue;
      if (run.length > 1) break;
      run = [];
      continue;
    }
    const apart = /^(et|and|ou|or|numero|le|la|les)$/.test(words[i - 1]?.text ?? "");
    if (run.length > 0 && !apart && word.before === 0) run = [];
    if (run.length < CASES_MAX && word.value !== undefined) run.push(word.value);
  }
  return new Set(run).size === run.length && run.length > 1 ? run : [];
}

function isCase({ digits, value }: Word): boolean {
  return (
    digits === true &&
    value !== undefined &&
    Number.isInteger(value) &&
    value >= 1 &&
    value <= CASE_MAX
  );
}
