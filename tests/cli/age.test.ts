import { expect, it } from "vitest";

import { DAY } from "../../src/base/time.ts";
import { ageOf, sinceText } from "../../src/cli/age.ts";

const now = Date.UTC(2026, 10, 21, 18);
const fortnight = { at: new Date(now - 14 * DAY).toISOString(), dated: true };

it("what came while no clock was set has no age", () => {
  const undated = { ...fortnight, dated: false };
  expect([
    ageOf(undated, now, "fr"),
    ageOf(undated, now, "en"),
    sinceText(undated, now, "fr"),
  ]).toEqual(["heure non réglée", "time not set", "?"]);
  expect([ageOf(fortnight, now, "fr"), sinceText(fortnight, now, "fr")]).toEqual([
    "il y a 14 j",
    "14 j",
  ]);
});
