import { describe, expect, it } from "vitest";

import { Desk } from "./desk.ts";

const textOf = (taken: ReturnType<Desk["hear"]>): readonly string[] =>
  taken.outgoing.map(({ text }) => text);

describe("words in a language of which only emergencies are known", () => {
  it("ring as an emergency that says which language it seems to be, and are answered in French", () => {
    const desk = new Desk();
    const taken = desk.hear("HILFE mein Mann atmet nicht mehr");
    expect(taken.rings).toBe(1);
    expect(desk.village.live()).toMatchObject([
      { type: "need", alarm: "sos", category: "medical", guess: "de", lang: "fr" },
    ]);
    expect(textOf(taken)).toEqual([expect.stringMatching(/^SOS REÇU/)]);
  });

  it("go to a person with the language and what they may be about", () => {
    const desk = new Desk();
    const taken = desk.hear("até quando vai a falta de luz?");
    expect(desk.village.inbox()).toMatchObject([
      { intent: "unknown", guess: "pt", category: "power" },
    ]);
    expect(textOf(taken)).toEqual([
      "Message reçu, un opérateur le lira. Vie en danger : SOS. English: EN",
    ]);
  });

  it("are drafted as a need when they plainly are one, with one question", () => {
    const desk = new Desk();
    const taken = desk.hear("agua para 5 personas por favor");
    expect(desk.village.live()).toMatchObject([
      { type: "need", state: "draft", category: "water", people: 5, guess: "es" },
    ]);
    expect(taken.outgoing).toHaveLength(1);
  });

  it("make an emergency of what was asked about when they say yes", () => {
    const desk = new Desk();
    desk.hear("AIDE");
    desk.hear("ja bitte", { packetId: 99 });
    expect(desk.village.live()).toMatchObject([{ alarm: "sos", urgency: "critical" }]);
  });

  it("are told as what they seem to be when they say that all is well", () => {
    const desk = new Desk();
    desk.hear("alles gut");
    expect(desk.village.household("!000000a1")).toMatchObject({ status: "ok" });
  });

  it("leave no guess on French words", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau pour 4");
    expect(desk.village.live()[0]?.guess).toBeUndefined();
  });
});
