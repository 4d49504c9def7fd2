import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { phrasesOf } from "../../scripts/score/phrase.ts";
import type { TaughtMeaning, TaughtTerm } from "../../src/journal/fact.ts";
import { unteachable } from "../../src/language/teachable.ts";
import { understand as read } from "../../src/language/understand.ts";
import { grammar, understand } from "../support/grammar.ts";

const water: TaughtMeaning = { as: "category", category: "water" };

const taught = (...terms: readonly (readonly [string, TaughtMeaning])[]) =>
  grammar.taught(terms.map(([term, meaning]): TaughtTerm => ({ term, meaning })));

describe("a thing that was taught", () => {
  const village = taught(["la gourde", water], ["on est à sec", water]);

  it.each([
    ["plus de gourde, 4 personnes", { intent: "need", category: "water", people: 4 }],
    ["besoin d'une Gourde svp", { intent: "need", category: "water" }],
    ["besoin de gourdes svp", { intent: "need", category: "water" }],
    ["besoin de la goudre svp", { intent: "need", category: "water" }],
    ["je peux donner 3 gourdes", { intent: "offer", category: "water" }],
  ])("is read in « %s »", (text, item) => {
    expect(read(village, text).items[0]).toMatchObject(item);
    expect(understand(text).items[0].category).not.toBe("water");
  });

  it.each(["plus de bois, 3 personnes, 8 rue du stade", "on est bien au chaud", "on est a sac"])(
    "changes nothing in « %s », where it is not said",
    (text) => {
      expect(read(village, text)).toEqual(understand(text));
    },
  );
});

describe("a place that was taught", () => {
  const village = taught(
    ["kerbrat", { as: "place" }],
    ["chez Fanch", { as: "place", place: "4 rue du Puits" }],
  );

  it.each([
    ["plus d'eau a kerbrat", "kerbrat"],
    ["plus d'eau à Kerbart", "kerbrat"],
    ["besoin de pain chez fanch", "4 rue du Puits"],
    ["besoin de pain, 12 rue de kerbrat", "12 rue de kerbrat"],
  ])("is where « %s » says", (text, place) => {
    expect(read(village, text).items[0].place).toBe(place);
  });
});

it("names no thing by a place's name", () => {
  const village = taught(["la fontaine au bois", { as: "place" }]);
  expect(understand("besoin de pain a la fontaine au bois").items).toHaveLength(1);
  const { items } = read(village, "besoin de pain a la fontaine au bois");
  expect(items).toEqual([
    { intent: "need", category: "food", urgency: "normal", place: "la fontaine au bois" },
  ]);
});

describe("a nickname that was taught", () => {
  const village = taught(
    ["Tonton", { as: "person", person: "Yves Le Goff" }],
    ["la mère Kerjean", { as: "person", person: "Anne Kerjean" }],
  );

  it.each([
    ["quelqu'un a vu tonton ?", "Yves Le Goff"],
    ["je cherche tonton depuis ce matin", "Yves Le Goff"],
    ["pas de nouvelles de la mere kerjean depuis hier", "Anne Kerjean"],
    ["has anyone seen tonton", "Yves Le Goff"],
  ])("says who is sought in « %s »", (text, who) => {
    expect(read(village, text).items[0]).toMatchObject({ intent: "seek", who });
    expect(read(village, text).lang).toBe(understand(text).lang);
  });

  it("is someone who may be in danger", () => {
    expect(read(village, "tonton est coincé sous un arbre").alarm).toBe("sos");
    expect(read(village, "la mère Kerjean respire plus").alarm).toBe("sos");
  });
});

describe("a way of speaking that was taught", () => {
  const village = taught(["ça caille dur", { as: "harmless" }]);

  it("is talk", () => {
    const [before] = understand("ça caille dur chez nous").items;
    expect(before.intent).not.toBe("noise");
    expect(read(village, "ça caille dur").items[0].intent).toBe("noise");
  });

  it("hides no need beside it", () => {
    expect(read(village, "ça caille dur, plus de bois pour 4").items[0]).toMatchObject({
      intent: "need",
      people: 4,
    });
  });
});

describe("danger", () => {
  const loudness = { none: 0, suspect: 1, sos: 2 };
  const phrases = ["given", "own", "voices"].flatMap((name) =>
    phrasesOf(`src/language/examples/${name}.jsonl`).map(({ text }) => text),
  );
  const ringing = phrases.filter((text) => understand(text).alarm !== "none");
  const meaning = fc.constantFrom<TaughtMeaning>(
    water,
    { as: "place" },
    { as: "person", person: "Jo" },
    { as: "harmless" },
  );
  /** Some words of a phrase, one beside the other, as an operator would take them from it. */
  const cutting = fc
    .tuple(fc.constantFrom(...ringing), fc.nat(30), fc.integer({ min: 1, max: 6 }))
    .map(([text, from, count]) => {
      const words = text.split(/\s+/);
      return words.slice(from % words.length, (from % words.length) + count).join(" ");
    });

  it("is never taught away, whichever words of it are taken, though nobody refused them", () => {
    expect(ringing.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(
        fc.constantFrom(...ringing),
        fc.array(fc.tuple(cutting, meaning), { minLength: 1, maxLength: 3 }),
        fc.nat(30),
        fc.integer({ min: 1, max: 8 }),
        (text, others, from, count) => {
          const words = text.split(/\s+/);
          const own = words.slice(from % words.length, (from % words.length) + count).join(" ");
          const village = taught([own, { as: "harmless" }], ...others);
          const { alarm } = read(village, text);
          expect(loudness[alarm], `${text} | ${own}`).toBeGreaterThanOrEqual(
            loudness[understand(text).alarm],
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is heard in a word nearer to a taught one than to its own", () => {
    const village = taught(["incende", { as: "place" }], ["saigna", { as: "place" }]);
    for (const text of ["incendie dans la grange", "il saigne beaucoup", "incende chez moi"]) {
      expect(loudness[read(village, text).alarm], text).toBeGreaterThanOrEqual(
        loudness[understand(text).alarm],
      );
    }
  });

  it("is where a taught place is, too", () => {
    const village = taught(["kerbrat", { as: "place" }]);
    expect(read(village, "incendie a kerbrat")).toMatchObject({
      alarm: "sos",
      items: [{ intent: "sos", category: "fire", place: "kerbrat" }],
    });
  });

  it("refuses as terms most of what it is known by", () => {
    const alone = ringing.filter((text) => text.length <= 60);
    const allowed = alone.filter((text) => unteachable(grammar, text, water) === undefined);
    expect(allowed).toEqual([]);
  });
});
