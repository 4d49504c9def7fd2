/**
 * When something was, as it is told now.
 *
 * A Pi starts with the hour at which it was shut down, and learns the true one later, from a radio or the network. What an entry says stays as it was
 * written. But how long ago that was is known by the running clock for all of this run, so that a step of the wall clock makes nothing older; and of an
 * earlier run by what it said itself of its stamps, when it learned the time.
 */

import { type Millis, MINUTE, type Wall } from "../base/time.ts";
import { type Corrections, noCorrections } from "./clock-fold.ts";
import { isoTime } from "./iso-time.ts";

/** How instants are told. */
export interface Told {
  /** ISO 8601, UTC. */
  readonly at: (then: Wall) => string;
  /** Whether its age is known: not where an earlier run had no clock and never learned the time, and this one has; nor where it stamped what is the future now. */
  readonly isDated: (then: Wall) => boolean;
}

/** As the entry has it. */
export const asWritten: Told = {
  at: ({ millis }) => isoTime(millis),
  isDated: () => true,
};

/** What two clocks may differ by and still be one: a second's wobble moves no line of a page. */
const SAME: Millis = MINUTE;

/** By the clock as it is now, both of its readings taken at one moment, and by what was learned later of earlier ones. */
export function toldAt(
  wall: Wall,
  running: Millis,
  corrections: Corrections = noCorrections,
): Told {
  const at = (then: Wall): string => {
    // The network's hour is better than a count over months.
    const sure = then.quality === "ntp" && wall.quality === "ntp";
    if (then.running === undefined || sure) {
      return asWritten.at(corrections.correctedOf(then) ?? then);
    }
    const truly = wall.millis - (running - then.running);
    return isoTime(Math.abs(truly - then.millis) <= SAME ? then.millis : truly);
  };
  const isDated = (then: Wall): boolean => {
    if (then.running !== undefined) return true;
    const { millis, quality } = corrections.correctedOf(then) ?? then;
    // One of the two clocks was wrong, and nobody knows which by how much.
    if (millis - wall.millis > SAME) return false;
    return wall.quality === "none" || quality !== "none";
  };
  return { at, isDated };
}
