/** The words the grammar is made of: what is spelt right, and what a misspelt word may have meant. */

import { dangerCues, turns } from "./danger.ts";
import { lexicon } from "./facts.ts";
import { frames } from "./frames.ts";
import { numberWords } from "./number-words.ts";
import { spelling } from "./spelling.ts";
import { light, wordClasses } from "./word-classes.ts";

/** Words of no table that a hurried hand often misspells, and that decide what a message is. */
const keys =
  `besoin besoins urgent urgence urgente annule annuler reponds nouvelles personnes enfants adultes bonjour merci
  propose donne recherche maison secours inconscient inconsciente saigne respire respirer blesse blessee blesses accident
  please urgent need needed request received cancel breathing bleeding unconscious trapped missing children people
  emergency injured choking drowning tomorrow tonight available spare borrow household`.split(
    /\s+/,
  );

const classWords = Array.from(wordClasses.values()).flat();

export const ourSpelling = spelling(
  [
    ...lexicon.words,
    ...frames.words,
    ...dangerCues.words,
    ...turns.words,
    ...classWords,
    ...light,
    ...numberWords.keys(),
    ...keys,
  ],
  [...lexicon.starts, ...frames.starts, ...dangerCues.starts, ...turns.starts],
  [...lexicon.words, ...dangerCues.words, ...keys, ...(wordClasses.get("kin") ?? [])],
);
