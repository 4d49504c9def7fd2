import path from "node:path";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../support/browser.ts";
import { openDesk, type Size, sizes } from "../support/desk-page.ts";
import { serveDesk } from "../support/desk-server.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

const widths = Object.keys(sizes).filter((size): size is Size => size in sizes);
const fits = "document.documentElement.scrollWidth";
const small = `[...document.querySelectorAll("main button, .closed-strip button, .closed-strip input")]
  .filter((each) => each.offsetHeight > 0 && each.offsetHeight < 44).map((each) => each.outerHTML)`;

describe.each(widths)("erasing a household, at %s", (size) => {
  it("tells what goes, what stays, and that it is for good, before the one button", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { size, hash: "#/foyers" });
    const { page } = desk;
    await page.locator("[data-erase='!a1b2c302']").click();
    const panel = page.locator(".erase");
    await panel.getByText("Cela ne peut pas être annulé.").waitFor();
    const text = await panel.innerText();
    expect(text).toContain("Effacer Maison Kerbrat ?");
    expect(text).toContain("6 messages et 4 réponses seront effacés du disque");
    expect(text).toContain("1 réponse qui n'est pas partie ne partira pas");
    expect(text).toContain("les anciennes sauvegardes et les autres postes l'ont encore");
    expect(server.hub.seen).toContainEqual({
      scope: "household",
      household: "!a1b2c302",
      operator: "Maëlle",
    });
    expect(server.hub.orders).toEqual([]);
    expect(await page.evaluate(small)).toEqual([]);
    expect(await page.evaluate(fits)).toBe(sizes[size].width);
    await page.screenshot({ path: shot(`desk-${size}-effacer`) });

    await panel.getByRole("button", { name: "Ne rien effacer" }).click();
    await page.locator("[data-erase='!a1b2c302']").click();
    await page.locator("[data-erase-now]").click();
    await page.getByText("Effacé. Le disque est nettoyé").waitFor();
    expect(server.hub.orders.map(({ order }) => order)).toEqual([
      { kind: "erase", household: "!a1b2c302" },
    ]);
    // What cannot be taken back does not offer to be.
    expect(await page.getByRole("button", { name: "Annuler" }).count()).toBe(0);
    // The name leaves when the hub has told the change, a moment after the order was obeyed.
    await expect.poll(() => page.locator("main").innerText()).not.toContain("Kerbrat");
    expect(desk.errors).toEqual([]);
  });

  it("offers it beside the household's own request, and not while a life may depend on another", async () => {
    await using server = await serveDesk();
    const household = "!a1b2c302";
    server.hub.put({ number: 40, type: "erase", household, raw: "EFFACER" });
    server.hub.put({ number: 41, household, urgency: "critical", raw: "oxygène" });
    await using desk = await openDesk(browser, server, { size, hash: "#/cas/40" });
    const { page } = desk;
    await page.getByRole("button", { name: "Effacer ce foyer…" }).click();
    await page.getByText("Le n°41 peut toucher à une vie").waitFor();
    expect(await page.locator("[data-erase-now]").count()).toBe(0);
  });
});

describe.each(widths)("what was closed at the restart, at %s", (size) => {
  it("is told on every page, and opened there by the recovery key, then by the present code", async () => {
    await using server = await serveDesk();
    server.hub.vault = "locked";
    await using desk = await openDesk(browser, server, { size });
    const { page } = desk;
    const strip = page.locator(".closed-strip");
    await page.getByText("Noms et messages d'avant le redémarrage : fermés").waitFor();
    await page.getByRole("button", { name: "Les ouvrir" }).click();
    await page.screenshot({ path: shot(`desk-${size}-ferme`) });
    expect(await page.evaluate(small)).toEqual([]);
    expect(await page.evaluate(fits)).toBe(sizes[size].width);
    const give = async (secret: string): Promise<void> => {
      await strip.locator("input").fill(secret);
      await strip.getByRole("button", { name: "Ouvrir" }).click();
    };
    await give("AAAA-AAAA");
    await strip.getByText("Cela n'ouvre rien.").waitFor();
    await give("VKEY-7QM2F-XR4NB-22222-33333-44444");
    await strip.getByText("Donnez maintenant le code actuel").waitFor();
    await give("K7QM-2FXR");
    await page.getByText("Noms et messages d'avant sont ouverts.").waitFor();
    await strip.waitFor({ state: "detached" });
    expect(desk.errors).toEqual([]);
  });
});

describe("the desk", () => {
  it("declares a crisis and its end, and tells what that means", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { size: "360 px" });
    const { page } = desk;
    await page.getByRole("button", { name: "Déclarer une crise" }).click();
    await page.getByText("En cours. Rien n'est effacé.").waitFor();
    await page.getByRole("button", { name: "Déclarer la fin de la crise" }).click();
    await page.getByText("seront effacés dans 30 jours de marche").waitFor();
    await page.screenshot({ path: shot("desk-crise"), fullPage: true });
    await page.getByRole("button", { name: "Annuler" }).click();
    await page.getByText("En cours. Rien n'est effacé.").waitFor();
    expect(server.hub.orders.map(({ order }) => "as" in order && order.as)).toEqual([
      "begin",
      "end",
      "begin",
    ]);
  });

  it("says it in English, too", async () => {
    await using server = await serveDesk();
    server.hub.vault = "locked";
    await using desk = await openDesk(browser, server, { size: "360 px", hash: "#/foyers" });
    const { page } = desk;
    await page.getByRole("button", { name: "English" }).first().click();
    await page.getByText("Names and messages from before the restart: closed.").waitFor();
    await page.locator("[data-erase='!a1b2c302']").click();
    await page.getByText("This cannot be taken back.").waitFor();
    expect(await page.evaluate(fits)).toBe(sizes["360 px"].width);
    await page.screenshot({ path: shot("desk-en-erase") });
  });

  it("notes a page that is printed, with the case on it", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { hash: "#/cas/3" });
    await desk.page.locator("article.detail").waitFor();
    await desk.page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    await expect
      .poll(() => server.hub.seen.filter(({ scope }) => scope === "print"))
      .toEqual([{ scope: "print", number: 3, operator: "Maëlle" }]);
    expect(server.hub.seen.slice(0, 2)).toEqual([
      { scope: "unlocked", operator: "Maëlle" },
      { scope: "case", number: 3, operator: "Maëlle" },
    ]);
  });
});

/** Where a picture of the page goes, for a person to look at. */
function shot(name: string): string {
  const file = `${name.replaceAll(/[^\w]+/g, "-")}.png`;
  return path.resolve(import.meta.dirname, "../shots", file);
}
