import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { utf8Bytes } from "../../src/base/bytes.ts";
import { receiveText } from "../../src/intake/receive-text.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { moved, operator } from "../village/journal-of.ts";
import { Desk, kinds, noKey, onChannel, openChannel, OUR_RADIO } from "./desk.ts";

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
    expect(taken.outgoing.map(({ about }) => about)).toEqual([1, 2]);
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
    expect(desk.village.inbox()).toMatchObject([{ raw: "12 rue du port" }]);
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

describe("a word about a case of one's own", () => {
  it("cancels it, asks where it stands, opens it again", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    expect(desk.answers("suivi 1")).toEqual(["reply: N°1 eau : ouvert depuis 19:01."]);
    expect(desk.answers("annule 1")).toEqual(["reply: N°1 annulé. Erreur ? Répondez ROUVRIR 1."]);
    expect(desk.last?.state).toBe("cancelled");
    expect(desk.answers("ROUVRIR 1")).toEqual(["reply: N°1 (eau) rouvert. Annuler : ANNULE 1."]);
    expect(desk.last?.state).toBe("open");
  });

  it("finds the only one it can mean", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    desk.hear("besoin de couvertures pour 2 personnes");
    desk.hear("plus besoin d'eau merci");
    expect(desk.village.case(1)?.state).toBe("cancelled");
    expect(desk.village.case(2)?.state).toBe("open");
  });

  it("asks which, when it can mean several, and takes the number for an answer", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    desk.hear("besoin de couvertures pour 2 personnes");
    expect(desk.answers("annuler")).toEqual([
      "reply: Vous avez 2 demandes : 2 chauffage, 1 eau. Laquelle ? Ex : ANNULE 2",
    ]);
    expect(desk.answers("1")).toEqual(["reply: N°1 annulé. Erreur ? Répondez ROUVRIR 1."]);
    expect(desk.village.case(1)?.state).toBe("cancelled");
  });

  it("is not taken from another household", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    expect(desk.answers("annule 1", neighbour)).toEqual([
      "reply: N°1 : aucune demande à votre nom sous ce numéro. Vos demandes : SUIVI",
    ]);
    expect(desk.last?.state).toBe("open");
  });

  it("is not taken from whom proves less than it did before, and goes to a person", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    expect(desk.answers("annule 1", openChannel)).toEqual([
      "reply: Message reçu, un opérateur le lira. Pour aller plus vite : EAU 4, SOIN, FROID, OK, ou SOS si vital. Aide : ?",
    ]);
    expect(desk.last?.state).toBe("open");
    expect(desk.village.inbox()).toMatchObject([{ intent: "cancel", trust: 0 }]);
  });

  it("raises it, and puts it before a person", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    desk.hear("URGENT 1");
    expect(desk.last?.urgency).toBe("high");
    expect(desk.village.inbox()).toMatchObject([{ raw: "URGENT 1" }]);
  });

  it("says that help came, or did not, once a helper says it was brought", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    desk.order({ kind: "delivered", number: 1, helper: "Yann" });
    expect(desk.answers("NON 1")).toEqual(["reply: N°1 (eau) rouvert. Annuler : ANNULE 1."]);
    expect(desk.last?.state).toBe("open");
    desk.order({ kind: "delivered", number: 1, helper: "Yann" });
    expect(desk.answers("oui")).toEqual([
      "reply: N°1 clos. Merci. Un autre besoin ? Écrivez-nous.",
    ]);
    expect(desk.last?.state).toBe("fulfilled");
  });

  it("tells who has nothing open that it has not", () => {
    expect(new Desk().answers("où en est ma demande ?")).toEqual([
      "reply: Aucune demande ouverte à votre nom. Besoin ? Écrivez par ex. EAU 4",
    ]);
  });
});

describe("a helper", () => {
  it("takes a case, and its household is told each step", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    const step = (text: string): readonly unknown[] => {
      const taken = desk.hear(text, neighbour);
      return [desk.last?.state, taken.outgoing.map(({ to, text: words }) => [to, words])];
    };
    const noted = [
      0xb2,
      "N°1 : noté, merci. Prévenez : ENROUTE 1 puis FAIT 1. Empêchement : LAISSE 1.",
    ];
    expect(step("je prends 1")).toEqual([
      "matched",
      [noted, [0xa1, "N°1 : !000000b2 peut vous aider (eau). Pas d'accord ? Répondez NON 1."]],
    ]);
    expect(step("ENROUTE 1")).toEqual([
      "enroute",
      [noted, [0xa1, "N°1 : !000000b2 est en route."]],
    ]);
    expect(step("FAIT 1")).toEqual([
      "delivered",
      [noted, [0xa1, "N°1 : !000000b2 dit avoir livré. Est-ce bon ? Répondez OUI 1 ou NON 1."]],
    ]);
  });

  it("who is not proven, or comes second, changes nothing", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    desk.hear("je prends 1", { ...neighbour, ...noKey });
    expect(desk.last?.state).toBe("open");
    desk.hear("je prends 1", neighbour);
    const second = desk.hear("je prends 1", { from: 0xc3 });
    expect(desk.last?.tasks).toMatchObject([{ helper: "!000000b2" }]);
    expect(second.outgoing.map(({ text }) => text)).toEqual([
      "N°1 eau : aide trouvée depuis 19:03.",
    ]);
  });
});

describe("what is said to the hub itself", () => {
  it("is answered with the menu, and starts the answers again", () => {
    const desk = new Desk();
    expect(desk.hear("?").outgoing[0]?.template).toBe("help.menu");
    desk.hear("STOP");
    expect(desk.village.household(home)?.stopped).toBe(true);
    expect(desk.hear("START").outgoing[0]?.template).toBe("help.menu");
    expect(desk.village.household(home)?.stopped).toBe(false);
  });

  it("changes the language of every answer after", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    expect(desk.answers("EN")).toEqual(["reply: OK, I will answer in English."]);
    expect(desk.answers("suivi 1")).toEqual(["reply: No.1 water: open since 19:01."]);
  });

  it("asks for someone to be watched over, which gets a number and goes to a person", () => {
    const desk = new Desk();
    expect(desk.hear("mettez mon grand-père sur la veille").outgoing[0]?.template).toBe(
      "watch.noted",
    );
    expect(desk.last).toMatchObject({ type: "question", category: "care", state: "open" });
  });

  it("asks for erasure, which gets a number", () => {
    const desk = new Desk();
    expect(desk.hear("EFFACER").outgoing[0]?.template).toBe("erase.ok");
    expect(desk.last).toMatchObject({ type: "erase", state: "open" });
  });
});

describe("what is not understood", () => {
  it("goes to a person with its words, and is answered once an hour", () => {
    const desk = new Desk();
    expect(desk.hear("qsdfgh").outgoing[0]?.template).toBe("unknown");
    expect(desk.hear("zxcvbn").outgoing).toEqual([]);
    expect(desk.village.inbox().map(({ raw }) => raw)).toEqual(["qsdfgh", "zxcvbn"]);
  });

  it("is kept and rarely answered when it is a greeting", () => {
    const desk = new Desk();
    expect(desk.hear("salut tout le monde", { hops: 2, snrDb: 5.75 }).outgoing).toMatchObject([
      { lane: "routine", text: "Reçu par le hub à 19:01, signal 6 dB, 2 saut(s)." },
    ]);
    expect(desk.hear("un deux un deux").outgoing).toEqual([]);
    expect(desk.village.inbox()).toEqual([]);
  });

  it("costs only itself when it is 233 bytes of emoji", () => {
    const desk = new Desk();
    const text = `${"🥶".repeat(58)}!`;
    expect(utf8Bytes(text)).toBe(233);
    const taken = desk.hear(text);
    expect(taken.entries.filter(({ raw }) => raw === text).length).toBeGreaterThan(0);
  });
});

describe("every text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 233 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ..."sos au secours plus d'eau 4 personnes ok annule 1 2 je prends oui non stop en bois j'ai besoin ? n° feu enfant merci reçu livré corriger urgent où 🔥 \u202e".split(
            " ",
          ),
        ),
        { maxLength: 12 },
      )
      .map((words) => words.join(" ")),
  );
  const from = fc.constantFrom(0xa1, 0xb2, 0xc3);
  const way = fc.constantFrom({}, onChannel, openChannel, noKey, { viaMqtt: true });

  it("gives an entry with its words, and answers of at most 200 bytes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyText, from, way, fc.nat(120_000)), { maxLength: 12 }),
        (texts) => {
          const desk = new Desk({ exercise: true });
          for (const [text, sender, changes, wait] of texts) {
            const taken = desk.hear(text, { from: sender, ...changes, wait });
            expect(taken.entries.some(({ raw = "" }) => raw === text)).toBe(true);
            for (const { text: words, id } of taken.outgoing) {
              expect(utf8Bytes(words)).toBeLessThanOrEqual(200);
              expect(words.startsWith("EXERCICE ")).toBe(true);
              const queued = taken.entries.map(({ fact }) => fact);
              expect(queued).toContainEqual(
                expect.objectContaining({ kind: "message.queued", id, text: words }),
              );
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("never ends a case that is another's", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 8 }), (texts) => {
        const desk = new Desk();
        desk.hear("besoin d'eau, 4 personnes", { from: 0xd4 });
        for (const text of texts) desk.hear(text);
        const state = desk.village.case(1)?.state;
        expect(["open", "matched", "enroute", "delivered"]).toContain(state);
      }),
      { numRuns: 60 },
    );
  });
});

describe("an order and a text", () => {
  it("meet in the same case", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    desk.keep([operator(moved(1, "acknowledged"))]);
    expect(desk.answers("suivi 1")).toEqual(["reply: N°1 eau : vu depuis 19:01."]);
  });
});
