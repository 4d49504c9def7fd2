import path from "node:path";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../support/browser.ts";
import { openDesk, signIn, type Size, sizes } from "../support/desk-page.ts";
import { serveDesk } from "../support/desk-server.ts";
import { createFakeHub } from "../support/fake-hub.ts";
import {
  sampleCases,
  sampleHouseholds,
  sampleRadio,
  sampleStore,
} from "../support/sample-village.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

const quiet = () => createFakeHub({ cases: sampleCases.filter(({ alarm }) => alarm === null) });
const widths = Object.keys(sizes).filter((size): size is Size => size in sizes);
/** Each room's address, and what stands in it alone. */
const rooms = [
  ["#/maintenant", ".facts"],
  ["#/tableau", ".filters [href='#/tableau'][aria-current=page]"],
  ["#/tableau/offer", ".filters [href='#/tableau/offer'][aria-current=page]"],
  ["#/cas/7", ".detail"],
  ["#/boite", ".inbox"],
  ["#/foyers", ".homes"],
  ["#/mots", ".lexicon"],
] as const;

describe("the door", () => {
  it("says what is wrong with a code, keeps the name, and lets the right code in", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { size: "360 px", signedOut: true });
    const { page } = desk;
    await signIn(page, "AAAA-AAAA");
    await page.getByText("Ce code n'est pas le bon").waitFor();
    await expect.poll(() => page.locator("input[name=name]").inputValue()).toBe("Maëlle");
    await signIn(page);
    await page.locator(".alarm.sos").waitFor();
    expect(await page.evaluate("isSecureContext")).toBe(false);
    expect(desk.errors).toEqual([]);
  });

  it("gives back what was being written when the session ends meanwhile", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { hash: "#/cas/3/repondre" });
    const { page } = desk;
    const { origin } = new URL(server.url);
    await page.locator("textarea").fill("Yann arrive avec une batterie");
    // Just before the order comes: whatever else the page reads would find out first, and close over the button.
    await page.route(
      "**/api/orders",
      async (route) => {
        await page.request.delete(`${origin}/api/session`, { headers: { origin } });
        await route.continue();
      },
      { times: 1 },
    );
    await page.getByRole("button", { name: "Envoyer" }).click();
    await page.getByText("Votre session est finie").waitFor();
    await signIn(page);
    await expect
      .poll(() => page.locator("textarea:visible").inputValue())
      .toBe("Yann arrive avec une batterie");
    await page.getByRole("button", { name: "Envoyer" }).click();
    await expect
      .poll(() => server.hub.orders.at(-1))
      .toEqual({
        order: { kind: "say", number: 3, text: "Yann arrive avec une batterie" },
        operator: "Maëlle",
      });
  });
});

describe.each(widths)("a radio whose key changed, at %s", (size) => {
  it("is on the first screen with what to do, and is accepted with one tap that can be taken back", async () => {
    await using server = await serveDesk(quiet());
    await using desk = await openDesk(browser, server, { size, hash: "#/maintenant" });
    const { page } = desk;
    const card = page.locator(".key-card");
    await card.getByText("Yann : sa radio a changé de clé").waitFor();
    await expect.poll(() => page.locator(".nav .badge:visible").allTextContents()).toContain("1");
    await card.getByRole("button", { name: "C'est bien eux" }).click();
    await page.getByText("elle seule prouve désormais ce que ce foyer écrit").waitFor();
    const order = { kind: "key", household: "!a1b2c304", key: "a7".repeat(32) } as const;
    expect(server.hub.orders.at(-1)?.order).toEqual({ ...order, as: "accepted" });
    await card.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Annuler" }).click();
    await card.getByText("est mise en doute").waitFor();
    expect(server.hub.orders.at(-1)?.order).toEqual({ ...order, as: "doubted" });
    expect(desk.errors).toEqual([]);
  });
});

describe("keys forged for every household", () => {
  it("leave what is asked for in sight: three cards, below it, and the way to the rest", async () => {
    const doubted = sampleHouseholds.find(({ keyDoubt }) => keyDoubt !== null);
    if (doubted === undefined) throw new Error("no household in doubt");
    const households = Array.from({ length: 40 }, (_, i) => ({
      ...doubted,
      id: `!a1b2c4${10 + i}`,
    }));
    await using server = await serveDesk(createFakeHub({ cases: [], households }));
    await using desk = await openDesk(browser, server, { size: "360 px", hash: "#/maintenant" });
    const { page } = desk;
    await page.getByText("40 radios dont la clé est à vérifier").waitFor();
    await expect.poll(() => page.locator(".key-card").count()).toBe(3);
    const facts = await page.locator(".facts").boundingBox();
    const keys = await page.locator(".keys").boundingBox();
    expect(keys?.y).toBeGreaterThan(facts?.y ?? Infinity);
    await page.getByText("Voir les 37 autres, dans Foyers").click();
    await expect.poll(() => page.locator(".key-card").count()).toBe(40);
  });
});

describe.each(widths)("an emergency at %s", (size) => {
  it("shows at once in every room, moves nothing, rings, and is quiet once seen", async () => {
    await using server = await serveDesk(quiet());
    await using desk = await openDesk(browser, server, { size, hash: "#/tableau", untimed: true });
    const { page } = desk;
    // All that is read at the start is there: the board's cases, and what already waits in the inbox.
    await page.locator(".card").first().waitFor();
    await expect.poll(() => root(page, "ringing")).toBe("suspect");
    await expect.poll(() => root(page, "sound")).toBe("on");
    await page.locator(".nav .badge.loud").waitFor();
    const before = await page.locator(".filters").boundingBox();
    const rang = await rings(page);

    server.hub.put({ number: 40, alarm: "sos", urgency: "critical", raw: "ma fille est coincée" });
    const banner = page.locator(".top.ringing");
    await banner.locator(".said").getByText("ma fille est coincée").waitFor();
    await expect.poll(() => banner.innerText()).toContain("▲ S VITAL");
    expect(await page.locator(".filters").boundingBox()).toEqual(before);
    await expect.poll(() => root(page, "ringing")).toBe("sos");
    await expect.poll(() => rings(page)).toBe(rang + 1);
    await expect.poll(() => page.locator("[aria-live=assertive]").textContent()).toContain("n°40");

    await banner.getByRole("link", { name: "Voir" }).click();
    await page.getByRole("button", { name: "Vu : je m'en occupe" }).click();
    await banner.waitFor({ state: "detached" });
    expect(server.hub.orders).toEqual([
      { order: { kind: "acknowledge", number: 40 }, operator: "Maëlle" },
    ]);
    await expect.poll(() => root(page, "ringing")).toBe("suspect");
    expect(desk.errors).toEqual([]);
  });
});

describe.each(widths)("the desk at %s", (size) => {
  it("fits the screen in every room, and everything to press is 48 px high", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { size });
    const { page } = desk;
    for (const [room, mark] of rooms) {
      await desk.go(room);
      await page.locator(mark).waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth"), room).toBe(
        sizes[size].width,
      );
      await page.screenshot({ path: shot(`desk-${size} ${room}`), fullPage: true });
      const small = await page.evaluate(`
        [...document.querySelectorAll("button, a.button, nav a, input, select, textarea")]
          .filter((each) => each.getClientRects().length > 0 && each.offsetHeight < 48)
          .map((each) => each.outerHTML)`);
      expect(small, room).toEqual([]);
    }
  });

  it("shows hostile names and words as they are, and runs nothing in them", async () => {
    await using server = await serveDesk();
    const hostile = `<img src=x onerror="document.title='pwned'">`;
    server.hub.put({
      number: 50,
      householdName: `${hostile}\u202Egnp.exe`,
      place: "<script>document.title='pwned'</script>",
      raw: `${hostile}\u0007\u202E\nfin`,
      helpers: [{ name: "<b>Yann</b>", state: "assigned" }],
      state: "matched",
      seen: true,
    });
    await using desk = await openDesk(browser, server, { size, hash: "#/cas/50" });
    const { page } = desk;
    await page.locator(".detail").waitFor();
    expect(await page.locator(".detail-head .raw").innerText()).toBe(`${hostile}··\nfin`);
    expect(await page.locator(".detail-head").innerText()).toContain(`${hostile}·gnp.exe`);
    await desk.go("#/tableau");
    await page.locator(".card").first().waitFor();
    expect(await page.locator("img, b:has-text('Yann'), main script").count()).toBe(0);
    expect(await page.title()).not.toContain("pwned");
    expect(desk.errors).toEqual([]);
  });
});

describe("the reply", () => {
  it("counts bytes as they will be on the air, and refuses one too many", async () => {
    await using server = await serveDesk(createFakeHub({ exercise: true }));
    await using desk = await openDesk(browser, server, { hash: "#/cas/3" });
    const { page } = desk;
    const send = page.getByRole("button", { name: "Envoyer" });
    const area = page.locator("textarea");
    await area.fill("é".repeat(95));
    const counted = () => page.locator("#byte-count").innerText();
    await expect.poll(counted).toContain("199 / 200 octets");
    await expect.poll(() => send.isEnabled()).toBe(true);
    await area.fill(`${"é".repeat(95)}!!`);
    await expect.poll(counted).toContain("Trop long de 1 octet :");
    await expect.poll(() => send.isDisabled()).toBe(true);

    await page.getByRole("button", { name: "Bien lu. On s'en occupe." }).click();
    await send.click();
    await page.locator(".talk .ours").getByText("Bien lu.").waitFor();
    await expect.poll(() => page.locator(".talk .ours").innerText()).toContain("en attente");
    await expect.poll(() => area.inputValue()).toBe("");
  });

  it("is not offered where there is no radio to write to", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { hash: "#/cas/5" });
    await desk.page.getByText("n'a pas de radio connue").waitFor();
    expect(await desk.page.locator("textarea").count()).toBe(0);
  });
});

describe("the link to the hub", () => {
  it("says when it is cut, and catches up by itself when the hub is back", async () => {
    await using server = await serveDesk(quiet());
    await using desk = await openDesk(browser, server, { size: "360 px", hash: "#/tableau" });
    const { page } = desk;
    await server.stop();
    await page.getByText("Liaison coupée, nouvelle tentative").waitFor();
    await page.locator(".card").first().getByRole("button").click();
    await page.getByText("Pas envoyé : Veillée ne répond pas").waitFor();
    server.hub.put({ number: 60, raw: "arrivé pendant la coupure" });
    await server.start();
    await page.getByText("arrivé pendant la coupure").waitFor();
    await page.getByText("Liaison coupée").waitFor({ state: "detached" });
    await expect.poll(() => server.hub.listeners()).toBe(1);
  });
});

describe("the state of the post", () => {
  it("says in plain words that the radio is down and the disk is full, and what to do", async () => {
    const hub = createFakeHub();
    const broken = {
      ...hub,
      now: () => ({
        ...hub.now(),
        clockQuality: "none",
        clock: { ...hub.clock(), quality: "none" },
        radios: [{ ...sampleRadio, phase: "down", reason: "radio/missing" }],
        store: {
          state: "full" as const,
          entries: 112,
          pending: 3,
          quarantined: 0,
          missing: 0,
          broken: 0,
          droppedBytes: 0,
          damagedFiles: 0,
        },
      }),
    };
    await using server = await serveDesk(broken);
    await using desk = await openDesk(browser, server, { size: "360 px" });
    for (const words of [
      "Radio coupée",
      "Vérifiez le câble",
      "Le disque est plein",
      "Heure non réglée",
    ])
      await expect.poll(() => desk.page.locator(".desk").innerText()).toContain(words);
  });
});

describe.each(widths)("a journal that lacks something, at %s", (size) => {
  it("says so over the first page, with what to do, and the rest further down, in both languages", async () => {
    const hub = createFakeHub({ exercise: false, cases: [] });
    const wounds = { quarantined: 2, missing: 3, broken: 1, strange: 4 };
    const now = () => ({ ...hub.now(), store: { ...sampleStore, ...wounds } });
    await using server = await serveDesk({ ...hub, now });
    await using desk = await openDesk(browser, server, { size });
    const { page } = desk;
    const banner = page.locator(".wounds");
    await banner.getByText("2 enregistrements abîmés").waitFor();
    await expect.poll(() => banner.innerText()).toContain("veillee journal mend FICHIER");
    await page.screenshot({ path: shot(`desk-${size} wounds`) });
    await banner.getByRole("button", { name: "Voir les 3 autres remarques" }).click();
    const post = () => page.locator(".post").innerText();
    await expect.poll(post).toMatch(/3 entrées manquent[^]*veillee journal verify[^]*plus récent/u);
    expect(await post()).not.toContain("En ordre");
    await page.screenshot({ path: shot(`desk-${size} wounds post`) });
    await page.getByRole("button", { name: "English" }).first().click();
    await banner.getByText("2 damaged records set aside.").waitFor();
    await page.evaluate("window.scrollTo(0, 0)");
    await page.screenshot({ path: shot(`desk-${size} wounds en`) });
    await desk.go("#/tableau");
    const strip = page.locator(".wounds-strip");
    await strip.getByText("Journal needs your attention: 4 remarks.").waitFor();
    await page.screenshot({ path: shot(`desk-${size} wounds elsewhere`) });
    await strip.getByRole("link", { name: "What to do?" }).click();
    await banner.waitFor();
    expect(await strip.count()).toBe(0);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(sizes[size].width);
    expect(desk.errors).toEqual([]);
  });
});

/** Where a picture of the page goes, for a person to look at. */
function shot(name: string): string {
  const file = `${name.replaceAll(/[^\w]+/g, "-")}.png`;
  return path.resolve(import.meta.dirname, "../shots", file);
}

async function root(page: Page, name: string): Promise<unknown> {
  return page.evaluate(`document.documentElement.dataset.${name}`);
}

async function rings(page: Page): Promise<number> {
  return Number(await root(page, "rings"));
}
