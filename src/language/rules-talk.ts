/** Talk with the hub itself: stop, another language, the watch, a mistake, how it works. */

import { has, withCategory, withRef, type Rule } from "./rule.ts";

export const talkRules: readonly Rule[] = [
  {
    name: "unfinished",
    when: (facts) => has(facts, "unfinished") && facts.category === undefined && facts.size <= 4,
    means: () => ({ intent: "unknown" }),
    confidence: 0.2,
  },
  {
    name: "erase",
    when: (facts) => has(facts, "erase") && facts.category === undefined,
    means: () => ({ intent: "stop", command: "erase" }),
    confidence: 0.9,
  },
  {
    name: "watch",
    when: (facts) => has(facts, "watch") && !has(facts, "status", "status-mine"),
    means: () => ({ intent: "watch" }),
    confidence: 0.85,
  },
  {
    name: "stop",
    when: (facts) =>
      has(facts, "stop") &&
      !has(facts, "need-nothing") &&
      (facts.category === undefined || facts.category === "comms"),
    means: () => ({ intent: "stop" }),
    confidence: 0.9,
  },
  {
    name: "language",
    when: (facts) =>
      has(facts, "french", "english") && facts.category === undefined && facts.size <= 8,
    means: (facts) => ({ intent: "lang", value: has(facts, "french") ? "fr" : "en" }),
    confidence: 0.9,
  },
  {
    name: "mistake",
    when: (facts) => has(facts, "mistake") && !has(facts, "need", "lack"),
    means: (facts) => ({ intent: "cancel", ...withCategory(facts), ...withRef(facts) }),
    confidence: 0.85,
  },
  {
    name: "help",
    when: (facts) =>
      has(facts, "help") &&
      facts.category === undefined &&
      !has(facts, "seek", "status", "status-mine"),
    means: () => ({ intent: "help" }),
    confidence: 0.85,
  },
];
