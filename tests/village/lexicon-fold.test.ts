import { describe, expect, it } from "vitest";

import type { EntryRef, TaughtMeaning } from "../../src/journal/fact.ts";
import { LEXICON_MAX, termKey } from "../../src/village/lexicon-fold.ts";
import { by, folded, HUB, operator, OTHER, Scribe } from "./journal-of.ts";

const water: TaughtMeaning = { as: "category", category: "water" };
const place: TaughtMeaning = { as: "place" };

const taught = (term: string, meaning: TaughtMeaning = water) =>
  operator({ kind: "lexicon.taught", term, meaning });
const withdrawn = (number: number, node = HUB) =>
  operator({ kind: "lexicon.withdrawn", taught: { node, number } });
const terms = (scribe: Scribe) =>
  scribe
    .village()
    .lexicon.read()
    .map(({ term }) => term);

describe("the village's lexicon", () => {
  it("says of each term what it means, who taught it, when, and from which message", () => {
    const scribe = new Scribe();
    const from: EntryRef = { node: HUB, number: 7 };
    const { wall } = scribe.write(
      operator({ kind: "lexicon.taught", term: "La Gourde", meaning: water, from }),
    );
    expect(scribe.village().lexicon.read()).toEqual([
      {
        ref: { node: HUB, number: 1 },
        term: "La Gourde",
        meaning: water,
        by: "Anne",
        at: wall,
        from,
      },
    ]);
  });

  it.each([
    ["a household", by("household", "!000000a1", 3, taught("kerbrat").fact)],
    ["a helper", by("helper", "Yann", 3, taught("kerbrat").fact)],
    ["an operator over the air", by("operator", "Anne", 2, taught("kerbrat").fact)],
  ])("learns nothing from %s", (_, draft) => {
    const scribe = new Scribe();
    scribe.write(draft);
    expect(terms(scribe)).toEqual([]);
  });

  it("keeps what anyone but an operator wants to take back", () => {
    const scribe = new Scribe();
    scribe.write(taught("kerbrat"));
    scribe.write(by("household", "!000000a1", 3, withdrawn(1).fact));
    expect(terms(scribe)).toEqual(["kerbrat"]);
  });

  it("forgets what was taken back, though the withdrawal came first", () => {
    const scribe = new Scribe();
    scribe.write(taught("kerbrat"));
    scribe.write(taught("la gourde"));
    scribe.write(withdrawn(1));
    expect(terms(scribe)).toEqual(["la gourde"]);
    expect(folded(scribe.entries.toReversed()).lexicon.read()).toHaveLength(1);
  });

  it("learns again what it forgot", () => {
    const scribe = new Scribe();
    scribe.write(taught("kerbrat"));
    scribe.write(withdrawn(1));
    scribe.write(taught("kerbrat"));
    expect(terms(scribe)).toEqual(["kerbrat"]);
  });

  it("holds to the last of two meanings of one term, however it is written, and has the first again without it", () => {
    const scribe = new Scribe();
    scribe.write(taught("Kerbrat'h", water), { node: OTHER });
    scribe.write(taught("KERBRAT  h", place));
    expect(scribe.village().lexicon.read()).toMatchObject([{ term: "KERBRAT  h", meaning: place }]);
    expect(scribe.village().lexicon.get("kerbrat-h")?.meaning).toEqual(place);
    expect(scribe.village().lexicon.entriesOf("kerbrat h")).toHaveLength(2);
    scribe.write(withdrawn(1));
    expect(scribe.village().lexicon.read()).toMatchObject([{ term: "Kerbrat'h", meaning: water }]);
  });

  it("gives one and the same list until it changes", () => {
    const scribe = new Scribe();
    scribe.write(taught("kerbrat"));
    const village = scribe.village();
    const before = village.lexicon.read();
    village.apply(
      scribe.write(by("household", "!000000a1", 1, { kind: "unknown", tag: 99 }, "ok")),
    );
    expect(village.lexicon.read()).toBe(before);
    village.apply(scribe.write(taught("la gourde")));
    expect(village.lexicon.read()).not.toBe(before);
  });

  it("is bounded: the first terms hold", () => {
    const scribe = new Scribe();
    for (let i = 0; i < LEXICON_MAX + 5; i++) scribe.write(taught(`lieu ${i}`, place));
    const read = scribe.village().lexicon.read();
    expect(read).toHaveLength(LEXICON_MAX);
    expect(read.at(-1)?.term).toBe(`lieu ${LEXICON_MAX - 1}`);
  });

  it("takes no term without a letter or a figure", () => {
    const scribe = new Scribe();
    for (const term of ["", "  ", "!?", "\u{202e}", "́"]) scribe.write(taught(term));
    expect(terms(scribe)).toEqual([]);
  });
});

it.each([
  ["La Gourde", "la gourde"],
  ["l'Éclusé", "l ecluse"],
  ["  Ker-Brat ! ", "ker brat"],
  ["chez\u{200b}Fanch", "chez fanch"],
  ["ŒUVRE", "oeuvre"],
])("knows «%s» as «%s»", (term, key) => {
  expect(termKey(term)).toBe(key);
});
