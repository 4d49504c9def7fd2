import { expect, it } from "vitest";

import { type Log, silentLog } from "../../src/base/log.ts";
import { readingTold } from "../../src/node/reading-told.ts";

it("tells a long reading at each tenth of it, once", () => {
  const told: unknown[] = [];
  const log: Log = { ...silentLog, info: (event, fields) => told.push([event, fields]) };
  const progress = readingTold(log, 1000);
  for (const folded of [20, 40, 99, 100, 250, 250, 999, 1000, 1400]) progress(folded);
  expect(told).toEqual([0, 10, 20, 90, 100].map((percent) => ["village.reading", { percent }]));
});
