/**
 * When each household of the exercise speaks, and about what: drawn once from the seed, before anything happens.
 *
 * The first need comes at once and an emergency within the minute. The rest of the scripts is spread over half an hour, thick at
 * first; after that somebody has something to say every few minutes, for ever.
 */

import type { Chance } from "../base/chance.ts";
import type { Lang } from "../base/lang.ts";
import { type Millis, MINUTE, SECOND } from "../base/time.ts";
import { scripts, type Settler } from "./cast.ts";
import type { Scene } from "./script.ts";

/** A household begins a scene. */
export interface Entrance {
  /** Since the exercise opened. */
  readonly at: Millis;
  /** Which household: its place in the list. */
  readonly who: number;
  readonly scene: Scene;
}

const FIRST_NEED: Millis = 2 * SECOND;
const EMERGENCY: Millis = 25 * SECOND;
const SECOND_EMERGENCY: Millis = 13 * MINUTE;
const LAST_SCENE: Millis = 27 * MINUTE;
/** How much thicker the beginning is: the share of time is the share of scenes to this power. */
const THICK = 1.6;
/** Between two later entrances. */
const LATER_LEAST: Millis = 3 * MINUTE;
const LATER_MOST: Millis = 6 * MINUTE;

/** The first half hour, in order of time. */
export function firstHalfHour(settlers: readonly Settler[], chance: Chance): Entrance[] {
  const scenes = shuffled(
    (["fr", "en"] as const).flatMap((lang) => deal(settlers, lang, chance)),
    chance,
  );
  const spread = scenes.map(({ who, scene }, i) => ({
    who,
    scene,
    at: 6 * SECOND + ((i + chance.float()) / scenes.length) ** THICK * LAST_SCENE,
  }));
  return [...openings(settlers, chance), ...spread].toSorted((one, other) => one.at - other.at);
}

/** What somebody says once the scripts are told, `at` being the time since the entrance before. */
export function laterEntrance(settlers: readonly Settler[], chance: Chance): Entrance {
  const who = chance.between(0, settlers.length - 1);
  const { later } = scripts[settlers[who]?.lang ?? "fr"];
  const at = chance.between(LATER_LEAST, LATER_MOST);
  return { at, who, scene: oneOf(later, chance) ?? [{ say: ["OK"] }] };
}

/** The first need, from the house nearest the hub, and the emergencies. */
function openings(settlers: readonly Settler[], chance: Chance): Entrance[] {
  const english = settlers.findLastIndex(({ lang }) => lang === "en");
  const french = settlers.findLastIndex(({ lang }) => lang === "fr");
  const opening = { at: FIRST_NEED, who: 0, scene: scripts.fr.opening };
  const emergency = {
    at: EMERGENCY + chance.between(0, 12) * SECOND,
    who: Math.min(french, 3),
    scene: scripts.fr.emergency,
  };
  if (english < 0) return [opening, emergency];
  const second = { at: SECOND_EMERGENCY, who: english, scene: scripts.en.emergency };
  const other = { at: 9 * SECOND, who: 2, scene: scripts.en.opening };
  return [opening, other, emergency, second];
}

/** Gives the scenes of a language to the households who speak it, in turn; who is left over says that all is well. */
function deal(settlers: readonly Settler[], lang: Lang, chance: Chance): Omit<Entrance, "at">[] {
  const speakers = shuffled(
    settlers.flatMap((settler, who) => (settler.lang === lang ? [who] : [])),
    chance,
  );
  const { scenes, later } = scripts[lang];
  const quiet = later[0] ?? scenes[0];
  return Array.from({
    length: speakers.length === 0 ? 0 : Math.max(speakers.length, scenes.length),
  }).flatMap((_, i) => {
    const who = speakers[i % speakers.length];
    const scene = scenes[i] ?? quiet;
    return who === undefined || scene === undefined ? [] : [{ who, scene }];
  });
}

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  return items
    .map((item) => ({ item, rank: chance.float() }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

function oneOf<T>(items: readonly T[], chance: Chance): T | undefined {
  return items[chance.between(0, items.length - 1)];
}
