/**
 * The keys of radios that have not written: the first one told of each, so that it is known whose it is once one of them writes.
 *
 * The mesh is full of strangers and anyone can make up a thousand, so only some hundreds are remembered, and those first that were told of in many hours.
 * A household's key is not here but in the journal, and nothing that strangers do pushes it out.
 */

import { HOUR, type Millis } from "../base/time.ts";
import type { NodeNumber } from "../mesh/heard.ts";

/** Above the 250 nodes of the largest radio; some 30 KiB on disk. */
export const STRANGERS_MAX = 400;
/** Hours in which one was told of are counted so far: a newcomer never has as many as a neighbour. */
const HOURS_MAX = 999;

export interface StrangerKeys {
  /** The first key told, hexadecimal. */
  readonly key: string;
  /** The last one told that differs. */
  readonly other?: string;
}

interface Stranger extends StrangerKeys {
  readonly hours: number;
  /** When an hour was last counted, by the running clock of this start; 0 before the first. */
  readonly countedAt: Millis;
}

export class Strangers {
  readonly #known = new Map<NodeNumber, Stranger>();
  #changes = 0;

  /** @param kept what {@link text} gave, at an earlier start. */
  constructor(kept = "") {
    for (const line of kept.split("\n").slice(0, STRANGERS_MAX)) {
      const [, id = "", key = "", other, hours] =
        /^([0-9a-f]{8}) ([0-9a-f]{64}) ([0-9a-f]{64}|-) (\d{1,3})$/.exec(line) ?? [];
      if (key === "") continue;
      this.#known.set(Number.parseInt(id, 16), {
        key,
        ...(other !== undefined && other !== "-" && { other }),
        hours: Number(hours),
        countedAt: 0,
      });
    }
  }

  /** Grows with every change of {@link text}. */
  get changes(): number {
    return this.#changes;
  }

  of(number: NodeNumber): StrangerKeys | undefined {
    return this.#known.get(number);
  }

  /** Takes that `number` was told to have `key`, at `at` of the running clock. */
  told(number: NodeNumber, key: string, at: Millis): void {
    const known = this.#known.get(number);
    if (known === undefined) {
      this.#put(number, { key, hours: 1, countedAt: at });
      return;
    }
    const other = key === known.key ? known.other : key;
    const counts = at - known.countedAt >= HOUR && known.hours < HOURS_MAX;
    if (other === known.other && !counts) return;
    this.#put(number, {
      key: known.key,
      ...(other !== undefined && { other }),
      hours: known.hours + Number(counts),
      countedAt: counts ? at : known.countedAt,
    });
  }

  /** Who else was told to have `key`. */
  withKey(key: string): readonly NodeNumber[] {
    return [...this.#known].filter(([, known]) => known.key === key).map(([number]) => number);
  }

  /** All of them, for the disk: a line each. */
  text(): string {
    return [...this.#known]
      .map(([number, { key, other, hours }]) => {
        const id = number.toString(16).padStart(8, "0");
        return `${id} ${key} ${other ?? "-"} ${hours}`;
      })
      .join("\n");
  }

  #put(number: NodeNumber, stranger: Stranger): void {
    this.#changes += 1;
    this.#known.set(number, stranger);
    if (this.#known.size <= STRANGERS_MAX) return;
    // Of those told of in fewest hours the oldest goes, but never the one that has just come.
    let least: readonly [NodeNumber, Stranger] | undefined;
    for (const each of this.#known) {
      if (each[0] !== number && (least === undefined || each[1].hours < least[1].hours))
        least = each;
    }
    if (least !== undefined) this.#known.delete(least[0]);
  }
}
