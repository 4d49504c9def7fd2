/**
 * The stamps this run gave while the network had not set its clock, and what to say of them once a better source of time has come.
 *
 * How far a clock was out is told by the running clock, which never goes back: what the wall clock was ahead of it when it stamped, and what it is to be. Where the wall
 * clock was moved in between, each stretch is corrected by itself.
 */

import {
  type Millis,
  MINUTE,
  SECOND,
  type Wall,
  type WallQuality,
  wallRank,
} from "../base/time.ts";
import type { FactOf } from "../journal/fact.ts";

/** What a clock showed, and what it was worth. */
interface Shown {
  /** What the wall clock was ahead of the running clock. */
  readonly ahead: Millis;
  readonly quality: WallQuality;
}

/** A stretch of entries stamped by one clock. */
interface Stretch {
  readonly first: number;
  last: number;
  /** As they were stamped. */
  readonly stamped: Shown;
  /** What was last said of it. */
  said?: Shown;
  /** What was said of it, or what it was stamped by, is no word any more; that is to be said. */
  takenBack: boolean;
}

/** A clock worth nothing that is off by less is the same: none goes evenly. */
const SAME: Millis = SECOND;
/** A radio's stamps wander by some seconds. */
const SAME_SOURCE: Millis = 10 * SECOND;
/** Sources differ by less, and both are right. */
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

  /** Entry `number` was stamped by a clock that the network had not set. */
  note(number: number, { millis, quality }: Wall, running: Millis): void {
    const stamped = { ahead: millis - running, quality };
    const open = this.#stretches.at(-1);
    if (open !== undefined && goesOn(open, stamped)) {
      open.last = number;
      return;
    }
    if (this.#stretches.length >= STRETCHES_MAX) this.#stretches.shift();
    this.#stretches.push({ first: number, last: number, stamped, takenBack: false });
  }

  /** What a source of this quality said is not to be believed any more. */
  takeBack(quality: WallQuality): void {
    for (const each of this.#stretches) {
      if ((each.said ?? each.stamped).quality !== quality) continue;
      each.takenBack = true;
      each.said = { ahead: each.stamped.ahead, quality: "none" };
    }
  }

  /**
   * What is to be said now.
   *
   * @param run the number of the entry with which the run began.
   */
  corrections(run: number, { millis, quality }: Wall, running: Millis): Correcting | undefined {
    const now = { ahead: millis - running, quality };
    const due = this.#stretches.filter((each) => isNews(now, each));
    if (due.length === 0) return undefined;
    const facts = due.map(({ first, last, stamped }) => ({
      kind: "clock.corrected" as const,
      run,
      first,
      last,
      by: quality === "none" ? 0 : Math.round(now.ahead - stamped.ahead),
      quality,
    }));
    return {
      facts,
      settle: () => {
        for (const each of due) {
          each.said = quality === "none" ? { ...each.stamped, quality } : now;
          each.takenBack = false;
        }
      },
    };
  }
}

function goesOn({ stamped, said, takenBack }: Stretch, now: Shown): boolean {
  const same = now.quality === "none" ? SAME : SAME_SOURCE;
  const isSame = now.quality === stamped.quality && Math.abs(now.ahead - stamped.ahead) < same;
  return isSame && said === undefined && !takenBack;
}

/** Of a stamp worth nothing a better source always says so, even if it agrees; else one as good, or better, where it says otherwise. */
function isNews(now: Shown, { stamped, said, takenBack }: Stretch): boolean {
  if (now.quality === "none") return takenBack;
  const known = said ?? stamped;
  const [rank, before] = [wallRank(now.quality), wallRank(known.quality)];
  if (rank < before) return false;
  if (rank > before && (stamped.quality === "none" || known.quality === "none")) return true;
  return Math.abs(now.ahead - known.ahead) >= AGREE;
}
