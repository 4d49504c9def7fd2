import { describe, expect, it } from "vitest";

import { grammarOf } from "../../src/language/grammar-tables.ts";
import { understand } from "../../src/language/understand.ts";
import { faults, grammar } from "../support/grammar.ts";

describe("the tables that ship", () => {
  it("can be read to the last line", () => {
    expect(faults).toEqual([]);
  });
});

const of = (text: string) => grammarOf(new Map([["own/ours.txt", text]]));

describe("a table of a village's own", () => {
  it.each([
    ["~", "a pattern needs a word"],
    ["^ $", "a pattern needs a word"],
    ["a* b", "too short a start"],
    ["{nobody}", "no such class"],
  ])("loses the line « %s », told with its place, and no other", (line, said) => {
    const { grammar: own, faults: found } = of(`[category water]\nflotte\n${line}\ncruche`);
    expect(found).toEqual([
      { at: { file: "own/ours.txt", line: 3 }, said: expect.stringContaining(said) },
    ]);
    expect(own.lexicon.words).toEqual(new Set(["flotte", "cruche"]));
  });

  it.each([
    ["eau", "before any section"],
    ["[category gold]\npepite", "no such category"],
    ["[rule r]\nmeans need", "a line « when » is missing"],
    ["[rule r]\nwhen need\nmeans dance\nsure 0.8", "no such intent"],
    ["[rule r]\nwhen need & (lack\nmeans need\nsure 0.8", "never closed"],
    ["[rule r]\nwhen needy\nmeans need\nsure 0.8", "no such thing to ask for"],
    ["[rule r]\nwhen need\nmeans need\nsure 2", "from 0 to 1"],
    ["[rule r]\nwhen about(gold)\nmeans need\nsure 0.8", "no such category"],
    ["[rule r]\nwhen need\nwhy not\nmeans need\nsure 0.8", "cannot be read"],
    ["[short]\nbcp beaucoup", "what is typed"],
  ])("says what is wrong with « %s »", (text, said) => {
    expect(of(text).faults).toEqual([
      { at: expect.anything(), said: expect.stringContaining(said) },
    ]);
  });
});

describe("what a village taught", () => {
  const own = grammar.taught([
    { term: "la Gourde", meaning: { as: "category", category: "water" } },
    { term: "le Moulin Vert", meaning: { as: "place" } },
    { term: "chez Titine", meaning: { as: "place", place: "Ferme Le Goff" } },
    { term: "ça chauffe", meaning: { as: "harmless" } },
    { term: "mon mari ne respire plus", meaning: { as: "harmless" } },
  ]);

  it("counts from then on, also misspelt", () => {
    expect(understand(own, "besoin de gourde").items[0]).toMatchObject({
      intent: "need",
      category: "water",
    });
    expect(understand(own, "besoin de gourdde").items[0]).toMatchObject({ category: "water" });
    expect(understand(grammar, "besoin de gourde").items[0].category).not.toBe("water");
  });

  it("names places as the village does", () => {
    expect(understand(own, "besoin d'eau au moulin vert").items[0].place).toBe("le Moulin Vert");
    expect(understand(own, "besoin d'eau chez titine").items[0].place).toBe("Ferme Le Goff");
  });

  it("silences no danger", () => {
    expect(understand(own, "mon mari ne respire plus").alarm).toBe("sos");
  });
});
