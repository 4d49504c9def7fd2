import { describe, expect, it } from "vitest";

import { understand } from "../support/grammar.ts";

const whose = (text: string): readonly string[] =>
  understand(text).items.map(({ intent, who, place, behalf }) =>
    [intent, behalf ?? "-", who ?? "-", place ?? "-"].join(" | "),
  );

describe("words about another household", () => {
  it.each([
    ["pour Mme Roux : ok", "checkin | name | Mme Roux | -"],
    ["PR MME ROUX: OK", "checkin | name | MME ROUX | -"],
    ["pour mémé Jeanne : ok", "checkin | name | mémé Jeanne | -"],
    ["de la part de Paul Le Goff: besoin d'eau 2 pers", "need | name | Paul Le Goff | -"],
    ["Mme Roux au 12 va bien", "checkin | name | Mme Roux | au 12"],
    ["Mme Roux va bien je l'ai vue", "checkin | name | Mme Roux | -"],
    ["j'ai vu Paul Le Goff, il va bien", "checkin | name | Paul Le Goff | -"],
    ["checked on Bob at no 4, he is fine", "checkin | name | Bob | at no 4"],
    ["for Mrs Price: needs insulin", "need | name | Mrs Price | -"],
    ["Jean-Luc Moal au 2 bis a besoin de pain", "need | name | Jean-Luc Moal | au 2 bis"],
    ["chez les Cadiou plus d'eau", "need | name | les Cadiou | -"],
    ["the Smiths have no water", "need | name | the Smiths | -"],
    ["ma voisine au 6 n'a plus de chauffage", "need | relation | ma voisine | au 6"],
    ["my neighbour at no 6 has no heating", "need | relation | my neighbour | at no 6"],
    ["la voisine va bien", "checkin | relation | la voisine | -"],
    ["les gens du 14 rue du Port sont ok", "checkin | relation | les gens | 14 rue du Port"],
    ["mon père qui vit seul au bourg n'a plus de bois", "need | relation | mon père | bourg"],
    ["my mum who lives at 3 Mill Lane needs bread", "need | relation | my mum | 3 Mill Lane"],
    [
      "au 12 rue du port ils n'ont plus de bois",
      "need | house | au 12 rue du port | 12 rue du port",
    ],
    ["ma voisine au 6 ne respire plus", "sos | relation | ma voisine | au 6"],
  ])("are told from the sender's own in « %s »", (text, read) => {
    expect(whose(text)).toEqual([read]);
  });

  it("say how many they are, and leave out the sender's own", () => {
    const [first] = understand("Mme Roux au 12 n'a plus d'eau, 2 personnes").items;
    expect(first).toMatchObject({ who: "Mme Roux", people: 2 });
    const both = understand("on est 4, plus d'eau, la voisine va bien").items;
    expect(both.map(({ intent, people, who }) => [intent, people, who])).toEqual([
      ["need", 4, undefined],
      ["checkin", undefined, "la voisine"],
    ]);
  });
});

describe("words about the sender's own household", () => {
  it.each([
    "mon mari est blessé",
    "ma fille a besoin de lait",
    "ma mère qui vit avec nous n'a plus d'eau",
    "my mum is ok",
    "je suis chez les Cadiou, on a plus d'eau",
    "avec ma voisine on n'a plus d'eau",
    "ma voisine et moi n'avons plus d'eau",
    "pour la cantine : 20 repas",
    "Besoin d'eau. Mme Roux",
    "MA FILLE DE 19 ANS SAIGNE ENORMEMENT",
    "le voisin a sorti la carabine il vise ma porte",
    "Ça va pas fort ici",
    "plus d'eau au 06 12 34 56 78",
  ])("are not put down to another in « %s »", (text) => {
    expect(understand(text).items.filter(({ behalf }) => behalf !== undefined)).toEqual([]);
  });

  it("asks after someone rather than telling of them, with a question mark", () => {
    expect(whose("ma voisine va bien ?")).toEqual(["seek | - | ma voisine | -"]);
  });
});
