import { describe, expect, it } from "vitest";

import { type Log, silentLog } from "../../src/base/log.ts";
import { MINUTE } from "../../src/base/time.ts";
import { secretHash } from "../../src/web/portal/secret-word.ts";
import { fill, landing, numberIn, tokenIn, wordIn } from "../support/portal.ts";
import { cookieOf, HOST, testWeb } from "../support/web.ts";

const pages = ["/", "/bien", "/besoin", "/propose", "/suivre", "/infos", "/cherche"];

describe("every page of the portal", () => {
  it.each(pages)("%s needs no script and says EXERCICE while it is one", async (path) => {
    const text = await (await testWeb().ask(path)).text();
    expect(text).toContain("<strong>EXERCICE</strong>");
    expect(text).not.toContain("<script");
    expect(text).toContain('<html lang="fr">');
    const real = await (await testWeb({ hub: { exercise: false } }).ask(path)).text();
    expect(real).not.toContain("EXERCICE");
  });

  it.each(pages)("%s is to be had in English, by address or by cookie", async (path) => {
    const { ask } = testWeb();
    const asked = await ask(`${path}?lang=en`);
    const text = await asked.text();
    expect(text).toContain('<html lang="en">');
    const kept = await ask(path, { headers: { cookie: cookieOf(asked) } });
    expect(await kept.text()).toContain('<html lang="en">');
    const inner = Array.from(text.matchAll(/(?:href|action)="(\/[^"]*)"/g), ([, to = ""]) => to);
    for (const to of inner.filter((one) => !one.startsWith("/assets/")))
      expect(to).toContain("lang=");
  });

  it.each(pages)("%s takes at most 30 kB over the wire, style and all", async (path) => {
    const { ask } = testWeb();
    const headers = { "accept-encoding": "gzip" };
    const page = await (await ask(path, { headers })).arrayBuffer();
    const style = await (await ask("/assets/portal.css", { headers })).arrayBuffer();
    expect(page.byteLength + style.byteLength).toBeLessThan(10_000);
    const plain = await (await ask(path)).arrayBuffer();
    const plainStyle = await (await ask("/assets/portal.css")).arrayBuffer();
    expect(plainStyle.byteLength).toBeLessThan(10_000);
    expect(plain.byteLength + plainStyle.byteLength).toBeLessThan(30_000);
  });

  it.each([...pages.slice(1), "/desk"])("%s may be typed with a slash behind it", async (path) => {
    expect((await testWeb().ask(`${path}/`)).status).toBe(200);
  });

  it("leads from the first page to the six, and to the desk", async () => {
    const text = await (await testWeb().ask("/")).text();
    for (const path of [...pages.slice(1), "/desk?lang=fr", "/besoin?urgence=vitale"])
      expect(text).toContain(`href="${path}"`);
  });
});

describe("a need", () => {
  it("reaches the hub as it was typed, and gives a number and a word", async () => {
    const web = testWeb();
    const sent = await fill(web, "/besoin", {
      urgency: "high",
      category: "warmth",
      text: " Plus de chauffage,\r\nun bébé de 4 mois ",
      place: "Tilleuls, 2e",
      people: "3",
      name: "Paul",
    });
    const text = await landing(web, sent);
    expect(web.hub.forms).toEqual([
      {
        form: {
          kind: "need",
          urgency: "high",
          category: "warmth",
          text: "Plus de chauffage,\nun bébé de 4 mois",
          place: "Tilleuls, 2e",
          people: 3,
          name: "Paul",
        },
        sender: {
          household: expect.stringMatching(/^~[0-9a-f]{8}$/),
          lang: "fr",
          secretHash: secretHash(wordIn(text)),
        },
      },
    ]);
    expect(numberIn(text)).toBe(9);
    expect(wordIn(text)).toMatch(/^(?:[BDFGKLMNPRSTVZ][AEIOU]){3}$/);
    expect(text).toContain("Reçu, n°9.");
  });

  it("rings when a life is in danger, and the answer says to call as well", async () => {
    const web = testWeb();
    const page = await (await web.ask("/besoin?urgence=vitale")).text();
    expect(page).toMatch(/value="critical"\s+checked/);
    const text = await landing(web, await fill(web, "/besoin", { urgency: "critical" }));
    expect(web.hub.forms[0]?.form).toMatchObject({ kind: "need", urgency: "critical" });
    expect(text).toContain("Appelez aussi le 15 ou le 112");
  });

  it("sent twice is one need, one after the other or at once", async () => {
    const web = testWeb();
    const token = tokenIn(await (await web.ask("/besoin")).text());
    const form = { token, category: "water" };
    const taps = await Promise.all([1, 2, 3].map(() => web.ask("/besoin", { form })));
    const again = await web.ask("/besoin", { form });
    const texts = await Promise.all([...taps, again].map((sent) => landing(web, sent)));
    expect(new Set(texts.map(numberIn))).toEqual(new Set([9]));
    expect(new Set(texts.map(wordIn)).size).toBe(1);
    expect(web.hub.forms).toHaveLength(1);
  });

  it("without a token, from whatever sends one, is taken all the same", async () => {
    const web = testWeb();
    const sent = await web.ask("/besoin", { form: { text: "de l'eau" } });
    expect(numberIn(await landing(web, sent))).toBe(9);
  });

  it("without anything in it is asked again, with what was typed still there", async () => {
    const web = testWeb();
    const sent = await fill(web, "/besoin", {
      urgency: "low",
      people: "beaucoup",
      name: 'Paul "le Grand"',
    });
    expect(sent.status).toBe(422);
    const text = await sent.text();
    expect(text).toContain("Choisissez une case ci-dessus");
    expect(text).toContain("Écrivez un nombre de personnes");
    expect(text).toContain('value="Paul &quot;le Grand&quot;"');
    expect(text).toContain('value="beaucoup"');
    expect(text).toMatch(/value="low"\s+checked/);
    expect(web.hub.forms).toEqual([]);
  });

  it("that cannot be stored says so, keeps what was typed, and goes through later", async () => {
    const warnings: unknown[] = [];
    const warn: Log["warn"] = (event, fields) => warnings.push({ event, ...fields });
    const web = testWeb({ log: { ...silentLog, warn } });
    const token = tokenIn(await (await web.ask("/besoin")).text());
    const form = { token, text: "plus d'eau" };
    web.hub.failWith("store/full");
    const failed = await web.ask("/besoin", { form });
    expect(failed.status).toBe(507);
    expect(warnings).toMatchObject([{ event: "web.form-not-kept", code: "store/full" }]);
    const text = await failed.text();
    expect(text).toContain("est PAS enregistré");
    expect(text).toContain("Le disque est plein");
    expect(text).toContain("plus d&#39;eau</textarea>");
    expect(tokenIn(text)).toBe(token);
    web.hub.failWith(undefined);
    expect(numberIn(await landing(web, await web.ask("/besoin", { form })))).toBe(9);
  });
});

describe("the other forms", () => {
  it("say how one is, and lead on to a need when it is not well", async () => {
    const web = testWeb();
    const well = await landing(web, await fill(web, "/bien", { status: "coping", people: "04" }));
    expect(web.hub.forms[0]?.form).toEqual({
      kind: "ok",
      status: "coping",
      people: 4,
      name: "",
      text: "",
    });
    expect(well).toContain("Noté. Merci.");
    expect(wordIn(well)).toBe("");
    expect(well).not.toContain('href="/besoin"');
    const hurt = await landing(web, await fill(web, "/bien", { status: "hurt" }));
    expect(hurt).toContain('href="/besoin"');
  });

  it("offer, in English", async () => {
    const web = testWeb();
    const sent = await fill(web, "/propose?lang=en", { category: "shelter", text: "two beds" });
    expect(await landing(web, sent)).toContain("Received, no. 9.");
    expect(web.hub.forms[0]).toMatchObject({
      form: { kind: "offer", category: "shelter", text: "two beds" },
      sender: { lang: "en" },
    });
  });

  it("look for someone, who must be named", async () => {
    const web = testWeb();
    expect((await fill(web, "/cherche", { name: "Emma" })).status).toBe(422);
    await landing(web, await fill(web, "/cherche", { who: "John, 80 ans", name: "Emma" }));
    expect(web.hub.forms[0]?.form).toEqual({
      kind: "seek",
      who: "John, 80 ans",
      name: "Emma",
      text: "",
    });
  });
});

describe("a household", () => {
  it("is the same for all that one browser sends", async () => {
    const web = testWeb();
    const first = await fill(web, "/bien", {});
    const [cookie = ""] = first.headers.getSetCookie();
    expect(cookie).toMatch(/^foyer=(?:~|%7E)[0-9a-f]{8}; /i);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Lax");
    await fill(web, "/besoin", { text: "eau" }, { cookie: cookieOf(first) });
    await fill(web, "/besoin", { text: "pain" });
    const [one, two, three] = web.hub.forms.map(({ sender }) => sender.household);
    expect(two).toBe(one);
    expect(three).not.toBe(one);
  });

  it("cannot be a radio's, whatever the cookie says", async () => {
    const web = testWeb();
    for (const id of ["!a1b2c302", "~zzzzzzzz", "~a1b2c3021", ""])
      await fill(web, "/bien", {}, { cookie: `foyer=${id}` });
    for (const { sender } of web.hub.forms) expect(sender.household).toMatch(/^~[0-9a-f]{8}$/);
    expect(web.hub.forms).toHaveLength(4);
  });

  it("may send sixty forms in a quarter of an hour, and loses no words by the next", async () => {
    const web = testWeb();
    for (let i = 0; i < 60; i++) expect((await web.ask("/bien", { form: {} })).status).toBe(303);
    const refused = await web.ask("/besoin", { form: { text: "plus d'eau" } });
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain("plus d&#39;eau</textarea>");
    expect((await web.ask("/bien", { form: {}, peer: "192.0.2.8" })).status).toBe(303);
    web.pass(15 * MINUTE);
    expect((await web.ask("/besoin", { form: { text: "plus d'eau" } })).status).toBe(303);
  });
});

describe("a form from elsewhere", () => {
  it.each([
    [{ origin: "http://evil.example" }],
    [{ origin: "null" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ referer: "http://evil.example/" }],
  ])("is refused: %j", async (headers) => {
    expect(await post(headers)).toEqual({ status: 403, forms: 0 });
  });

  it.each([[{}], [{ origin: `http://${HOST}` }], [{ referer: `http://${HOST}/besoin` }]])(
    "is not one whose mini-browser says nothing, or the truth: %j",
    async (headers) => {
      expect(await post(headers)).toEqual({ status: 303, forms: 1 });
    },
  );
});

describe("the information page", () => {
  it("counts, and names nobody", async () => {
    const { ask, hub } = testWeb();
    const text = await (await ask("/infos")).text();
    for (const number of ["112", "15", "18", "114", "3114"])
      expect(text).toContain(`href="tel:${number}"`);
    for (const { name, place } of hub.households()) {
      if (name !== null) expect(text).not.toContain(name);
      if (place !== null) expect(text).not.toContain(place);
    }
    expect(text).toContain("5");
  });
});

/** Posts a need with these headers and no other. */
async function post(headers: Readonly<Record<string, string>>) {
  const { app, hub } = testWeb();
  const response = await app.request(
    `http://${HOST}/besoin`,
    {
      method: "POST",
      headers: { host: HOST, "content-type": "application/x-www-form-urlencoded", ...headers },
      body: "text=eau",
    },
    { peer: "192.0.2.7", closing: new AbortController().signal },
  );
  return { status: response.status, forms: hub.forms.length };
}
