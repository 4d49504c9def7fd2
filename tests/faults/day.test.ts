import { expect, it } from "vitest";

import { liveDay } from "../support/day.ts";

/** Seeds of each run of the tests; the bench lives two hundred. */
const SEEDS = Array.from({ length: 8 }, (_, i) => i + 1);

it.each(SEEDS)("loses no words and claims nothing untrue in the bad day of seed %i", (seed) => {
  const { lost, untrue, written, answers } = liveDay(seed);
  expect(untrue).toEqual([]);
  expect(lost).toEqual([]);
  expect(written).toBeGreaterThan(0);
  expect(answers).toBeGreaterThanOrEqual(written);
});
