import { describe, expect, it } from "vitest";

import { describe as inWords } from "../../src/language/describe.ts";
import { readingReport } from "../../src/language/report.ts";
import { understand } from "../support/grammar.ts";

const moment = { number: 1, time: "18:40" };
const report = (text: string) => readingReport({ id: "m1", text }, understand(text), moment);

describe("a reading's report", () => {
  it("has the keys of the labelled phrases, null where nothing was said", () => {
    expect(report("besoin 3 packs eau")).toMatchObject({
      id: "m1",
      text: "besoin 3 packs eau",
      lang: "fr",
      intent: "need",
      category: "water",
      urgency: "normal",
      people: null,
      quantity: 3,
      unit: "pack",
      note: "besoin eau, 3 packs",
      confidence: 0.85,
      clarify: null,
      alarm: "none",
      reply:
        "Reçu par le hub, n°1 : besoin eau x3 packs, urgence normale. Faux ? Répondez CORRIGER 1. Annuler : ANNULE 1.",
    });
  });

  it("is ambiguous when a question is asked back", () => {
    expect(report("3 bougies")).toMatchObject({ ambiguous: true, clarify: "need-or-offer" });
    expect(report("besoin d'eau")).not.toHaveProperty("ambiguous");
  });

  it("answers an emergency first, and in its language", () => {
    expect(report("my husband isnt breathing").reply).toMatch(/^SOS RECEIVED/);
    expect(report("AIDE").reply).toMatch(/^VIE EN DANGER \?/);
  });

  it("lists every item when there are several", () => {
    expect(report("tout va bien, mais on a besoin de bois").items).toHaveLength(2);
    expect(report("tout va bien")).not.toHaveProperty("items");
  });

  it("has an answer for whatever is understood", () => {
    for (const text of [
      "12 ?",
      "annule",
      "4",
      "je m'appelle Loïc",
      "stop",
      "EN",
      "test",
      "qsdf",
      "URGENT 12",
      "EFFACER",
      "VOISIN",
      "ROUVRIR 3",
    ]) {
      expect(report(text).reply.length, text).toBeGreaterThan(0);
    }
  });
});

describe("an item in words", () => {
  it.each([
    [
      { intent: "need", category: "water", people: 6 },
      "besoin eau, 6 pers.",
      "need water, 6 people",
    ],
    [
      { intent: "sos", category: "fire", urgency: "critical" },
      "vie en danger feu",
      "life in danger fire",
    ],
    [
      { intent: "need", category: "medicine", urgency: "high" },
      "besoin médicaments, urgence haute",
      "need medicine, urgency high",
    ],
    [
      { intent: "task", action: "enroute", ref: 12 },
      "aide, en route, n°12",
      "helper, on the way, no.12",
    ],
  ] as const)("reads %o", (item, french, english) => {
    expect(inWords(item, "fr")).toBe(french);
    expect(inWords(item, "en")).toBe(english);
  });

  it("shows nothing hidden", () => {
    expect(inWords({ intent: "seek", who: "Paul\u202e\u0007" }, "fr")).toBe("recherche, Paul··");
  });
});
