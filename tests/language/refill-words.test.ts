import { expect, it } from "vitest";

import { refillText } from "../../src/language/refill-words.ts";

it.each([
  [3, 3, 2, "3 entrées perdues, 3 redemandées aux autres Veillée, 2 revenues"],
  [1, 1, 0, "1 entrée perdue, 1 redemandée aux autres Veillée, aucune revenue"],
  [40, 1, 1, "40 entrées perdues, 1 redemandée aux autres Veillée, 1 revenue"],
])("%i lost, %i asked for, %i back", (lost, asked, returned, words) => {
  expect(refillText({ lost, asked, returned }, "fr")).toBe(words);
});

it("is said in English too", () => {
  expect(refillText({ lost: 3, asked: 3, returned: 2 }, "en")).toBe(
    "3 entries lost, 3 asked of the other Veillées, 2 back",
  );
  expect(refillText({ lost: 1, asked: 1, returned: 0 }, "en")).toBe(
    "1 entry lost, 1 asked of the other Veillées, none back yet",
  );
});
