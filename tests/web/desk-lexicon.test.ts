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

describe.each(widths)("teaching a word, at %s", (size) => {
  it("takes the words that are tapped, shows what they change before they are learnt, and can be taken back", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { size, hash: "#/boite" });
    const { page } = desk;
    const card = page.locator("[data-message]").filter({ hasText: "vous pouvez passer" });
    await card.getByRole("button", { name: "Apprendre un mot" }).click();
    const form = card.locator("form.teach");
    await form.getByRole("button", { name: "quand", exact: true }).click();
    await form.getByRole("button", { name: "voulez", exact: true }).click();
    await expect
      .poll(() => form.locator("input[name=term]").inputValue())
      .toBe("quand vous voulez");
    await form.getByText("Rien de grave").click();
    await form.getByRole("button", { name: "Voir ce que cela change" }).click();
    await form.getByText("Aucun autre message ne serait lu autrement, sur 1 relu.").waitFor();
    const own = await form.locator(".preview").innerText();
    expect(own).toContain("Ce message serait lu ainsi");
    expect(own).toMatch(/Avant\s+non compris \(à lire\)\s+Après\s+besoin eau/);
    expect(server.hub.orders).toEqual([]);
    const small = await page.evaluate(`
      [...document.querySelectorAll(".teach button, .teach label.choice, .teach input[name=term]")]
        .filter((each) => each.offsetHeight < 48).map((each) => each.outerHTML)`);
    expect(small).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(sizes[size].width);
    await page.screenshot({ path: shot(`desk-${size}-apprendre`), fullPage: true });

    await form.getByRole("button", { name: "Apprendre", exact: true }).click();
    await page.getByText("Appris : « quand vous voulez ».").waitFor();
    expect(server.hub.orders.map(({ order }) => order)).toEqual([
      {
        kind: "teach",
        term: "quand vous voulez",
        meaning: { as: "harmless" },
        from: { node: "c0ffee01", number: 28 },
      },
    ]);
    await form.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Annuler" }).click();
    await page.getByText("Retiré : « quand vous voulez ».").waitFor();
    expect(server.hub.orders.at(-1)?.order).toEqual({ kind: "forget", term: "quand vous voulez" });
    expect(desk.errors).toEqual([]);
  });

  it("says why a word cannot be learnt, and keeps what was typed", async () => {
    await using server = await serveDesk();
    await using desk = await openDesk(browser, server, { size, hash: "#/mots" });
    const { page } = desk;
    await page.getByRole("button", { name: "Apprendre un mot" }).click();
    const submit = page.getByRole("button", { name: "Voir ce que cela change" });
    await expect.poll(() => submit.isDisabled()).toBe(true);
    await page.locator("input[name=term]").fill("secours");
    await page.locator("select[name=category]").selectOption("water");
    await submit.click();
    await page.getByRole("alert").getByText("font reconnaître un danger").waitFor();
    expect(await page.locator("input[name=term]").inputValue()).toBe("secours");
    expect(server.hub.orders).toEqual([]);
  });

  it("lists the village's words with who taught them and from what, and removes one with a tap that can be taken back", async () => {
    await using server = await serveDesk();
    const { hub } = server;
    await hub.order(
      {
        kind: "teach",
        term: "la gourde",
        meaning: { as: "category", category: "water" },
        from: { node: "c0ffee01", number: 28 },
      },
      "Anne",
    );
    const hostile = `<img src=x onerror="document.title='pwned'">\u{202e}`;
    await hub.order(
      { kind: "teach", term: hostile, meaning: { as: "place", place: hostile } },
      hostile,
    );
    await using desk = await openDesk(browser, server, { size, hash: "#/mots" });
    const { page } = desk;
    const lines = page.locator(".lexicon > ul > li");
    await expect.poll(() => lines.count()).toBe(2);
    const line = lines.filter({ hasText: "la gourde" });
    const text = await line.innerText();
    expect(text).toContain("la gourde : eau");
    expect(text).toContain("appris par Anne");
    expect(text).toContain("tiré de : vous pouvez passer quand vous voulez");
    expect(await page.title()).not.toBe("pwned");
    expect(await page.locator(".lexicon img").count()).toBe(0);
    expect(await page.locator(".lexicon").innerText()).not.toContain("\u{202e}");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(sizes[size].width);
    await page.screenshot({ path: shot(`desk-${size}-mots`), fullPage: true });

    await line.getByRole("button", { name: "Retirer" }).click();
    await page.getByText("Retiré : « la gourde ».").waitFor();
    await expect.poll(() => lines.count()).toBe(1);
    await page.getByRole("button", { name: "Annuler" }).click();
    await expect.poll(() => lines.count()).toBe(2);
    expect(hub.orders.at(-1)?.order).toEqual({
      kind: "teach",
      term: "la gourde",
      meaning: { as: "category", category: "water" },
      from: { node: "c0ffee01", number: 28 },
    });
    expect(desk.errors).toEqual([]);
  });

  it("puts a word right from a case, and gives the former meaning back", async () => {
    await using server = await serveDesk();
    await server.hub.order(
      { kind: "teach", term: "Rue", meaning: { as: "category", category: "road" } },
      "Anne",
    );
    await using desk = await openDesk(browser, server, { size, hash: "#/cas/7" });
    const { page } = desk;
    await page.getByRole("button", { name: "Apprendre un mot" }).click();
    await page.locator("input[name=term]").fill("rue");
    await page.getByText("Un lieu", { exact: true }).click();
    await page.getByRole("button", { name: "Voir ce que cela change" }).click();
    await page.getByText("a déjà un sens, qui sera remplacé").waitFor();
    await page.getByText("Aucun message ne serait lu autrement, sur 2 relus.").waitFor();
    await page.getByRole("button", { name: "Apprendre", exact: true }).click();
    await page.getByText("Appris : « rue ».").waitFor();
    expect(server.hub.orders.at(-1)?.order).toEqual({
      kind: "teach",
      term: "rue",
      meaning: { as: "place" },
      number: 7,
    });
    await page.getByRole("button", { name: "Annuler" }).click();
    await expect
      .poll(() => server.hub.orders.at(-1)?.order)
      .toEqual({ kind: "teach", term: "Rue", meaning: { as: "category", category: "road" } });
    expect(desk.errors).toEqual([]);
  });
});

/** Where a picture of the page goes, for a person to look at. */
function shot(name: string): string {
  const file = `${name.replaceAll(/[^\w]+/g, "-")}.png`;
  return path.resolve(import.meta.dirname, "../shots", file);
}
