/**
 * What evidence is counted for: the words of a stretch, alone and side by side, and what the tables find in it.
 *
 *     brule          a word, put right          brul*          its start
 *     plus+bouge     a word and the next        plus..mange    one word between
 *     {kin}          a word of a class          {kin}+bouge    and the next
 *     says:lack      what a line of the tables says of it
 */

import type { ClassName, Grammar } from "./grammar.ts";
import type { Hit } from "./pattern.ts";
import { CONSUMED, type Word } from "./words.ts";

/** Letters of a start: enough that few words share it by chance. */
const START = 5;
/** Words of one message that are looked at; a radio's has at most a hundred. */
const WORDS_MAX = 120;

/** Classes whose members stand for one another as evidence. */
const telling = [
  "kin",
  "person",
  "baby",
  "vulnerable",
  "body",
  "device",
  "drug",
  "animal",
  "nomore",
] as const satisfies readonly ClassName[];

/** What the tables find in a message. */
export interface TableHits {
  readonly says: readonly Hit<string>[];
  readonly category: readonly Hit<string>[];
  readonly danger: readonly Hit<string>[];
  readonly turn: readonly Hit<string>[];
  /** The rule that concluded. */
  readonly rule: readonly string[];
}

/** The features of `words`, each once. */
export function featuresOf(
  words: readonly Word[],
  hits: TableHits,
  grammar: Grammar,
): ReadonlySet<string> {
  const features = new Set<string>();
  const read = words.filter(({ text }) => text !== CONSUMED).slice(0, WORDS_MAX);
  const texts = read.map(({ text, digits }) => (digits === true ? "9" : text));
  const classes = telling.map((name) => [name, grammar.words(name)] as const);
  const small = grammar.words("small");
  /** Whether two words side by side say more than small words do. */
  const tells = (one: string, other: string): boolean => !small.has(one) || !small.has(other);
  for (const [i, text] of texts.entries()) {
    const next = texts[i + 1] ?? "$";
    const second = texts[i + 2];
    if (!small.has(text)) features.add(text);
    if (text.length > START) features.add(`${text.slice(0, START)}*`);
    if (next !== "$" && tells(text, next)) features.add(`${text}+${next}`);
    if (second !== undefined && tells(text, second)) features.add(`${text}..${second}`);
    for (const [name, members] of classes) {
      if (!members.has(text)) continue;
      features.add(`{${name}}`);
      if (!small.has(next)) features.add(`{${name}}+${next}`);
      if (second !== undefined && !small.has(second)) features.add(`{${name}}..${second}`);
    }
  }
  const first = texts[0];
  if (first !== undefined && !small.has(first)) features.add(`^+${first}`);
  features.add(`length:${Math.min(Math.floor(texts.length / 3), 6)}`);
  if (words.some(({ ends }) => ends === "?")) features.add("asks");
  if (words.some(({ ends }) => ends === "!")) features.add("shouts");
  for (const feature of tableFeatures(hits)) features.add(feature);
  return features;
}

function tableFeatures({ says, category, danger, turn, rule }: TableHits): readonly string[] {
  return [
    ...says.map(({ tag }) => `says:${tag}`),
    ...category.map(({ tag }) => `about:${tag}`),
    ...danger.map(({ tag }) => `danger:${tag}`),
    ...turn.map(({ tag }) => `turn:${tag}`),
    ...rule.map((name) => `rule:${name.replaceAll(" ", "-")}`),
  ];
}
