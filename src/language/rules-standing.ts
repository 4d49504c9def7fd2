/** How people are; and what is left when nothing else was said. */

import type { Category } from "../journal/vocabulary.ts";
import { givable, has, isNews, withCategory, withRef, type Rule } from "./rule.ts";

/** What concerns everyone who passes or is served. */
const shared = new Set<Category>([
  "power",
  "road",
  "safety",
  "flood",
  "fire",
  "weather",
  "comms",
  "water",
  "work",
  "animals",
  "fuel",
]);
/** What our own texts tell people to write, alone or with how many they are. */
const keywords = new Set(
  "eau manger nourriture soin soins chauffage froid courant transport water food medical heat heating power cold".split(
    " ",
  ),
);

export const standingRules: readonly Rule[] = [
  {
    name: "hurt",
    when: (facts) => has(facts, "hurt") && !has(facts, "need", "request"),
    means: () => ({ intent: "checkin", status: "hurt" }),
    confidence: 0.8,
  },
  {
    name: "profile",
    when: (facts) =>
      has(facts, "profile") &&
      !facts.asks &&
      !has(facts, "fine", "need", "lack", "offer", "offer-self", "request"),
    means: () => ({ intent: "profile" }),
    confidence: 0.85,
  },
  {
    name: "yes, ok",
    when: (facts) =>
      has(facts, "yes") &&
      facts.size <= 2 &&
      /^(oui|ouais|ui|yes|yeah|yep)$/.test(facts.words[0]?.text ?? ""),
    means: () => ({ intent: "reply", value: "yes" }),
    confidence: 0.85,
  },
  {
    name: "fine",
    when: (facts) => has(facts, "fine") && !facts.asks && !has(facts, "need", "request", "lack"),
    means: () => ({ intent: "checkin", status: "ok" }),
    confidence: 0.85,
  },
  {
    name: "reported",
    when: (facts) =>
      facts.category !== undefined &&
      shared.has(facts.category) &&
      has(facts, "broken", "outage") &&
      !facts.asks,
    means: (facts) => ({ intent: "report", ...withCategory(facts) }),
    confidence: 0.7,
  },
  {
    name: "answer",
    when: (facts) =>
      has(facts, "yes", "no") &&
      facts.category === undefined &&
      facts.size <= 6 &&
      !facts.asks &&
      !has(facts, "chat"),
    means: (facts) => ({
      intent: "reply",
      value: has(facts, "no") ? "no" : "yes",
      ...withRef(facts),
    }),
    confidence: 0.85,
  },
  {
    name: "noise",
    when: (facts) =>
      has(facts, "test", "greet", "chat") &&
      (facts.category === undefined || facts.size > 3 || has(facts, "test")),
    means: () => ({ intent: "noise" }),
    confidence: 0.8,
  },
  {
    name: "bare number",
    when: (facts) =>
      facts.size === 1 &&
      facts.words.some(({ value, digits }) => value !== undefined && digits === true),
    means: (facts) => ({
      intent: "reply",
      value: String(facts.words.find(({ value }) => value !== undefined)?.value),
    }),
    confidence: 0.8,
  },
  {
    name: "keyword",
    when: (facts) =>
      facts.category !== undefined &&
      ((facts.size === 1 && keywords.has(facts.words[0]?.text ?? "")) ||
        (facts.size === 2 && facts.people !== undefined)),
    means: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "animal in trouble",
    when: (facts) => facts.category === "animals" && !facts.asks,
    means: (facts) => ({
      intent: has(facts, "alert", "broken") ? "report" : "need",
      category: "animals",
    }),
    confidence: 0.7,
  },
  {
    name: "someone is ill",
    when: (facts) =>
      facts.category === "medical" &&
      facts.kin &&
      !facts.asks &&
      !has(facts, "own", "offer", "offer-self", "fine", "coping", "hurt", "fulfilled"),
    means: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.8,
  },
  {
    name: "only where",
    when: (facts) =>
      facts.category === undefined &&
      !facts.asks &&
      ((facts.addressed && facts.size <= 12) ||
        (facts.size <= 5 && facts.size > 1 && facts.words[0]?.text === "chez")),
    means: () => ({ intent: "profile" }),
    confidence: 0.8,
  },
  {
    name: "only how many",
    when: (facts) => facts.category === undefined && facts.people !== undefined && facts.size <= 8,
    means: () => ({ intent: "profile" }),
    confidence: 0.8,
  },
  {
    name: "so much for so many",
    when: (facts) =>
      facts.category !== undefined &&
      givable.has(facts.category) &&
      facts.amount !== undefined &&
      !facts.asks &&
      !has(facts, "chat", "test", "fine", "fulfilled"),
    means: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.6,
    clarify: "need-or-offer",
  },
  {
    name: "bare noun",
    when: (facts) => facts.category !== undefined && facts.size <= 5 && !facts.asks,
    means: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.6,
    clarify: "need-or-offer",
  },
  {
    name: "asked about",
    when: (facts) => facts.asks && facts.category !== undefined,
    means: (facts) =>
      isNews(facts)
        ? { intent: "question", ...withCategory(facts) }
        : { intent: "need", ...withCategory(facts) },
    confidence: 0.5,
    clarify: "need-or-offer",
  },
  {
    name: "needs something",
    when: (facts) =>
      facts.category === undefined &&
      facts.size >= 3 &&
      has(facts, "need", "request") &&
      !has(facts, "greet", "test", "chat", "unfinished"),
    means: () => ({ intent: "need", category: "other" }),
    confidence: 0.6,
    clarify: "what",
  },
  {
    name: "asks something",
    when: (facts) => facts.asks && facts.size >= 3,
    means: () => ({ intent: "question" }),
    confidence: 0.6,
  },
  {
    name: "asks something without its mark",
    when: (facts) => has(facts, "question", "asks-open") && facts.size >= 3 && !has(facts, "chat"),
    means: () => ({ intent: "question" }),
    confidence: 0.6,
  },
];
