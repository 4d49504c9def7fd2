import path from "node:path";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { Fault, type FaultCode } from "../../src/base/fault.ts";
import { type BackupView, noBackups } from "../../src/journal/backup-work.ts";
import { openBrowser } from "../support/browser.ts";
import { openDesk, type Size, sizes } from "../support/desk-page.ts";
import { serveDesk } from "../support/desk-server.ts";
import { createFakeHub } from "../support/fake-hub.ts";
import { testWeb } from "../support/web.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());

const widths = Object.keys(sizes).filter((size): size is Size => size in sizes);
const stick = "/media/pi/VEILLEE";
const made: BackupView = {
  ...noBackups,
  place: stick,
  last: { file: `${stick}/a.veillee`, stick: true, at: null, minutes: 185, entries: 68 },
};

function backups(refuse?: FaultCode) {
  let begun = 0;
  return {
    begun: () => begun,
    begin: async () => {
      if (refuse !== undefined) throw new Fault(refuse);
      begun++;
    },
    // oxlint-disable-next-line require-yield -- nothing here makes one
    async *make() {
      throw new Fault("backup/where");
    },
  };
}

describe.each(widths)("the backups, at %s", (size) => {
  it("warn in every room while there is none, and say how; are made by one button; tell how far they are", async () => {
    const work = backups();
    const hub = createFakeHub({ exercise: false, cases: [] });
    hub.backup = { ...noBackups, late: true };
    await using server = await serveDesk(hub, { backups: work });
    await using desk = await openDesk(browser, server, { size, hash: "#/foyers" });
    const { page } = desk;
    const strip = page.locator(".strip", { hasText: "Aucune sauvegarde" });
    await strip.waitFor();
    await page.screenshot({ path: shot(`desk-${size} backup strip`) });
    await strip.getByRole("link").click();
    const fact = page.locator(".fact.backup");
    await fact.getByText("Branchez une clé USB nommée VEILLEE").waitFor();
    await strip.waitFor({ state: "detached" });
    await expect.poll(() => fact.getByRole("button").count()).toBe(0);
    await page.screenshot({ path: shot(`desk-${size} backup none`), fullPage: true });

    hub.backup = made;
    await fact.getByText("il y a 3 h 05 de marche, sur la clé VEILLEE").waitFor();
    await fact.getByRole("button", { name: "Sauvegarder maintenant" }).click();
    await page.getByText("Sauvegarde commencée.").waitFor();
    expect(work.begun()).toBe(1);
    hub.backup = { ...made, percent: 43, doing: "writing" };
    await fact.getByText("écriture, 43 %").waitFor();
    await expect.poll(() => fact.getByRole("button").isDisabled()).toBe(true);
    await page.screenshot({ path: shot(`desk-${size} backup going`), fullPage: true });

    const { fr, en } = words("backup/full");
    hub.backup = { ...made, trouble: { code: "backup/full", fr, en } };
    await fact.getByText("Le dernier essai a échoué.").waitFor();
    await page.getByRole("button", { name: "English" }).first().click();
    await fact.getByText("The last try failed. There is no room left").waitFor();
    await page.screenshot({ path: shot(`desk-${size} backup failed en`), fullPage: true });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(sizes[size].width);
    expect(desk.errors).toEqual([]);
  });
});

it("tells at once why none can be made", async () => {
  const hub = createFakeHub({ exercise: false, cases: [] });
  hub.backup = made;
  await using server = await serveDesk(hub, { backups: backups("backup/target") });
  await using desk = await openDesk(browser, server);
  await desk.page.getByRole("button", { name: "Sauvegarder maintenant" }).click();
  const notice = desk.page.locator(".notice.failed");
  await expect.poll(() => notice.innerText()).toContain(words("backup/target").fr);
});

it("is for operators alone, and takes no wish from them", async () => {
  const work = backups();
  const { ask, command } = testWeb({ backups: work });
  expect((await ask("/api/backup/begin", { json: {} })).status).toBe(401);
  expect((await command("/api/backup/begin", { json: { folder: "/etc" } })).status).toBe(400);
  expect(work.begun()).toBe(0);
  expect((await command("/api/backup/begin", { json: {} })).status).toBe(204);
  expect(work.begun()).toBe(1);
});

function words(code: FaultCode): { readonly fr: string; readonly en: string } {
  const fault = new Fault(code);
  return { fr: fault.words("fr"), en: fault.words("en") };
}

/** Where a picture of the page goes, for a person to look at. */
function shot(name: string): string {
  const file = `${name.replaceAll(/[^\w]+/g, "-")}.png`;
  return path.resolve(import.meta.dirname, "../shots", file);
}
