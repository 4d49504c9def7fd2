/**
 * Writes the guard list: the real words of French and English that spelling would change into a word that counts.
 *
 *     npm run guard
 *
 * It depends on the tables: run it after words are added to them. Dictionaries are only needed here; what ships is the list. Words that no
 * dictionary has and that are to be left alone stand in `guard-more.txt`, written by hand.
 */

import { writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

import { readGrammar } from "../src/node/read-grammar.ts";
import { changedTo } from "./guard/changed.ts";
import { dictionaryWords } from "./guard/dictionaries.ts";

const target = path.resolve(import.meta.dirname, "../src/language/tables/both/guard.txt");
const WIDTH = 140;

const { spelling } = readGrammar().grammar;
const unguarded = { ...spelling, guard: new Set<string>() };
const words = Array.from(dictionaryWords())
  .filter((word) => changedTo(word, unguarded) !== undefined)
  .toSorted();

const lines = [""];
for (const word of words) {
  const line = lines.at(-1) ?? "";
  if (line.length + word.length >= WIDTH) lines.push(word);
  else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
}
writeFileSync(
  target,
  `# Vrais mots, proches d'un mot qui compte, et que l'on ne corrige jamais : écrit par \`npm run guard\`, ne pas modifier à la main.
# Real words, close to one that counts, that are never put right: written by \`npm run guard\`, not to be edited.

[guard]
${lines.join("\n")}
`,
);
process.stdout.write(`${words.length} words: ${path.relative(process.cwd(), target)}\n`);
