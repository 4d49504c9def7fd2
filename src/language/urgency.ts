/** How soon a person should look: rules raise it, only a person or the one who asks lowers it. */

import type { Category, Urgency } from "../journal/vocabulary.ts";
import type { Facts } from "./facts.ts";
import type { Item } from "./reading.ts";

/** What a fragile person cannot be without for long. */
const vital = new Set<Category>([
  "water",
  "food",
  "warmth",
  "cooling",
  "power",
  "medicine",
  "medical",
  "evacuation",
  "shelter",
]);
const later = new Set<Category>(["tools", "work"]);
const dangers = new Set<Category>(["safety", "flood", "fire"]);

/** The urgency of what was understood; undefined for what has none. */
export function urgencyOf(item: Item, facts: Facts): Urgency | undefined {
  const { category, intent } = item;
  if (intent === "sos") return "critical";
  if (intent === "need") return needUrgency(category, facts);
  if (intent === "seek") return seekUrgency(facts);
  if (intent !== "report") return undefined;
  return category !== undefined && (dangers.has(category) || category === "evacuation")
    ? "high"
    : "normal";
}

function seekUrgency(facts: Facts): Urgency {
  const gone = /introuvable|disparu|missing|fugue|rentre|home|back|partie?s?\b|lost|perdu/;
  const missing = gone.test(textOf(facts)) && (facts.kin || facts.young);
  return facts.vulnerable || missing ? "high" : "normal";
}

function needUrgency(category: Category | undefined, facts: Facts): Urgency {
  const { tags } = facts;
  if (tags.has("later") && !tags.has("urgent")) return "low";
  if (tags.has("urgent")) return "high";
  if (category === "evacuation" || category === "rescue") return "high";
  if (category !== undefined && dangers.has(category)) return "high";
  if (facts.device && (category === "power" || category === "medicine")) return "high";
  if (category === "medicine" && (isChronic(facts) || tags.has("lack") || tags.has("low")))
    return "high";
  if (
    category === "medical" &&
    /fievre|fever|blesse|injur|douleur|casse|broken|chest|sang/.test(textOf(facts))
  )
    return "high";
  if (
    /(lait|milk|formula|biberon|petits? pots?)/.test(textOf(facts)) &&
    isForBaby(facts) &&
    (tags.has("lack") || tags.has("low"))
  ) {
    return "high";
  }
  if (category === "transport" && /dialys|chimio|chemo|radiotherap/.test(textOf(facts)))
    return "high";
  if (category === "shelter" && /ce soir|cette nuit|tonight/.test(textOf(facts))) return "high";
  if (facts.vulnerable && category !== undefined && vital.has(category)) return "high";
  if (category !== undefined && later.has(category)) return "low";
  return "normal";
}

/** Drugs that must not be missed. */
function isChronic(facts: Facts): boolean {
  return /insulin|oxyg|ventolin|inhal|coeur|heart|epilep|anticoag|kardegic|levothyrox|keppra|depakine|dialys|traitement|tension|diabet|asthm|chimio|epipen|morphine|warfarin|steroid/.test(
    textOf(facts),
  );
}

function isForBaby(facts: Facts): boolean {
  return facts.baby || /infantile|formula|biberon|pots|maternise|age/.test(textOf(facts));
}

function textOf({ words }: Facts): string {
  return words.map(({ text }) => text).join(" ");
}
