/**
 * What an operator teaches the village's own lexicon, and takes out of it.
 */

import { visible } from "../base/text.ts";
import { type EntryRef, type Fact, type TaughtMeaning, TERM_MAX } from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";
import { unteachable } from "../language/teachable.ts";
import { LEXICON_MAX, termKey } from "../village/lexicon-fold.ts";
import type { Order, OrderRefusal, Teaching } from "../village/order.ts";
import type { Village } from "../village/village.ts";
import { type Judged, refused } from "./judged.ts";
import { nameOf } from "./name-of.ts";
import type { IntakeContext } from "./taken.ts";

export function judgeTeaching(
  order: Teaching,
  operator: string,
  context: Pick<IntakeContext, "village" | "grammar">,
): Judged {
  const taught = teaching(order, context);
  return typeof taught === "string" ? refused(taught) : written([taught], operator);
}

/** What `order` would write down; or why it cannot. */
export function teaching(
  order: Teaching,
  { village, grammar }: Pick<IntakeContext, "village" | "grammar">,
): Extract<Fact, { kind: "lexicon.taught" }> | OrderRefusal {
  const term = visible(order.term).replaceAll(/\s+/g, " ").trim();
  if (Array.from(term).length > TERM_MAX) return "bad-value";
  const meaning = meaningOf(order.meaning, village);
  if (typeof meaning === "string") return meaning;
  const why = unteachable(grammar, term, meaning);
  if (why !== undefined) return why;
  const from = sourceOf(order, village);
  if (typeof from === "string") return from;
  const known = village.lexicon.get(term);
  if (known !== undefined && isSame(known.meaning, meaning)) return "term-known";
  if (known === undefined && village.lexicon.read().length >= LEXICON_MAX) return "lexicon-full";
  return { kind: "lexicon.taught", term, meaning, ...(from && { from }) };
}

export function judgeForgetting(
  { term }: Extract<Order, { kind: "forget" }>,
  operator: string,
  { village }: Pick<IntakeContext, "village">,
): Judged {
  const entries = village.lexicon.entriesOf(term);
  if (entries.length === 0) return refused("no-such-term");
  return written(
    entries.map((taught) => ({ kind: "lexicon.withdrawn", taught })),
    operator,
  );
}

function written(facts: readonly Fact[], operator: string): Judged {
  const actor = { role: "operator", id: operator } as const;
  const entries = facts.map((fact) => ({ trust: trustNode, actor, fact }));
  return { kind: "taken", taken: { entries, outgoing: [] } };
}

function meaningOf(meaning: TaughtMeaning, village: Village): TaughtMeaning | OrderRefusal {
  switch (meaning.as) {
    case "category":
    case "harmless":
      return meaning;
    case "place": {
      if (meaning.place === undefined) return meaning;
      const place = spoken(meaning.place);
      return place === undefined ? "bad-value" : { as: "place", place };
    }
    case "person":
      break;
  }
  const { person } = meaning;
  if (/^[!~][0-9a-f]{8}$/.test(person)) {
    return village.household(person) === undefined ? "no-such-household" : meaning;
  }
  const name = spoken(person);
  return name === undefined ? "bad-value" : { as: "person", person: name };
}

/** A name with something in it that can be said. */
function spoken(text: string): string | undefined {
  return termKey(text) === "" ? undefined : nameOf(text);
}

/** The entry whose words were read, if any were; or why there is none. */
function sourceOf(
  { from, number }: Teaching,
  village: Village,
): EntryRef | OrderRefusal | undefined {
  if (from !== undefined) return village.has(from) ? from : "no-such-message";
  if (number === undefined) return undefined;
  return village.case(number)?.openedBy ?? "no-such-case";
}

function isSame(one: TaughtMeaning, other: TaughtMeaning): boolean {
  switch (one.as) {
    case "category":
      return other.as === "category" && one.category === other.category;
    case "place":
      return other.as === "place" && one.place === other.place;
    case "person":
      return other.as === "person" && one.person === other.person;
    case "harmless":
      break;
  }
  return other.as === "harmless";
}
