/** Where a node's journal lies in its data folder. */

import { rmSync } from "node:fs";
import path from "node:path";

import type { Settings } from "./settings.ts";

/**
 * An exercise has a journal of its own, beside the village's. In a folder that someone chose it goes on from one start to the next; else each exercise
 * starts afresh.
 */
export function journalIn({ data, exercise }: Pick<Settings, "data" | "exercise">): string {
  return path.join(data, exercise ? "exercise" : "village");
}

/** Where a backup stands while `journal` is mended from it. */
export function mendingFolder(journal: string): string {
  return `${journal}.mending`;
}

/** Removes what a mending that was cut off left beside `journal`; on a disk that takes nothing it stays. */
export function clearMending(journal: string): void {
  try {
    rmSync(mendingFolder(journal), { recursive: true, force: true });
  } catch {
    // The next start tries again.
  }
}
