import { describe, expect, it } from "vitest";

import { moved, operator } from "../village/journal-of.ts";
import { Desk, noKey, openChannel } from "./desk.ts";

const home = "!000000a1";
const neighbour = { from: 0xb2, publicKey: new Uint8Array(32).fill(8) } as const;

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
      "reply: Vous avez 2 demandes : 2 chauffage, 1 eau. Laquelle annuler ? Ex : ANNULE 2",
    ]);
    expect(desk.answers("1")).toEqual(["reply: N°1 annulé. Erreur ? Répondez ROUVRIR 1."]);
    expect(desk.village.case(1)?.state).toBe("cancelled");
  });

  it("asks which is done by the same question in its own words", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    desk.hear("besoin de couvertures pour 2 personnes");
    expect(desk.answers("c'est bon, on a reçu")).toEqual([
      "reply: Vous avez 2 demandes : 2 chauffage, 1 eau. Laquelle est réglée ? Répondez son numéro, ex : 2",
    ]);
  });

  it("lists every case to who asks for many of them", () => {
    const desk = new Desk();
    for (const what of ["eau", "pain", "couvertures", "bougies"])
      desk.hear(`besoin de ${what}, 4 personnes`);
    expect(desk.answers("suivi")).toEqual([
      "reply: Vos 4 demandes : 4 lumière, 3 chauffage, 2 nourriture, 1 eau. Détail : SUIVI 4",
    ]);
  });

  it("tells what helps anyone to who asks for it", () => {
    const [words] = new Desk().answers("INFO");
    expect(words).toMatch(/^reply: Vital : SOS ici, ou 15 /);
  });

  it("is told again once by the number of what was said before, whatever it is", () => {
    const desk = new Desk();
    desk.hear("j'ai du bois à donner");
    expect(desk.answers("j'ai du bois à donner")).toEqual([
      "reply: Déjà noté sous n°1 (offre chauffage). Pour ajouter : AJOUT 1 + texte. Pour annuler : ANNULE 1.",
    ]);
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
    expect(step("je prends 1")).toEqual([
      "matched",
      [
        noted("merci. Prévenez : ENROUTE 1 puis FAIT 1. Empêchement : LAISSE 1."),
        [0xa1, "N°1 : !000000b2 peut vous aider (eau). Pas d'accord ? Répondez NON 1."],
      ],
    ]);
    expect(step("ENROUTE 1")).toEqual([
      "enroute",
      [
        noted("bonne route. Une fois sur place et livré : FAIT 1. Empêchement : LAISSE 1."),
        [0xa1, "N°1 : !000000b2 est en route."],
      ],
    ]);
    expect(step("FAIT 1")).toEqual([
      "delivered",
      [
        noted("merci de votre aide."),
        [0xa1, "N°1 : !000000b2 dit avoir livré. Est-ce bon ? Répondez OUI 1 ou NON 1."],
      ],
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

describe("an order and a text", () => {
  it("meet in the same case", () => {
    const desk = new Desk();
    desk.hear("besoin d'eau, 4 personnes");
    desk.keep([operator(moved(1, "acknowledged"))]);
    expect(desk.answers("suivi 1")).toEqual(["reply: N°1 eau : vu depuis 19:01."]);
  });
});

function noted(words: string): readonly unknown[] {
  return [0xb2, `N°1 : noté, ${words}`];
}
