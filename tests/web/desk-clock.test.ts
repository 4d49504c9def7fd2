/** The hub's clock at the desk, set by the telephone in the operator's hand. */

import path from "node:path";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { hourIn } from "../../src/web/desk/hour-in.ts";
import { undoOf } from "../../src/web/desk/orders.ts";
import { openBrowser } from "../support/browser.ts";
import { openDesk, type Size, sizes } from "../support/desk-page.ts";
import { serveDesk } from "../support/desk-server.ts";
import { createFakeHub } from "../support/fake-hub.ts";
import { sampleClock, sampleNow } from "../support/sample-village.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

const unset = { ...sampleClock, quality: "none" } as const;
const widths = Object.keys(sizes).filter((size): size is Size => size in sizes);
const fits = "document.documentElement.scrollWidth";
const small = `[...document.querySelectorAll(".post button")]
  .filter((each) => each.offsetHeight > 0 && each.offsetHeight < 44).map((each) => each.outerHTML)`;

describe.each(widths)("a clock that is not set, at %s", (size) => {
  it("is set by this telephone's, once its hour was shown large to be compared with a watch", async () => {
    await using server = await serveDesk(createFakeHub({ clock: unset }));
    await using desk = await openDesk(browser, server, { size });
    const { page } = desk;
    const post = page.locator(".post");
    const offer = page.getByRole("button", { name: /^Régler sur l'heure de ce téléphone : / });
    await offer.waitFor();
    expect(await offer.innerText()).toMatch(/: \S+ \d+ \S+, \d+ h \d\d$/);
    await expect.poll(() => post.innerText()).toContain("Heure non réglée");
    await offer.click();
    await post.getByText("Est-ce l'heure de votre montre ?").waitFor();
    expect(await post.locator(".clock-ask .big").innerText()).toMatch(/^\d+ h \d\d$/);
    expect(server.hub.orders).toEqual([]);
    expect(await page.evaluate(small)).toEqual([]);
    expect(await page.evaluate(fits)).toBe(sizes[size].width);
    await post.screenshot({ path: shot(`desk-${size}-heure`) });

    const before = Date.now();
    await page.getByRole("button", { name: "C'est la bonne heure : régler le poste" }).click();
    await page.getByText(/✓ Heure réglée : /).waitFor();
    await post.getByText("Heure réglée par Maëlle.").waitFor();
    const [given] = server.hub.orders;
    expect(given).toMatchObject({
      order: { kind: "set-clock", asked: sampleClock.count },
      operator: "Maëlle",
    });
    const millis = given?.order.kind === "set-clock" ? given.order.millis : 0;
    expect(millis).toBeGreaterThanOrEqual(before);
    expect(millis).toBeLessThanOrEqual(Date.now());
    expect(desk.errors).toEqual([]);
  });

  it("is told in English too, with what another clock says, and that the hub is in another time zone", async () => {
    const other = { quality: "radio", seconds: 3 * 3600 } as const;
    const clock = { ...unset, quality: "operator", by: "Anne", other, zone: "Pacific/Marquesas" };
    await using server = await serveDesk(createFakeHub({ clock }));
    await using desk = await openDesk(browser, server, { size });
    const { page } = desk;
    await page.getByRole("button", { name: "English" }).first().click();
    const post = page.locator(".post");
    await post.getByText("Time set by Anne.").waitFor();
    await post.getByText("A radio's clock is 3 h 00 ahead of this one.").waitFor();
    await page.getByRole("button", { name: "Wrong time?" }).click();
    await post.getByText("(zone Pacific/Marquesas)").waitFor();
    expect(await page.evaluate(small)).toEqual([]);
    expect(await page.evaluate(fits)).toBe(sizes[size].width);
    await post.screenshot({ path: shot(`desk-${size}-time`) });
    await page.getByRole("button", { name: "Withdraw the time" }).click();
    await post.getByText("Time not set").waitFor();
    expect(desk.errors).toEqual([]);
  });
});

describe("a clock", () => {
  it("that a satellite has set tells of an operator who said otherwise, and is not to be set", async () => {
    const other = { quality: "operator", seconds: -3 * 3600 } as const;
    const hub = createFakeHub({ clock: { ...sampleClock, quality: "gps", by: "Anne", other } });
    await using server = await serveDesk(hub);
    await using desk = await openDesk(browser, server, { size: "360 px" });
    const { page } = desk;
    await page.getByText("L'heure réglée par Anne retardait de 3 h 00").waitFor();
    expect(await page.locator("[data-clock]").count()).toBe(0);
  });

  it("is not set by a telephone whose own is wrong, and says so", async () => {
    await using server = await serveDesk(createFakeHub({ clock: unset }));
    await using desk = await openDesk(browser, server, { size: "360 px", untimed: true });
    const { page } = desk;
    await page.locator("[data-clock=ask]").waitFor();
    await page.evaluate(`Date.now = () => ${sampleNow - 1000}`);
    await page.locator("[data-clock=ask]").click();
    await page.locator("[data-clock=set]").click();
    await page.getByText("Le poste a déjà connu une heure plus tardive").waitFor();
    await expect.poll(() => page.locator("[data-clock=set]").count()).toBe(1);
  });

  it("that was just set is withdrawn by taking the order back, where no other's time was there before", () => {
    const order = { kind: "set-clock", millis: sampleNow, asked: 1 } as const;
    expect(undoOf(order, [], "none")).toEqual({ kind: "withdraw-clock", millis: sampleNow });
    expect(undoOf(order, [], "radio")).toBeUndefined();
    expect(undoOf(order, [], "operator")).toBeUndefined();
  });

  it("that was set again since stays, though the first is taken back", async () => {
    await using server = await serveDesk(createFakeHub({ clock: unset }));
    await using desk = await openDesk(browser, server, { size: "360 px" });
    const { page } = desk;
    await page.locator("[data-clock=ask]").click();
    await page.locator("[data-clock=set]").click();
    await page.getByText(/✓ Heure réglée : /).waitFor();
    await server.hub.order({ kind: "set-clock", millis: sampleNow + 1, asked: 1 }, "Yann");
    await page.locator("button.undo").click();
    await page.getByText("a été réglée de nouveau depuis").waitFor();
    await page.getByText("Heure réglée par Yann.").waitFor();
    expect(server.hub.clock().quality).toBe("operator");
  });

  it("is said in the hub's own zone, which is named where the telephone's is another", async () => {
    const clock = { ...sampleClock, quality: "operator", by: "Anne" } as const;
    const zone = "Pacific/Marquesas";
    await using server = await serveDesk(createFakeHub({ clock: { ...clock, zone } }));
    await using desk = await openDesk(browser, server, { size: "360 px" });
    const there = hourIn(zone, sampleNow, "fr");
    await desk.page.getByText(`Le poste dit ${there} (fuseau ${zone}).`).waitFor();
    expect(desk.errors).toEqual([]);
  });

  it("is not withdrawn by a second tap while it is being set", async () => {
    const clock = { ...sampleClock, quality: "operator", by: "Anne" } as const;
    await using server = await serveDesk(createFakeHub({ clock }));
    await using desk = await openDesk(browser, server, { size: "360 px" });
    const { page } = desk;
    await page.locator("[data-clock=ask]").click();
    await page.locator("[data-clock=withdraw]").waitFor();
    await page.evaluate(
      `for (const each of ["set", "withdraw"]) document.querySelector("[data-clock=" + each + "]").click()`,
    );
    await page.getByText(/✓ Heure réglée : /).waitFor();
    await page.locator(".clock-ask").waitFor({ state: "detached" });
    expect(server.hub.orders.map(({ order }) => order.kind)).toEqual(["set-clock"]);
  });
});

/** Where a picture of the page goes, for a person to look at. */
function shot(name: string): string {
  const file = `${name.replaceAll(/[^\w]+/g, "-")}.png`;
  return path.resolve(import.meta.dirname, "../shots", file);
}
