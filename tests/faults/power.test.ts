import process from "node:process";

import { afterAll, describe, expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { bundled } from "../store/bundle.ts";
import { cardKinds, cardNames } from "../support/cards.ts";
import { lineOf } from "../support/examine.ts";
import { powerScenarios } from "../support/power-scenarios.ts";
import { cutPower } from "../support/power.ts";

const SEED = 20_261_127;
/** Of each scenario, unless VEILLEE_CUTS says how many; `npm run bench -- power` makes more. */
const CUTS = Number(process.env["VEILLEE_CUTS"] ?? 12);

const writer = bundled("../faults/power-writer.ts");
const server = bundled("../support/caching-disk-server.ts");

const tallies: string[] = [];
afterAll(() => {
  process.stdout.write(`power cuts:\n${tallies.join("\n")}\n`);
});

const kinds = cardKinds();
const cuts = Math.ceil(CUTS / kinds.length);

describe.each(kinds.map((kind) => ({ kind, name: cardNames[kind] })))(
  "F2, F3: the power is cut ($name)",
  ({ kind, name }) => {
    it.each(powerScenarios)(
      "while $name: nothing told is lost, no batch is there by half, every journal opens",
      async (scenario) => {
        const chance = new Chance(SEED);
        const tally = await cutPower({
          writer: writer(),
          server: server(),
          kind,
          scenario,
          cuts,
          chance,
        });
        tallies.push(`  ${name}, ${scenario.name}: ${lineOf(tally)}`);
        expect(tally.found, `seed ${SEED}`).toEqual([]);
        const right = { lost: 0, partial: 0, wrong: 0, unopenable: 0, ahead: 0 };
        expect(tally).toMatchObject({ cuts, ...right });
      },
    );
  },
);
