import { inflateSync } from "node:zlib";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { channelPage } from "../../src/paper/channel-page.ts";
import { openBrowser, PATIENCE } from "../support/browser.ts";
import { readPicture } from "../support/decode-qr.ts";
import { openDesk, type Size, sizes } from "../support/desk-page.ts";
import { serveDesk } from "../support/desk-server.ts";
import { createFakeWorkshop, SAMPLE_URL } from "../support/fake-workshop.ts";
import { testWeb } from "../support/web.ts";

const key = SAMPLE_URL.split("#")[1] ?? "";

describe("the channel's page", () => {
  it("is for an operator alone, and sends others to the door", async () => {
    const { ask } = testWeb({ workshop: createFakeWorkshop() });
    const asked = await ask("/desk/channel");
    expect([asked.status, asked.headers.get("location")]).toEqual([303, "/desk"]);
    expect((await ask("/desk/channel", { form: {} })).status).toBe(401);
  });

  it("shows the key only to who asks for it from a page of ours, and no browser keeps it", async () => {
    const { ask, signIn } = testWeb({ workshop: createFakeWorkshop() });
    const headers = { cookie: await signIn() };
    const asked = await ask("/desk/channel", { headers });
    expect(await asked.text()).not.toContain("<svg");
    const strange = { ...headers, origin: "http://elsewhere.test" };
    expect((await ask("/desk/channel", { form: {}, headers: strange })).status).toBe(403);
    const shown = await ask("/desk/channel", { form: {}, headers });
    expect(shown.headers.get("cache-control")).toBe("no-store");
    const text = await shown.text();
    expect(text).toContain("<svg");
    expect(text).toContain("À garder secrète");
    expect(text).not.toContain(key);
    expect(text).not.toMatch(/<style|style=|onclick/);
  });

  it("speaks English to who does, and asks which radio when there are several", async () => {
    const { ask, signIn, hub } = testWeb({ workshop: createFakeWorkshop() });
    const headers = { cookie: await signIn() };
    const one = await (await ask("/desk/channel?lang=en", { headers })).text();
    expect(one).toContain("Show the page to print");
    expect(one).not.toContain("<select");
    const status = hub.status();
    const [radio] = status.radios;
    if (radio === undefined) throw new Error("no radio");
    const second = { ...radio, address: "/dev/ttyACM1", name: '"><b>x' };
    Object.assign(hub, { status: () => ({ ...status, radios: [radio, second] }) });
    const two = await (await ask("/desk/channel", { headers })).text();
    expect(two).toMatch(/<option value="\/dev\/ttyACM1">\s*&quot;&gt;&lt;b&gt;x/);
  });

  it("says by its fault why there is none to show", async () => {
    const workshop = createFakeWorkshop();
    const { ask, signIn } = testWeb({ workshop });
    workshop.failWith("radio/silent");
    const response = await ask("/desk/channel", { form: {}, headers: { cookie: await signIn() } });
    expect(response.status).toBe(500);
    expect(await response.text()).toContain("La radio est branchée mais ne répond pas.");
  });
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser.close());

  it.each(Object.keys(sizes).filter((size): size is Size => size in sizes))(
    "is reached from the desk, reads with a telephone, and scrolls no wider than %s",
    async (size) => {
      await using server = await serveDesk(undefined, { workshop: createFakeWorkshop() });
      await using desk = await openDesk(browser, server, { size, hash: "#/maintenant" });
      const { page } = desk;
      await page.getByRole("link", { name: "Faire entrer une radio" }).click();
      await page.getByRole("button", { name: "Montrer la page" }).click();
      await page.locator(".qr").waitFor();
      await page.waitForLoadState();
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      await page.getByRole("button", { name: "Imprimer" }).waitFor();
      expect(pictureRead(await page.locator(".qr").screenshot())).toBe(SAMPLE_URL);
      expect(desk.errors).toEqual([]);
    },
  );

  it("fits on one sheet of A4, in both languages, with the longest name there is", async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    for (const lang of ["fr", "en"] as const) {
      const { text } = channelPage({
        name: "WWWWWWWWWWW",
        url: SAMPLE_URL,
        lang,
        exercise: true,
      });
      await page.setContent(text);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pagesOf(pdf), lang).toBe(1);
    }
    await page.close();
  });
});

/** How many sheets a PDF has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The code in a PNG as a browser writes it: 8 bits a colour, with or without transparency, not interlaced. */
function pictureRead(png: Buffer): string | undefined {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      data.push(png.subarray(at + 8, at + 8 + length));
  }
  const pixels = unfiltered(inflateSync(Buffer.concat(data)), { width, height, channels });
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++)
    for (let c = 0; c < 3; c++) rgba[4 * i + c] = pixels[channels * i + c] ?? 0;
  return readPicture(rgba, width, height);
}

/** Rows of a PNG without what each is told relative to. Source: PNG specification, part 9. */
function unfiltered(
  raw: Buffer,
  {
    width,
    height,
    channels,
  }: { readonly width: number; readonly height: number; readonly channels: number },
): Uint8Array {
  const stride = width * channels;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < channels ? 0 : (out[at - channels] ?? 0);
      const up = y === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (out[at - stride - channels] ?? 0);
      const given = raw[y * (stride + 1) + 1 + x] ?? 0;
      out[at] =
        given + ([0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0);
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one));
  if (a === undefined || b === undefined || c === undefined) return 0;
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
