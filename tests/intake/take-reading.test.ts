import { describe, expect, it } from "vitest";

import { Notes } from "../../src/intake/notes.ts";
import { takeReading } from "../../src/intake/take-reading.ts";
import type { Item, Reading } from "../../src/language/reading.ts";
import type { Question } from "../../src/village/talk-fold.ts";
import { opened } from "../village/journal-of.ts";
import { Desk, kinds } from "./desk.ts";

const home = "!000000a1";

/** A reading of one item, sure of itself unless told otherwise. */
function reading(item: Item, changes: Partial<Reading> = {}): Reading {
  return { lang: "fr", items: [item], confidence: 0.95, alarm: "none", fired: [], ...changes };
}

/** Takes a reading of `raw` in; gives the words of the answers. */
function take(
  desk: Desk,
  what: Reading,
  { question, raw = "…" }: { question?: Pick<Question, "what" | "case" | "as">; raw?: string } = {},
): readonly string[] {
  desk.now += 60_000;
  const notes = new Notes(desk.context, {
    actor: { role: "household", id: home },
    household: home,
    trust: 2,
    channel: "radio-direct",
    raw,
    lang: "fr",
  });
  takeReading(
    notes,
    what,
    question === undefined
      ? {}
      : { question: { ...question, household: home, text: "?", age: desk.age } },
  );
  notes.outgoing();
  desk.keep(notes.entries);
  return notes.answers.map(({ text }) => text);
}

function deskWith(...cases: Parameters<typeof opened>[1][]): Desk {
  const desk = new Desk();
  desk.keep(cases.map((changes, i) => opened(i + 1, changes)));
  return desk;
}

describe("a reading that is likely and not sure", () => {
  it("is drafted, and asked back once", () => {
    const desk = new Desk();
    const likely = reading(
      { intent: "need", category: "light" },
      {
        confidence: 0.6,
        clarify: "need-or-offer",
      },
    );
    expect(take(desk, likely)).toEqual([
      "Noté n°1. C'est un besoin ou une offre ? 1 = j'ai besoin, 2 = je propose. Vital : SOS.",
    ]);
    expect(desk.last?.state).toBe("draft");
    expect(desk.village.talk.question(home)).toMatchObject({
      what: "need-or-offer",
      case: 1,
    });
  });

  it("goes to a person when it is less than likely", () => {
    const desk = new Desk();
    take(desk, reading({ intent: "need", category: "light" }, { confidence: 0.4 }));
    expect(desk.village.cases()).toEqual([]);
    expect(desk.village.inbox()).toMatchObject([{ intent: "need" }]);
  });
});

describe("the answer to a question", () => {
  it.each([
    ["a number", { intent: "reply", value: "5" }],
    ["a household", { intent: "profile", people: 5 }],
  ] as const)("how many people is taken from %s, and makes a draft a case", (_, item) => {
    const desk = deskWith({ state: "draft" });
    const question = { what: "people", case: 1 } as const;
    expect(take(desk, reading(item), { question })).toEqual([
      "N°1 mis à jour : eau, 5 pers., urgence normale. Annuler : ANNULE 1.",
    ]);
    expect(desk.last).toMatchObject({ people: 5, state: "open" });
    expect(desk.village.talk.question(home)).toBeUndefined();
  });

  it("where is taken from words that say nothing else", () => {
    const desk = deskWith({});
    take(desk, reading({ intent: "unknown" }, { confidence: 0.2 }), {
      question: { what: "where", case: 1 },
      raw: "chez Kerbrat, la maison bleue",
    });
    expect(desk.last?.place).toBe("chez Kerbrat, la maison bleue");
    expect(desk.village.inbox()).toEqual([]);
  });

  it("need or offer keeps the need, or makes an offer of it under a new number", () => {
    const question = { what: "need-or-offer", case: 1 } as const;
    const need = deskWith({ state: "draft" });
    take(need, reading({ intent: "reply", value: "1" }), { question });
    expect(need.last).toMatchObject({ type: "need", state: "open" });

    const offer = deskWith({ state: "draft", quantity: 3 });
    expect(take(offer, reading({ intent: "reply", value: "2" }), { question })).toEqual([
      "Merci ! Offre notée n°2 : eau x3. Retirer : ANNULE 2. Votre adresse reste privée.",
    ]);
    expect(offer.village.case(1)?.state).toBe("cancelled");
    expect(offer.village.case(2)).toMatchObject({ type: "offer", state: "available" });
  });

  it("which case takes the number it names, if that is the teller's", () => {
    const question = { what: "which-case", as: "cancelled" } as const;
    const desk = deskWith({}, {}, { household: "!000000b2" });
    take(desk, reading({ intent: "reply", value: "2" }), { question });
    take(desk, reading({ intent: "reply", value: "3" }), { question });
    expect(desk.village.cases().map(({ state }) => state)).toEqual(["open", "cancelled", "open"]);
  });

  it("whether a life is in danger shows the way, and a person the answer", () => {
    const desk = new Desk();
    const [menu] = take(desk, reading({ intent: "reply", value: "3" }), {
      question: { what: "danger" },
    });
    expect(menu).toContain("Écrivez simplement");
    expect(desk.village.inbox()).toHaveLength(1);
  });

  it("is not taken from words that say something else, which are taken for what they say", () => {
    const desk = deskWith({ state: "draft" });
    take(desk, reading({ intent: "need", category: "food" }), {
      question: { what: "people", case: 1 },
    });
    expect(desk.village.case(1)?.people).toBeUndefined();
    expect(desk.village.case(2)).toMatchObject({ category: "food", state: "open" });
  });

  it("is never a cry for help", () => {
    const desk = deskWith({ state: "draft" });
    take(desk, reading({ intent: "sos", category: "medical" }, { alarm: "sos" }), {
      question: { what: "where", case: 1 },
      raw: "au secours",
    });
    expect(desk.village.case(2)).toMatchObject({ alarm: "sos" });
  });
});

describe("what may be danger", () => {
  it("rings on the case it opens, and asks whether a life is in danger", () => {
    const desk = new Desk();
    const answers = take(
      desk,
      reading({ intent: "need", category: "medical", urgency: "high" }, { alarm: "suspect" }),
    );
    expect(desk.last).toMatchObject({ alarm: "suspect", seen: false });
    expect(answers[0]).toContain("VIE EN DANGER ?");
    expect(answers[1]).toContain("n°1");
  });

  it("rings by itself when it opens none, though it says all is well", () => {
    const desk = new Desk();
    take(desk, reading({ intent: "checkin", status: "ok" }, { alarm: "suspect" }));
    expect(desk.village.inbox()).toMatchObject([{ alarm: "suspect" }]);
    expect(desk.village.household(home)?.status).toBe("ok");
  });

  it("is one entry when there is nothing else to keep", () => {
    const desk = new Desk();
    take(desk, reading({ intent: "noise" }, { alarm: "suspect" }));
    expect(kinds(desk.entries)).toEqual(["message.heard", "message.queued"]);
  });
});

describe("a command on a case", () => {
  it("puts it right", () => {
    const desk = deskWith({ people: 4 });
    const item = { intent: "unknown", command: "correct", ref: 1, people: 6 } as const;
    expect(take(desk, reading(item))).toEqual([
      "N°1 mis à jour : eau, 6 pers., urgence normale. Annuler : ANNULE 1.",
    ]);
    expect(desk.last?.people).toBe(6);
  });

  it("adds words for a person to read", () => {
    const desk = deskWith({});
    take(desk, reading({ intent: "unknown", command: "add", ref: 1 }), {
      raw: "AJOUT 1 et du pain",
    });
    expect(desk.village.inbox()).toMatchObject([{ raw: "AJOUT 1 et du pain" }]);
    expect(desk.village.story({ node: desk.village.own, number: 1 })).toHaveLength(3);
  });

  it("about a number that is not the teller's changes nothing and says so", () => {
    const desk = deskWith({ household: "!000000b2" });
    for (const command of ["correct", "add", "urgent", "reopen"] as const) {
      const before = desk.last;
      const answers = take(desk, reading({ intent: "unknown", command, ref: 1, people: 9 }));
      expect(answers[0]).toContain("aucune demande à votre nom");
      expect(desk.last).toEqual(before);
    }
  });
});

describe("more than one thing in a message", () => {
  it("is all taken, but no more than five", () => {
    const desk = new Desk();
    const item = { intent: "report", category: "road" } as const;
    take(desk, reading(item, { items: [item, ...Array.from({ length: 8 }, () => item)] }));
    expect(desk.village.cases()).toHaveLength(5);
  });

  it("keeps what is needed beside an emergency", () => {
    const desk = new Desk();
    const cry = { intent: "sos", category: "fire" } as const;
    take(
      desk,
      reading(cry, { alarm: "sos", items: [cry, { intent: "need", category: "shelter" }] }),
    );
    expect(desk.village.cases().map(({ alarm, category }) => [alarm, category])).toEqual([
      ["sos", "fire"],
      [undefined, "shelter"],
    ]);
  });
});
