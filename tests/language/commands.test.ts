import { describe, expect, it } from "vitest";

import type { Item, ReadingContext } from "../../src/language/reading.ts";
import { understand } from "../../src/language/understand.ts";
import { grammar } from "../support/grammar.ts";

function read(text: string, context: ReadingContext = {}): Item {
  const { items, alarm } = understand(grammar, text, context);
  expect({ text, alarm, more: items.slice(1) }).toEqual({ text, alarm: "none", more: [] });
  return items[0];
}

/** Ways to write a number, as people do. */
const twelves = ["12", "n12", "n°12", "n° 12", "no 12", "no12", "#12", "A12", "numéro 12"];

describe("a command takes its number however it is written", () => {
  it.each(twelves)("%s", (n) => {
    expect(read(`ANNULE ${n}`)).toEqual({ intent: "cancel", ref: 12 });
    expect(read(`suivi ${n}`)).toEqual({ intent: "status", ref: 12 });
    expect(read(`${n} ?`)).toEqual({ intent: "status", ref: 12 });
    expect(read(`URGENT ${n}`)).toEqual({ intent: "unknown", command: "urgent", ref: 12 });
    expect(read(`Rouvrir ${n}`)).toEqual({ intent: "unknown", command: "reopen", ref: 12 });
    expect(read(`oui ${n}`)).toEqual({ intent: "reply", value: "yes", ref: 12 });
    expect(read(`NON ${n}`)).toEqual({ intent: "reply", value: "no", ref: 12 });
    expect(read(`ack ${n}`)).toEqual({ intent: "task", action: "claim", ref: 12 });
    expect(read(`RESPONDING ${n}`)).toEqual({ intent: "task", action: "enroute", ref: 12 });
    expect(read(`fait ${n}`)).toEqual({ intent: "fulfilled", action: "done", ref: 12 });
    expect(read(`CORRIGER ${n} 6 pers`)).toMatchObject({ command: "correct", ref: 12, people: 6 });
    expect(read(`ajout ${n} et du lait`)).toMatchObject({ command: "add", ref: 12 });
  });
});

describe("a command stands a slip of the finger", () => {
  it.each([
    ["ANULE 12", { intent: "cancel", ref: 12 }],
    ["annlue 12", { intent: "cancel", ref: 12 }],
    ["canel 12", { intent: "cancel", ref: 12 }],
    ["suvi 12", { intent: "status", ref: 12 }],
    ["SUIVIE", { intent: "status" }],
    ["statsu", { intent: "status" }],
    ["URGNET 12", { intent: "unknown", command: "urgent", ref: 12 }],
    ["rouvir 12", { intent: "unknown", command: "reopen", ref: 12 }],
    ["corigé 12 6 pers", { intent: "unknown", command: "correct", ref: 12, people: 6 }],
    ["ajoutt 12 du lait", { intent: "unknown", command: "add", ref: 12 }],
    ["Effacé", { intent: "stop", command: "erase" }],
    ["enrotue 12", { intent: "task", action: "enroute", ref: 12 }],
    ["chekin 60", { intent: "checkin", status: "ok", minutes: 60 }],
    ["cheklist", { intent: "status" }],
  ] as const)("%s", (text, item) => {
    expect(read(text)).toEqual(item);
  });

  it.each(["donne 12 oeufs", "salive 12", "des bougies 12", "clean 12", "saisie 4"])(
    "and takes no other word for one: %s",
    (text) => {
      const { items } = understand(grammar, text);
      const [{ intent, command, ref }] = items;
      expect([intent === "cancel" || intent === "status", command, ref]).toEqual([
        false,
        undefined,
        undefined,
      ]);
    },
  );
});

describe("commands of this and of other systems", () => {
  it.each([
    ["?", { intent: "help" }],
    ["INFO", { intent: "help" }],
    ["start", { intent: "help" }],
    ["STOP", { intent: "stop" }],
    ["EFFACER", { intent: "stop", command: "erase" }],
    ["EN", { intent: "lang", value: "en" }],
    ["Français", { intent: "lang", value: "fr" }],
    ["VOISIN", { intent: "reply", command: "neighbour" }],
    ["checkin", { intent: "checkin", status: "ok" }],
    ["check in 60 en forêt", { intent: "checkin", status: "ok", minutes: 60 }],
    ["CHECKIN 4 personnes", { intent: "checkin", status: "ok", people: 4 }],
    ["checkout", { intent: "checkin", status: "ok" }],
    ["checklist", { intent: "status" }],
    ["SAFE", { intent: "checkin", status: "ok", command: "safe" }],
    ["CLEAR", { intent: "cancel" }],
    ["CANCEL", { intent: "cancel" }],
    ["incidents", { intent: "status" }],
    ["VU OK", { intent: "checkin", status: "ok", command: "visit" }],
    ["vu aide Mme Roux", { intent: "checkin", status: "help", command: "visit" }],
    ["ABSENT", { intent: "checkin", status: "moved", command: "visit" }],
    ["SM,,MAR,,sujet,,coucou", { intent: "unknown", command: "mail" }],
    ["pb,,general", { intent: "unknown", command: "mail" }],
    ["OK 4", { intent: "checkin", status: "ok", people: 4 }],
  ] as const)("%s", (text, item) => {
    expect(read(text)).toEqual(item);
  });

  it.each(["SOSM", "SOSF", "SOSP", "sosm ma femme", "SOSF maison"])(
    "%s is a cry for help",
    (text) => {
      expect(understand(grammar, text)).toMatchObject({ alarm: "sos", items: [{ intent: "sos" }] });
    },
  );

  it("hear a cry for help in a mailbox's command, and a need in a check-in's note", () => {
    expect(understand(grammar, "SM,,MAR,,SOS,,mon mari ne respire plus").alarm).toBe("sos");
    const { items } = understand(grammar, "checkin 60 on a besoin d'eau");
    expect(items).toMatchObject([
      { intent: "need", category: "water" },
      { intent: "checkin", minutes: 60 },
    ]);
  });
});

describe("what was asked before", () => {
  it.each([
    ["4", { intent: "checkin", status: "ok", people: 4 }],
    ["ok", { intent: "checkin", status: "ok" }],
    ["OK 3", { intent: "checkin", status: "ok", people: 3 }],
    ["aide", { intent: "checkin", status: "help" }],
    ["HELP", { intent: "checkin", status: "help" }],
  ] as const)("makes « %s » an answer to a roll call", (text, item) => {
    expect(read(text, { rollcall: true })).toEqual(item);
  });

  it("makes RAS one as well, and leaves a real cry what it is", () => {
    expect(read("ras", { rollcall: true })).toMatchObject({ intent: "checkin", status: "ok" });
    expect(understand(grammar, "help my wife is not breathing", { rollcall: true }).alarm).toBe(
      "sos",
    );
    expect(understand(grammar, "HELP").alarm).toBe("suspect");
    expect(read("4", { rollcall: true, pending: "people" })).toMatchObject({ intent: "reply" });
  });

  it.each(["ok", "C'est bon", "d'accord", "parfait", "all good", "bien reçu"])(
    "makes « %s » a yes",
    (text) => {
      expect(read(text, { yesNo: true })).toEqual({ intent: "reply", value: "yes" });
      expect(understand(grammar, text).items[0]).not.toMatchObject({ value: "yes", ref: 1 });
    },
  );

  it("says which case a helper with one speaks of", () => {
    const context = { tasks: [12] };
    expect(read("j'arrive", context)).toEqual({ intent: "task", action: "enroute", ref: 12 });
    expect(read("fait", context)).toEqual({ intent: "fulfilled", action: "done", ref: 12 });
    expect(read("laisse", context)).toEqual({ intent: "task", action: "release", ref: 12 });
    expect(understand(grammar, "fait", { tasks: [12, 13] }).items[0].ref).toBeUndefined();
  });
});
