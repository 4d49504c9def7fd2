import { describe, expect, it } from "vitest";

import { Desk } from "./desk.ts";

const home = "!000000a1";

function kinds(desk: Desk, from: number): readonly string[] {
  return desk.entries.slice(from).map(({ fact }) => fact.kind);
}

describe("an order to erase a household", () => {
  it("ends what it asked to be erased by, and tells it no more than that", () => {
    const desk = new Desk();
    desk.hear("plus d'eau, 4 personnes au 2 rue du puits");
    desk.hear("EFFACER");
    const before = desk.entries.length;
    const judged = desk.order({ kind: "erase", household: home }, "Maëlle");
    expect(kinds(desk, before)).toEqual(["person.erased", "case.moved", "message.queued"]);
    expect(desk.entries[before]).toMatchObject({
      actor: { role: "operator", id: "Maëlle" },
      fact: { household: home },
    });
    if (judged.kind !== "taken") throw new Error(judged.why);
    expect(judged.taken.outgoing.map(({ text }) => text)).toEqual([
      expect.stringContaining("N°2 clos"),
    ]);
    expect(desk.village.case(2)?.state).toBe("fulfilled");
    expect(desk.village.case(1)?.state).toBe("open");
  });

  it("waits for the end of a need on which a life may depend", () => {
    const desk = new Desk();
    desk.hear("SOS mon mari ne respire plus");
    expect(desk.order({ kind: "erase", household: home })).toEqual({
      kind: "refused",
      why: "vital-need",
    });
    desk.order({ kind: "close", number: 1, as: "fulfilled" });
    expect(desk.order({ kind: "erase", household: home }).kind).toBe("taken");
  });

  it("is refused for who is not known", () => {
    expect(new Desk().order({ kind: "erase", household: "!0000dead" })).toEqual({
      kind: "refused",
      why: "no-such-household",
    });
  });
});

describe("an order that declares a crisis", () => {
  it("is taken once, and its end once, each with the node's age", () => {
    const desk = new Desk();
    expect(desk.order({ kind: "crisis", as: "end" })).toEqual({
      kind: "refused",
      why: "no-crisis",
    });
    expect(desk.order({ kind: "crisis", as: "begin" }).kind).toBe("taken");
    expect(desk.order({ kind: "crisis", as: "begin" })).toEqual({
      kind: "refused",
      why: "crisis-on",
    });
    expect(desk.order({ kind: "crisis", as: "end" }).kind).toBe("taken");
    expect(desk.entries.map(({ fact }) => fact)).toEqual([
      { kind: "crisis.began", age: 120_000 },
      { kind: "crisis.ended", age: 240_000 },
    ]);
  });
});
