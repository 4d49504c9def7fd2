import { describe, expect, it } from "vitest";

import type { TimelineView } from "../../src/village/views.ts";
import { agoWords, spanWords } from "../../src/web/desk/ages.ts";
import { AIR_MAX, airBytes } from "../../src/web/desk/air-bytes.ts";
import { readyPhrases } from "../../src/web/desk/ready-phrases.ts";
import { storyLine } from "../../src/web/desk/story-line.ts";
import { english } from "../../src/web/desk/words/english.ts";
import { french } from "../../src/web/desk/words/french.ts";

const minute = 60_000;
const line = (kind: string, detail: TimelineView["detail"] = {}): TimelineView => ({
  at: "2026-11-21T19:00:00.000Z",
  kind,
  actor: "Maëlle",
  trust: 3,
  detail,
  raw: null,
  hidden: null,
  delivery: null,
  next: null,
});

/** Every plain text of a tree of words, with the path to it. */
function texts(tree: object, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    if (typeof value === "string") return [[`${path}.${key}`, value]];
    return typeof value === "object" && value !== null ? texts(value, `${path}.${key}`) : [];
  });
}

describe("the desk's words", () => {
  it("leave nothing empty, and nothing in French on the English page", () => {
    const inFrench = new Map(texts(french));
    for (const [path, text] of texts(english)) {
      expect(text.trim(), path).not.toBe("");
      expect(text, path).not.toMatch(/(?<!\p{L})(?:le|la|les|des|vous|est|pas)(?!\p{L})/iu);
      expect(inFrench.get(path)?.trim(), path).not.toBe("");
    }
    expect(texts(english).map(([path]) => path)).toEqual([...inFrench.keys()]);
  });

  it("address people as vous", () => {
    for (const [path, text] of texts(french))
      expect(text, path).not.toMatch(/(?<!\p{L})(?:tu|ton|tes|ta)(?!\p{L})/iu);
  });

  it("never say that a message was read, only how far it was seen to get", () => {
    expect(Object.values(french.delivery)).toEqual([
      "en attente",
      "remis à la radio",
      "relayé",
      "sur leur radio",
      "enregistré chez eux",
      "non confirmé",
      "refusé par la radio",
    ]);
  });
});

describe("ages", () => {
  it.each([
    [20_000, "à l'instant", "20 s"],
    [-5 * minute, "à l'instant", "0 s"],
    [14 * minute + 5000, "il y a 14 min", "14 min 05 s"],
    [125 * minute, "il y a 2 h 05", "2 h 05"],
    [3 * 24 * 60 * minute, "il y a 3 j", "3 j"],
    [20 * 365 * 24 * 60 * minute, "heure non réglée", "heure non réglée"],
    [-20 * 365 * 24 * 60 * minute, "heure non réglée", "heure non réglée"],
  ])("tell %d ms as « %s », exactly « %s »", (span, ago, exact) => {
    expect(agoWords(span, french.ages)).toBe(ago);
    expect(spanWords(span, french.ages, true)).toBe(exact);
  });
});

describe("the byte counter", () => {
  it("counts bytes as the radio does, with what an exercise puts in front", () => {
    expect(airBytes("", false)).toBe(0);
    expect(airBytes(" été ", false)).toBe(5);
    expect(airBytes("😀", true)).toBe(4 + "EXERCICE ".length);
  });

  it("finds every ready phrase short enough for the air", () => {
    for (const phrase of [...readyPhrases.fr, ...readyPhrases.en]) {
      expect(airBytes(phrase, true), phrase).toBeLessThan(AIR_MAX / 2);
    }
  });
});

describe("a case's story", () => {
  it.each([
    ["case.opened", {}, "Reçu et noté", "Received and noted"],
    ["case.moved", { to: "enroute" }, "Devient : en route", "Becomes: on the way"],
    ["case.moved", { to: "duplicate", into: 4 }, "Réuni avec le n°4", "Joined with no. 4"],
    [
      "case.moved",
      { to: "on-hold", reason: "route coupée" },
      "Devient : en attente (route coupée)",
      "Becomes: on hold (route coupée)",
    ],
    [
      "case.corrected",
      { people: 6, quantity: 20, unit: "l", urgency: "high" },
      "Corrigé : URGENT, 6 pers., 20 L",
      "Corrected: URGENT, 6 people, 20 L",
    ],
    ["task.moved", { to: "enroute", helper: "Yann" }, "Yann est en route", "Yann is on the way"],
    ["message.queued", { template: "sos.human" }, "Une réponse part", "A reply leaves"],
    ["from.the-future", {}, "Autre fait (from.the-future)", "Other fact (from.the-future)"],
  ])("tells %s %j in words", (kind, detail, inFrench, inEnglish) => {
    expect(storyLine(line(kind, detail), "fr")).toBe(inFrench);
    expect(storyLine(line(kind, detail), "en")).toBe(inEnglish);
  });
});
