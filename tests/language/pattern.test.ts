import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { alignment } from "../../src/language/near-words.ts";
import { expand, Notation } from "../../src/language/pattern-notation.ts";
import { Patterns } from "../../src/language/pattern.ts";
import { correct, spelling } from "../../src/language/spelling.ts";
import { plain, wordsOf as wordsBy } from "../../src/language/words.ts";
import { grammar } from "../support/grammar.ts";

const wordsOf = (raw: string) => wordsBy(raw, grammar.writing);
const notation = new Notation(grammar.classes);
const stands = (line: string, text: string): boolean => {
  const pattern = {
    tag: "x",
    line,
    at: { file: "", line: 1 },
    elements: notation.elementsOf(line),
  };
  const patterns = Patterns.of([pattern], { skips: grammar.words("light"), notation });
  return patterns.find(wordsOf(text)).length > 0;
};

describe("a pattern", () => {
  it.each([
    ["plus eau", "on a plus d'eau", true],
    ["plus eau", "on a plus de pain", false],
    ["bougies?", "une bougie", true],
    ["coince(e|s)?", "elle est coincée", true],
    ["saign*", "ça saignait", true],
    ["{kin} tombe*", "ma mère tombée", true],
    ["coince ~ ascenseur", "coincé dans cet ascenseur", true],
    ["coince ~ ascenseur", "coincé un deux trois quatre cinq ascenseur", false],
    ["coince ~ ascenseur", "coincé. Un ascenseur", false],
    ["reste 9", "reste deux packs", true],
    ["^ stop $", "stop", true],
    ["^ stop $", "stop svp", true],
    ["^ stop $", "stop les messages", false],
    ["[est] tombe", "tombé", true],
    ["appelez 15", "appelez le 15", true],
    ["appelez 15", "appelez le 16", false],
  ])("%s in « %s »: %s", (line, text, found) => {
    expect(stands(line, text)).toBe(found);
  });

  it("stands for every word it is short for", () => {
    expect(expand("bougies?")).toEqual(["bougies", "bougie"]);
    expect(expand("coince(e|s)?")).toEqual(["coincee", "coinces", "coince"]);
  });

  it("must hold a word, and name a class that is there", () => {
    expect(() => stands("^ $", "x")).toThrow("a pattern needs a word");
    expect(() => stands("{nobody}", "x")).toThrow("no such class");
  });
});

describe("words", () => {
  it.each([
    ["J'ai pu d'eau, 4p!", "je ai plus de eau 4 personnes"],
    ["s.o.s", "sos"],
    ["🆘", "sos"],
    ["l’oxygène n'est plus là", "la oxygene est plus la"],
    ["10l", "10 l"],
    ["heeelp", "help"],
    ["o2", "oxygene"],
    ["I can't, it's", "i cant it is"],
    ["vingt-cinq", "vingt"],
    ["qq1", "quelquun"],
  ])("of « %s » are « %s »", (raw, words) => {
    expect(
      wordsOf(raw)
        .map(({ text }) => text)
        .join(" "),
    ).toBe(words);
  });

  it("know where they stand in what was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (raw) => {
        for (const { start, end } of wordsOf(raw)) {
          expect(start >= 0 && end <= raw.length && start < end).toBe(true);
        }
      }),
    );
  });

  it("lose accents and case", () => {
    expect(plain("ŒUFS Élodie")).toBe("oeufs elodie");
  });
});

describe("spelling", () => {
  const rules = spelling({
    known: ["water", "boire", "eau"],
    guard: ["later"],
    starts: ["inconscien"],
    targets: ["inconsciente", "besoin", "water"],
  });
  const righted = (text: string): string =>
    correct(wordsOf(text), rules)
      .map((word) => word.text)
      .join(" ");

  it.each([
    ["besion", "besoin"],
    ["inconcsiente", "inconsciente"],
    ["later", "later"],
    ["dau", "de eau"],
    ["bezoin", "besoin"],
    ["mon Bezoin", "mon bezoin"],
  ])("reads %s as %s", (typed, meant) => {
    expect(righted(typed)).toBe(meant);
  });

  it("measures by letters added, dropped, changed or swapped", () => {
    expect(alignment("eua", "eau", 2)).toBe(1);
    expect(alignment("besoin", "bsoin", 2)).toBe(1);
    expect(alignment("abc", "xyz", 1)).toBe(2);
  });

  it("is a distance as far as it counts", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = alignment(one, other, 20);
        expect(alignment(other, one, 20)).toBe(distance);
        expect(distance === 0).toBe(one === other);
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(alignment(one, other, 2) > 2).toBe(distance > 2);
      }),
    );
  });
});
