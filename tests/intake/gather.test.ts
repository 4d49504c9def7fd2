import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { utf8Bytes } from "../../src/base/bytes.ts";
import { langs } from "../../src/base/lang.ts";
import type { Answer } from "../../src/intake/answer.ts";
import { briefOf, gathered } from "../../src/intake/gather.ts";
import { caseTypes, categories, urgencies } from "../../src/journal/vocabulary.ts";
import { phrase, REPLY_MAX } from "../../src/language/replies.ts";
import { Desk } from "./desk.ts";

const home = "!000000a1";

describe("one message that says several things", () => {
  it.each([
    [
      "besoin d'eau pour 4 personnes et de bois",
      "reply: Reçu par le hub : n°1 eau, 4 pers ; n°2 chauffage. Faux ? CORRIGER n°",
    ],
    [
      "we need water and candles for 6 people",
      "reply: Received by hub: no.1 water, 6 people ; no.2 light, 6 people. Wrong? FIX no.",
    ],
  ])("<%s> gets one answer that names them all", (text, answer) => {
    expect(new Desk().answers(text)).toEqual([answer]);
  });

  it("gets the words for someone in danger first, with the rest behind them", () => {
    const [first, ...others] = new Desk().answers(
      "mon mari ne respire plus, au secours ! et il nous faut du bois",
    );
    expect(first).toMatch(/^emergency: SOS REÇU par le hub, n°1\. /);
    expect(others.length).toBeLessThanOrEqual(1);
  });
});

const item = fc.record({
  type: fc.constantFrom(...caseTypes.filter((type) => type !== "erase")),
  n: fc.integer({ min: 1, max: 9_999_999 }),
  ask: fc.boolean(),
  told: fc.record(
    {
      category: fc.constantFrom(...categories),
      urgency: fc.constantFrom(...urgencies),
      people: fc.integer({ min: 1, max: 100_000 }),
      quantity: fc.integer({ min: 1, max: 100_000 }),
      unit: fc.constantFrom("bottle", "pack"),
      place: fc.string({ unit: "binary", maxLength: 60 }),
      who: fc.string({ unit: "binary", maxLength: 60 }),
    },
    { requiredKeys: ["category"] },
  ),
});

describe("whatever several things are said", () => {
  it("they are named by number in one answer within 200 bytes", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(item, { minLength: 2, maxLength: 5, selector: ({ n }) => n }),
        fc.constantFrom(...langs),
        fc.boolean(),
        (items, lang, cries) => {
          const exercise = true;
          const answers: Answer[] = items.map(({ type, n, told, ask }) => ({
            to: home,
            key: "need.received",
            text: "…",
            lane: "reply",
            kind: "owed",
            about: n,
            brief: briefOf(type, n, told, lang),
            ...(ask && { ask: phrase("need.ask_where", lang, { n }, { short: true }) }),
          }));
          const sos = phrase("sos.received", lang, { n: 1 }, { exercise });
          if (cries)
            answers.unshift({
              to: home,
              key: "sos.received",
              text: sos,
              lane: "emergency",
              kind: "sos",
            });
          const told = gathered(answers, { lang, exercise });
          expect(told.length).toBeLessThanOrEqual(cries ? 2 : 1);
          if (cries) expect(told[0]?.text.startsWith(sos)).toBe(true);
          const text = told.map((each) => each.text).join(" ");
          for (const each of told) expect(utf8Bytes(each.text)).toBeLessThanOrEqual(REPLY_MAX);
          for (const { n } of items) expect(text).toContain(String(n));
        },
      ),
    );
  });
});
