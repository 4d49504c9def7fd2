/** Of the cases in memory, those about which something may still be done. They are sorted out when someone asks, as each act may end one. */

import type { CaseFold } from "./case-fold.ts";
import type { Case } from "./case.ts";
import { isLive } from "./lifecycle.ts";
import { compareRefs } from "./ref-rows.ts";

export class LiveCases {
  /** Cases touched since they were last sorted into live and not. */
  readonly #touched = new Set<CaseFold>();
  readonly #live = new Set<CaseFold>();
  /** What {@link sorted} gives, until a case is touched. */
  #read: readonly Case[] = [];

  /** Notes that something was said of a case. */
  touch(fold: CaseFold): void {
    this.#touched.add(fold);
  }

  /** Whether it was live when they were last sorted. */
  has(fold: CaseFold): boolean {
    return this.#live.has(fold);
  }

  /** Takes a case out that leaves memory. */
  leave(fold: CaseFold): void {
    this.#live.delete(fold);
    this.#touched.delete(fold);
  }

  /** In the order of nodes and numbers. @param known whether all that is known of a case is in memory: before, it is sorted nowhere. */
  sorted(known: (fold: CaseFold) => boolean): readonly Case[] {
    if (this.#touched.size === 0) return this.#read;
    for (const fold of this.#touched) {
      if (!known(fold)) continue;
      this.#touched.delete(fold);
      const found = fold.read();
      if (found !== undefined && isLive(found.state)) this.#live.add(fold);
      else this.#live.delete(fold);
    }
    this.#read = [...this.#live]
      .flatMap((fold) => fold.read() ?? [])
      .toSorted((one, other) => compareRefs(one.ref, other.ref));
    return this.#read;
  }
}
