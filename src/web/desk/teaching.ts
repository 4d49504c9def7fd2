/** From words that were tapped and a meaning that was chosen, to an order to teach them. */

import { type EntryRef, type TaughtMeaning, TERM_MAX } from "../../journal/fact.ts";
import { categories } from "../../journal/vocabulary.ts";
import type { Teaching } from "../../village/order.ts";
import type { HouseholdView } from "../../village/views.ts";

/** Where the words are from: a message, a case, or nowhere. */
export interface Source {
  readonly from?: EntryRef;
  readonly number?: number;
}

/** One word of a message, where it stands. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words that can be tapped: a radio's message has fewer. */
const TOKENS_MAX = 120;

export function tokensOf(raw: string): readonly Token[] {
  return [...raw.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
    .slice(0, TOKENS_MAX)
    .map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}

/** The first and the last word that are picked. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** What is picked once word `at` is tapped: words beside each other, more of them or that one alone. */
export function pick(range: Range | undefined, at: number): Range | undefined {
  if (range === undefined) return { first: at, last: at };
  if (at < range.first) return { ...range, first: at };
  if (at > range.last) return { ...range, last: at };
  return range.first === range.last ? undefined : { first: at, last: at };
}

/** The words between, as they stand in the message, on one line. */
export function termIn(raw: string, tokens: readonly Token[], range: Range | undefined): string {
  if (range === undefined) return "";
  const words = raw.slice(tokens[range.first]?.start ?? 0, tokens[range.last]?.end ?? 0);
  return Array.from(words.replace(/\s+/g, " ")).slice(0, TERM_MAX).join("");
}

/** The form as it is filled in. */
export interface Values {
  readonly term: string;
  readonly as: TaughtMeaning["as"];
  readonly category: string;
  readonly place: string;
  readonly person: string;
}

/** The order; undefined while something is missing. */
export function teachingOf(
  values: Values,
  source: Source,
  households: readonly HouseholdView[],
): Teaching | undefined {
  const term = values.term.trim();
  const meaning = meaningOf(values, households);
  return term === "" || meaning === undefined
    ? undefined
    : { kind: "teach", term, meaning, ...source };
}

function meaningOf(
  { as, category, place, person }: Values,
  households: readonly HouseholdView[],
): TaughtMeaning | undefined {
  switch (as) {
    case "category": {
      const found = categories.find((code) => code === category);
      return found && { as, category: found };
    }
    case "place":
      return place.trim() === "" ? { as } : { as, place: place.trim() };
    case "person": {
      const name = person.trim();
      // One household of that name is meant; of two, the name alone is kept.
      const [household, ...more] = households.filter((each) => each.name === name);
      const known = household !== undefined && more.length === 0;
      return name === "" ? undefined : { as, person: known ? household.id : name };
    }
    case "harmless":
      break;
  }
  return { as: "harmless" };
}
