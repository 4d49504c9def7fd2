/**
 * A real browser for pages: Debian's Chromium where it stands, else the one that comes from npm. There is no test that does without.
 *
 * Pages are asked for over this machine's LAN address: on localhost a browser grants what it would refuse a phone in the village.
 */

import { existsSync } from "node:fs";
import { networkInterfaces } from "node:os";
import process from "node:process";

import { type Browser, chromium as driver } from "playwright-core";

/** How long a page is given for what it is to show, in milliseconds: on a busy machine everything takes ten times as long. */
export const PATIENCE = 120_000;

const DEBIAN = "/usr/bin/chromium";

/**
 * Where the browser is. The one from npm is unpacked at the first call, with the libraries that a bare machine lacks; so this is called once before
 * tests run side by side.
 */
export async function browserPath(): Promise<string> {
  if (existsSync(DEBIAN)) return DEBIAN;
  // Tells the package to bring its libraries; read when it is loaded.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}

export async function openBrowser(): Promise<Browser> {
  return driver.launch({
    executablePath: await browserPath(),
    timeout: PATIENCE,
    args: ["--no-sandbox", "--headless=new", "--disable-gpu", "--hide-scrollbars"],
  });
}

/** This machine's first IPv4 address that is not its own loopback. */
export function lanAddress(): string {
  for (const addresses of Object.values(networkInterfaces()))
    for (const { family, internal, address } of addresses ?? [])
      if (family === "IPv4" && !internal) return address;
  throw new Error("this machine has no LAN address: pages cannot be shown as a phone sees them");
}
