import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { bundle } from "../support/desk-server.ts";

const desk = path.resolve(import.meta.dirname, "../../src/web/desk");
const sources = readdirSync(desk, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(?:tsx?|css)$/.test(file))
  .map((file) => ({ file, source: readFileSync(path.join(desk, file), "utf8") }));
const colours = readFileSync(path.join(desk, "styles/base.css"), "utf8");

describe("the desk's bundle", () => {
  it("takes at most 60 kB over the wire", async () => {
    const files = await bundle();
    const sizes = [...files.values()].map(({ gzipped }) => gzipped.length);
    expect(sizes).toHaveLength(2);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(60_000);
  });

  it.each([
    ["markup made from text", /innerHTML|insertAdjacentHTML/],
    [
      "what plain http on a LAN does not have",
      /crypto\.randomUUID|clipboard|wakeLock|serviceWorker/,
    ],
    ["style old browsers do not know", /:has\(|@container|@layer/],
    ["anything from elsewhere", /https?:\/\/|@font-face/],
  ])("uses no %s", (_, forbidden) => {
    for (const { file, source } of sources)
      expect(forbidden.exec(source)?.[0], file).toBeUndefined();
  });
});

describe.each(["light", "dark"] as const)("the %s colours", (scheme) => {
  const [light = "", dark = ""] = colours.split("@media (prefers-color-scheme: dark)");
  const tokens = new Map(
    Array.from(
      `${light}${scheme === "dark" ? dark : ""}`.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g),
      ([, name = "", value = ""]) => [name, value],
    ),
  );

  it.each([
    ["on-critical", "critical-fill", 7],
    ["ink", "critical-soft", 7],
    ["ink", "paper", 7],
    ["ink", "card", 7],
    ["quiet", "paper", 7],
    ["quiet", "soft", 4.5],
    ["on-accent", "accent", 7],
    ["accent", "card", 7],
    ["on-high", "high", 7],
    ["normal", "card", 4.5],
    ["good", "card", 4.5],
    ["critical", "paper", 3],
  ])("%s on %s are told apart %d times", (over, under, least) => {
    expect(contrast(tokens.get(over), tokens.get(under))).toBeGreaterThanOrEqual(least);
  });
});

/** WCAG 2.2, contrast ratio. */
function contrast(one = "", other = ""): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
