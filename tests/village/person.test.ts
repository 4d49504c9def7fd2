import { describe, expect, it } from "vitest";

import type { Household } from "../../src/village/case.ts";
import { type PersonTold, personIn } from "../../src/village/person.ts";

const home = (id: string, name?: string, place?: string): Household => ({
  id,
  lang: "fr",
  stopped: false,
  ...(name !== undefined && { name }),
  ...(place !== undefined && { place }),
});

const teller = home("!000000a1", "Yann", "8 rue du Port");
const named = (who: string, place?: string): PersonTold => ({
  who,
  behalf: "name",
  ...(place !== undefined && { place }),
});

describe("someone told of", () => {
  it.each([
    ["Mme Roux", "mme ROUX"],
    ["M. Quéré", "Mme Quere"],
    ["the Smiths", "Mrs Smith"],
    ["Paul Le Goff", "Le Goff Paul"],
  ])("is one at every hub, as « %s » and as « %s »", (one, other) => {
    const first = personIn([], named(one), "!000000a1");
    expect(personIn([], named(other), "!000000b2")).toEqual(first);
  });

  it("is who bears the name, and not another of the family", () => {
    const known = [teller, home("!000000b2", "Paul Le Goff"), home("!000000c3", "Anne Le Goff")];
    expect(personIn(known, named("Anne Le Goff"), teller.id)).toEqual({
      kind: "known",
      id: "!000000c3",
    });
    expect(personIn(known, named("Mme Le Goff"), teller.id)).toEqual({
      kind: "several",
      ids: ["!000000b2", "!000000c3"],
    });
  });

  it("is told from one of the same name by the house", () => {
    const known = [
      teller,
      home("!000000b2", "Roux", "12 rue du Port"),
      home("!000000c3", "Roux", "3 place du Bourg"),
    ];
    expect(personIn(known, named("Mme Roux", "au 12"), teller.id)).toMatchObject({
      id: "!000000b2",
    });
    expect(personIn(known, named("Mme Roux", "40 rue du Four"), teller.id).kind).toBe("new");
  });

  it("is no other's neighbour: a number without a street is of the teller's", () => {
    const known = [teller, home("!000000b2", "Luc", "6 place du Bourg")];
    const told: PersonTold = { who: "ma voisine", behalf: "relation", place: "au 6" };
    expect(personIn(known, told, teller.id).kind).toBe("new");
    expect(personIn(known, told, teller.id)).not.toEqual(personIn(known, told, "!000000c3"));
  });
});
