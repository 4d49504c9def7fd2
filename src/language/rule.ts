/** What a rule of the grammar is, and the words rules are written in. */

import type { Category } from "../journal/vocabulary.ts";
import type { Facts } from "./facts.ts";
import type { FrameTag } from "./frames.ts";
import type { Clarify, Item } from "./reading.ts";

export interface Rule {
  readonly name: string;
  readonly when: (facts: Facts) => boolean;
  readonly means: (facts: Facts) => Item;
  /** From 0.8 what is concluded is acted on; from 0.5 it is drafted; below it goes to a person. */
  readonly confidence: number;
  readonly clarify?: Clarify;
}

/** Services whose failure concerns everyone they serve. */
export const services: ReadonlySet<Category> = new Set(["power", "comms", "water", "fuel"]);
/** What endangers everyone who passes. */
export const hazards: ReadonlySet<Category> = new Set([
  "road",
  "safety",
  "flood",
  "fire",
  "weather",
]);

/** What can be given or lent by someone who merely says they have it. */
export const givable: ReadonlySet<Category> = new Set([
  "water",
  "food",
  "light",
  "warmth",
  "fuel",
  "shelter",
  "tools",
  "power",
  "transport",
  "hygiene",
  "work",
  "medicine",
  "cooling",
]);
export const has = (facts: Facts, ...tags: readonly FrameTag[]): boolean =>
  tags.some((tag) => facts.tags.has(tag));
export const withCategory = ({ category }: Facts): { readonly category?: Category } =>
  category === undefined ? {} : { category };
export const withRef = ({ ref, loose }: Facts): { readonly ref?: number } => {
  const number = ref ?? loose;
  return number === undefined ? {} : { ref: number };
};
/** As {@link withRef}, where a number can hardly be anything but a case. */
export const withAnyRef = ({ ref, number }: Facts): { readonly ref?: number } => {
  const only = ref ?? number;
  return only === undefined ? {} : { ref: only };
};
export const named = ({ ref, loose }: Facts): boolean => ref !== undefined || loose !== undefined;
export const numbered = ({ ref, number }: Facts): boolean =>
  ref !== undefined || number !== undefined;
/** Asks where, when or how: it wants to know, not to have. */
export const isOpenQuestion = (facts: Facts): boolean =>
  has(facts, "asks-open") && !has(facts, "later");
/** Asks how something stands that concerns everyone, rather than where to get or do a thing. */
export function isNews({ category, words }: Facts): boolean {
  if (category === undefined) return false;
  if (hazards.has(category) || category === "power" || category === "comms")
    return !words.some(({ text }) => /^(charg|recharg)/.test(text));
  return (
    category === "water" &&
    words.some(({ text }) => /^(potable|safe|drink|boire|coupee?)$/.test(text))
  );
}
