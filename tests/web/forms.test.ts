import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { LINE_MAX, readFields, TEXT_MAX } from "../../src/web/portal/forms.ts";

const kinds = ["ok", "need", "offer", "seek"] as const;
const anything = fc.string({ unit: "binary", maxLength: 2000 });
const typed = fc.record(
  {
    name: anything,
    text: anything,
    place: anything,
    people: fc.oneof(anything, fc.integer().map(String)),
    category: fc.oneof(anything, fc.constant("water")),
    urgency: fc.oneof(anything, fc.constant("critical")),
    status: fc.oneof(anything, fc.constant("hurt")),
    who: anything,
  },
  { requiredKeys: [] },
);

describe("a form", () => {
  it("whatever is typed keeps to its bounds, or says which field does not", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), typed, (kind, fields) => {
        const filled = readFields(kind, new URLSearchParams(fields));
        if (filled.kind === "bad") {
          expect(filled.errors.size).toBeGreaterThan(0);
          return;
        }
        const { form } = filled;
        expect(form.kind).toBe(kind);
        expect(form.name.length).toBeLessThanOrEqual(LINE_MAX);
        expect(form.text.length).toBeLessThanOrEqual(TEXT_MAX);
        if (form.kind === "seek") {
          expect(form.who).not.toBe("");
          return;
        }
        const { people = 1, place = "x" } = form;
        expect(Number.isInteger(people) && people >= 1 && people <= 999).toBe(true);
        expect(place.length).toBeGreaterThan(0);
        expect(place.length).toBeLessThanOrEqual(LINE_MAX);
      }),
    );
  });

  it.each([
    ["", undefined],
    ["4", 4],
    [" 04 ", 4],
    ["999", 999],
  ])("reads <%s> as %s people", (people, expected) => {
    const filled = readFields("ok", new URLSearchParams({ people }));
    expect(filled).toMatchObject({ kind: "good" });
    expect(filled.kind === "good" && "people" in filled.form ? filled.form.people : undefined).toBe(
      expected,
    );
  });

  it.each(["0", "-1", "4,5", "1000", "quatre", "4 dont 1 bébé", "٤", "1e2"])(
    "does not take <%s> for a number of people",
    (people) => {
      const filled = readFields("ok", new URLSearchParams({ people }));
      expect(filled).toEqual({ kind: "bad", errors: new Map([["people", "people"]]) });
    },
  );

  it("keeps raw words as they came, hidden characters and all, but shows them in no name", () => {
    const hidden = "SOS\u202e\u0007";
    const filled = readFields("need", new URLSearchParams({ text: hidden, name: hidden }));
    expect(filled).toMatchObject({ form: { text: hidden, name: "SOS··" } });
  });

  it("leaves out a category or an urgency that does not exist", () => {
    const fields = new URLSearchParams({ category: "gold", urgency: "extreme", text: "x" });
    expect(readFields("need", fields)).toEqual({
      kind: "good",
      form: { kind: "need", name: "", text: "x" },
    });
  });

  it.each([
    [{}, "bad"],
    [{ urgency: "high" }, "bad"],
    [{ text: "   " }, "bad"],
    [{ urgency: "critical" }, "good"],
    [{ category: "water" }, "good"],
    [{ text: "eau" }, "good"],
  ])("for a need holds one of category, words, danger: %j is %s", (fields, kind) => {
    expect(readFields("need", new URLSearchParams({ name: "Paul", ...fields })).kind).toBe(kind);
  });
});
