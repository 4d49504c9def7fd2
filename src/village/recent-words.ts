/**
 * The last words people wrote, by the names of their entries: what can be read anew to see what a change of the lexicon would do. The words
 * themselves are on disk.
 */

import { compareEntries, type Entry, type Stamp } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";

/** Entries remembered: one message may make several. */
export const RECENT_MAX = 600;

export class RecentWords {
  /** In order, at most twice {@link RECENT_MAX}. */
  #stamps: Stamp[] = [];

  /** Remembers an entry if a person's words are in it, or may be: while they are hidden nobody can tell. */
  apply({ actor, raw, hidden, node, number, order }: Entry): void {
    if (actor.role !== "household" && actor.role !== "helper") return;
    const stamp = { node, number, order };
    let at = this.#stamps.length;
    // Mostly the last: an entry of another node may come late.
    for (; at > 0; at--) {
      const before = this.#stamps[at - 1];
      if (before === undefined || compareEntries(before, stamp) < 0) break;
    }
    const held = this.#stamps[at];
    const isHeld = held !== undefined && compareEntries(held, stamp) === 0;
    const hasWords = raw !== undefined || hidden === "locked";
    if (isHeld === hasWords) return;
    if (isHeld) this.#stamps.splice(at, 1);
    else this.#stamps.splice(at, 0, stamp);
    if (this.#stamps.length > 2 * RECENT_MAX) this.#stamps = this.#stamps.slice(-RECENT_MAX);
  }

  /** The last first, at most {@link RECENT_MAX}. */
  read(): readonly EntryRef[] {
    return this.#stamps
      .slice(-RECENT_MAX)
      .toReversed()
      .map(({ node, number }) => ({ node, number }));
  }

  /** The entries it holds something of. */
  refs(): readonly EntryRef[] {
    return this.read();
  }
}
