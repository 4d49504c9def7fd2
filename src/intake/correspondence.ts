/**
 * What is remembered of the talk with each sender: what it may still do.
 *
 * Only in memory: a restart gives everyone full measures. What a sender was asked is in the journal. Times here are the running clock's, which the wall's jumps
 * do not touch.
 */

import { HOUR, type Millis, MINUTE } from "../base/time.ts";
import type { HouseholdId } from "../journal/fact.ts";
import { Answering } from "./answering.ts";
import { Quota } from "./quota.ts";

/** Senders remembered: several times the households of a village, so that only a flood of forged names pushes any out. */
const SENDERS_MAX = 2000;
/** Keys remembered until they are surely on disk: more than arrive while one write waits. */
const KEYS_MAX = 1000;

/**
 * Emergencies of strangers answered before everything else, in {@link STRANGERS_SPAN}. A storm of forged senders would stand for hours before a
 * neighbour's answer; those beyond come after the emergencies and before all the rest. They ring like any other.
 */
const STRANGERS = 8;
const STRANGERS_SPAN: Millis = 10 * MINUTE;
/** Between two names of one radio that are written down: whoever changes it all the time fills no disk. */
const RENAME_PAUSE: Millis = HOUR;

/** Cases whose opening is remembered: more than are opened in the half hour in which it is asked for. */
const CASES_MAX = 2000;

interface Sender {
  renamed: Millis | undefined;
}

export class Correspondence {
  readonly #senders = new Map<HouseholdId, Sender>();
  /** How much of each sender's words is taken in full. */
  readonly quota: Quota = new Quota();
  /** Whether each sender is answered. */
  readonly answering: Answering = new Answering();
  readonly #keys = new Set<string>();
  /** When each case of this start was opened, by its number. */
  readonly #opened = new Map<number, Millis>();
  /** When strangers' emergencies were answered first; at most {@link STRANGERS}. */
  #strangers: readonly Millis[] = [];

  /** Whether the emergency of a sender that has proven nothing, or is heard for the first time, may be answered first; if so, it counts. */
  strangerFirst(now: Millis): boolean {
    this.#strangers = recent(this.#strangers, now, STRANGERS_SPAN);
    if (this.#strangers.length >= STRANGERS) return false;
    this.#strangers = [...this.#strangers, now];
    return true;
  }

  /** Whether a new name of its radio may be written down; if so, it counts as written. */
  renames(household: HouseholdId, now: Millis): boolean {
    const sender = this.#sender(household);
    const { renamed } = sender;
    if (renamed !== undefined && recent([renamed], now, RENAME_PAUSE).length > 0) return false;
    sender.renamed = now;
    return true;
  }

  /** Notes that case `number` is opened now. */
  opened(number: number, now: Millis): void {
    this.#opened.set(number, now);
    const [oldest] = this.#opened.keys();
    if (this.#opened.size > CASES_MAX && oldest !== undefined) this.#opened.delete(oldest);
  }

  /** How long ago case `number` was opened; undefined if that was before this start. */
  ageOf(number: number, now: Millis): Millis | undefined {
    const at = this.#opened.get(number);
    return at === undefined ? undefined : now - at;
  }

  /** Marks a text's key as taken; false if it was already. */
  take(key: string): boolean {
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    dropOldest(this.#keys, KEYS_MAX);
    return true;
  }

  /** A text that was taken could not be kept: it may come again. */
  release(key: string): void {
    this.#keys.delete(key);
  }

  /** The one asked for becomes the last to be forgotten. */
  #sender(household: HouseholdId): Sender {
    const sender = this.#senders.get(household) ?? {
      renamed: undefined,
    };
    this.#senders.delete(household);
    this.#senders.set(household, sender);
    dropOldest(this.#senders, SENDERS_MAX);
    return sender;
  }
}

/** Those of `times` not older than `span`. */
function recent(times: readonly Millis[], now: Millis, span: Millis): readonly Millis[] {
  return times.filter((time) => now - time < span);
}

/** A map and a set give their keys oldest first. */
function dropOldest(
  of: { readonly size: number; keys(): Iterator<string>; delete(key: string): boolean },
  max: number,
): void {
  if (of.size <= max) return;
  const oldest = of.keys().next();
  if (oldest.done !== true) of.delete(oldest.value);
}
