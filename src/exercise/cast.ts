/**
 * Who lives in the exercise village, and where their radios stand.
 *
 * The village grows from the hub outwards: each house stands within earshot of one that was there before, so that every message
 * finds a way, over one hop or three. The same seed builds the same village.
 */

import type { Chance } from "../base/chance.ts";
import type { Lang } from "../base/lang.ts";
import type { Place } from "./air.ts";
import type { Identity } from "./radio-settings.ts";
import { english } from "./script-en.ts";
import { french } from "./script-fr.ts";
import type { Cast, Script } from "./script.ts";

export const scripts: Readonly<Record<Lang, Script>> = { fr: french, en: english };

/** A household of the exercise. */
export interface Settler {
  readonly cast: Cast;
  readonly lang: Lang;
  readonly identity: Identity;
  readonly at: Place;
}

/** The village square, where the hub stands. */
export const square: Place = { east: 0, north: 0 };

/** One household in so many writes English. */
const ENGLISH_EVERY = 3;
/** How far a house stands from an earlier one, in metres: near enough to be heard through walls. */
const NEAREST = 250;
const FARTHEST = 1000;
/** How far from straight outwards the village grows, in radians in all. */
const TURN_MOST = 2;
const HUB_NUMBER = 0x7e110001;

export function hubIdentity(chance: Chance): Identity {
  return {
    number: HUB_NUMBER,
    longName: "Hub EXERCICE",
    shortName: "HUB",
    publicKey: chance.bytes(32),
  };
}

/** The households, those nearest the hub first. */
export function settle(count: number, chance: Chance): Settler[] {
  const built: Place[] = [square];
  return Array.from({ length: count }, (_, i) => {
    const at = build(built, chance);
    built.push(at);
    const lang: Lang = i % ENGLISH_EVERY === ENGLISH_EVERY - 1 ? "en" : "fr";
    const nth =
      lang === "en" ? Math.floor(i / ENGLISH_EVERY) : i - Math.floor((i + 1) / ENGLISH_EVERY);
    const cast = castMember(scripts[lang].households, nth);
    return { cast, lang, at, identity: identityOf(cast, i, chance) };
  });
}

/** A place further out than a house that stands already, and within earshot of it. */
function build(built: readonly Place[], chance: Chance): Place {
  const neighbour = built[chance.between(0, built.length - 1)] ?? square;
  const outwards = Math.atan2(neighbour.north, neighbour.east);
  const turn = neighbour === square ? 2 * Math.PI : TURN_MOST;
  const angle = outwards + (chance.float() - 0.5) * turn;
  const metres = chance.between(NEAREST, built.length === 1 ? 2 * NEAREST : FARTHEST);
  return {
    east: Math.round(neighbour.east + metres * Math.cos(angle)),
    north: Math.round(neighbour.north + metres * Math.sin(angle)),
  };
}

/** The `nth` household of a cast; beyond its end names come again with a number. */
function castMember(cast: readonly Cast[], nth: number): Cast {
  const member = cast[nth % cast.length] ?? { name: "Foyer", people: "1", place: "au bourg" };
  const round = Math.floor(nth / cast.length) + 1;
  return round === 1 ? member : { ...member, name: `${member.name} ${round}` };
}

/** Numbers differ in their last byte, by which neighbours know each other on the air. */
function identityOf({ name }: Cast, i: number, chance: Chance): Identity {
  const letters = name.replaceAll(/^(?:Foyer|Famille|Mme|M\.|The|Mrs) |[^\p{L}]/gu, "");
  return {
    number: 0x7e110000 + chance.between(1, 0xff) * 0x100 + i + 2,
    longName: name,
    shortName: `${letters.slice(0, 2)}${i + 1}`,
    publicKey: chance.bytes(32),
  };
}
