import path from "node:path";

import { expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { bundled } from "./bundle.ts";
import { rotted, writtenStore, wrongs } from "./rot.ts";
import { scratchFolder } from "./scratch.ts";

const examiner = bundled("examiner.ts");

const COUNT = 600;
const INJURIES = 240;
const SEED = 20_261_127;

it(`F6: ${INJURIES} times a bit flipped, or a stretch trashed, zeroed, cut off or a file deleted: nothing wrong is served, every loss is told, and nobody is needed`, async () => {
  const folder = await scratchFolder();
  await writtenStore(folder, COUNT, 6);
  const scratch = path.join(path.dirname(folder), "rotted");
  const chance = new Chance(SEED);
  const found = await rotted(folder, INJURIES, { chance, examiner: examiner(), scratch });
  expect(found).toHaveLength(INJURIES);
  const bad = found.flatMap((one) =>
    wrongs(one, COUNT).map((wrong) => `${JSON.stringify(one.injury)}: ${wrong}`),
  );
  expect(bad).toEqual([]);
  const lossy = found.filter(
    ({ read }) => read !== undefined && "missing" in read && read.missing > 0,
  );
  expect(lossy.length).toBeGreaterThan(INJURIES / 20);
});
