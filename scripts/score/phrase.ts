/** Labelled messages, one JSON object a line. */

import { readFileSync } from "node:fs";

/** A labelled message. What is absent from it is not judged; `accept_…` lists labels that are as good. */
export type Phrase = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly text: string;
};

/** @throws Error that names the line that is no labelled message. */
export function phrasesOf(file: string): readonly Phrase[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const phrase: unknown = JSON.parse(line);
      if (!isPhrase(phrase)) throw new Error(`not a labelled phrase: ${line}`);
      return phrase;
    });
}

function isPhrase(value: unknown): value is Phrase {
  return typeof value === "object" && value !== null && "id" in value && "text" in value;
}

/** The values of a label that are as good as one another: the label, and those it accepts beside it. */
export function goodValues(phrase: Phrase, label: string): readonly unknown[] {
  const more = phrase[`accept_${label}`];
  return [phrase[label] ?? null, ...(Array.isArray(more) ? more : [])];
}

/** Whether `intent` is as good a reading as the labelled one. */
export function meansAsGood(phrase: Phrase, intent: unknown): boolean {
  return goodValues(phrase, "intent").includes(intent);
}

export interface LabelledItem {
  readonly intent: unknown;
  readonly category: unknown;
}

/** What a message says when it says several things; itself alone if it does not. */
export function itemsOf(phrase: Phrase): readonly LabelledItem[] {
  const { items } = phrase;
  if (!Array.isArray(items)) return [{ intent: phrase["intent"], category: phrase["category"] }];
  return items.map((item: Readonly<Record<string, unknown>>) => ({
    intent: item["intent"],
    category: item["category"] ?? null,
  }));
}

export function forbidden(phrase: Phrase): readonly unknown[] {
  const { must_not: not } = phrase;
  return Array.isArray(not) ? not : [];
}
