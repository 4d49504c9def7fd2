/** Where a node's journal lies in its data folder. */

import path from "node:path";

import type { Settings } from "./settings.ts";

/**
 * An exercise has a journal of its own, beside the village's. In a folder that someone chose it goes on from one start to the next; else each exercise
 * starts afresh.
 */
export function journalIn({ data, exercise }: Pick<Settings, "data" | "exercise">): string {
  return path.join(data, exercise ? "exercise" : "village");
}
