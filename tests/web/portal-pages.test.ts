/** The portal as a phone shows it: without script, over the machine's LAN address. Shots are kept under tests/shots to be looked at. */

import { mkdirSync } from "node:fs";
import path from "node:path";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Serving, serveWeb } from "../../src/web/serve.ts";
import { lanAddress, openBrowser, PATIENCE } from "../support/browser.ts";
import { testWeb } from "../support/web.ts";
import { xssPayloads } from "../support/xss.ts";

const shots = path.resolve(import.meta.dirname, "../shots");
const host = lanAddress();
const { app, hub } = testWeb({ hosts: () => [host] });
let serving: Serving;
let browser: Browser;
let base = "";

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  serving = await serveWeb({ app, host, port: 0 });
  base = `http://${host}:${serving.port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await serving[Symbol.asyncDispose]();
});

const everywhere = ["", "bien", "besoin", "propose", "suivre", "infos", "cherche", "nulle-part"];
const looks = [
  { name: "360-light", width: 360, colorScheme: "light" },
  { name: "360-dark", width: 360, colorScheme: "dark" },
  { name: "1280-light", width: 1280, colorScheme: "light" },
] as const;

describe.each(looks)("at $name", ({ name, width, colorScheme }) => {
  let page: Page;
  beforeAll(async () => {
    const context = await browser.newContext({
      viewport: { width, height: 740 },
      colorScheme,
      javaScriptEnabled: false,
    });
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
  });
  afterAll(() => page.context().close());

  const look = async (title: string): Promise<readonly string[]> => {
    await page.screenshot({
      path: path.join(shots, `portal-${title}-${name}.png`),
      fullPage: true,
    });
    return flaws(page);
  };

  it.each(name === "360-light" ? everywhere : ["", "besoin"])(
    "/%s fits, and every target can be hit with a cold thumb",
    async (where) => {
      await page.goto(`${base}/${where}`);
      expect(await look(where === "" ? "home" : where)).toEqual([]);
    },
  );

  it("a need is sent, corrected, and followed, from the first page on", async () => {
    await page.goto(base);
    await page.getByText("Vie en danger").click();
    await page.getByLabel("Combien de personnes").fill("beaucoup");
    await page.getByLabel("Dites-le avec vos mots").fill("Il <b>ne respire</b> plus bien");
    await page.getByRole("radio", { name: "Médicaments" }).check();
    await page.getByRole("button", { name: "Envoyer" }).click();
    await page.locator("[name=people][aria-invalid=true]").waitFor();
    expect(await look("need-error")).toEqual([]);
    expect(await page.getByLabel("Dites-le avec vos mots").inputValue()).toContain("<b>");

    await page.getByLabel("Combien de personnes").fill("2");
    await page.getByRole("button", { name: "Envoyer" }).click();
    await page.locator(".slip .word").waitFor();
    expect(await look("receipt")).toEqual([]);
    const number = (await page.locator(".slip dd").first().textContent()) ?? "";
    const word = (await page.locator(".slip .word").textContent()) ?? "";
    await page.reload();
    expect(await page.locator(".slip dd").first().textContent()).toBe(number);
    expect(hub.forms.at(-1)?.form).toMatchObject({
      kind: "need",
      urgency: "critical",
      category: "medicine",
      people: 2,
    });

    await page.getByRole("link", { name: `Suivre n° ${number}` }).click();
    await page.getByLabel("Mot secret").fill(word.toLowerCase());
    await page.getByRole("button", { name: "Voir où ça en est" }).click();
    await page.locator("blockquote").waitFor();
    expect(await look("follow")).toEqual([]);
    expect(await page.locator("blockquote").textContent()).toBe("Il <b>ne respire</b> plus bien");
  });
});

it("a page runs nothing that a stranger typed, script allowed", async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const obeyed: string[] = [];
  page.on("dialog", (dialog) => {
    obeyed.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${base}/`)) obeyed.push(request.url());
  });
  await page.goto(`${base}/besoin`);
  const shown = xssPayloads.join("\n").slice(0, 1000);
  await page.locator("[name=people]").fill("no number, so that the form comes back");
  await page.locator("[name=text]").fill(shown);
  await page.locator("[name=name]").fill('" autofocus onfocus=alert(1) x="');
  await page.getByRole("button", { name: "Envoyer" }).click();
  await page.locator("[name=people][aria-invalid=true]").waitFor();
  expect(await page.locator("[name=text]").inputValue()).toContain("<script>alert(1)</script>");
  expect(obeyed).toEqual([]);
  await page.close();
});

it("what is critical stands out with a contrast of 7 to 1, by day and by night", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ colorScheme });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${base}/besoin?urgence=vitale`);
    const inks = [".critical .face", ".exercise", "button", "h1"];
    for (const selector of inks)
      expect(await contrast(page, selector), `${selector}, ${colorScheme}`).toBeGreaterThanOrEqual(
        7,
      );
    await page.close();
  }
});

/**
 * What is less than 48 px high though one must hit it, and what reaches beyond the right edge. A link inside a sentence is text. Written as text,
 * for it runs in the page.
 */
async function flaws(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(`
    [...document.querySelectorAll("body *")].flatMap((part) => {
      const { height, right, width } = part.getBoundingClientRect();
      const name = part.tagName + " " + part.textContent.trim().slice(0, 30);
      const target = part.matches("a, button, input:not([type=hidden]), textarea");
      const inText = part.matches("p > a:not(.button)");
      return [
        ...(target && !inText && height < 47.5 ? [name + ": " + height + " px high"] : []),
        ...(width > 0 && right > innerWidth + 0.5 ? [name + ": reaches " + right + " px"] : []),
      ];
    })`);
  return Array.isArray(found) ? found.map(String) : ["not a list"];
}

/** Contrast of an element's text with what is behind it, as WCAG 2 reckons it. */
async function contrast(page: Page, selector: string): Promise<number> {
  const colours = await page.evaluate(`(() => {
    const fill = (part) => getComputedStyle(part).backgroundColor;
    const element = document.querySelector(${JSON.stringify(selector)});
    let behind = element;
    while (behind.parentElement && fill(behind) === "rgba(0, 0, 0, 0)") behind = behind.parentElement;
    return getComputedStyle(element).color + " " + fill(behind);
  })()`);
  const [ink = 0, paper = 0] = Array.from(
    String(colours).matchAll(/rgb\((\d+), (\d+), (\d+)\)/g),
    ([, red, green, blue]) => luminance([red, green, blue].map(Number)),
  );
  return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
