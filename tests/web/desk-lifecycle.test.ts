import { describe, expect, it } from "vitest";

import { caseStates, caseTypes } from "../../src/journal/vocabulary.ts";
import type { CaseView } from "../../src/village/views.ts";
import { activeHelper, column, isClosed, nextStep } from "../../src/web/desk/lifecycle.ts";
import { undoOf } from "../../src/web/desk/orders.ts";
import { sampleCase } from "../support/sample-village.ts";

const need = (given: Partial<CaseView>): CaseView =>
  sampleCase({ number: 12, seen: true, ...given });
const yann = [{ name: "Yann", state: "assigned" }];

describe("a case on the board", () => {
  it("stands in the column of its state", () => {
    expect(
      (
        ["open", "on-hold", "matched", "enroute", "delivered", "fulfilled", "duplicate"] as const
      ).map((state) => column(need({ state }))),
    ).toEqual(["todo", "todo", "matched", "enroute", "confirm", "done", "done"]);
  });

  it("is offered to be seen before anything else, whatever it is", () => {
    for (const type of caseTypes) {
      for (const state of caseStates) {
        const view = need({ type, state, seen: false });
        const step = nextStep(view);
        expect(step.kind === "order" ? step.verb : step.kind).toBe(
          isClosed(view) ? "none" : "acknowledge",
        );
      }
    }
  });

  it.each([
    ["acknowledged", [], { kind: "assign" }],
    ["matched", yann, { kind: "enroute", number: 12, helper: "Yann" }],
    ["matched", [], { kind: "assign" }],
    ["enroute", yann, { kind: "delivered", number: 12, helper: "Yann" }],
    ["delivered", yann, { kind: "close", number: 12, as: "fulfilled" }],
    ["fulfilled", yann, { kind: "none" }],
  ] as const)("that is a need %s with %j goes on to %j", (state, helpers, expected) => {
    const step = nextStep(need({ state, helpers }));
    expect(step.kind === "order" ? step.order : step).toEqual(expected);
  });

  it("that is a report or a question is dealt with in one step once seen", () => {
    for (const type of ["report", "seek", "question", "erase"] as const) {
      expect(nextStep(need({ type, state: "acknowledged" }))).toEqual({
        kind: "order",
        verb: "handled",
        order: { kind: "close", number: 12, as: "fulfilled" },
      });
    }
  });

  it("is in the hands of the first helper who was not let go", () => {
    const helpers = [
      { name: "Soizic", state: "released" },
      { name: "Yann", state: "enroute" },
    ];
    expect(activeHelper(need({ helpers }))).toBe("Yann");
    expect(activeHelper(need({ helpers: [] }))).toBeUndefined();
  });
});

describe("undo", () => {
  it("reopens what was closed and releases who was assigned", () => {
    expect(undoOf({ kind: "close", number: 12, as: "cancelled" })).toEqual({
      kind: "reopen",
      number: 12,
    });
    expect(undoOf({ kind: "assign", number: 12, helper: "Yann" })).toEqual({
      kind: "release",
      number: 12,
      helper: "Yann",
    });
  });

  it("is not offered for words that have left", () => {
    expect(undoOf({ kind: "say", number: 12, text: "bien lu" })).toBeUndefined();
  });
});
