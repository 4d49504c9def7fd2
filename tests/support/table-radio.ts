/**
 * A simulated radio on a volunteer's table, with a neighbour in earshot: it stores its settings, restarts and forgets as firmware does, ten times
 * as fast.
 */

import { Chance } from "../../src/base/chance.ts";
import { Air } from "../../src/exercise/air.ts";
import type { SettingsInit } from "../../src/exercise/settings.ts";
import { SimRadio, type SimRadioOptions } from "../../src/exercise/sim-radio.ts";
import { wallTimers } from "../../src/exercise/timers.ts";

const SPEED = 10;

export const TABLE_NUMBER = 0xa1b2c301;
export const NEXT_NUMBER = 0xa1b2c302;

export interface TableRadios {
  readonly radio: SimRadio;
  readonly neighbour: SimRadio;
}

export function tableRadios(
  settings: SettingsInit = {},
  options: Partial<SimRadioOptions> = {},
): TableRadios {
  const timers = wallTimers(SPEED);
  const chance = new Chance(7);
  const air = new Air({ timers, chance: chance.fork() });
  const of = (number: number, longName: string): SimRadio =>
    new SimRadio({
      identity: {
        number,
        longName,
        shortName: longName.slice(0, 4),
        publicKey: chance.bytes(32),
      },
      place: { east: number === TABLE_NUMBER ? 0 : 200, north: 0 },
      air,
      timers,
      chance: chance.fork(),
      settings,
      ...options,
    });
  return { radio: of(TABLE_NUMBER, "Table 1"), neighbour: of(NEXT_NUMBER, "Voisine") };
}
