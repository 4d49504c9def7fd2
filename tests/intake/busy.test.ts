import { describe, expect, it } from "vitest";

import { receiveText } from "../../src/intake/receive-text.ts";
import { Desk } from "./desk.ts";

/** What is answered while the channel is busy. */
function busily(desk: Desk, text: string): readonly string[] {
  desk.now += 60_000;
  const taken = receiveText(desk.heard(text), { ...desk.context, busy: true });
  desk.keep(taken.entries);
  return taken.outgoing.map((out) => out.text);
}

describe("on a busy channel", () => {
  it("answers are short, with the number and what was understood", () => {
    const desk = new Desk();
    expect(busily(desk, "besoin de 3 packs d'eau, 4 personnes")).toEqual([
      "Reçu n°1 eau x3 packs, 4 pers, normale",
    ]);
    expect(busily(desk, "annule 1")).toEqual(["N°1 annulé"]);
  });

  it("several things are named in few words", () => {
    expect(busily(new Desk(), "besoin d'eau pour 4 personnes et de bois")).toEqual([
      "Reçu par le hub : n°1 eau ; n°2 chauffage. Faux ? CORRIGER n°",
    ]);
  });

  it("someone in danger is told all there is to tell", () => {
    const desk = new Desk({ exercise: true });
    expect(busily(desk, "SOS mon mari ne respire plus")[0]).toMatch(
      /^EXERCICE SOS REÇU par le hub, n°1\. Un opérateur est alerté\. Où \?/,
    );
  });
});

describe("news of a case", () => {
  it("may wait for the morning, and answers to what was just said may not", () => {
    const desk = new Desk();
    const answer = desk.hear("besoin d'eau, 4 personnes").outgoing;
    expect(answer.map(({ news, short }) => [news, short])).toEqual([
      [undefined, "Reçu n°1 eau, 4 pers, normale"],
    ]);
    const judged = desk.order({ kind: "assign", number: 1, helper: "Paul" });
    const told = judged.kind === "taken" ? judged.taken.outgoing : [];
    expect(told.map(({ news, short }) => [news, short])).toEqual([
      [true, "N°1 : Paul peut aider. Sinon NON 1"],
    ]);
  });

  it("of an emergency wait for nothing", () => {
    const desk = new Desk();
    desk.hear("SOS mon mari ne respire plus");
    const judged = desk.order({ kind: "acknowledge", number: 1 });
    const told = judged.kind === "taken" ? judged.taken.outgoing : [];
    expect(told.map(({ news, lane }) => [news, lane])).toEqual([[undefined, "emergency"]]);
  });
});
