/** « besoin d'eau, de pain et de couvertures », "i have wood and candles": what is listed after what was asked for or given. */

import { categories, type Category } from "../journal/vocabulary.ts";
import type { Facts } from "./facts.ts";
import type { Intent, Item, Reading } from "./reading.ts";
import type { Conclusion } from "./rules.ts";

/** Most things one message is taken to say. */
export const ITEMS_MAX = 6;

/** A clause, and what it means. */
export interface Piece {
  readonly facts: Facts;
  readonly conclusion: Conclusion;
}

/** What can be listed after something asked for. */
const listable: ReadonlySet<Category> = new Set([
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
  "medical",
  "care",
  "comms",
]);

const categoryNames: ReadonlySet<string> = new Set(categories);

export function isCategory(tag: string): boolean {
  return categoryNames.has(tag);
}

/** « besoin d'eau, de pain et de couvertures »: what is listed is asked for too, or given too, in the order it was said. */
export function withListed(
  reading: Reading,
  rules: readonly string[],
  parts: readonly Piece[],
  filled: (item: Item, facts: Facts) => Item,
): Reading {
  const [{ intent }] = reading.items;
  const asks = rules.some((rule) => listing.test(rule));
  if (!isTraded(intent) || !asks || reading.clarify !== undefined) return reading;
  const alike = reading.items.filter((item) => item.intent === intent);
  const items: Item[] = [];
  for (const [i, { facts, conclusion }] of parts.entries()) {
    const { category } = conclusion.item;
    const listed = conclusion.rule === NO_RULE ? facts.size <= 4 : listedBy.test(conclusion.rule);
    const joined = isJoined(facts) || isJoined(parts[i + 1]?.facts);
    const named = isMereList(facts) ? asSaid(facts) : [category ?? facts.category];
    for (const one of named) {
      if (one === undefined || items.some((other) => other.category === one)) continue;
      const known = alike.find((item) => item.category === one);
      if (known !== undefined) items.push(known);
      else if (listed && (joined || isMereList(facts)) && listable.has(one) && !saysElse(facts))
        items.push(filled({ intent, category: one }, facts));
    }
  }

  const left = reading.items.filter((item) => !items.includes(item));
  const [leading, ...rest] = [...items, ...left].slice(0, ITEMS_MAX);
  return leading === undefined || leading.intent !== intent
    ? reading
    : { ...reading, items: [leading, ...rest] };
}

/** Rules after which a list may go on. */
const listing = /^(need|lack|asked for|keyword|offer|mine if needed|who needs mine)$/;
/** What a clause of a list is taken for when it stands alone. */
const listedBy =
  /^(bare noun|so much for so many|keyword|need|lack|asked for|offer|own and at hand)$/;
const NO_RULE = "no rule";

/** What a clause says that is no part of a list: « merci pour le bois », « pas de dégâts ». */
const elsewhere = [
  "greet",
  "fulfilled",
  "done",
  "fine",
  "chat",
  "broken",
  "outage",
  "coping",
  "stock",
  "moved",
  "seek",
  "not-this",
  "no-need",
] as const;

function saysElse({ tags }: Facts): boolean {
  return elsewhere.some((tag) => tags.has(tag));
}

/** Whether a clause is nothing but things one after the other: « eau pain bougies ». */
function isMereList({ words, hits, categories: named }: Facts): boolean {
  return (
    named.length > 1 &&
    words.every(
      ({ text, value }, i) =>
        value !== undefined ||
        /^(et|and|de|du|des|la|le|les|un|une|a|some|svp|please|merci)$/.test(text) ||
        hits.some(
          ({ tag, from, to, line }) =>
            isCategory(tag) && i >= from && i < to && !line.includes("~"),
        ),
    )
  );
}

/** The categories of a clause in the order they were said, one for each thing named. */
function asSaid({ hits, categories: named }: Facts): readonly Category[] {
  const found = new Map<number, Category>();
  for (const { tag, from } of hits) {
    const category = named.find((each) => each === tag);
    if (category === undefined) continue;
    const other = found.get(from);
    if (other === undefined || named.indexOf(category) < named.indexOf(other))
      found.set(from, category);
  }
  return Array.from(found.entries())
    .toSorted(([one], [other]) => one - other)
    .map(([, category]) => category);
}

function isTraded(intent: Intent): intent is "need" | "offer" {
  return intent === "need" || intent === "offer";
}

/** Whether a clause goes on with what was said before it. */
function isJoined(facts: Facts | undefined): boolean {
  const [word] = facts?.words ?? [];
  return (
    word !== undefined && (/^(et|and|plus|ou|or|ni|no|sans)$/.test(word.text) || word.before === 1)
  );
}
