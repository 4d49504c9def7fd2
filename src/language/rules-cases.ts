/** What becomes of a case, and who is sought. */

import { has, named, numbered, withAnyRef, withCategory, withRef, type Rule } from "./rule.ts";

export const casesRules: readonly Rule[] = [
  {
    name: "status",
    when: (facts) =>
      has(facts, "status", "status-mine") &&
      !has(facts, "cancel", "lack", "who-needs") &&
      (!has(facts, "seek") || (has(facts, "status-mine") && !facts.kin)) &&
      (facts.asks || named(facts) || facts.size <= 6 || has(facts, "status-mine")),
    means: (facts) => ({
      intent: "status",
      ...(facts.category === "comms" ? {} : withCategory(facts)),
      ...withRef(facts),
    }),
    confidence: 0.85,
  },
  {
    name: "release",
    when: (facts) =>
      (has(facts, "release") && numbered(facts) && !has(facts, "need") && !facts.kin) ||
      (has(facts, "give-up") && facts.category === undefined && !has(facts, "need", "lack")),
    means: (facts) => ({ intent: "task", action: "release", ...withAnyRef(facts) }),
    confidence: 0.85,
  },
  {
    name: "cancel",
    when: (facts) =>
      has(facts, "cancel") &&
      !has(facts, "need", "request", "seek") &&
      (named(facts) || facts.size <= 9),
    means: (facts) => ({ intent: "cancel", ...withCategory(facts), ...withRef(facts) }),
    confidence: 0.85,
  },
  {
    name: "nothing needed",
    when: (facts) =>
      has(facts, "need-nothing") && !has(facts, "fulfilled") && facts.category === undefined,
    means: () => ({ intent: "checkin", status: "ok" }),
    confidence: 0.85,
  },
  {
    name: "no longer needed",
    when: (facts) => has(facts, "no-need") && !has(facts, "if-needed", "who-needs"),
    means: (facts) => ({ intent: "cancel", ...withCategory(facts), ...withRef(facts) }),
    confidence: 0.85,
  },
  {
    name: "all given",
    when: (facts) => has(facts, "gone") && !has(facts, "need", "request"),
    means: (facts) => ({ intent: "cancel", ...withCategory(facts), ...withRef(facts) }),
    confidence: 0.8,
  },
  {
    name: "on site",
    when: (facts) =>
      has(facts, "onsite") &&
      !has(facts, "need", "moved") &&
      !facts.asks &&
      facts.category === undefined,
    means: (facts) => ({ intent: "task", action: "onsite", ...withAnyRef(facts) }),
    confidence: 0.8,
  },
  {
    name: "delivered",
    when: (facts) =>
      named(facts) &&
      has(facts, "fulfilled", "done") &&
      !facts.asks &&
      !has(facts, "need", "lack", "enroute") &&
      facts.size <= 8,
    means: (facts) => ({ intent: "fulfilled", ...withCategory(facts), ...withRef(facts) }),
    confidence: 0.9,
  },
  {
    name: "on the way",
    when: (facts) =>
      has(facts, "enroute") &&
      !has(facts, "need", "request", "seek", "moved", "lack", "offer", "offer-self") &&
      facts.amount === undefined &&
      !facts.asks &&
      (numbered(facts) || facts.category === undefined),
    means: (facts) => ({ intent: "task", action: "enroute", ...withAnyRef(facts) }),
    confidence: 0.8,
  },
  {
    name: "claim",
    when: (facts) =>
      has(facts, "claim") &&
      !has(facts, "need", "request", "moved", "lack") &&
      !facts.asks &&
      facts.size <= 9 &&
      (numbered(facts) || (facts.category === undefined && facts.size <= 5)),
    means: (facts) => ({ intent: "task", action: "claim", ...withAnyRef(facts) }),
    confidence: 0.85,
  },
];

export const peopleRules: readonly Rule[] = [
  {
    name: "moved",
    when: (facts) =>
      has(facts, "moved") &&
      !facts.asks &&
      !has(facts, "need", "request", "ask", "low", "offer", "offer-self", "seek"),
    means: () => ({ intent: "checkin", status: "moved" }),
    confidence: 0.85,
  },
  {
    name: "seek",
    when: (facts) =>
      has(facts, "seek") &&
      !has(facts, "offer", "offer-self") &&
      (facts.kin ||
        facts.category === undefined ||
        facts.category === "comms" ||
        facts.category === "care") &&
      !(has(facts, "lack") && facts.category !== undefined && !facts.kin),
    means: () => ({ intent: "seek" }),
    confidence: 0.85,
  },
  {
    name: "silent",
    when: (facts) =>
      has(facts, "silent") &&
      (facts.kin || facts.category === undefined || facts.category === "comms"),
    means: () => ({ intent: "seek" }),
    confidence: 0.8,
  },
];
