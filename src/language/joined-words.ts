/** Words that came in pieces: s.o.s, 4x4, any1, « soixante quinze », a house number after « no ». */

import type { Draft, Word } from "./words.ts";

/** Words typed with a digit for a sound. */
const withDigit: ReadonlyMap<string, string> = new Map([
  ["quelques1", "quelquun"],
  ["kelk1", "quelquun"],
  ["kelq1", "quelquun"],
  ["any1", "anyone"],
  ["some1", "someone"],
  ["sum1", "someone"],
  ["every1", "everyone"],
  ["no1", "nobody"],
  ["2day", "today"],
  ["2moro", "tomorrow"],
  ["2morrow", "tomorrow"],
  ["2nite", "tonight"],
  ["2night", "tonight"],
  ["b4", "before"],
  ["gr8", "great"],
  ["m8", "mate"],
  ["a2m1", "demain"],
  ["2m1", "demain"],
]);

/** « no 7 » after a word that places it: "at no 7", "the lady from no 12" lack nothing. */
function isHouseNumber(previous: Draft, before: Draft | undefined, word: Draft): boolean {
  return (
    word.digits === true &&
    previous.text === "no" &&
    previous.before === 0 &&
    before !== undefined &&
    /^(at|to|from|in|by|near|on|house|door|flat|outside|opposite|of|for|about|the|neighbou?r|a|au|chez|du|de)$/.test(
      before.text,
    )
  );
}

/** Joins what is one word but came in pieces: s.o.s, 4x4, o2, soixante quinze, twenty five. */
export function joinSpelt(words: readonly Draft[]): readonly Word[] {
  const joined: Draft[] = [];
  for (const word of words) {
    const previous = joined.at(-1);
    const before = joined.at(-2);
    if (word.text === "s" && previous?.text === "o" && before?.text === "s") {
      joined.length -= 2;
      joined.push({ ...before, text: "sos", end: word.end, ...ending(word) });
    } else if (word.text === "2" && word.glued && previous?.text === "o") {
      joined[joined.length - 1] = { ...previous, text: "oxygene", end: word.end, ...ending(word) };
    } else if (word.glued && previous !== undefined && withDigit.has(previous.text + word.text)) {
      const { value: _, digits: __, ...rest } = previous;
      const text = withDigit.get(previous.text + word.text) ?? "";
      joined[joined.length - 1] = { ...rest, text, end: word.end, ...ending(word) };
    } else if (previous !== undefined && isHouseNumber(previous, before, word)) {
      joined[joined.length - 1] = { ...previous, text: "numero" };
      joined.push(word);
    } else if (word.text === "4" && word.glued && previous?.text === "x" && before?.text === "4") {
      joined.length -= 2;
      const { value: _, digits: __, ...rest } = before;
      joined.push({ ...rest, text: "4x4", end: word.end, ...ending(word) });
    } else if (previous !== undefined && compound(previous, word)) {
      joined[joined.length - 1] = {
        ...previous,
        value: (previous.value ?? 0) + (word.value ?? 0),
        end: word.end,
        ...ending(word),
      };
    } else joined.push(word);
  }
  return joined;
}

function ending(word: Draft): { ends?: "?" | "!" | "." } {
  return word.ends === undefined ? {} : { ends: word.ends };
}

/** « vingt cinq », "twenty five": a ten and what follows it, both in letters. */
function compound(ten: Draft, one: Draft): boolean {
  if (ten.digits === true || one.digits === true || one.before > 1) return false;
  if (ten.value === undefined || one.value === undefined) return false;
  return ten.value >= 20 && ten.value % 10 === 0 && ten.value <= 80 && one.value < 20;
}
