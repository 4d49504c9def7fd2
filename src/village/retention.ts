/**
 * How long what is sensitive is kept: words that were only noise for a week; all the rest until 30 days after the end of the crisis it was written in, or before.
 * While a crisis is on nothing goes, and where none was ever declared only noise does.
 *
 * Time is the node's age, what it ran in all. No wall clock has a say here: one that jumps neither erases nor keeps anything. Positions have no rule, for none are
 * kept. What is left of an entry tells of people by pseudonyms, and stays as long as the journal.
 */

import { DAY, type Millis } from "../base/time.ts";
import type { Entry } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import type { ExpiredKind } from "../journal/vocabulary.ts";
import type { Crisis } from "./crisis-fold.ts";

const NOISE_KEPT: Millis = 7 * DAY;
export const KEPT_AFTER_CRISIS: Millis = 30 * DAY;

/** At that age the node's own entries went up to that number. */
export interface AgeMark {
  readonly age: Millis;
  readonly number: number;
}

/** What a decision goes by. */
export interface Keeping {
  /** The node's age. */
  readonly age: Millis;
  readonly crisis: Crisis | undefined;
  /** Oldest first. */
  readonly marks: readonly AgeMark[];
  /** Up to which number of the node's own what was due is gone. */
  readonly gone: Readonly<Record<ExpiredKind, number>>;
}

/** The node's own entries `first` to `last`, both among them, and what of them is to go. */
export interface Expiry {
  readonly what: ExpiredKind;
  readonly first: number;
  readonly last: number;
}

/** What is to go now: at most one range of each kind, none of which was given before. */
export function expiring({ age, crisis, marks, gone }: Keeping): readonly Expiry[] {
  if (crisis !== undefined && crisis.ended === undefined) return [];
  const ended = crisis?.ended;
  const isOver = ended !== undefined && age - ended.age >= KEPT_AFTER_CRISIS;
  // A crisis that ended before the node had this name: its first entry stands for all that it wrote under former ones.
  const all = {
    what: "all",
    first: gone.all + 1,
    last: isOver ? Math.max(ended.number, 1) : 0,
  } as const;
  const noise = {
    what: "noise",
    first: Math.max(gone.noise, gone.all, all.last) + 1,
    last: marks.findLast((mark) => age - mark.age >= NOISE_KEPT)?.number ?? 0,
  } as const;
  return [all, noise].filter(({ first, last }) => first <= last);
}

/** `marks` with today's: one a day, and no older than is asked for. */
export function marked(marks: readonly AgeMark[], now: AgeMark): readonly AgeMark[] {
  // A node that was restored may be younger than it was.
  const past = marks.filter(({ age, number }) => age <= now.age && number <= now.number);
  const oldest = past.findLastIndex(({ age }) => now.age - age >= NOISE_KEPT);
  const kept = past.slice(Math.max(oldest, 0));
  const last = kept.at(-1);
  return last !== undefined && now.age - last.age < DAY ? kept : [...kept, now];
}

/** The messages that are noise by these entries: by what was read of them, or because a person filed them as that. */
export function noiseIn(entries: readonly Entry[]): readonly EntryRef[] {
  return entries.flatMap(({ node, number, fact }): readonly EntryRef[] => {
    if (fact.kind === "message.filed") return fact.as === "noise" ? [fact.message] : [];
    if (fact.kind !== "message.heard") return [];
    const { intent, inbox, about, alarm } = fact;
    const isNoise = intent === "noise" && !inbox && about === undefined && alarm === undefined;
    return isNoise ? [{ node, number }] : [];
  });
}
