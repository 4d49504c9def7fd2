/** Two simulated radios of two villages within earshot, on a channel of their own. */

import { Chance } from "../../src/base/chance.ts";
import { Air } from "../../src/exercise/air.ts";
import type { KnownNode } from "../../src/exercise/node-db.ts";
import { SimRadio } from "../../src/exercise/sim-radio.ts";
import { wallTimers } from "../../src/exercise/timers.ts";

/** Faster than life, so that a packet is on the air for a tenth of the time; the programs live by the wall. */
const SPEED = 10;

export const timers = wallTimers(SPEED);

/** Numbered 0xa1b2c301 and 0xa1b2c302. */
export function twoRadios(): readonly [SimRadio, SimRadio] {
  const chance = new Chance(7);
  const air = new Air({ timers, chance: chance.fork(), loss: 0 });
  const channels = [{ name: "Veillee", psk: chance.bytes(16) }];
  const nodes = [1, 2].map((i): KnownNode & { publicKey: Uint8Array } => ({
    number: 0xa1b2c300 + i,
    longName: `Village ${i}`,
    shortName: `V${i}`,
    publicKey: chance.bytes(32),
  }));
  const make = (i: number): SimRadio => {
    const identity = nodes[i];
    if (identity === undefined) throw new Error(`there is no radio ${i}`);
    const place = { east: 500 * i, north: 0 };
    return new SimRadio({ identity, place, air, timers, chance: chance.fork(), nodes, channels });
  };
  return [make(0), make(1)];
}
