import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { changed, type Particulars } from "../../src/web/desk/correction.ts";
import { matches } from "../../src/web/desk/search.ts";
import { sampleCase } from "../support/sample-village.ts";

const view = sampleCase({
  number: 12,
  category: "water",
  people: 4,
  quantity: 20,
  unit: "l",
  place: "rue des Écoles",
  householdName: "Maison Kerbrat",
  raw: "plus d'eau, 4 personnes",
});
const asShown: Particulars = {
  category: "water",
  urgency: "normal",
  people: "4",
  quantity: "20",
  unit: "l",
  place: "rue des Écoles",
};

describe("a correction", () => {
  it("orders nothing when nothing was changed", () => {
    expect(changed(view, asShown)).toBeUndefined();
  });

  it("orders only what was changed", () => {
    expect(changed(view, { ...asShown, people: "6", quantity: "1,5", urgency: "high" })).toEqual({
      kind: "correct",
      number: 12,
      people: 6,
      quantity: 1.5,
      urgency: "high",
    });
  });

  it.each([
    { people: "six" },
    { people: "-1" },
    { quantity: "1e9" },
    { category: "gold" },
    { place: "  " },
  ])("takes no notice of %j", (typed) => {
    expect(changed(view, { ...asShown, ...typed })).toBeUndefined();
  });

  it("never orders a number that is none, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (people, quantity) => {
        const order = changed(view, { ...asShown, people, quantity });
        if (order?.kind !== "correct") return;
        expect(Number.isInteger(order.people ?? 0)).toBe(true);
        expect(Number.isFinite(order.quantity ?? 0)).toBe(true);
      }),
    );
  });
});

describe("a search", () => {
  it.each(["12", "n°12", "no 12", "#12", "kerbrat", "ECOLES", "écoles eau", "Personnes", ""])(
    "for « %s » finds the case",
    (sought) => {
      expect(matches(view, sought, "eau")).toBe(true);
    },
  );

  it.each(["13", "Yann", "kerbrat pain"])("for « %s » does not", (sought) => {
    expect(matches(view, sought, "eau")).toBe(false);
  });
});
