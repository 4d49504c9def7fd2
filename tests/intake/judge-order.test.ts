import { describe, expect, it } from "vitest";

import type { Order } from "../../src/village/order.ts";
import { by, HUB, opened } from "../village/journal-of.ts";
import { Desk, kinds } from "./desk.ts";

const home = "!000000a1";

function deskWith(changes: Parameters<typeof opened>[1] = {}, { exercise = false } = {}): Desk {
  const desk = new Desk({ exercise });
  desk.keep([opened(1, { channel: "radio-direct", raw: "de l'eau", ...changes })]);
  return desk;
}

describe("an order on a case", () => {
  it("to acknowledge marks it seen, and tells no one but who is in danger", () => {
    const desk = deskWith();
    expect(desk.told({ kind: "acknowledge", number: 1 })).toEqual([]);
    expect(desk.village.case(1)).toMatchObject({ state: "acknowledged", seen: true });
  });

  it("to acknowledge an emergency tells who read it and when, once", () => {
    const desk = deskWith({ alarm: "sos" });
    expect(desk.told({ kind: "acknowledge", number: 1 })).toEqual([
      "emergency: SOS n°1 : Anne vous a lu à 19:01. Restez à l'écoute, répondez aux questions.",
    ]);
    expect(desk.told({ kind: "acknowledge", number: 1 })).toEqual([]);
  });

  it("to acknowledge what is already under way leaves it where it is", () => {
    const desk = deskWith({ alarm: "suspect", state: "matched" });
    desk.order({ kind: "acknowledge", number: 1 });
    expect(desk.village.case(1)).toMatchObject({ state: "matched", seen: true });
  });

  it("walks a need from a helper to its end, and tells the household each step", () => {
    const desk = deskWith();
    const told = [
      { kind: "assign", number: 1, helper: "Yann" },
      { kind: "enroute", number: 1, helper: "Yann" },
      { kind: "delivered", number: 1, helper: "Yann" },
      { kind: "close", number: 1, as: "fulfilled" },
      { kind: "reopen", number: 1 },
    ] as const satisfies readonly Order[];
    const steps = told.map((order) => [desk.told(order), desk.village.case(1)?.state]);
    expect(steps).toEqual([
      [["reply: N°1 : Yann peut vous aider (eau). Pas d'accord ? Répondez NON 1."], "matched"],
      [["reply: N°1 : Yann est en route."], "enroute"],
      [["reply: N°1 : Yann dit avoir livré. Est-ce bon ? Répondez OUI 1 ou NON 1."], "delivered"],
      [["reply: N°1 clos. Merci. Un autre besoin ? Écrivez-nous."], "fulfilled"],
      [["reply: N°1 (eau) rouvert. Annuler : ANNULE 1."], "open"],
    ]);
  });

  it("names a helper as the desk shows it, by its household's name", () => {
    const desk = deskWith();
    const helper = "!000000b2";
    desk.keep([
      by("node", HUB, 3, {
        kind: "household.named",
        household: helper,
        name: "Ana",
        source: "radio",
      }),
    ]);
    desk.order({ kind: "assign", number: 1, helper });
    desk.order({ kind: "enroute", number: 1, helper: "Ana" });
    expect(desk.village.case(1)?.tasks).toMatchObject([{ helper, state: "enroute" }]);
  });

  it("to say something sends the operator's own words, and means that the case was seen", () => {
    const desk = deskWith({ urgency: "high" }, { exercise: true });
    expect(desk.told({ kind: "say", number: 1, text: " On arrive. " })).toEqual([
      "urgent: EXERCICE On arrive.",
    ]);
    expect(desk.village.case(1)).toMatchObject({ seen: true, state: "acknowledged" });
    expect(desk.entries.at(-1)?.fact).toMatchObject({
      kind: "message.queued",
      text: "EXERCICE On arrive.",
      about: { node: HUB, number: 1 },
    });
  });

  it("to say something counts the mark of an exercise among the 200 bytes", () => {
    const order = { kind: "say", number: 1, text: "é".repeat(100) } as const;
    expect(deskWith().told(order)).toHaveLength(1);
    expect(deskWith({}, { exercise: true }).told(order)).toEqual(["refused: text-too-long"]);
  });

  it("to correct puts particulars right and sends nothing", () => {
    const desk = deskWith({ people: 40 });
    expect(desk.told({ kind: "correct", number: 1, people: 4, place: "au bourg" })).toEqual([]);
    expect(desk.village.case(1)).toMatchObject({ people: 4, place: "au bourg", seen: true });
  });

  it("to merge makes it a duplicate of the other, and tells a household that has both", () => {
    const desk = deskWith();
    desk.keep([opened(2)]);
    expect(desk.told({ kind: "merge", number: 2, into: 1 })).toHaveLength(1);
    expect(desk.village.case(2)).toMatchObject({
      state: "duplicate",
      mergedInto: { node: HUB, number: 1 },
    });
  });

  it.each([
    [{ kind: "acknowledge", number: 9 }, "no-such-case"],
    [{ kind: "say", number: 9, text: "oui" }, "no-such-case"],
    [{ kind: "say", number: 1, text: "  " }, "text-empty"],
    [{ kind: "say", number: 1, text: "x".repeat(201) }, "text-too-long"],
    [{ kind: "assign", number: 1, helper: " " }, "bad-value"],
    [{ kind: "release", number: 1, helper: "Yann" }, "not-in-this-state"],
    [{ kind: "reopen", number: 1 }, "not-in-this-state"],
    [{ kind: "merge", number: 1, into: 1 }, "bad-value"],
    [{ kind: "merge", number: 1, into: 9 }, "no-such-case"],
    [{ kind: "correct", number: 1 }, "bad-value"],
    [{ kind: "correct", number: 1, people: -4 }, "bad-value"],
    [{ kind: "correct", number: 1, people: 1.5 }, "bad-value"],
    [{ kind: "correct", number: 1, quantity: Number.NaN }, "bad-value"],
    [{ kind: "correct", number: 1, place: "" }, "bad-value"],
    [{ kind: "file", message: { node: HUB, number: 9 }, as: "need" }, "no-such-message"],
    [{ kind: "name", household: "!0000ffff", name: "Le Goff" }, "no-such-household"],
    [{ kind: "name", household: home, name: " " }, "bad-value"],
  ] as const)("%j is refused as %s", (order, why) => {
    const desk = deskWith();
    const before = desk.entries.length;
    expect(desk.order(order)).toEqual({ kind: "refused", why });
    expect(desk.entries).toHaveLength(before);
  });

  it("on a closed case is refused, but for words and opening it again", () => {
    const desk = deskWith();
    desk.order({ kind: "close", number: 1, as: "rejected" });
    expect(desk.told({ kind: "close", number: 1, as: "fulfilled" })).toEqual([
      "refused: not-in-this-state",
    ]);
    expect(desk.told({ kind: "hold", number: 1 })).toEqual(["refused: not-in-this-state"]);
    expect(desk.told({ kind: "assign", number: 1, helper: "Yann" })).toEqual([
      "refused: not-in-this-state",
    ]);
    expect(desk.told({ kind: "say", number: 1, text: "Merci." })).toEqual(["reply: Merci."]);
  });

  it("sends nothing to a household without a radio", () => {
    const desk = deskWith({ household: "~0000c3c3", channel: "portal" });
    expect(desk.told({ kind: "say", number: 1, text: "oui" })).toEqual(["refused: no-radio"]);
    expect(desk.told({ kind: "close", number: 1, as: "fulfilled" })).toEqual([]);
    expect(desk.village.case(1)?.state).toBe("fulfilled");
  });

  it("answers in the household's language", () => {
    const desk = deskWith({ lang: "en" });
    expect(desk.told({ kind: "close", number: 1, as: "cancelled" })).toEqual([
      "reply: No.1 cancelled. Mistake? Reply REOPEN 1.",
    ]);
  });

  it("is the operator's own, at the trust of this node", () => {
    const desk = deskWith();
    desk.order({ kind: "hold", number: 1, reason: "route coupée" });
    expect(desk.entries.at(-1)).toMatchObject({
      trust: 3,
      actor: { role: "operator", id: "Anne" },
      fact: { kind: "case.moved", to: "on-hold", reason: "route coupée" },
    });
  });
});

describe("an order on a message", () => {
  const words = by(
    "household",
    home,
    1,
    {
      kind: "message.heard",
      household: home,
      channel: "radio-direct",
      lang: "fr",
      intent: "unknown",
      inbox: true,
    },
    "le machin est cassé",
  );
  const message = { node: HUB, number: 1 };

  it("files it as the need it says, with its words and its proof, and tells the number", () => {
    const desk = new Desk();
    desk.keep([words]);
    const judged = desk.order({ kind: "file", message, as: "need", category: "warmth", people: 2 });
    expect(judged).toMatchObject({
      kind: "taken",
      number: 1,
      taken: {
        outgoing: [
          {
            to: 0xa1,
            text: "Reçu par le hub, n°1 : besoin chauffage, 2 pers., urgence normale. Faux ? Répondez CORRIGER 1. Annuler : ANNULE 1.",
          },
        ],
      },
    });
    expect(desk.village.case(1)).toMatchObject({
      household: home,
      trust: 1,
      seen: true,
      raw: "le machin est cassé",
      category: "warmth",
    });
    expect(desk.village.inbox()).toEqual([]);
  });

  it("files it as noise or as a check-in, and sends nothing", () => {
    for (const as of ["noise", "checkin"] as const) {
      const desk = new Desk();
      desk.keep([words]);
      expect(desk.told({ kind: "file", message, as })).toEqual([]);
      expect(desk.village.inbox()).toEqual([]);
      expect(desk.village.household(home)?.status).toBe(as === "noise" ? undefined : "ok");
    }
  });
});

describe("an order to name a household", () => {
  it("takes a name with nothing hidden in it", () => {
    const desk = deskWith();
    const judged = desk.order({ kind: "name", household: home, name: " Le \u202eGoff\u001b[2J " });
    expect(judged.kind === "taken" && kinds(judged.taken.entries)).toEqual(["household.named"]);
    expect(desk.village.household(home)?.name).toBe("Le ·Goff·[2J");
  });
});
