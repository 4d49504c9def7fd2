/**
 * A simulated radio on a volunteer's table, with a neighbour in earshot: it stores its settings, restarts and forgets as firmware does, ten times
 * as fast.
 */

import { Chance } from "../../src/base/chance.ts";
import { Air } from "../../src/exercise/air.ts";
import type { Identity } from "../../src/exercise/radio-settings.ts";
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
  const publicKey = (): Uint8Array => chance.bytes(32);
  const table = {
    number: TABLE_NUMBER,
    longName: "Table 1",
    shortName: "T1",
    publicKey: publicKey(),
  };
  const next = {
    number: NEXT_NUMBER,
    longName: "Voisine",
    shortName: "VOIS",
    publicKey: publicKey(),
  };
  const of = (identity: Identity, east: number): SimRadio =>
    new SimRadio({
      identity,
      place: { east, north: 0 },
      air,
      timers,
      chance: chance.fork(),
      nodes: [table, next],
      settings,
      ...options,
    });
  return { radio: of(table, 0), neighbour: of(next, 200) };
}
