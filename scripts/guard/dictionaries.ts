/** The words of French and English, as the grammar writes words: lower case, without accents. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { plain } from "../../src/language/words.ts";

const require = createRequire(import.meta.url);
const files = ["an-array-of-french-words/index.json", "an-array-of-english-words/index.json"];

/** Longer words than any that is put right are left out, and those written with a hyphen or an apostrophe: they are read in parts. */
export function dictionaryWords(): ReadonlySet<string> {
  const words = new Set<string>();
  for (const file of files) {
    const read: unknown = JSON.parse(readFileSync(require.resolve(file), "utf8"));
    if (!Array.isArray(read)) throw new Error(`no list of words: ${file}`);
    for (const word of read) {
      const text = plain(String(word));
      if (/^[a-z]{3,20}$/.test(text)) words.add(text);
    }
  }
  return words;
}
