/**
 * What a script of a blackout consists of. One is written for each language, in the words people really use.
 *
 * In a wording, `{people}` stands for who lives in the house ("4 dont un bébé"), `{place}` for where it is, and `{other}` for
 * the number of a neighbour's need that has got about in the village; while none has, the line is left unsaid.
 */

import type { Millis } from "../base/time.ts";

/** Several ways to say the same thing; the seed chooses. */
type Wordings = readonly [string, ...string[]];

export interface Line {
  readonly say: Wordings;
  /** Said on the channel, for all to hear, instead of to the hub alone. */
  readonly aloud?: true;
  /** How long after the line before. */
  readonly after?: Millis;
}

/** What one household says about one matter, in order. */
export type Scene = readonly [Line, ...Line[]];

/** What a household answers when the hub's words match. */
export interface Answer {
  readonly asked: RegExp;
  /** In it `$1` is the number that the question named, if `asked` captured one. */
  readonly say: Wordings;
}

export interface Script {
  readonly households: readonly Cast[];
  /** The first thing the hub hears. */
  readonly opening: Scene;
  /** Danger to life, within the first minute. */
  readonly emergency: Scene;
  /** Told once each, spread over the first half hour. */
  readonly scenes: readonly Scene[];
  /** Said now and then, for ever after. */
  readonly later: readonly Scene[];
  /** The first that matches is given. */
  readonly answers: readonly Answer[];
}

/** A household as its neighbours know it. All are invented. */
export interface Cast {
  readonly name: string;
  readonly people: string;
  readonly place: string;
}
