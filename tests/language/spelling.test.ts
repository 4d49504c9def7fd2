/** Spelling over the grammar that ships: what it must put right, and what it must leave alone. */

import { describe, expect, it } from "vitest";

import { changedTo } from "../../scripts/guard/changed.ts";
import { dictionaryWords } from "../../scripts/guard/dictionaries.ts";
import { correct } from "../../src/language/spelling.ts";
import { wordsOf } from "../../src/language/words.ts";
import { grammar, understand } from "../support/grammar.ts";

const righted = (text: string): string =>
  correct(wordsOf(text, grammar.writing), grammar.spelling)
    .map((word) => word.text)
    .join(" ");
const alone = (text: string) =>
  ({ text, start: 0, end: text.length, before: 0, glued: false }) as const;

/** Whether a word alone tells of danger, as typed or put right. */
const heard = (text: string): boolean =>
  grammar.danger.find([alone(text)]).length > 0 ||
  grammar.danger.find(correct([alone(text)], grammar.spelling)).length > 0;

describe("a real word", () => {
  it("is never changed into another (one in eleven is tried: `npm run guard` asks every one)", () => {
    const tried = Array.from(dictionaryWords()).filter((_, i) => i % 11 === 0);
    expect(tried.length).toBeGreaterThan(40_000);
    const changed = tried.filter((word) => changedTo(word, grammar.spelling) !== undefined);
    expect(changed, "tables changed: npm run guard").toEqual([]);
  });

  it.each([
    "later",
    "mois",
    "jeu",
    "good",
    "manon",
    "camille",
    "claude",
    "medecine",
    "needless",
    "pommiers",
  ])("stays %s", (word) => {
    expect(righted(word)).toBe(word);
  });
});

describe("a misspelt word", () => {
  it.each([
    ["mézon inondée", "maison inondee"],
    ["à l'ospital", "a la hopital"],
    ["o secour", "secour"],
    ["kelkun", "quelquun"],
    ["farmacie", "pharmacie"],
    ["medcin", "medecin"],
    ["intoxiccation", "intoxication"],
    ["avalache", "avalanche"],
    ["electrocutted", "electrocuted"],
  ])("of « %s » is read as it was meant", (typed, meant) => {
    expect(righted(typed)).toContain(meant);
  });

  it("of danger is still heard, whatever one slip past its first letter", () => {
    const letters = "abcdefghijklmnopqrstuvwxyz";
    const strong = Array.from(grammar.danger.words).filter(
      (word) =>
        /^[a-z]{6,}$/.test(word) &&
        grammar.danger.find([alone(word)]).some(({ tag }) => !/\?$|^(worse|silent)$/.test(tag)),
    );
    const real = dictionaryWords();
    let slips = 0;
    let lost = 0;
    for (const word of strong) {
      for (let i = 1; i < word.length; i++) {
        const [before, letter, after] = [word.slice(0, i), word.slice(i, i + 1), word.slice(i + 1)];
        const typed = [
          before + after,
          before + letter + letter + after,
          before + after.slice(0, 1) + letter + after.slice(1),
          ...Array.from(letters, (other) => before + other + after),
        ].filter((text) => !real.has(text) && !grammar.spelling.known.has(text));
        slips += typed.length;
        lost += typed.filter((text) => !heard(text)).length;
      }
    }
    expect(strong.length).toBeGreaterThan(80);
    expect(lost / slips).toBeLessThan(0.02);
  });
});

describe("what a telephone put in its place", () => {
  it.each([
    ["on a plus de sain", "food"],
    ["plus d'amis pour le poêle", "warmth"],
    ["plus d'insulte pour mamie, diabétique", "medicine"],
    ["plus d'au à la maison", "water"],
    ["les enfants ont fin", "food"],
    ["we need done", "food"],
    ["out of zone", "warmth"],
    ["5 litres d'absence pour le groupe", "fuel"],
  ])("is read as meant in « %s »", (text, category) => {
    expect(understand(text).items[0]).toMatchObject({ intent: "need", category });
  });

  it.each([
    ["he is not breeding", "medical"],
    ["house on dire", "fire"],
    ["la grange en jeu", "fire"],
    ["odeur de gars dans la cave", "safety"],
  ])("is a danger in « %s »", (text, category) => {
    expect(understand(text)).toMatchObject({ alarm: "sos", items: [{ intent: "sos", category }] });
  });

  it.each([
    "besoin d'un endroit sain",
    "besoin d'amis",
    "besoin d'au moins 3",
    "the work is done",
    "on lui dire bonjour",
  ])("stays what it is in « %s »", (text) => {
    const words = wordsOf(text, grammar.writing);
    expect(grammar.spelling.slips.putRight(words)).toEqual(words);
  });

  it.each(["besoin d'amis", "besoin d'insulte", "plus d'insulte", "sain", "insulte"])(
    "is asked about where all hangs on it: « %s »",
    (text) => {
      const { confidence, clarify, items } = understand(text);
      expect(confidence).toBeLessThan(0.8);
      expect(clarify !== undefined || items[0].intent === "unknown").toBe(true);
    },
  );
});
