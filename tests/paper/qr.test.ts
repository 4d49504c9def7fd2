import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { qrDrawing, qrSquares } from "../../src/paper/qr.ts";
import { decodeQr } from "../support/decode-qr.ts";

describe.each(["paper", "screen"] as const)("a code for %s", (on) => {
  it("reads back as what was put into it", () => {
    const key = fc
      .uint8Array({ minLength: 16, maxLength: 90 })
      .map((bytes) => `https://meshtastic.org/e/#${Buffer.from(bytes).toString("base64url")}`);
    fc.assert(
      fc.property(key, (url) => {
        const { side, isDark } = qrSquares(url, on);
        const rows = Array.from({ length: side }, (_, y) =>
          Array.from({ length: side }, (__, x) => !isDark(x, y)),
        );
        expect(decodeQr(rows)).toBe(url);
      }),
      { numRuns: 25 },
    );
  });

  it("has a light border of four squares all around", () => {
    const { side, isDark } = qrSquares("https://meshtastic.org/e/#AAAA", on);
    for (let i = 0; i < side; i++)
      for (let border = 0; border < 4; border++)
        for (const [x, y] of [
          [i, border],
          [border, i],
          [i, side - 1 - border],
          [side - 1 - border, i],
        ] as const)
          expect(isDark(x, y)).toBe(false);
  });
});

it("is drawn square for square", () => {
  const squares = qrSquares("https://meshtastic.org/e/#CgcSAQE6AggNEgwIATgDQANIAVAe", "paper");
  const { text } = qrDrawing(squares, 'a "code"');
  expect(text).toContain("a &quot;code&quot;");
  const drawn = new Set<string>();
  const [, path = ""] = text.match(/fill="#000"[^>]* d="([^"]+)"/) ?? [];
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let i = 0; i < Number(run); i++) drawn.add(`${Number(x) + i},${y}`);
  for (let y = 0; y < squares.side; y++)
    for (let x = 0; x < squares.side; x++)
      expect(drawn.has(`${x},${y}`), `${x},${y}`).toBe(squares.isDark(x, y));
});
