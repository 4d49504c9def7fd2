import { describe, expect, it } from "vitest";

import type { TaughtMeaning } from "../../src/journal/fact.ts";
import { unteachable } from "../../src/language/teachable.ts";
import { grammar } from "../support/grammar.ts";

const thing: TaughtMeaning = { as: "category", category: "water" };
const place: TaughtMeaning = { as: "place" };
const person: TaughtMeaning = { as: "person", person: "Jo" };
const talk: TaughtMeaning = { as: "harmless" };

describe("what may be taught", () => {
  it.each([
    ["la gourde", thing],
    ["on est à sec", thing],
    ["Kerbrat", place],
    ["le Puits", place],
    ["le Four", place],
    ["Papy Jo", person],
    ["Tonton", person],
    ["ça caille", talk],
    ["mort de rire", talk],
  ] as const)("« %s »", (term, meaning) => {
    expect(unteachable(grammar, term, meaning)).toBeUndefined();
  });
});

describe("what may not be taught, and why", () => {
  it.each([
    ["ab", thing, "term-short"],
    ["l'à", thing, "term-short"],
    ["12 34 56", thing, "term-short"],
    ["🔥🔥🔥", talk, "term-short"],
    ["au secours", talk, "term-danger"],
    ["y'a le feu", talk, "term-danger"],
    ["saigne", talk, "term-danger"],
    ["respire", place, "term-danger"],
    ["le SAMU", talk, "term-danger"],
    ["help", talk, "term-danger"],
    ["annule", thing, "term-command"],
    ["SUIVI", talk, "term-command"],
    ["stop", talk, "term-command"],
    ["oui", talk, "term-command"],
    ["plus", thing, "term-common"],
    ["pas", talk, "term-common"],
    ["l'eau", talk, "term-common"],
    ["tout va bien", talk, "term-common"],
    ["trois", thing, "term-common"],
    // Nearly « respire »: learnt, it would no longer be put right.
    ["repire", place, "term-common"],
  ] as const)("« %s »: %s %s", (term, meaning, why) => {
    expect(unteachable(grammar, term, meaning)).toBe(why);
  });

  it("does not depend on what was taught before", () => {
    const taught = grammar.taught([{ term: "Kerbrat", meaning: place }]);
    expect(unteachable(taught, "Kerbrat", person)).toBeUndefined();
  });
});
