import process from "node:process";

import { afterAll, describe, expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { bundled } from "../store/bundle.ts";
import { lineOf } from "../support/examine.ts";
import { killAgain } from "../support/kills.ts";
import { powerScenarios } from "../support/power-scenarios.ts";

const SEED = 20_261_127;
/** Of each scenario, unless VEILLEE_KILLS says how many; `npm run bench -- kill` makes more. */
const KILLS = Number(process.env["VEILLEE_KILLS"] ?? 50);
/** Milliseconds: ten times what F1 asks for, for the machine may be busy; `npm run bench -- kills` gives the figure. */
const SOON = 50_000;

const writer = bundled("../faults/power-writer.ts");

const tallies: string[] = [];
afterAll(() => {
  process.stdout.write(`kill -9:\n${tallies.join("\n")}\n`);
});

describe("F1: a process is killed", () => {
  it.each(powerScenarios)(
    "while $name: nothing told is lost, no batch is there by half, every journal opens soon",
    async (scenario) => {
      const chance = new Chance(SEED);
      const tally = await killAgain({ writer: writer(), scenario, kills: KILLS, chance });
      tallies.push(`  ${scenario.name}: ${lineOf(tally)}`);
      expect(tally.found, `seed ${SEED}`).toEqual([]);
      const right = { lost: 0, partial: 0, wrong: 0, unopenable: 0, ahead: 0 };
      expect(tally).toMatchObject({ cuts: KILLS, ...right });
      expect(tally.slowest).toBeLessThan(SOON);
    },
  );
});
