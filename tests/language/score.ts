/** Holds readings against labelled messages and counts what agrees. */

import { readFileSync } from "node:fs";

import type { Reading } from "../../src/language/reading.ts";
import { understand } from "../support/grammar.ts";

type Value = string | number | null;

/** A labelled message. What is absent from it is not judged; `accept_…` lists labels that are as good. */
export type Phrase = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly text: string;
};

const judged = ["intent", "category", "urgency", "people", "quantity", "lang"] as const;
type Judged = (typeof judged)[number];

export interface Score {
  readonly phrases: number;
  /** Shares, 0 to 1. A category or urgency is judged where one is labelled. */
  readonly shares: Readonly<Record<Judged, number>>;
  /** The share of labelled emergencies read as one. */
  readonly dangerRecall: number;
  /** Labelled emergencies that ring not at all. */
  readonly quiet: readonly string[];
  /** Messages that ring loudly though nothing is wrong. */
  readonly falseAlarms: readonly string[];
  /** Messages read as a need though labelled as talk. */
  readonly falseNeeds: readonly string[];
  readonly wrong: readonly string[];
}

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

export function scoreOf(phrases: readonly Phrase[]): Score {
  const read = phrases.map((phrase) => ({ phrase, reading: understand(phrase.text) }));
  const emergencies = read.filter(({ phrase }) => phrase["intent"] === "sos");
  const calm = read.filter(({ phrase }) => phrase["intent"] !== "sos");
  const talk = new Set<unknown>(["noise", "reply", "help", "lang", "stop", "unknown"]);
  const name = ({ phrase }: { readonly phrase: Phrase }): string => `${phrase.id} ${phrase.text}`;
  const share = (what: Judged): number => {
    const due = read.filter(({ phrase }) => isJudged(phrase, what));
    return due.filter(({ phrase, reading }) => agrees(phrase, reading, what)).length / due.length;
  };
  return {
    phrases: phrases.length,
    shares: {
      intent: share("intent"),
      category: share("category"),
      urgency: share("urgency"),
      people: share("people"),
      quantity: share("quantity"),
      lang: share("lang"),
    },
    dangerRecall:
      emergencies.filter(({ reading }) => reading.items[0].intent === "sos").length /
      emergencies.length,
    quiet: emergencies.filter(({ reading }) => reading.alarm === "none").map(name),
    falseAlarms: calm.filter(({ reading }) => reading.alarm === "sos").map(name),
    falseNeeds: calm
      .filter(
        ({ phrase, reading }) =>
          talk.has(phrase["intent"]) &&
          reading.items[0].intent === "need" &&
          reading.confidence >= 0.8,
      )
      .map(name),
    wrong: read
      .filter(({ phrase, reading }) => !agrees(phrase, reading, "intent"))
      .map(({ phrase, reading }) => `${phrase.id} ${phrase.text}: ${reading.items[0].intent}`),
  };
}

/** Shares as one line a person reads. */
export function lineOf({ phrases, shares, dangerRecall, quiet, falseAlarms }: Score): string {
  const parts = judged.map((what) => `${what} ${percent(shares[what])}`);
  return `${phrases} phrases: danger recall ${percent(dangerRecall)}, ${quiet.length} filed quietly, ${falseAlarms.length} false alarms, ${parts.join(", ")}`;
}

function isJudged(phrase: Phrase, what: Judged): boolean {
  return what === "category" || what === "urgency" ? phrase[what] !== null : true;
}

function agrees(phrase: Phrase, reading: Reading, what: Judged): boolean {
  const [item] = reading.items;
  if (what === "intent" && phrase["ambiguous"] === true && reading.clarify !== undefined)
    return true;
  const value: Value = what === "lang" ? reading.lang : (item[what] ?? null);
  const more = phrase[`accept_${what}`];
  return value === phrase[what] || (Array.isArray(more) && more.includes(value));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
