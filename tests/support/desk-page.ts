/** The desk in a real browser, as an operator meets it. */

import type { Browser, BrowserContextOptions, Page } from "playwright-core";

import { PATIENCE } from "./browser.ts";
import type { DeskServer } from "./desk-server.ts";
import { CODE } from "./web.ts";

/** An old telephone, and a small laptop. */
export const sizes = {
  "360 px": { width: 360, height: 740 },
  "1280 px": { width: 1280, height: 800 },
} as const;
export type Size = keyof typeof sizes;

export interface DeskPage extends AsyncDisposable {
  readonly page: Page;
  /** What the page's script threw, or its content policy refused. */
  readonly errors: readonly string[];
  /** Goes to a room by its address. */
  readonly go: (hash: string) => Promise<void>;
}

export interface DeskPageOptions {
  readonly size?: Size;
  readonly dark?: boolean;
  /** Where to begin, e.g. `#/boite`. */
  readonly hash?: string;
  /** Stay at the door. */
  readonly signedOut?: boolean;
  /** No timer of the page's ever fires again and again: what it shows, it shows because it was told. */
  readonly untimed?: boolean;
}

/**
 * What the page takes away or gives up after seconds of its own (a notice after ten, an answer after eight) waits as much longer as a test does for it:
 * on a machine that is slow, it would be gone before the test came to it.
 */
const patient = `{
  const wait = window.setTimeout;
  window.setTimeout = (wake, delay, ...given) =>
    wait.call(window, wake, delay >= 8000 ? ${PATIENCE} : delay, ...given);
}`;

export async function openDesk(
  browser: Browser,
  server: DeskServer,
  {
    size = "1280 px",
    dark = false,
    hash = "",
    signedOut = false,
    untimed = false,
  }: DeskPageOptions = {},
): Promise<DeskPage> {
  const options: BrowserContextOptions = {
    viewport: sizes[size],
    colorScheme: dark ? "dark" : "light",
    hasTouch: size === "360 px",
  };
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) errors.push(message.text());
  });
  await page.addInitScript(patient);
  if (untimed) await page.addInitScript("window.setInterval = () => 0");
  await page.goto(`${server.url}${hash}`);
  await page.locator("input[name=code]").waitFor();
  if (!signedOut) {
    await signIn(page);
    await page.locator("main.rooms > :not(.quiet)").first().waitFor();
  }
  return {
    page,
    errors,
    go: async (to) => {
      await page.goto(`${server.url}${to}`);
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}

export async function signIn(page: Page, code = CODE): Promise<void> {
  await page.locator("input[name=code]").fill(code);
  await page.locator("input[name=name]").fill("Maëlle");
  await page.locator(".door button[type=submit]").click();
}
