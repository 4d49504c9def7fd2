import { describe, expect, it } from "vitest";

import { receiveForm } from "../../src/intake/receive-form.ts";
import type { Form, FormSender } from "../../src/village/hub.ts";
import { Desk, kinds } from "./desk.ts";

const sender: FormSender = { household: "~0000c3c3", lang: "fr", secretHash: "5ec2e7" };
const need = { kind: "need", name: "Le Goff", text: "" } as const satisfies Form;

function submit(desk: Desk, form: Form, from: FormSender = sender): ReturnType<typeof receiveForm> {
  desk.now += 60_000;
  const taken = receiveForm(form, from, desk.context);
  desk.keep(taken.entries);
  return taken;
}

describe("a form", () => {
  it("that asks opens a numbered case as chosen, to follow by its word, and answers on the page", () => {
    const desk = new Desk();
    const taken = submit(desk, {
      ...need,
      category: "water",
      urgency: "high",
      people: 4,
      place: "12 rue du port",
      text: "plus rien au robinet",
    });
    expect(taken).toMatchObject({ number: 1, outgoing: [] });
    expect(taken.reply).toContain("n°1 : besoin eau, 4 pers., urgence haute");
    expect(desk.last).toMatchObject({
      type: "need",
      state: "open",
      household: "~0000c3c3",
      category: "water",
      urgency: "high",
      people: 4,
      place: "12 rue du port",
      raw: "plus rien au robinet",
      trust: 0,
      channel: "portal",
      secretHash: "5ec2e7",
    });
    expect(desk.village.household("~0000c3c3")?.name).toBe("Le Goff");
  });

  it("takes from the words what was not chosen", () => {
    const desk = new Desk();
    submit(desk, { ...need, text: "besoin d'eau pour 6 personnes" });
    expect(desk.last).toMatchObject({ category: "water", people: 6 });
  });

  it("whose words cry for help rings, whatever was chosen", () => {
    for (const kind of ["need", "offer", "ok", "seek"] as const) {
      const desk = new Desk();
      const text = "au secours mon mari ne respire plus";
      const forms: Record<typeof kind, Form> = {
        need: { ...need, category: "food", urgency: "low", text },
        offer: { ...need, kind: "offer", text },
        ok: { kind: "ok", status: "ok", name: "", text },
        seek: { kind: "seek", name: "", who: "Paul", text },
      };
      const taken = submit(desk, forms[kind]);
      expect(taken).toMatchObject({ number: 1, rings: 1 });
      expect(taken.reply).toContain("SOS REÇU");
      expect(desk.village.case(1)).toMatchObject({
        alarm: "sos",
        urgency: "critical",
        secretHash: "5ec2e7",
      });
    }
  });

  it("that offers is available, one that seeks names whom", () => {
    const desk = new Desk();
    submit(desk, { ...need, kind: "offer", category: "warmth", text: "du bois sec" });
    expect(desk.last).toMatchObject({ type: "offer", state: "available", category: "warmth" });
    const taken = submit(desk, { kind: "seek", name: "", who: "ma sœur Rozenn", text: "" });
    expect(desk.last).toMatchObject({ type: "seek", state: "open", who: "ma sœur Rozenn" });
    expect(taken.reply).toContain("Recherche n°2 notée : ma sœur Rozenn");
  });

  it("that says all is well is a check-in without a number", () => {
    const desk = new Desk();
    const taken = submit(desk, { kind: "ok", status: "ok", name: "Le Goff", people: 3, text: "" });
    expect(taken.number).toBeUndefined();
    expect(taken.reply).toBe("Noté à 19:01 : tout va bien, 3 pers. Merci. Si ça change, écrivez.");
    expect(desk.village.household("~0000c3c3")).toMatchObject({ status: "ok", people: 3 });
  });

  it("that says someone is hurt is put before a person too", () => {
    const desk = new Desk();
    submit(desk, { kind: "ok", status: "hurt", name: "", text: "une entorse" });
    expect(desk.village.household("~0000c3c3")?.status).toBe("hurt");
    expect(desk.village.inbox()).toMatchObject([{ intent: "checkin", raw: "une entorse" }]);
  });

  it("sent twice from one page is one case", () => {
    const desk = new Desk();
    const form: Form = { ...need, category: "water", text: "plus rien au robinet" };
    submit(desk, form);
    const again = submit(desk, form);
    expect(again.number).toBe(1);
    expect(kinds(again.entries)).toEqual(["case.added"]);
    expect(submit(desk, form, { ...sender, secretHash: "0ther" }).number).toBe(2);
  });

  it("is answered in the page's language, marked in an exercise", () => {
    const desk = new Desk({ exercise: true });
    const taken = submit(desk, { ...need, category: "water" }, { ...sender, lang: "en" });
    expect(taken.reply).toMatch(/^EXERCICE Received by hub, no\.1/);
  });

  it("that says hurt, with words of doubt, stands once before a person, and rings", () => {
    const desk = new Desk();
    const text = "mamie est un peu confuse ce soir";
    submit(desk, { kind: "ok", name: "Le Goff", status: "hurt", text });
    const heard = desk.entries.flatMap(({ fact }) => (fact.kind === "message.heard" ? [fact] : []));
    expect(heard).toMatchObject([{ inbox: true, alarm: "suspect" }]);
    expect(desk.village.inbox().map(({ raw }) => raw)).toEqual([text]);
  });
});
