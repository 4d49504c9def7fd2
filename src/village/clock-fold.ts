/**
 * What is known by now of hours that were stamped without a sure clock: a node that learns the time says how far the stamps of its run were out. Of
 * several corrections of one stamp the last in the order of entries holds, whenever it came; where that takes back the others, at quality `none`, no hour is known.
 *
 * Only what is told follows it: order, duplicates and age look at no hour at all.
 */

import type { Millis, Wall, WallQuality } from "../base/time.ts";
import { compareEntries, type Entry, type NodeName, type Stamp } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import { trustNode } from "../journal/vocabulary.ts";

interface Correction extends Stamp {
  /** The entries it is about, both among them. */
  readonly first: number;
  readonly last: number;
  readonly by: Millis;
  readonly quality: WallQuality;
}

/** What the true hour of a stamp is, where that was learned later. */
export interface Corrections {
  correctedOf(then: Wall): Wall | undefined;
}

export const noCorrections: Corrections = { correctedOf: () => undefined };

/** The latest hour a node knew from a source that nobody types in. */
interface Sure extends Stamp {
  readonly millis: Millis;
}

export class ClockFold implements Corrections {
  /** By node and run; only those that hold for some stamp. */
  readonly #runs = new Map<string, readonly Correction[]>();
  readonly #sure = new Map<NodeName, Sure>();

  apply(entry: Entry): void {
    this.#noteSure(entry);
    const { node, number, order, trust, fact } = entry;
    if (fact.kind !== "clock.corrected" || trust < trustNode) return;
    const { run, first, last, by, quality } = fact;
    const key = `${node} ${run}`;
    const known = (this.#runs.get(key) ?? []).filter((each) => each.number !== number);
    const all = [...known, { node, number, order, first, last, by, quality }];
    this.#runs.set(
      key,
      all.filter((each) => !all.some((other) => hides(other, each))),
    );
  }

  correctedOf({ millis, quality, stamped }: Wall): Wall | undefined {
    if (stamped === undefined) return undefined;
    const found = this.#runs
      .get(`${stamped.node} ${stamped.run}`)
      ?.filter(({ first, last }) => first <= stamped.number && stamped.number <= last)
      .toSorted(compareEntries)
      .at(-1);
    if (found?.quality !== "none")
      return found && { millis: millis + found.by, quality: found.quality };
    return quality === "none" ? undefined : { millis, quality: "none" };
  }

  /** The latest hour that the network or a satellite gave one of these nodes; undefined if they never did. */
  latestSure(isOneOf: (node: NodeName) => boolean): Millis | undefined {
    const hours = [...this.#sure].filter(([node]) => isOneOf(node)).map(([, { millis }]) => millis);
    return hours.length === 0 ? undefined : Math.max(...hours);
  }

  /** The entries it holds something of. */
  refs(): readonly EntryRef[] {
    return [...[...this.#runs.values()].flat(), ...this.#sure.values()];
  }

  #noteSure({ node, number, order, wall: { millis, quality } }: Entry): void {
    if (quality !== "ntp" && quality !== "gps") return;
    const now = { node, number, order, millis };
    const known = this.#sure.get(node);
    if (
      known === undefined ||
      millis > known.millis ||
      (millis === known.millis && compareEntries(now, known) < 0)
    ) {
      this.#sure.set(node, now);
    }
  }
}

/** Whether `one` was said after `other`, of all its stamps. */
function hides(one: Correction, other: Correction): boolean {
  return one.first <= other.first && one.last >= other.last && compareEntries(one, other) > 0;
}
