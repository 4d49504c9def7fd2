import { expect, it } from "vitest";

import { householdNamed } from "../../src/cli/find-household.ts";
import type { HouseholdView } from "../../src/village/views.ts";

function home(name: string): HouseholdView {
  return {
    id: `=${name}`,
    name,
    lang: "fr",
    people: null,
    place: null,
    status: null,
    statusAt: null,
    saidBy: null,
    heardAt: null,
    dueInMinutes: null,
    key: null,
    keyDoubt: null,
  };
}

const neighbours = Array.from({ length: 12 }, (_, i) => home(`Mme Voisine${i + 1}`));

it.each([
  ["Mme Guilerm", "Perhaps “Mme Guillerm”, “Famille Guillerm-Le Bras”?"],
  ["guillerme", "Perhaps “Mme Guillerm”, “Famille Guillerm-Le Bras”?"],
  ["Maison Guillerm", "Perhaps “Mme Guillerm”, “Famille Guillerm-Le Bras”?"],
  ["M. Voisine12", "Perhaps “Mme Voisine12”, “Mme Voisine1”, “Mme Voisine2”,"],
  ["Mme Nobody", "“Mme Nobody”. The"],
])(
  "offers for %s the names that are closest, whatever title stands before them",
  (wanted, said) => {
    const found = [...neighbours, home("Famille Guillerm-Le Bras"), home("Mme Guillerm")];
    expect(() => householdNamed(wanted, found)).toThrow(said);
  },
);
