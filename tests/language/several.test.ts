import { describe, expect, it } from "vitest";

import { understand } from "../support/grammar.ts";

/** What `text` says, as intent and category or case. */
function said(text: string): readonly string[] {
  return understand(text).items.map(
    ({ intent, category, ref }) => `${intent} ${String(category ?? ref ?? "-")}`,
  );
}

describe("several things in one message", () => {
  it.each([
    ["eau, pain et bougies svp", ["need water", "need food", "need light"]],
    ["water bread and nappies please", ["need water", "need food", "need hygiene"]],
    ["blankets and loo roll please", ["need warmth", "need hygiene"]],
    ["plus d'eau ni d'électricité", ["need water", "need power"]],
    ["no heat no food", ["need warmth", "need food"]],
    ["j'ai une remorque et des bras", ["offer tools", "offer work"]],
    ["tout va bien. il faut juste du lait", ["need food", "checkin -"]],
  ])("are each read in « %s »", (text, items) => {
    expect(said(text)).toEqual(items);
  });

  it("leave alone what is only thanked for", () => {
    expect(said("merci pour le bois, il nous faudrait aussi de l'eau")).toEqual(["need water"]);
  });

  it.each([
    ["ok pour 12 et 13", ["task 12", "task 13"]],
    ["21 and 22 both delivered", ["fulfilled 21", "fulfilled 22"]],
    ["annule 4 et 5", ["cancel 4", "cancel 5"]],
  ])("are said of each case in « %s »", (text, items) => {
    expect(said(text)).toEqual(items);
  });
});

describe("what is wanted rather than another thing", () => {
  it.each([
    ["pas besoin de medoc mais des couches t4", ["need hygiene"]],
    ["dont need wood just candles", ["need light"]],
    ["plus besoin de bois mais merci", ["cancel warmth"]],
  ])("is told from it in « %s »", (text, items) => {
    expect(said(text)).toEqual(items);
  });
});

describe("words typed in haste", () => {
  it("take a number after « no » for a house, and a digit for its sound", () => {
    expect(understand("12 bottles of water free to collect at no 7").items[0].intent).toBe("offer");
    expect(understand("any1 seen my sister").items[0].intent).toBe("seek");
  });
});
