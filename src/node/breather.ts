/** Lets others have their turn while long work is done on the same processor and disk. */

import { setTimeout } from "node:timers/promises";

import type { Millis } from "../base/time.ts";
import type { Store } from "../store/store.ts";

/** What is appended goes first, but not for ever: a disk that is slow for everyone would end no backup. */
const PATIENCE: Millis = 100;
const LOOK: Millis = 2;

/** Of a rest. */
const LONGEST: Millis = 100;

/** Resolves after a rest as long as the work before it, and once what waited for the disk is on it, if the disk takes anything. */
export function breather(store: Pick<Store, "health">): () => Promise<void> {
  let since = performance.now();
  const isAwaited = (): boolean => {
    const { state, pending } = store.health();
    return state === "good" && pending > 0;
  };
  return async () => {
    const begun = performance.now();
    await setTimeout(Math.min(begun - since, LONGEST));
    while (isAwaited() && performance.now() - begun < PATIENCE) {
      await setTimeout(LOOK);
    }
    since = performance.now();
  };
}
