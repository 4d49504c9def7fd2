import path from "node:path";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { ENDED_MAX } from "../../src/village/lifecycle.ts";
import type { Order } from "../../src/village/order.ts";
import { openBrowser } from "../support/browser.ts";
import { openDesk } from "../support/desk-page.ts";
import { type DeskServer, serveDesk } from "../support/desk-server.ts";
import { createFakeHub } from "../support/fake-hub.ts";
import { sampleCase } from "../support/sample-village.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

const lastOrder = (server: DeskServer): Order | undefined => server.hub.orders.at(-1)?.order;

describe("a case's buttons", () => {
  it("lead a need from seen to done, and take back what can be", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { size: "360 px", hash: "#/cas/8" });
    const { page } = desk;
    const press = async (name: string, order: Order): Promise<void> => {
      await page.locator(".desk").getByRole("button", { name, exact: true }).first().click();
      await expect.poll(() => lastOrder(server)).toEqual(order);
    };
    const number = 8;
    await press("Vu", { kind: "acknowledge", number });
    await page.locator("input[name=helper]").fill("Yann");
    await press("Attribuer", { kind: "assign", number, helper: "Yann" });
    await press("Annuler", { kind: "release", number, helper: "Yann" });
    await page.locator("input[name=helper]").fill("Soizic");
    await press("Attribuer", { kind: "assign", number, helper: "Soizic" });
    await press("En route", { kind: "enroute", number, helper: "Soizic" });
    await press("Livré", { kind: "delivered", number, helper: "Soizic" });
    await press("Mettre en attente", { kind: "hold", number });
    await press("Rouvrir", { kind: "reopen", number });
    // The page shows it open again, so that the next "Rouvrir" is that of the closed one.
    await page.getByRole("button", { name: "Mettre en attente" }).waitFor();
    await page.getByRole("button", { name: "Clore" }).click();
    await press("L'aide est arrivée", { kind: "close", number, as: "fulfilled" });
    await page.getByRole("button", { name: "Rouvrir" }).waitFor();
    await press("Annuler", { kind: "reopen", number });
    await page.getByRole("button", { name: "Clore" }).click();
    await page.getByLabel("Doublon du n°").fill("1");
    await press("Réunir", { kind: "merge", number, into: 1 });
    await press("Rouvrir", { kind: "reopen", number });
    expect(desk.errors).toEqual([]);
  });

  it("say that it is too late where another undid it first, in the language of the page", async () => {
    const hub = createFakeHub();
    // Someone else has reopened it meanwhile.
    const order: typeof hub.order = async (given, operator) =>
      given.kind === "reopen"
        ? { kind: "refused", why: "not-in-this-state" }
        : hub.order(given, operator);
    await using server = await serveDesk({ ...hub, order });
    await using desk = await openDesk(browser, server, { size: "360 px", hash: "#/cas/8" });
    const { page } = desk;
    const notice = page.locator(".notice");
    // A notice goes after ten seconds, and a slow machine takes longer over what follows.
    await page.evaluate(
      "((wait) => { window.setTimeout = (call, ms) => (ms === 10000 ? 0 : wait(call, ms)); })(window.setTimeout)",
    );
    await page.getByRole("button", { name: "Clore" }).click();
    await page.getByRole("button", { name: "L'aide est arrivée" }).click();
    await notice.getByText("n°8 : clos.").waitFor();
    await page.getByRole("button", { name: "English" }).first().click();
    await notice.getByText("No. 8: closed.").waitFor();
    await notice.getByRole("button", { name: "Undo" }).click();
    await notice.getByText("Too late to take it back, nothing has changed.").waitFor();
    await page.screenshot({ path: shot("desk-360-px-too-late") });
    await page.getByRole("button", { name: "Français" }).first().click();
    await notice.getByText("Trop tard pour annuler, rien n'a changé.").waitFor();
    await page.screenshot({ path: shot("desk-360-px-trop-tard") });
    expect(desk.errors).toEqual([]);
  });

  it("put right what was misunderstood, field by field", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { hash: "#/cas/1" });
    const { page } = desk;
    await page.getByRole("button", { name: "Corriger" }).click();
    await page.locator("select[name=category]").selectOption({ label: "nourriture" });
    await page.locator("select[name=urgency]").selectOption({ label: "URGENT" });
    await page.locator("input[name=people]").fill("6");
    await page.locator("input[name=place]").fill("rue de la Fontaine");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect
      .poll(() => lastOrder(server))
      .toEqual({
        kind: "correct",
        number: 1,
        category: "food",
        urgency: "high",
        people: 6,
        place: "rue de la Fontaine",
      });
    await page.locator("dl").getByText("nourriture").waitFor();
  });

  it("show the hub's own words when it refuses", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { hash: "#/cas/8" });
    const { page } = desk;
    await page.getByRole("button", { name: "Vu", exact: true }).waitFor();
    server.hub.failWith("store/full");
    await page.getByRole("button", { name: "Vu", exact: true }).click();
    await page.locator(".notice.failed").getByText("Le disque est plein").waitFor();
    await page.locator(".notice").getByRole("button", { name: "Fermer" }).click();
    await page.locator(".notice").waitFor({ state: "detached" });
    await expect
      .poll(() => page.getByRole("button", { name: "Vu", exact: true }).isEnabled())
      .toBe(true);
  });
});

describe("the board", () => {
  it("shows one column at a time on a telephone, and what is done only when asked", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { size: "360 px", hash: "#/tableau" });
    const { page } = desk;
    const shown = () => page.locator(".card:visible").allInnerTexts();
    await expect.poll(shown).toHaveLength(3);
    await page.getByRole("button", { name: "En route 1" }).click();
    await expect.poll(shown).toEqual([expect.stringContaining("n°1")]);
    await page.getByRole("button", { name: "Terminé" }).click();
    await page.locator(".card:visible").getByText("n°4").waitFor();
    await page.getByRole("link", { name: "Offres 1" }).click();
    await page.getByRole("button", { name: "Disponible 1" }).click();
    await page.locator(".card:visible").getByText("j'ai un poêle à bois").waitFor();
  });

  it("says when older ended cases are left out, and opens one by its number", async () => {
    const ended = Array.from({ length: ENDED_MAX }, (_, i) =>
      sampleCase({ number: 1001 + i, state: "fulfilled", seen: true }),
    );
    await using server = await serveDesk(createFakeHub({ cases: ended }));
    await using desk = await openDesk(browser, server, { size: "360 px", hash: "#/tableau" });
    const { page } = desk;
    await page.getByRole("button", { name: "Terminé" }).click();
    await page.getByText("Seuls les 200 derniers dossiers terminés sont ici.").waitFor();
    await page.getByRole("searchbox").fill("n°12");
    await page.getByRole("link", { name: "Ouvrir le n°12" }).click();
    await expect.poll(() => page.url()).toContain("#/cas/12");
  });

  it("finds a case by what one knows of it, and takes its next step", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { hash: "#/tableau" });
    const { page } = desk;
    await page.getByPlaceholder("n°, nom, lieu, mot").fill("tilleuls");
    await expect.poll(() => page.locator(".card").count()).toBe(1);
    await page.locator(".card").getByRole("button", { name: "Vu" }).click();
    await page.locator(".card").getByRole("link", { name: "Attribuer" }).click();
    await expect
      .poll(() => page.evaluate("document.activeElement.getAttribute('name')"))
      .toBe("helper");
    expect(lastOrder(server)).toEqual({ kind: "acknowledge", number: 5 });
  });
});

describe("the inbox", () => {
  it("files with one tap or one key, and opens the case that came of it", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { hash: "#/boite" });
    const { page } = desk;
    await page.keyboard.press("4");
    await expect
      .poll(() => lastOrder(server))
      .toEqual({
        kind: "file",
        message: { node: "c0ffee01", number: 31 },
        as: "report",
      });
    await page.getByRole("link", { name: "Ouvrir" }).click();
    await page.getByRole("heading", { name: "Signalement n°9" }).waitFor();
    await desk.go("#/boite");
    await expect.poll(() => page.locator("[data-message]").count()).toBe(1);
    await page.getByRole("button", { name: "Nouvelles" }).click();
    await page.getByText("La boîte est vide").waitFor();
  });

  it("sets a message aside only after a while, and gives it back if asked", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { size: "360 px", hash: "#/boite" });
    const { page } = desk;
    // The page's time stands still but for what is passed here.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1000);
    await page.getByRole("button", { name: "Rien" }).first().click();
    await page.locator(".setting-aside").getByRole("button", { name: "Annuler" }).click();
    await page.clock.fastForward(30_000);
    expect(server.hub.orders).toEqual([]);
    await page.getByRole("button", { name: "Rien" }).first().click();
    await page.locator(".setting-aside").waitFor();
    await page.clock.fastForward(10_000);
    await expect.poll(() => server.hub.orders.map(({ order }) => order.kind)).toEqual(["file"]);
  });
});

describe("the rest of the desk", () => {
  it("speaks English when asked, and remembers it", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { hash: "#/foyers", size: "360 px" });
    const { page } = desk;
    await page.getByRole("button", { name: "English" }).last().click();
    await page.getByRole("heading", { name: "Homes" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Homes" }).waitFor();
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
    await page.locator(".exercise").getByText("EXERCICE").waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByLabel("Operator's code").waitFor();
  });

  it("names a home", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { hash: "#/foyers" });
    const { page } = desk;
    await page.getByRole("button", { name: "Nommer" }).last().click();
    await page.getByLabel("Nom du foyer").fill("Emma, rue du Port");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Emma, rue du Port").waitFor();
    expect(lastOrder(server)?.kind).toBe("name");
  });

  it("can be worked by keys alone", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server);
    const { page } = desk;
    await page.keyboard.type("gt");
    await page.locator(".columns .card").first().waitFor();
    await page.keyboard.type("jj");
    await page.keyboard.press("a");
    await expect.poll(() => lastOrder(server)).toEqual({ kind: "acknowledge", number: 5 });
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Besoin n°5" }).waitFor();
    await page.keyboard.press("c");
    await page.getByText("Pourquoi clore ?").waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.type("gb/");
    await page.getByRole("heading", { name: "Boîte" }).waitFor();
  });

  it("plays its two notes when asked, and then asks no more", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server);
    const { page } = desk;
    await page.getByRole("button", { name: /son$/ }).click();
    await page.getByText("Vous devez entendre deux notes").waitFor();
    await page.locator(".sound-strip").waitFor({ state: "detached" });
    await expect.poll(() => page.locator("html").getAttribute("data-sound")).toBe("checked");
  });
});

/** Where a picture of the page goes, for a person to look at. */
function shot(name: string): string {
  return path.resolve(import.meta.dirname, "../shots", `${name}.png`);
}
