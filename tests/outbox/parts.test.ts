import fc from "fast-check";
import { expect, it } from "vitest";

import { utf8Bytes } from "../../src/base/bytes.ts";
import { partsOf, ROOM_MIN, WHOLE } from "../../src/outbox/parts.ts";

const room = fc.integer({ min: ROOM_MIN, max: WHOLE });

it.each([
  ["fits whole", "Reçu, n°12.", 40, ["Reçu, n°12."]],
  [
    "is cut at spaces",
    "Noté : besoin d'eau pour quatre personnes, n°12. On vient.",
    40,
    ["1/2 Noté : besoin d'eau pour quatre", "2/2 personnes, n°12. On vient."],
  ],
  [
    "without spaces is cut between letters",
    "é".repeat(30),
    40,
    ["1/2 " + "é".repeat(17), "2/2 " + "é".repeat(13)],
  ],
])("a text that %s", (_, text, most, parts) => {
  expect(partsOf(text, most)).toEqual(parts);
});

it("no part is longer than its packet, none is empty, and together they hold every word", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), room, (text, most) => {
      const parts = partsOf(text, most);
      for (const part of parts) expect(utf8Bytes(part)).toBeLessThanOrEqual(most);
      const marked = parts.length > 1;
      const words = parts.map((part) => (marked ? part.slice(part.indexOf(" ") + 1) : part));
      expect(words.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
      if (marked) expect(words.every((one) => one.trim() !== "")).toBe(true);
    }),
  );
});
