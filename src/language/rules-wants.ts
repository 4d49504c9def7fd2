/** Questions and needs. */

import { has, isNews, isOpenQuestion, withCategory, type Rule } from "./rule.ts";

export const wantsRules: readonly Rule[] = [
  {
    name: "device in want of power",
    when: (facts) =>
      facts.device &&
      (facts.category === "power" || facts.category === "medicine") &&
      !facts.asks &&
      !has(facts, "offer", "offer-self", "profile", "fine"),
    means: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.8,
  },
  {
    name: "question",
    when: (facts) =>
      has(facts, "question", "asks-open") &&
      (isOpenQuestion(facts) || (facts.asks && !has(facts, "request"))) &&
      !(has(facts, "need") && !facts.asks),
    means: (facts) => ({ intent: "question", ...(isNews(facts) ? withCategory(facts) : {}) }),
    confidence: 0.8,
  },
  {
    name: "need",
    when: (facts) =>
      facts.category !== undefined &&
      has(facts, "need", "request") &&
      !(facts.asks && has(facts, "question", "asks-open") && !has(facts, "request", "need")),
    means: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "lack",
    when: (facts) =>
      facts.category !== undefined && has(facts, "lack", "low", "more", "ask") && !facts.asks,
    means: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "asked for",
    when: (facts) => facts.category !== undefined && has(facts, "ask", "more", "later", "urgent"),
    means: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.8,
  },
  {
    name: "question without its word",
    when: (facts) => facts.asks && has(facts, "question", "asks-open"),
    means: () => ({ intent: "question" }),
    confidence: 0.7,
  },
  {
    name: "help wanted",
    when: (facts) =>
      facts.category === undefined && has(facts, "help-wanted") && !has(facts, "fine"),
    means: () => ({ intent: "checkin", status: "help" }),
    confidence: 0.7,
    clarify: "what",
  },
];
