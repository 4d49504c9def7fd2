/** Cuts the power of a writing process, and kills it, at many moments; and counts what was lost. */

import process from "node:process";

import { Chance } from "../../src/base/chance.ts";
import { built } from "../support/built.ts";
import { cardKinds, cardNames } from "../support/cards.ts";
import { lineOf, type Tally } from "../support/examine.ts";
import { killAgain } from "../support/kills.ts";
import { powerScenarios } from "../support/power-scenarios.ts";
import { cutPower } from "../support/power.ts";
import type { Bench, Figure } from "./figure.ts";

const SEED = 20_261_121;
/** Of each of the four scenarios, and of each kind of card: 400 cuts, of which 100 while a journal is made, and 1,000 kills. */
const CUTS = 100;
const KILLS = 250;

export const power: Bench = async () => {
  await using writer = await built("faults/power-writer.ts");
  await using server = await built("support/caching-disk-server.ts");
  const figures: Figure[] = [];
  for (const kind of cardKinds()) {
    for (const scenario of powerScenarios) {
      const chance = new Chance(SEED);
      const tally = await cutPower({
        writer: writer.file,
        server: server.file,
        kind,
        scenario,
        cuts: CUTS,
        chance,
      });
      process.stderr.write(`  ${cardNames[kind]}, ${scenario.name}: ${lineOf(tally)}\n`);
      for (const found of tally.found) process.stderr.write(`    ${found}\n`);
      const what = `${CUTS} power cuts while ${scenario.name}`;
      figures.push(...figuresOf(what, tally, cardNames[kind]));
    }
  }
  return figures;
};

export const kills: Bench = async () => {
  await using writer = await built("faults/power-writer.ts");
  const figures: Figure[] = [];
  for (const scenario of powerScenarios) {
    const chance = new Chance(SEED);
    const tally = await killAgain({ writer: writer.file, scenario, kills: KILLS, chance });
    const how = "a process that writes in batches, killed at a random moment";
    figures.push(...figuresOf(`${KILLS} × kill -9 while ${scenario.name}`, tally, how));
  }
  return figures;
};

function figuresOf(what: string, tally: Tally, how: string): readonly Figure[] {
  const { told, lost, partial, wrong, unopenable, slowest, ahead, behind } = tally;
  return [
    {
      what: `${what}: acknowledged entries lost`,
      value: lost + partial + wrong + ahead,
      unit: `of ${told}`,
      goal: 0,
      better: "less",
      how: `${how}; batches by half, wrong values and a LAST_NUMBER ahead of the journal count too, which was ${behind} entries behind at most`,
    },
    {
      what: `${what}: unopenable`,
      value: unopenable,
      unit: `of ${tally.cuts}`,
      goal: 0,
      better: "less",
      how,
    },
    {
      what: `${what}: opened again in, at most`,
      value: slowest / 1000,
      unit: "s",
      goal: 5,
      better: "less",
      how,
    },
  ];
}
