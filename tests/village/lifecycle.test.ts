import { describe, expect, it } from "vitest";

import { caseStates, caseTypes } from "../../src/journal/vocabulary.ts";
import { endOf, isLive, mayMove, start, stateByTasks } from "../../src/village/lifecycle.ts";

describe("mayMove", () => {
  it.each([
    ["need", "draft", "open"],
    ["need", "open", "acknowledged"],
    ["need", "open", "delivered"],
    ["need", "matched", "acknowledged"],
    ["need", "delivered", "open"],
    ["need", "fulfilled", "open"],
    ["need", "on-hold", "matched"],
    ["report", "open", "duplicate"],
    ["offer", "available", "reserved"],
    ["offer", "lent", "overdue"],
    ["offer", "withdrawn", "available"],
  ] as const)("lets a %s go from %s to %s", (type, from, to) => {
    expect(mayMove(type, from, to)).toBe(true);
  });

  it.each([
    ["need", "fulfilled", "cancelled"],
    ["need", "acknowledged", "open"],
    ["need", "open", "draft"],
    ["need", "open", "available"],
    ["need", "rejected", "acknowledged"],
    ["offer", "available", "enroute"],
    ["offer", "exhausted", "open"],
    ["offer", "lent", "reserved"],
  ] as const)("keeps a %s from going from %s to %s", (type, from, to) => {
    expect(mayMove(type, from, to)).toBe(false);
  });

  it("lets every case stay where it is, and be opened again from any end", () => {
    for (const type of caseTypes) {
      for (const state of caseStates) {
        expect(mayMove(type, state, state)).toBe(true);
        if (!isLive(state)) expect(mayMove(type, state, start(type))).toBe(true);
      }
    }
  });
});

describe("endOf", () => {
  it("names the ends of an offer as offers end", () => {
    expect(endOf("offer", "fulfilled")).toBe("exhausted");
    expect(endOf("offer", "cancelled")).toBe("withdrawn");
    expect(endOf("need", "cancelled")).toBe("cancelled");
  });
});

describe("stateByTasks", () => {
  it.each([
    ["need", [], undefined],
    ["need", ["claimed"], "matched"],
    ["need", ["claimed", "onsite"], "enroute"],
    ["need", ["done", "enroute"], "enroute"],
    ["need", ["done", "done"], "delivered"],
    ["offer", ["assigned"], "reserved"],
    ["offer", ["done"], "partly-used"],
  ] as const)("takes a %s with helpers %j to be %s", (type, tasks, state) => {
    expect(stateByTasks(type, tasks)).toBe(state);
  });
});
