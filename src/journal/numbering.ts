/**
 * The numbers that closed lists have on disk: a word's place in its list, from 1; 0 means not said.
 *
 * `proto/veillee.proto` has the same numbers under the same names, and a test holds the two together.
 */

import { langs, otherLangs } from "../base/lang.ts";
import { wallQualities } from "../base/time.ts";
import { type FactOf, type TaughtMeaning, taskStates } from "./fact.ts";
import {
  actorRoles,
  alarms,
  backupLocks,
  backupMedia,
  caseStates,
  caseTypes,
  categories,
  channels,
  checkinStatuses,
  expiredKinds,
  questions,
  readScopes,
  units,
  urgencies,
} from "./vocabulary.ts";

/** One list with its numbers. */
export interface Numbering<Word extends string> {
  readonly words: readonly Word[];
  /** 1 and up; 0 for no word. */
  number(word: Word | undefined): number;
  /** undefined for 0, for a missing number, and for a word that only a newer Veillée knows. */
  word(number: number | null | undefined): Word | undefined;
}

export function numbering<Word extends string>(words: readonly Word[]): Numbering<Word> {
  const numbers = new Map(words.map((word, i) => [word, i + 1]));
  return {
    words,
    number: (word) => (word === undefined ? 0 : (numbers.get(word) ?? 0)),
    word: (number) => words[(number ?? 0) - 1],
  };
}

export const wallQuality = numbering(wallQualities);
export const actorRole = numbering(actorRoles);
export const lang = numbering(langs);
export const otherLang = numbering(otherLangs);
export const channel = numbering(channels);
export const alarm = numbering(alarms);
export const checkinStatus = numbering(checkinStatuses);
export const caseType = numbering(caseTypes);
export const caseState = numbering(caseStates);
export const taskState = numbering(taskStates);
export const category = numbering(categories);
export const urgency = numbering(urgencies);
export const unit = numbering(units);
export const question = numbering(questions);
export const readScope = numbering(readScopes);
export const expiredKind = numbering(expiredKinds);
export const backupMedium = numbering(backupMedia);
export const backupLock = numbering(backupLocks);

/** What an inbox message may be filed as: a list of its own, so that a new type of case moves none of its numbers. */
export const filedAs = numbering<FactOf<"message.filed">["as"]>([
  "noise",
  "checkin",
  "need",
  "offer",
  "report",
  "seek",
  "question",
  "erase",
]);

/** Where a household's name is from. */
export const nameSource = numbering<FactOf<"household.named">["source"]>([
  "radio",
  "said",
  "operator",
  "told",
]);

/** What a taught term may mean. */
export const taughtAs = numbering<TaughtMeaning["as"]>(["category", "place", "person", "harmless"]);
