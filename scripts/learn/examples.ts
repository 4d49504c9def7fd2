/** Labelled messages as what evidence is counted from: the features of each, and the labels that are right. */

import { readdirSync } from "node:fs";
import path from "node:path";

import { dangerIn } from "../../src/language/danger.ts";
import { ALWAYS, evidenceGroups } from "../../src/language/evidence.ts";
import type { Grammar } from "../../src/language/grammar.ts";
import { correct } from "../../src/language/spelling.ts";
import { survey } from "../../src/language/survey.ts";
import { wordsOf } from "../../src/language/words.ts";
import { type Phrase, phrasesOf } from "../score/phrase.ts";

export interface Example {
  readonly features: readonly string[];
  /** The right label of each group, by the group's place; undefined where the group says nothing of this message. */
  readonly labels: readonly (string | undefined)[];
}

/** Files the tables were written by: what the tables find in them says too much for the tables. */
const WRITTEN_BY = /^(given|own|voices)\./;
/** What the tables find, rather than words. */
const FOUND = /^(says|about|danger|turn|rule):/;

/** The examples in a folder, in the order of its files and their lines. */
export function examplesIn(folder: string, grammar: Grammar): readonly Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".jsonl"))
    .toSorted()
    .flatMap((file) => {
      const fitted = WRITTEN_BY.test(file);
      return phrasesOf(path.join(folder, file)).map((phrase) => exampleOf(phrase, grammar, fitted));
    });
}

function exampleOf(phrase: Phrase, grammar: Grammar, fitted: boolean): Example {
  const typed = wordsOf(phrase.text, grammar.writing);
  const words = correct(typed, grammar.spelling);
  const danger = dangerIn({ words, typed, text: phrase.text }, grammar);
  const { features } = survey(words, danger, grammar).whole;
  const told = fitted ? Array.from(features).filter((each) => !FOUND.test(each)) : features;
  return {
    features: [ALWAYS, ...told],
    labels: [phrase["intent"], phrase["category"], phrase["status"], phrase["action"]].map(
      (label, i) => {
        const group = Object.values(evidenceGroups)[i];
        return group?.labels.find((each) => each === label);
      },
    ),
  };
}
