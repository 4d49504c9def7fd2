/** Labelled messages beside what is made of them, in this process. */

import { phrasesOf } from "../../scripts/score/phrase.ts";
import type { Judged } from "../../scripts/score/report.ts";
import { readingReport } from "../../src/language/report.ts";
import { understand } from "./grammar.ts";

const moment = { number: 1, time: "18:40" };

export function judgedIn(file: string): readonly Judged[] {
  return phrasesOf(file).map((phrase) => {
    const { id, text } = phrase;
    return { phrase, report: readingReport({ id, text }, understand(text), moment) };
  });
}
