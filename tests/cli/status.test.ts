import { expect, it } from "vitest";

import { storeText } from "../../src/cli/status.ts";
import { sampleStore } from "../support/sample-village.ts";

it.each([
  [{}, "en ordre, 112 entrées", "in order, 112 entries"],
  [
    { broken: 1 },
    "DEMANDE VOTRE ATTENTION, 112 entrées, SIGNATURES ROMPUES",
    "NEEDS YOUR ATTENTION, 112 entries, SIGNATURES BROKEN",
  ],
])("a journal with %j is told in words that do not contradict each other", (hurt, fr, en) => {
  const store = { ...sampleStore, state: "good", entries: 112, pending: 0, ...hurt } as const;
  expect([storeText(store, "fr"), storeText(store, "en")]).toEqual([fr, en]);
});
