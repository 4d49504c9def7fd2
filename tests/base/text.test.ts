import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { utf8Bytes } from "../../src/base/bytes.ts";
import { clip, visible, visibleLines } from "../../src/base/text.ts";

const controls =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200c\u200e-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

describe("visible", () => {
  it.each([
    ["a terminal's escape", "\u001b[2J\u001b]52;c;aGk=\u0007", "·[2J·]52;c;aGk=·"],
    ["an eight-bit escape", "\u009b31mrouge", "·31mrouge"],
    ["a reversal of the text", "mot\u202eedrocca", "mot·edrocca"],
    ["an isolate", "\u2066a\u2069", "·a·"],
    ["a zero-width space", "in\u200bsuline", "in·suline"],
    ["line breaks and tabs", "un\r\ndeux\ttrois", "un deux trois"],
    ["a joined family of emoji", "\u{1f468}\u200d\u{1f469}", "\u{1f468}\u{1f469}"],
    [
      "plain French",
      "J'ai 3 bébés, « ça va » — à l'œil 👍",
      "J'ai 3 bébés, « ça va » — à l'œil 👍",
    ],
  ])("shows %s for what it is", (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it("keeps at most four marks on one letter", () => {
    expect(visible(`z${"\u0336".repeat(40)}`)).toBe(`z${"\u0336".repeat(4)}`);
  });

  it("leaves nothing that moves a cursor or turns the text, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(visible(text)).not.toMatch(controls);
      }),
    );
  });

  it("keeps the lines of a block where asked to", () => {
    expect(visibleLines("un\r\ndeux\u001b[A\ntrois")).toBe("un\ndeux·[A\ntrois");
  });
});

describe("clip", () => {
  it("never exceeds its bytes, never cuts a character, and leaves what fits alone", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 3, max: 250 }),
        (text, most) => {
          const clipped = clip(text, most);
          expect(utf8Bytes(clipped)).toBeLessThanOrEqual(most);
          if (utf8Bytes(text) <= most) expect(clipped).toBe(text);
          else expect(text.startsWith(clipped.slice(0, -1))).toBe(true);
        },
      ),
    );
  });
});
