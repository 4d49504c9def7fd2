import { describe, expect, it } from "vitest";

import { particularsOf } from "../../src/village/act.ts";
import { boardView } from "../../src/village/case-view.ts";
import { householdsView, inboxView } from "../../src/village/people-view.ts";
import { Desk } from "./desk.ts";
import { play } from "./play.ts";

const toldOf = (desk: Desk) => desk.village.households().filter(({ id }) => id.startsWith("="));

const named = ({ candidates }: { readonly candidates: readonly { readonly id: string }[] }) =>
  candidates.map(({ id }) => id);

describe("what is said of another household", () => {
  it("makes them known, by who said it, and answers the teller", () => {
    const desk = new Desk();
    expect(play(desk, "a1", "pour Mme Roux : ok")).toEqual([
      "reply: Noté pour Mme Roux : tout va bien. Merci. Un besoin ? Écrivez pour qui. Vital : SOS.",
    ]);
    expect(toldOf(desk)).toMatchObject([{ name: "Mme Roux", status: "ok", saidBy: "!000000a1" }]);
    expect(desk.village.household("!000000a1")?.status).toBeUndefined();
  });

  it("speaks of the same one by another neighbour, without accents or title", () => {
    const desk = new Desk();
    play(desk, "a1", "pour Mme Quéré : ok");
    play(desk, "b2", "MME QUERE n'a plus de pain");
    expect(toldOf(desk)).toHaveLength(1);
    expect(desk.village.live().map(({ subject }) => subject)).toEqual(
      toldOf(desk).map(({ id }) => id),
    );
  });

  it("is put down to who has a radio and that name", () => {
    const desk = new Desk();
    play(desk, "d4", "je m'appelle Paul Roux");
    play(desk, "a1", "Mme Roux au 12 va bien");
    expect(toldOf(desk)).toEqual([]);
    expect(desk.village.household("!000000d4")).toMatchObject({
      status: "ok",
      saidBy: "!000000a1",
    });
  });

  it("takes a neighbour by the number of the teller's own street", () => {
    const desk = new Desk();
    play(desk, "a1", "nous sommes 4 au 8 rue du Port");
    play(desk, "b2", "nous sommes 2 au 6 rue du Port");
    play(desk, "a1", "ma voisine au 6 n'a plus de chauffage");
    expect(desk.village.live().map(({ household, subject }) => [household, subject])).toEqual([
      ["!000000a1", "!000000b2"],
    ]);
  });

  it("opens a case that its teller follows and takes back", () => {
    const desk = new Desk();
    expect(play(desk, "a1", "ma voisine au 6 n'a plus de chauffage")).toEqual([
      "reply: Noté pour ma voisine, n°1 : besoin chauffage. Réponse ici. Annuler : ANNULE 1.",
    ]);
    expect(boardView(desk.village)).toMatchObject([
      { household: "!000000a1", who: "ma voisine", subject: { name: "ma voisine", place: "au 6" } },
    ]);
    expect(play(desk, "a1", "ANNULE 1").join()).toContain("N°1 annulé");
  });

  it("invents no one where two may be meant, and asks an operator which", () => {
    const desk = new Desk();
    play(desk, "b2", "je m'appelle Anne Roux");
    play(desk, "d4", "je m'appelle Paul Roux");
    play(desk, "a1", "pour Mme Roux : besoin d'eau");
    expect(toldOf(desk)).toEqual([]);
    expect(desk.village.live().map(({ subject }) => subject)).toEqual([undefined]);
    expect(boardView(desk.village).map(named)).toEqual([["!000000b2", "!000000d4"]]);
    expect(inboxView(desk.village).map(named)).toEqual([["!000000b2", "!000000d4"]]);
  });

  it("answers nothing that the teller was asked of their own danger", () => {
    const desk = new Desk();
    play(desk, "a1", "au secours, ma mère ne respire plus");
    const emergency = desk.village.case(1);
    play(desk, "a1", "pour Mme Roux : ok");
    expect(desk.village.case(1)).toMatchObject({ state: "open", alarm: "sos" });
    expect(particularsOf(desk.village.case(1) ?? {})).toEqual(particularsOf(emergency ?? {}));
  });

  it("rings for another as for the sender, under a case of its own", () => {
    const desk = new Desk();
    play(desk, "a1", "Mme Roux ne respire plus");
    play(desk, "a1", "Mme Petit ne respire plus");
    expect(desk.village.live().map(({ alarm, who }) => [alarm, who])).toEqual([
      ["sos", "Mme Roux"],
      ["sos", "Mme Petit"],
    ]);
  });

  it("is not silenced by, and does not silence, what they say themselves", () => {
    const desk = new Desk();
    play(desk, "b2", "je m'appelle Anne Roux");
    play(desk, "b2", "OK");
    play(desk, "a1", "Mme Roux est blessée à la main, rien de grave");
    play(desk, "a1", "pour Mme Roux : ok");
    const view = householdsView(desk.village).find(({ id }) => id === "!000000b2");
    expect(view).toMatchObject({ status: "ok", saidBy: { id: "!000000a1" } });
    play(desk, "b2", "OK");
    expect(desk.village.household("!000000b2")?.saidBy).toBeUndefined();
  });
});
