/**
 * The stamps this run gave while its clock was worth nothing, and what to say of them once a better source of time has come.
 *
 * How far a clock was out is told by the running clock, which never goes back: what the wall clock was ahead of it when it stamped, and what it is to be. Where the wall
 * clock was moved in between, each stretch is corrected by itself.
 */

import { type Millis, MINUTE, SECOND, type Wall, wallQualities } from "../base/time.ts";
import type { FactOf } from "../journal/fact.ts";

/** A stretch of entries stamped by one clock. */
interface Stretch {
  readonly first: number;
  last: number;
  /** What the wall clock was ahead of the running clock. */
  readonly ahead: Millis;
  /** What was last said of it. */
  said?: { readonly ahead: Millis; readonly rank: number };
}

/** A clock that is off by less is the same: none goes evenly. */
const SAME: Millis = SECOND;
/** Sources as good as one another differ by less. */
const AGREE: Millis = MINUTE;
/** Stretches that are known: who moves the clock more often than that loses the first. */
const STRETCHES_MAX = 100;

export interface Correcting {
  readonly facts: readonly FactOf<"clock.corrected">[];
  /** They are on the disk: they need not be said again. */
  readonly settle: () => void;
}

export class UnsureStamps {
  readonly #stretches: Stretch[] = [];

  /** Entry `number` was stamped by a clock worth nothing. */
  note(number: number, { millis }: Wall, running: Millis): void {
    const ahead = millis - running;
    const open = this.#stretches.at(-1);
    if (open !== undefined && open.said === undefined && Math.abs(ahead - open.ahead) < SAME) {
      open.last = number;
      return;
    }
    if (this.#stretches.length >= STRETCHES_MAX) this.#stretches.shift();
    this.#stretches.push({ first: number, last: number, ahead });
  }

  /**
   * What is to be said now.
   *
   * @param run the number of the entry with which the run began.
   */
  corrections(run: number, { millis, quality }: Wall, running: Millis): Correcting | undefined {
    const rank = wallQualities.indexOf(quality);
    const ahead = millis - running;
    if (quality === "none") return undefined;
    const due = this.#stretches.filter(({ said }) => isNews({ ahead, rank }, said));
    if (due.length === 0) return undefined;
    const facts = due.map((each) => ({
      kind: "clock.corrected" as const,
      run,
      first: each.first,
      last: each.last,
      by: Math.round(ahead - each.ahead),
      quality,
    }));
    return {
      facts,
      settle: () => {
        for (const each of due) each.said = { ahead, rank };
      },
    };
  }
}

/** A better source always says so, even if it agrees; one as good where it says otherwise. */
function isNews(
  now: { readonly ahead: Millis; readonly rank: number },
  said: Stretch["said"],
): boolean {
  if (said === undefined || now.rank > said.rank) return true;
  return now.rank === said.rank && Math.abs(now.ahead - said.ahead) >= AGREE;
}
