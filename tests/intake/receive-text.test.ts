import { describe, expect, it } from "vitest";

import { receiveText } from "../../src/intake/receive-text.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { Desk, kinds, onChannel, openChannel, OUR_RADIO } from "./desk.ts";

const home = "!000000a1";
const neighbour = { from: 0xb2, publicKey: new Uint8Array(32).fill(8) } as const;

describe("a text", () => {
  it.each([
    ["from no one", { from: 0 }, "from-nobody"],
    ["from everyone", { from: BROADCAST }, "from-nobody"],
    ["from an impossible number", { from: 2 ** 33 }, "from-nobody"],
    ["of our own", { from: OUR_RADIO }, "own-echo"],
  ])("%s gives nothing, and is counted", (_, changes, counted) => {
    expect(new Desk().hear("eau 4", changes)).toEqual({ entries: [], outgoing: [], counted });
  });

  it("in the very packet that was taken gives nothing, on another radio of ours too", () => {
    const desk = new Desk();
    desk.hear("eau 4", { packetId: 7 });
    expect(desk.hear("eau 4", { packetId: 7, radio: 2 })).toMatchObject({
      entries: [],
      counted: "duplicate",
    });
  });

  it("that is on disk from before a restart gives nothing", () => {
    const before = new Desk();
    const heard = before.heard("eau 4");
    const { seen } = receiveText(heard, before.context);
    const context = { ...new Desk().context, seen: (key: string) => key === seen };
    expect(receiveText(heard, context)).toMatchObject({ entries: [], counted: "duplicate" });
  });

  it("with words of ours is kept and never answered", () => {
    const desk = new Desk();
    const taken = desk.hear("N°12 clos. Merci. Un autre besoin ? Écrivez-nous.");
    expect(taken).toMatchObject({ counted: "our-words", outgoing: [] });
    expect(kinds(taken.entries)).toEqual(["key.pinned", "message.heard"]);
  });

  it("with another Veillée's own answer, in a parcel, rings for no one; the same from a phone does", () => {
    const desk = new Desk();
    const words =
      "Noté n°1. C'est un besoin ou une offre ? 1 = j'ai besoin, 2 = je propose. Vital : SOS.";
    expect(desk.hear(words, { parcel: true })).toMatchObject({
      counted: "our-words",
      outgoing: [],
    });
    expect(desk.village.inbox().map(({ alarm }) => alarm)).toEqual([undefined]);
    desk.hear(words, { packetId: 99 });
    expect(desk.village.inbox().map(({ alarm }) => alarm)).toEqual([undefined, "suspect"]);
  });

  it("that cries for help in a parcel rings as any other does", () => {
    const desk = new Desk();
    expect(desk.hear("SOS mon père ne respire plus", { parcel: true }).rings).toBe(1);
  });

  it("that begins with words of ours is taken and not answered", () => {
    const desk = new Desk();
    const taken = desk.hear("SOS REÇU par le hub, n°4. mais mon père ne respire plus !!");
    expect(taken.outgoing).toEqual([]);
    expect(taken.rings).toBe(1);
  });

  it("that is a reaction or blank is kept, quietly", () => {
    const desk = new Desk();
    const thumb = desk.hear("👍", { reaction: true });
    expect(thumb).toMatchObject({ counted: "reaction", outgoing: [] });
    expect(desk.hear("   ").outgoing).toEqual([]);
    expect(desk.village.inbox()).toEqual([]);
    expect(desk.entries.filter(({ fact }) => fact.kind === "message.heard")).toHaveLength(2);
  });
});

describe("a need", () => {
  it("becomes a numbered case with its words, and the number is told by direct message", () => {
    const desk = new Desk();
    const taken = desk.hear("besoin d'eau, 4 personnes", { packetId: 77, ...onChannel });
    expect(desk.last).toMatchObject({
      ref: { number: 1 },
      type: "need",
      state: "open",
      household: home,
      category: "water",
      people: 4,
      trust: 1,
      channel: "radio-private",
      raw: "besoin d'eau, 4 personnes",
    });
    expect(taken.outgoing).toEqual([
      {
        id: "0000000000000001",
        to: 0xa1,
        household: home,
        template: "need.received",
        text: "Reçu par le hub, n°1 : besoin eau, 4 pers., urgence normale. Faux ? Répondez CORRIGER 1. Annuler : ANNULE 1.",
        short: "Reçu n°1 eau, 4 pers, normale",
        lane: "reply",
        about: 1,
        replyId: 77,
      },
    ]);
    expect(desk.entries.at(-1)?.fact).toMatchObject({
      kind: "message.queued",
      id: "0000000000000001",
      text: taken.outgoing[0]?.text,
      about: { number: 1 },
    });
  });

  it("is answered in English when asked in English, and marked in an exercise", () => {
    const desk = new Desk({ exercise: true });
    expect(desk.answers("we need water for 4 people please")).toEqual([
      "reply: EXERCICE Received by hub, no.1: need water, 4 people, urgency normal. Wrong? FIX 1. Cancel: CANCEL 1.",
    ]);
  });

  it("written again within a quarter of an hour stays one case", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    const again = desk.hear("Besoin d’eau,  4 personnes !");
    expect(again).toMatchObject({ counted: "repeated" });
    expect(again.outgoing.map(({ text }) => text)).toEqual([
      "Déjà noté sous n°1 (besoin eau). Pour ajouter : AJOUT 1 + texte. Pour annuler : ANNULE 1.",
    ]);
    expect(desk.village.cases()).toHaveLength(1);
    expect(kinds(again.entries)).toEqual(["case.added", "message.queued"]);
    desk.hear("besoin d'eau, 4 personnes", { wait: 16 * 60_000 });
    expect(desk.village.cases()).toHaveLength(2);
  });

  it("of another household in the same words is another case", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    desk.hear("besoin d'eau, 4 personnes", neighbour);
    expect(desk.village.cases()).toHaveLength(2);
  });

  it("and an offer in one message become two cases, each told its number", () => {
    const desk = new Desk();
    const taken = desk.hear("besoin d'eau pour 4 personnes. j'ai du bois à donner");
    expect(desk.village.cases().map(({ type, state }) => [type, state])).toEqual([
      ["need", "open"],
      ["offer", "available"],
    ]);
    expect(taken.outgoing.map(({ text }) => text)).toEqual([
      "Reçu par le hub : n°1 eau, 4 pers ; n°2 offre chauffage, 4 pers. Faux ? CORRIGER n°",
    ]);
  });
});

describe("an emergency", () => {
  it("rings, whoever says it on whatever channel, and is answered before all else", () => {
    const desk = new Desk();
    const taken = desk.hear("SOS mon mari ne respire plus", openChannel);
    expect(desk.last).toMatchObject({
      type: "need",
      state: "open",
      alarm: "sos",
      urgency: "critical",
      seen: false,
      trust: 0,
    });
    expect(taken).toMatchObject({
      rings: 1,
      outgoing: [{ to: 0xa1, lane: "emergency", template: "sos.received", about: 1 }],
    });
  });

  it("cried again is one case that rings again, and every cry is answered", () => {
    const desk = new Desk();
    desk.hear("SOS mon mari ne respire plus");
    const again = desk.hear("SOS mon mari ne respire plus", { wait: 1000 });
    const other = desk.hear("vite au secours il ne respire plus", { wait: 1000 });
    expect(desk.village.cases()).toHaveLength(1);
    for (const taken of [again, other]) {
      expect(taken.rings).toBe(1);
      expect(taken.outgoing[0]?.template).toBe("sos.received");
    }
  });

  it("cried again after an operator has seen it rings as a message", () => {
    const desk = new Desk();
    desk.hear("SOS mon mari ne respire plus");
    desk.order({ kind: "acknowledge", number: 1 });
    expect(desk.hear("SOS mon mari ne respire plus").rings).toBe(1);
    expect(desk.village.inbox()).toMatchObject([{ alarm: "sos", intent: "sos" }]);
  });

  it("is followed by words that are put before a person, whatever they are", () => {
    const desk = new Desk();
    desk.hear("SOS mon mari ne respire plus");
    desk.hear("12 rue du port");
    expect(desk.last).toMatchObject({ place: "12 rue du port", alarm: "sos" });
    desk.order({ kind: "acknowledge", number: 1 });
    desk.hear("3 personnes");
    expect(desk.village.inbox()).toMatchObject([{ raw: "3 personnes" }]);
    expect(desk.village.story({ node: desk.village.own, number: 1 }).length).toBeGreaterThan(2);
  });

  it("taken back goes on ringing, and its household is told why", () => {
    const desk = new Desk();
    desk.hear("SOS mon mari ne respire plus");
    expect(desk.answers("annule 1")).toEqual([
      "urgent: SOS n°1 : vous dites que c'est fini. Un opérateur vérifie avec vous avant de clore. Danger encore : SOS.",
    ]);
    expect(desk.last).toMatchObject({ state: "open", seen: false });
    expect(desk.village.inbox()).toMatchObject([{ intent: "cancel", raw: "annule 1" }]);
  });

  it("is answered though its household wanted no messages", () => {
    const desk = new Desk();
    desk.hear("STOP");
    expect(desk.answers("besoin d'eau, 4 personnes")).toEqual([]);
    expect(desk.hear("SOS au feu").outgoing[0]?.lane).toBe("emergency");
  });

  it("of a known neighbour is answered first in a storm of forged ones, which all ring", () => {
    const desk = new Desk();
    desk.hear("OK 2", neighbour);
    const lanes = Array.from({ length: 40 }, (_, i) => {
      const forged = { ...onChannel, from: 0x1000 + i, wait: 100 };
      const { rings, outgoing } = desk.hear("SOS au feu", forged);
      return rings === undefined ? "silent" : outgoing[0]?.lane;
    });
    expect(new Set(lanes)).toEqual(new Set(["emergency", "urgent"]));
    expect(lanes.filter((lane) => lane === "emergency")).toHaveLength(8);
    expect(desk.hear("SOS au feu", { from: 0xcc, wait: 100 }).outgoing[0]?.lane).toBe("urgent");
    const cry = desk.hear("SOS mon mari ne respire plus", { ...neighbour, wait: 100 });
    expect(cry.outgoing[0]?.lane).toBe("emergency");
  });

  it("is still answered in a flood, and each cry is kept", () => {
    const desk = new Desk();
    for (let i = 0; i < 30; i++) desk.hear(`bla bla ${i}`, { wait: 1000 });
    const taken = desk.hear("SOS mon mari ne respire plus", { wait: 30_000 });
    expect(taken).toMatchObject({ counted: "flood", outgoing: [{ lane: "emergency" }] });
    expect(desk.hear("au secours !!", { wait: 1000 }).entries.length).toBeGreaterThan(0);
  });
});

describe("a check-in", () => {
  it("says how a household is, and is answered with the hour", () => {
    const desk = new Desk();
    expect(desk.answers("OK 3")).toEqual([
      "reply: Noté à 19:01 : tout va bien, 3 pers. Merci. Si ça change, écrivez.",
    ]);
    expect(desk.village.household(home)).toMatchObject({ status: "ok", people: 3 });
    expect(desk.village.cases()).toEqual([]);
  });
});
