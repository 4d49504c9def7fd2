import { describe, expect, it } from "vitest";

import { LEXICON_MAX } from "../../src/village/lexicon-fold.ts";
import type { Teaching } from "../../src/village/order.ts";
import { Desk } from "./desk.ts";

const gourde: Teaching = {
  kind: "teach",
  term: "la gourde",
  meaning: { as: "category", category: "water" },
};

describe("a word taught at the desk", () => {
  it("counts from the next message on, and no longer once it is taken back", () => {
    const desk = new Desk();
    const water = () => desk.village.live().filter(({ category }) => category === "water").length;
    desk.hear("plus de gourde, 4 pers.");
    expect(water()).toBe(0);
    expect(desk.told(gourde)).toEqual([]);
    desk.hear("plus de gourdes, 3 pers.", { from: 0xb2 });
    expect(desk.last).toMatchObject({ type: "need", category: "water", people: 3 });
    desk.order({ kind: "forget", term: "La Gourde" });
    desk.hear("plus de gourde, 2 pers.", { from: 0xc3 });
    expect(water()).toBe(1);
  });

  it("is written as the operator's, with the words it was taken from", () => {
    const desk = new Desk();
    desk.hear("on a vidé la gourde de mémé");
    const [heard] = desk.entries;
    const from = { node: heard?.node ?? "", number: heard?.number ?? 0 };
    desk.order({ ...gourde, from });
    expect(desk.entries.at(-1)).toMatchObject({
      actor: { role: "operator", id: "Anne" },
      trust: 3,
      fact: { kind: "lexicon.taught", term: "la gourde", from },
    });
  });

  it("is taken from a case's first words", () => {
    const desk = new Desk();
    desk.hear("plus d'eau, 4 pers.");
    const of = desk.last;
    desk.order({ ...gourde, number: of?.ref.number ?? 0 });
    expect(desk.village.lexicon.read()).toMatchObject([{ from: of?.openedBy }]);
  });

  it("gives a place its name in what is opened", () => {
    const desk = new Desk();
    desk.order({
      kind: "teach",
      term: "chez Fanch",
      meaning: { as: "place", place: "4 rue du Puits" },
    });
    desk.hear("plus d'eau chez fanch, 4 pers.");
    expect(desk.last).toMatchObject({ category: "water", place: "4 rue du Puits" });
  });

  it("stands for a household by its name", () => {
    const desk = new Desk();
    desk.hear("je m'appelle Yves Le Goff", { from: 0xb2 });
    desk.order({ kind: "name", household: "!000000b2", name: "Yves Le Goff" });
    desk.order({
      kind: "teach",
      term: "Tonton",
      meaning: { as: "person", person: "!000000b2" },
    });
    desk.hear("quelqu'un a vu tonton ?");
    expect(desk.last).toMatchObject({ type: "seek", who: "Yves Le Goff" });
  });

  it("silences no emergency", () => {
    const desk = new Desk();
    desk.order({ kind: "teach", term: "mon voisin d'en face", meaning: { as: "harmless" } });
    desk.hear("mon voisin d'en face ne respire plus");
    expect(desk.last).toMatchObject({ alarm: "sos" });
  });

  it("is kept on one line with nothing hidden in it", () => {
    const desk = new Desk();
    desk.order({ ...gourde, term: "  la\n\n gourde\u{202e} " });
    expect(desk.village.lexicon.read()[0]?.term).toBe("la gourde·");
  });

  it("may be given another meaning, and is then gone with one order", () => {
    const desk = new Desk();
    desk.order(gourde);
    desk.order({ ...gourde, meaning: { as: "place" } });
    expect(desk.village.lexicon.read()).toMatchObject([{ meaning: { as: "place" } }]);
    desk.order({ kind: "forget", term: "la gourde" });
    expect(desk.village.lexicon.read()).toEqual([]);
  });
});

describe("is refused", () => {
  it.each<[string, Partial<Teaching>, string]>([
    ["a danger", { term: "au secours" }, "term-danger"],
    ["a command", { term: "ANNULE" }, "term-command"],
    ["two letters", { term: "ab" }, "term-short"],
    ["everyone's word", { term: "plus" }, "term-common"],
    ["a term too long", { term: "gourde ".repeat(10) }, "bad-value"],
    ["a place with no name", { meaning: { as: "place", place: "\u{200b} " } }, "bad-value"],
    ["a person with no name", { meaning: { as: "person", person: " " } }, "bad-value"],
    [
      "a household nobody knows",
      { meaning: { as: "person", person: "!0badbeef" } },
      "no-such-household",
    ],
    ["a message that is not there", { from: { node: "0badbeef", number: 1 } }, "no-such-message"],
    ["a case that is not there", { number: 99 }, "no-such-case"],
  ])("%s", (_, changes, why) => {
    const desk = new Desk();
    expect(desk.told({ ...gourde, ...changes })).toEqual([`refused: ${why}`]);
    expect(desk.entries).toEqual([]);
  });

  it("what is known already in this sense, however it is written", () => {
    const desk = new Desk();
    desk.order(gourde);
    expect(desk.told({ ...gourde, term: "La Gourde" })).toEqual(["refused: term-known"]);
  });

  it("what was never taught, when it is to be forgotten", () => {
    expect(new Desk().told({ kind: "forget", term: "la gourde" })).toEqual([
      "refused: no-such-term",
    ]);
  });

  it("one more than a village may have, though not another meaning", () => {
    const desk = new Desk();
    const actor = { role: "operator", id: "Anne" } as const;
    desk.keep(
      Array.from({ length: LEXICON_MAX }, (_, i) => ({
        trust: 3,
        actor,
        fact: { kind: "lexicon.taught", term: `ker${i}`, meaning: { as: "place" } },
      })),
    );
    expect(desk.told(gourde)).toEqual(["refused: lexicon-full"]);
    expect(desk.told({ ...gourde, term: "ker7" })).toEqual([]);
  });
});
