/** LevelDB on a card that takes its time: each write is on the disk only after a wait. */

import { setTimeout as pause } from "node:timers/promises";

import type { Millis } from "../../src/base/time.ts";
import type { OpenDatabase } from "../../src/store/database.ts";
import { openLevel } from "../../src/store/database.ts";

export interface SlowDisk {
  readonly open: OpenDatabase;
  /** Whether a value with these words in it is on the disk. */
  holds(words: string): boolean;
}

/** @param until a flush lasts no less than `wait`, and until this resolves. */
export function slowDisk(
  wait: Millis,
  until: () => Promise<void> = async () => undefined,
): SlowDisk {
  const written: Buffer[] = [];
  return {
    open: async (folder, options) => {
      const level = await openLevel(folder, options);
      return {
        ...level,
        write: async (changes) => {
          await Promise.all([pause(wait), until()]);
          await level.write(changes);
          for (const change of changes) {
            if (change.type === "put") written.push(Buffer.from(change.value));
          }
        },
      };
    },
    holds: (words) => written.some((value) => value.includes(words)),
  };
}
