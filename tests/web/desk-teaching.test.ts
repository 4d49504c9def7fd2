import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { undoOf } from "../../src/web/desk/orders.ts";
import {
  pick,
  type Range,
  teachingOf,
  termIn,
  tokensOf,
  type Values,
} from "../../src/web/desk/teaching.ts";
import { sampleHouseholds } from "../support/sample-village.ts";

const raw = "on a vidé la Gourde,\n plus d'eau !";
const tokens = tokensOf(raw);
const tapped = (...taps: readonly number[]): Range | undefined =>
  taps.reduce<Range | undefined>(pick, undefined);

describe("words that are tapped", () => {
  it.each([
    [[3, 4], "la Gourde"],
    [[4, 3], "la Gourde"],
    [[4, 5], "Gourde, plus"],
    [[6, 7], "d'eau"],
    [[0, 4, 2], "vidé"],
    [[4, 4], ""],
    [[], ""],
  ])("%j are « %s »", (taps, term) => {
    expect(termIn(raw, tokens, tapped(...taps))).toBe(term);
  });

  it("are always words of the message, at most 60 characters of it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.array(fc.nat(200)),
        (text, taps) => {
          const all = tokensOf(text);
          const on = taps.filter((at) => at < all.length);
          const term = termIn(text, all, tapped(...on));
          expect(Array.from(term).length).toBeLessThanOrEqual(60);
          expect(text.replace(/\s+/g, " ")).toContain(term);
        },
      ),
    );
  });
});

describe("the order to teach", () => {
  const values: Values = { term: " Tonton ", as: "person", category: "", place: "", person: "" };
  const order = (news: Partial<Values>) =>
    teachingOf({ ...values, ...news }, { number: 7 }, sampleHouseholds);

  it.each<[Partial<Values>, unknown]>([
    [{ person: " Yann " }, { as: "person", person: "!a1b2c304" }],
    [{ person: "Yves" }, { as: "person", person: "Yves" }],
    [
      { as: "category", category: "water" },
      { as: "category", category: "water" },
    ],
    [{ as: "place" }, { as: "place" }],
    [
      { as: "place", place: " le Bourg " },
      { as: "place", place: "le Bourg" },
    ],
    [{ as: "harmless", category: "water" }, { as: "harmless" }],
  ])("with %j means %j", (news, meaning) => {
    expect(order(news)).toEqual({ kind: "teach", term: "Tonton", meaning, number: 7 });
  });

  it.each<Partial<Values>>([
    {},
    { term: " ", person: "Yann" },
    { as: "category" },
    { as: "category", category: "gold" },
  ])("waits for what is missing in %j", (news) => {
    expect(order(news)).toBeUndefined();
  });

  it("keeps the name where two households have it", () => {
    const [home] = sampleHouseholds;
    const twins = home === undefined ? [] : [home, { ...home, id: "!a1b2c399" }];
    expect(teachingOf({ ...values, person: "Yann" }, {}, twins)?.meaning).toEqual({
      as: "person",
      person: "Yann",
    });
  });

  it("is undone by forgetting, or by what the term meant before", () => {
    const teach = { kind: "teach", term: "Tonton", meaning: { as: "harmless" } } as const;
    expect(undoOf(teach, [])).toEqual({ kind: "forget", term: "Tonton" });
    // A page that has not read the village's words cannot tell what stood there before.
    expect(undoOf(teach)).toBeUndefined();
    const before = {
      node: "c0ffee01",
      number: 3,
      term: "tonton",
      meaning: { as: "place" },
      personName: null,
      by: "Anne",
      at: "",
      dated: true,
      from: { node: "c0ffee01", number: 2 },
      words: null,
    } as const;
    const back = { kind: "teach", term: "tonton", meaning: { as: "place" }, from: before.from };
    expect(undoOf(teach, [before])).toEqual(back);
    expect(undoOf({ kind: "forget", term: "TONTON" }, [before])).toEqual(back);
    expect(undoOf({ kind: "forget", term: "TONTON" }, [])).toBeUndefined();
  });
});
