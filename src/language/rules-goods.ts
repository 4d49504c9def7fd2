/** What is offered, what one has oneself, and what is broken for all. */

import type { Facts } from "./facts.ts";
import {
  givable,
  has,
  hazards,
  isOpenQuestion,
  services,
  withCategory,
  withRef,
  type Rule,
} from "./rule.ts";

export const goodsRules: readonly Rule[] = [
  {
    name: "who needs mine",
    when: (facts) =>
      has(facts, "who-needs") &&
      (facts.category !== undefined || has(facts, "own", "offer", "offer-self")),
    means: (facts) => ({ intent: "offer", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "mine if needed",
    when: (facts) =>
      has(facts, "if-needed") && facts.category !== undefined && !has(facts, "request", "lack"),
    means: (facts) => ({ intent: "offer", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "received",
    when: (facts) =>
      has(facts, "fulfilled") &&
      !facts.asks &&
      !has(facts, "need", "lack", "low", "request", "broken", "outage", "moved", "offer") &&
      facts.size <= 12,
    means: (facts) => ({ intent: "fulfilled", ...withCategory(facts), ...withRef(facts) }),
    confidence: 0.85,
  },
  {
    name: "have none to give or to use",
    when: (facts) => saysMineIsGone(facts) && facts.category !== undefined && !has(facts, "need"),
    means: (facts) => ({ intent: "need", ...withCategory(facts) }),
    confidence: 0.6,
    clarify: "need-or-offer",
  },
  {
    name: "stock of one's own",
    when: (facts) =>
      has(facts, "coping", "stock") &&
      !facts.drug &&
      !has(facts, "need", "request", "lack", "who-needs", "if-needed") &&
      (facts.category === undefined || has(facts, "stock")),
    means: () => ({ intent: "checkin", status: "coping" }),
    confidence: 0.85,
  },
  {
    name: "offer",
    when: (facts) =>
      has(facts, "offer", "offer-self") &&
      facts.category !== undefined &&
      (!has(facts, "need") || isWilling(facts)) &&
      !has(facts, "low") &&
      (!has(facts, "lack") || isGiven(facts)) &&
      !asksAnother(facts) &&
      (!has(facts, "request") || (has(facts, "own", "if-needed") && !facts.asks)) &&
      !(facts.asks && has(facts, "question", "asks-open")) &&
      !asksWhen(facts),
    means: (facts) => ({ intent: "offer", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "offer of oneself",
    when: (facts) =>
      has(facts, "offer-self") &&
      facts.category === undefined &&
      !has(facts, "need", "lack", "low", "request", "question", "asks-open", "fine") &&
      !facts.asks &&
      facts.size <= 12,
    means: () => ({ intent: "offer", category: "work" }),
    confidence: 0.8,
  },
  {
    name: "own and at hand",
    when: (facts) =>
      has(facts, "own") &&
      facts.category !== undefined &&
      givable.has(facts.category) &&
      !has(
        facts,
        "need",
        "lack",
        "low",
        "request",
        "question",
        "asks-open",
        "coping",
        "broken",
        "outage",
      ) &&
      !facts.asks,
    means: (facts) => ({ intent: "offer", ...withCategory(facts) }),
    confidence: 0.75,
  },
  {
    name: "service out for all",
    when: (facts) =>
      facts.category !== undefined &&
      services.has(facts.category) &&
      has(facts, "lack", "broken", "outage") &&
      has(facts, "alert") &&
      !facts.asks &&
      !has(facts, "need", "request", "ask") &&
      !facts.vulnerable &&
      !facts.drug &&
      !facts.device,
    means: (facts) => ({ intent: "report", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "outage",
    when: (facts) =>
      facts.category !== undefined &&
      services.has(facts.category) &&
      has(facts, "outage") &&
      !facts.asks &&
      !isOpenQuestion(facts) &&
      !has(facts, "need", "request", "ask") &&
      !facts.vulnerable &&
      !facts.drug &&
      !facts.device,
    means: (facts) => ({ intent: "report", ...withCategory(facts) }),
    confidence: 0.8,
  },
  {
    name: "closed for all",
    when: (facts) =>
      (facts.category === "medicine" ||
        facts.category === "medical" ||
        facts.category === "food") &&
      has(facts, "outage") &&
      !facts.asks &&
      !has(facts, "need", "request", "ask", "lack") &&
      !facts.vulnerable &&
      !facts.drug,
    means: (facts) => ({ intent: "report", ...withCategory(facts) }),
    confidence: 0.8,
  },
  {
    name: "hazard",
    when: (facts) =>
      facts.category !== undefined &&
      hazards.has(facts.category) &&
      has(facts, "broken", "outage", "alert") &&
      !facts.asks &&
      !has(facts, "request", "profile") &&
      !isOpenQuestion(facts) &&
      !(has(facts, "need") && !has(facts, "alert")),
    means: (facts) => ({ intent: "report", ...withCategory(facts) }),
    confidence: 0.85,
  },
  {
    name: "danger seen",
    when: (facts) =>
      (facts.category === "safety" || facts.category === "fire" || facts.category === "flood") &&
      !facts.asks &&
      !isOpenQuestion(facts) &&
      !has(facts, "request", "need", "offer", "offer-self", "fine"),
    means: (facts) => ({ intent: "report", ...withCategory(facts) }),
    confidence: 0.75,
  },
];

/** "happy to sit with anyone who is alone": someone's want is told by who would meet it. */
function isWilling({ lines }: Facts): boolean {
  return /^(able|volunteer|benevole|volontaires)/.test(lines.get("offer-self") ?? "");
}

/** « servez-vous », "help yourselves": given, whatever else is said of it. */
function isGiven({ words }: Facts): boolean {
  return words.some(({ text }) =>
    /^(servez|yourselves|yourself|gratuit|gratuite|gratuits)$/.test(text),
  );
}

/** « la mairie distribue l'eau à quelle heure »: a question, without its mark too. */
function asksWhen({ lines }: Facts): boolean {
  return /heure|jour|time|day/.test(lines.get("asks-open") ?? "");
}

/** « une infirmière peut passer ? »: asked of another, it is no offer. */
function asksAnother(facts: Facts): boolean {
  return (
    facts.asks &&
    !has(facts, "offer", "own", "if-needed", "who-needs") &&
    !facts.words.some(({ text }) => /^(je|on|nous|i|we|ill)$/.test(text))
  );
}

/** « j'ai plus de lampes »: none left to use, or more than enough to give. */
function saysMineIsGone({ tags, words }: Facts): boolean {
  if (!tags.has("lack")) return false;
  return words.some(
    ({ text }, i) => text === "je" && words[i + 1]?.text === "ai" && words[i + 2]?.text === "plus",
  );
}
