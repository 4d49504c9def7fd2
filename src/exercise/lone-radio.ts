/**
 * One simulated radio to try things on, with two neighbours that it knows and hears: well set, or badly.
 */

import { Chance } from "../base/chance.ts";
import { Air } from "./air.ts";
import { badSettings } from "./bad-settings.ts";
import type { Wire } from "./client-api.ts";
import { misbehave } from "./misbehave.ts";
import { defaultChannel, type Identity } from "./radio-settings.ts";
import type { SettingsInit } from "./settings.ts";
import { SimRadio } from "./sim-radio.ts";
import type { Timers } from "./timers.ts";

export interface LoneRadioOptions {
  readonly timers: Timers;
  readonly wire: Wire;
  /** Set as a check should not find it. */
  readonly bad?: boolean;
  /** How badly it behaves, 0 to 3. */
  readonly mischief?: number;
  /** From 0. Two radios of two seeds have numbers and keys of their own. */
  readonly seed?: number;
}

/** Who they are, and how far east they stand, in metres. The last hears the first through the second. */
const cast = [
  { longName: "Radio d'essai", shortName: "ESS", east: 0 },
  { longName: "Voisin d'essai", shortName: "VOI", east: 700 },
  { longName: "Relais d'essai", shortName: "REL", east: 1500 },
] as const;
const FIRST_NUMBER = 0x7e57_0001;
/** Seeds that give numbers of their own: three each, within the lower half of a number. */
const CASTS = 21_845;

/** A stock radio can be commanded by any phone near it, by a code that all share. */
const goodSettings: SettingsInit = { config: { bluetooth: { enabled: false } } };

/** Turns the three radios on; returns the one to try things on. */
export function loneRadio({
  timers,
  wire,
  bad = false,
  mischief = 0,
  seed = 1,
}: LoneRadioOptions): SimRadio {
  const chance = new Chance(seed);
  const air = new Air({ timers, chance: chance.fork() });
  const nodes = cast.map(({ longName, shortName }, i): Identity => ({
    number: FIRST_NUMBER + ((seed + CASTS - 1) % CASTS) * cast.length + i,
    longName,
    shortName,
    publicKey: chance.bytes(32),
  }));
  const village = { name: "Essai", psk: chance.bytes(32) };
  const channels = [bad ? defaultChannel : village];
  const build = (i: number, own: Partial<ConstructorParameters<typeof SimRadio>[0]>): SimRadio =>
    new SimRadio({
      identity: identityOf(nodes, i, bad && i === 0),
      place: { east: cast[i]?.east ?? 0, north: 0 },
      air,
      timers,
      chance: chance.fork(),
      nodes,
      channels,
      ...own,
    });
  const radio = build(0, {
    wire,
    misbehaviour: misbehave(chance.fork(), mischief),
    settings: bad ? badSettings : goodSettings,
  });
  for (let i = 1; i < cast.length; i++) build(i, {});
  return radio;
}

/** A radio without a region has no keys yet. */
function identityOf(nodes: readonly Identity[], i: number, keyless: boolean): Identity {
  const identity = nodes[i];
  if (identity === undefined) throw new Error(`there is no radio ${i}`);
  return keyless ? { ...identity, publicKey: new Uint8Array() } : identity;
}
