import { describe, expect, it } from "vitest";

import { DAY, MINUTE } from "../../src/base/time.ts";
import { fill, landing, numberIn, wordIn } from "../support/portal.ts";
import { testWeb, type TestWeb } from "../support/web.ts";

describe("following a case", () => {
  it("shows where it stands to whoever has number and word", async () => {
    const web = testWeb();
    const { number, word } = await opened(web);
    const typed = [
      { number, word },
      { number: `n°${number}`, word: ` ${word.toLowerCase()} ` },
      { number: `#${number} `, word: `${word.slice(0, 3)}-${word.slice(3)}` },
    ];
    for (const form of typed) {
      const text = await (await web.ask("/suivre", { form })).text();
      expect(text).toContain("du &lt;b&gt;pain&lt;/b&gt;");
      expect(text).toContain("Pas encore lu par un opérateur");
    }
  });

  it("tells no step more than was taken", async () => {
    const web = testWeb();
    const form = await opened(web);
    const here = async () => {
      const text = await (await web.ask("/suivre", { form })).text();
      return /<li class="here"[\s\S]*?<\/span\s*>\s*<span\s*>\s*([^<]*?)\s*</.exec(text)?.[1];
    };
    const number = Number(form.number);
    expect(await here()).toBe("Reçu et enregistré");
    await web.hub.order({ kind: "acknowledge", number }, "Marie");
    expect(await here()).toBe("Vu par un opérateur");
    await web.hub.order({ kind: "assign", number, helper: "Yann" }, "Marie");
    expect(await here()).toBe("Quelqu&#39;un va vous aider");
    await web.hub.order({ kind: "enroute", number, helper: "Yann" }, "Marie");
    expect(await here()).toBe("En route vers vous");
    await web.hub.order({ kind: "release", number, helper: "Yann" }, "Marie");
    expect(await here()).toBe("Vu par un opérateur");
    await web.hub.order({ kind: "hold", number }, "Marie");
    expect(await (await web.ask("/suivre", { form })).text()).toContain("en attente");
  });

  it("shows nothing to whoever lacks the word, and stops those who guess", async () => {
    const web = testWeb();
    const { number, word } = await opened(web);
    for (let i = 0; i < 20; i++) {
      const refused = await web.ask("/suivre", { form: { number, word: `BABA${i}` } });
      expect(refused.status).toBe(422);
      expect(await refused.text()).not.toContain("pain");
    }
    expect((await web.ask("/suivre", { form: { number, word } })).status).toBe(429);
    const other = await web.ask("/suivre", { form: { number, word }, peer: "192.0.2.8" });
    expect(other.status).toBe(200);
  });

  it("asks for the number when there is none", async () => {
    const web = testWeb();
    for (const number of ["", "douze", "0", "-"]) {
      const refused = await web.ask("/suivre", { form: { number, word: "BABABA" } });
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain("Écrivez le numéro");
    }
  });

  it("shows the word again for half an hour, then the number alone, and after long nothing", async () => {
    const web = testWeb();
    const sent = await fill(web, "/besoin", { text: "eau" });
    const address = sent.headers.get("location") ?? "";
    expect(wordIn(await (await web.ask(address)).text())).not.toBe("");
    web.pass(30 * MINUTE);
    const later = await (await web.ask(address)).text();
    expect(wordIn(later)).toBe("");
    expect(numberIn(later)).toBe(9);
    const unknown = await web.ask(`/recu/${"0".repeat(32)}`);
    expect(unknown.status).toBe(404);
    web.pass(DAY);
    expect(await unknown.text()).toContain("vous pouvez suivre votre demande");
  });
});

/** Sends a need and reads its number and word. */
async function opened(web: TestWeb) {
  const text = await landing(web, await fill(web, "/besoin", { text: "du <b>pain</b>" }));
  return { number: String(numberIn(text)), word: wordIn(text) };
}
