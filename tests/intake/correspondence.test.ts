import { describe, expect, it } from "vitest";

import { langs } from "../../src/base/lang.ts";
import { HOUR, MINUTE, SECOND } from "../../src/base/time.ts";
import { Correspondence } from "../../src/intake/correspondence.ts";
import { messageKey } from "../../src/intake/message-key.ts";
import { likeOurs } from "../../src/intake/own-words.ts";
import { normalised } from "../../src/intake/same-words.ts";
import { replyTexts } from "../../src/language/replies-text.ts";
import { EVENING } from "../village/journal-of.ts";

describe("a case", () => {
  it("remembers how long ago a case was opened, of this start alone", () => {
    const talk = new Correspondence();
    talk.opened(12, EVENING);
    expect(talk.ageOf(12, EVENING + HOUR)).toBe(HOUR);
    expect(talk.ageOf(11, EVENING)).toBeUndefined();
    for (let number = 13; number < 3000; number++) talk.opened(number, EVENING);
    expect(talk.ageOf(12, EVENING)).toBeUndefined();
  });
});

describe("emergencies of strangers", () => {
  it("are answered first eight times in ten minutes", () => {
    const talk = new Correspondence();
    const first = Array.from({ length: 30 }, (_, i) => talk.strangerFirst(EVENING + i * SECOND));
    expect(first.lastIndexOf(true)).toBe(7);
    expect(talk.strangerFirst(EVENING + 10 * MINUTE - 1)).toBe(false);
    expect(talk.strangerFirst(EVENING + 10 * MINUTE)).toBe(true);
  });
});

describe("a message's key", () => {
  it.each([
    [{ from: 0xa1, packetId: 1, text: "eau 4" }, "88f43e997bea5be3"],
    [{ from: 0xa1, packetId: 2, text: "eau 4" }, "824e898c2b17358e"],
  ])("of %j is %s", (message, key) => {
    expect(messageKey(message)).toBe(key);
  });

  it("is another for another sender, packet or text", () => {
    const message = { from: 1, packetId: 23, text: "eau" };
    const keys = [
      message,
      { ...message, from: 12, packetId: 3 },
      { ...message, packetId: 24 },
      { ...message, text: "eaU" },
    ].map(messageKey);
    expect(new Set(keys).size).toBe(4);
  });

  it("is taken once", () => {
    const talk = new Correspondence();
    expect([talk.take("a"), talk.take("a"), talk.take("b")]).toEqual([true, false, true]);
  });
});

describe("likeOurs", () => {
  it("knows every reply of ours again, with any values, in an exercise too", () => {
    for (const words of Object.values(replyTexts)) {
      for (const lang of langs) {
        const text = words[lang].replaceAll(/[[\]]/g, "").replaceAll(/\{\w+\}/g, "42 (x)");
        expect([text, likeOurs(text)]).toEqual([text, "whole"]);
        expect(likeOurs(`EXERCICE ${text}`)).toBe("whole");
      }
    }
  });

  it.each([
    ["SOS REÇU par le hub, n°4. Mais personne ne vient, au secours", "start"],
    ["N°12 livré par Paul ? OUI 12 ou NON 12", "whole"],
    ["2/2 EXERCICE OK, I will answer in English.", "whole"],
    ["1/2 pain et 3 oeufs svp", "none"],
    ["N°12 annulé", "none"],
    ["SOS mon mari ne respire plus", "none"],
    ["N°12 livré", "none"],
    ["Noté", "none"],
    ["", "none"],
    ["N°1 : SOS", "none"],
    ["plus d'eau. OK, I will answer in English.", "none"],
    ["OK, I will answer in English. plus d'eau", "start"],
  ])("takes <%s> for ours: %s", (text, likeness) => {
    expect(likeOurs(text)).toBe(likeness);
  });
});

describe("normalised", () => {
  it("sees through case, accents, marks and blanks", () => {
    expect(normalised("  Plus d'EAU,   bébé!! ")).toBe("plus d eau bebe");
    expect(normalised("🔥🔥")).toBe("🔥🔥");
    expect(normalised(" ... ")).toBe("");
  });
});
