import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Item, Reading, ReadingContext } from "../../src/language/reading.ts";
import { understand } from "../support/grammar.ts";

const first = (text: string, context?: ReadingContext): Item => understand(text, context).items[0];

describe("commands", () => {
  it.each<[string, Item]>([
    ["ANNULE 12", { intent: "cancel", ref: 12 }],
    ["annule n°12 svp", { intent: "cancel", ref: 12 }],
    ["CANCEL 12", { intent: "cancel", ref: 12 }],
    ["SUIVI", { intent: "status" }],
    ["status 12", { intent: "status", ref: 12 }],
    ["12 ?", { intent: "status", ref: 12 }],
    ["URGENT 12", { intent: "unknown", ref: 12, command: "urgent" }],
    ["CORRIGER 12 6 pers", { intent: "unknown", ref: 12, people: 6, command: "correct" }],
    ["fix 12 6 people", { intent: "unknown", ref: 12, people: 6, command: "correct" }],
    ["CORRIGER 12 4", { intent: "unknown", ref: 12, people: 4, command: "correct" }],
    ["AJOUT 12 et aussi du pain", { intent: "unknown", ref: 12, command: "add" }],
    ["ADD 12 and bread", { intent: "unknown", ref: 12, command: "add" }],
    ["ROUVRIR 12", { intent: "unknown", ref: 12, command: "reopen" }],
    ["reopen 12", { intent: "unknown", ref: 12, command: "reopen" }],
    ["OUI 12", { intent: "reply", value: "yes", ref: 12 }],
    ["NON", { intent: "reply", value: "no" }],
    ["YES", { intent: "reply", value: "yes" }],
    ["no 12", { intent: "reply", value: "no", ref: 12 }],
    ["STOP", { intent: "stop" }],
    ["EFFACER", { intent: "stop", command: "erase" }],
    ["erase", { intent: "stop", command: "erase" }],
    ["VOISIN", { intent: "reply", command: "neighbour" }],
    ["EN", { intent: "lang", value: "en" }],
    ["fr", { intent: "lang", value: "fr" }],
    ["?", { intent: "help" }],
    ["OK", { intent: "checkin", status: "ok" }],
    ["OK 4", { intent: "checkin", status: "ok", people: 4 }],
    ["FAIT 12", { intent: "fulfilled", action: "done", ref: 12 }],
    ["done 12", { intent: "fulfilled", action: "done", ref: 12 }],
    ["ENROUTE 12", { intent: "task", action: "enroute", ref: 12 }],
    ["OMW 12", { intent: "task", action: "enroute", ref: 12 }],
    ["responding 3", { intent: "task", action: "enroute", ref: 3 }],
    ["ACK 3", { intent: "task", action: "claim", ref: 3 }],
    ["LAISSE 12", { intent: "task", action: "release", ref: 12 }],
    ["checkin 60 all good", { intent: "checkin", status: "ok", minutes: 60 }],
    ["SAFE", { intent: "checkin", status: "ok", command: "safe" }],
    ["CLEAR", { intent: "cancel" }],
  ])("reads %s", (text, item) => {
    expect(first(text)).toEqual(item);
  });

  it("reads EAU 4 as water for four people", () => {
    expect(first("EAU 4")).toMatchObject({ intent: "need", category: "water", people: 4 });
  });

  it("does not let a command hide a danger", () => {
    expect(understand("AJOUT 12 il ne respire plus").alarm).toBe("sos");
  });
});

describe("danger", () => {
  it.each([
    ["SOSM", "sos"],
    ["112", "sos"],
    ["911", "sos"],
    ["mdr mon mari ne respire plus", "suspect"],
    ["he is not breathing lol", "suspect"],
    ["mdr pas une blague mon mari ne respire plus", "sos"],
    ["EXERCICE mon mari ne respire plus", "sos"],
    ["this is not a drill he is not breathing", "sos"],
    ["mon père a fait un AVC il y a 3 ans", "suspect"],
    ["y'a pas le feu au lac mais il ne respire plus", "sos"],
    ["pas de blessé mais le toit brûle", "sos"],
    ["respirateur de papa, batterie 90 min", "sos"],
    ["respirateur de papa, batterie 6h", "none"],
    ["the house is on fire lol", "suspect"],
    ["house fire get us out", "sos"],
    ["incendie hors de contrôle", "sos"],
    ["le feu n'est pas éteint chez nous", "sos"],
    ["elle saigne de plus en plus", "sos"],
    ["elle perd du sang, froid et pâle", "sos"],
    ["he is bleeding, cold and pale", "sos"],
    ["il bouge pas on fait quoi", "sos"],
    ["je respire mal", "sos"],
    ["une personne blessée rue du port", "suspect"],
    ["mon mari a pas repris connaissance", "sos"],
    ["trapped by the fire", "sos"],
    ["pas le feu au lac", "none"],
    ["ma mère ne répond plus au téléphone depuis hier", "none"],
    ["mon chat est coincé dans un arbre", "none"],
    ["personne n'est blessé", "none"],
    ["exercice incendie mardi à l'école", "none"],
    ["roue de secours à prêter", "none"],
    ["il y a une personne blessée dans le fossé", "suspect"],
    ["exercice : une victime inconsciente", "suspect"],
    ["my hand went into the wood splitter", "sos"],
    ["on entend taper sous les gravats", "sos"],
  ] as const)("« %s » rings: %s", (text, alarm) => {
    expect(understand(text).alarm).toBe(alarm);
  });

  it("asks about 15, 17 and 18 alone, unless a number was asked for", () => {
    expect(understand("15")).toMatchObject({ alarm: "suspect", clarify: "danger" });
    expect(understand("15", { pending: "people" })).toMatchObject({
      alarm: "none",
      items: [{ intent: "reply", value: "15" }],
    });
  });

  it("takes yes for an emergency when danger was what it asked about", () => {
    expect(understand("oui", { pending: "danger" }).alarm).toBe("sos");
    expect(understand("oui").alarm).toBe("none");
  });

  it("asks whether a bare AIDE is an emergency", () => {
    expect(understand("AIDE")).toMatchObject({ alarm: "suspect", clarify: "danger" });
  });

  it("leaves an SOS taken back to a person", () => {
    const { alarm, items } = understand("annule le SOS, erreur");
    expect(items[0].intent).toBe("cancel");
    expect(alarm).toBe("suspect");
  });

  it.each(
    ["mon mari ne respire plus", "the house is on fire", "on est bloqués sur le toit"].flatMap(
      (cry) =>
        ["bonjour", "ok", "test", "merci", "lol", "tout va bien", "EXERCICE"].map((word) => [
          cry,
          word,
        ]),
    ),
  )("is never silent about « %s », whatever is beside it: %s", (cry, word) => {
    expect(understand(`${word}, ${cry}`).alarm).not.toBe("none");
    expect(understand(`${cry} ${word}`).alarm).not.toBe("none");
  });
});

describe("plus", () => {
  it.each<[string, Partial<Item>, Partial<Reading>]>([
    ["on n'a plus de gaz", { intent: "need", category: "fuel" }, {}],
    ["plus besoin de gaz", { intent: "cancel", category: "fuel" }, {}],
    ["il faut plus de pain", { intent: "need", category: "food" }, {}],
    ["j'ai plus de lampes", { intent: "need", category: "light" }, { clarify: "need-or-offer" }],
    ["besoin de rien", { intent: "checkin", status: "ok" }, {}],
    ["pas assez d'eau", { intent: "need", category: "water" }, {}],
    ["plus de lampes à donner", { intent: "cancel", category: "light" }, {}],
  ])("is resolved in « %s »", (text, item, reading) => {
    expect(first(text)).toMatchObject(item);
    expect(understand(text)).toMatchObject(reading);
  });

  it("does not take what is left for what is asked", () => {
    expect(first("il ne reste plus que 2 bouteilles d'eau")).toMatchObject({
      intent: "need",
      category: "water",
    });
    expect(first("il ne reste plus que 2 bouteilles d'eau").quantity).toBeUndefined();
  });
});

describe("numbers", () => {
  it.each<[string, Partial<Item>]>([
    ["besoin d'eau, 2 adultes et 3 enfants", { people: 5 }],
    ["besoin d'eau, 5 personnes dont un bébé", { people: 5 }],
    ["besoin d'eau, deux adultes et un bébé", { people: 3 }],
    ["besoin de 3 packs d'eau pour 6", { people: 6, quantity: 3, unit: "pack" }],
    ["need 10l of water", { quantity: 10, unit: "l" }],
    ["je donne 5 kg de pommes", { quantity: 5, unit: "kg" }],
  ])("are read in « %s »", (text, item) => {
    expect(first(text)).toMatchObject(item);
  });

  it.each([
    "besoin d'eau au 12 rue du stade",
    "besoin d'eau avant 18h30",
    "besoin d'eau, appelez le 06 12 34 56 78",
    "besoin d'eau pour mamie 88 ans",
    "need water on route D58",
    "couches taille 3 svp",
  ])("that are no amount stay out of it: %s", (text) => {
    const item = first(text);
    expect(item.intent).toBe("need");
    expect([item.people, item.quantity]).toEqual([undefined, undefined]);
  });
});

describe("several things at once", () => {
  it("keeps each, the gravest first", () => {
    const { items } = understand("tout va bien, mais on a besoin de bois");
    expect(items.map(({ intent }) => intent)).toEqual(["need", "checkin"]);
  });

  it("keeps a need told with an emergency", () => {
    const { items } = understand("SOS mon père est inconscient. On a aussi besoin d'eau");
    expect(items.map(({ intent, category }) => [intent, category])).toEqual([
      ["sos", "medical"],
      ["need", "water"],
    ]);
  });

  it("leaves out what is said not to be wanted", () => {
    const { items } = understand("pas besoin de bois mais il faut des bougies");
    expect(items).toMatchObject([{ intent: "need", category: "light" }]);
    expect(items).toHaveLength(1);
  });
});

describe("language", () => {
  it.each([
    ["besoin d'eau", "fr"],
    ["need water", "en"],
    ["WATER 4", "en"],
    ["on a plus de heating", "fr"],
  ])("of « %s » is %s", (text, lang) => {
    expect(understand(text).lang).toBe(lang);
  });

  it("is the one before when the words do not tell", () => {
    expect(understand("4", { lang: "en" }).lang).toBe("en");
    expect(understand("4").lang).toBe("fr");
  });
});

describe("who and where", () => {
  it("quotes the sender's own words", () => {
    expect(first("avez-vous vu ma sœur Rozenn ?").who).toBe("ma sœur Rozenn");
    expect(first("besoin d'eau au 12 rue du Stade").place).toBe("12 rue du Stade");
    expect(first("tree down across Mill Road").place).toBe("Mill Road");
  });
});

describe("whatever is sent", () => {
  const scraps = fc.constantFrom(
    "plus",
    "de",
    "eau",
    "12",
    "?",
    "\n",
    "SOS",
    "n°",
    "'",
    "l'",
    "💧",
    "\ud800",
    "4x4",
    "un",
    "et",
    "mais",
    "9h30",
    "1,5",
  );
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
      .map((units) => String.fromCharCode(...units)),
    fc.array(scraps, { maxLength: 60 }).map((words) => words.join(" ")),
    fc.array(scraps, { maxLength: 60 }).map((words) => words.join("")),
  );

  it("is read without failing, and the same way twice", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const reading = understand(text);
        expect(reading.items.length).toBeGreaterThanOrEqual(1);
        expect(reading.confidence).toBeGreaterThanOrEqual(0);
        expect(reading.confidence).toBeLessThanOrEqual(1);
        expect(understand(text)).toEqual(reading);
      }),
    );
  });

  it("never has an impossible number of people, things or cases", () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { people = 1, quantity = 1, ref = 1 } of understand(text).items) {
          expect(Number.isInteger(people) && people >= 1 && people <= 500).toBe(true);
          expect(quantity > 0 && quantity <= 9999).toBe(true);
          expect(Number.isFinite(ref)).toBe(true);
        }
      }),
    );
  });

  it.each([
    "a".repeat(10_000),
    "plus ".repeat(2000),
    "1 ".repeat(5000),
    "é💧".repeat(2500),
    "?!".repeat(5000),
    "l'".repeat(5000),
  ])("is read even at length (%#)", (text) => {
    expect(understand(text).items.length).toBeGreaterThanOrEqual(1);
  });

  it("finds a danger at the end of a long message", () => {
    expect(understand(`${"bla ".repeat(500)} mon mari ne respire plus`).alarm).toBe("sos");
  });

  it("leaves nonsense to a person", () => {
    expect(understand("qsdfgh")).toMatchObject({ items: [{ intent: "unknown" }], alarm: "none" });
    expect(understand("").confidence).toBeLessThan(0.5);
  });
});
