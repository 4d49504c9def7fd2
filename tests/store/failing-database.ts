/** LevelDB on a disk that fails when a test says so: the seam at which the store meets it. */

import type { OpenDatabase } from "../../src/store/database.ts";
import { openLevel } from "../../src/store/database.ts";

export interface FailingDisk {
  readonly open: OpenDatabase;
  /** Writes refused from now on, as LevelDB refuses them: until it is opened anew and there is room again. */
  fail(message: string): void;
  /** Lets writes pass again, once the database is opened anew. */
  mend(): void;
  /** Refuses the writes with these numbers, counted from 1 since the disk was made, each once. */
  failAt(numbers: readonly number[]): void;
  readonly writes: () => number;
  readonly opens: () => number;
}

export function failingDisk(): FailingDisk {
  let trouble: string | undefined;
  let bad = new Set<number>();
  let writes = 0;
  let opens = 0;
  return {
    open: async (folder, options) => {
      opens += 1;
      const level = await openLevel(folder, options);
      let stuck: string | undefined;
      return {
        ...level,
        write: async (changes) => {
          writes += 1;
          if (bad.delete(writes)) stuck = "injected: Input/output error";
          stuck ??= trouble;
          if (stuck !== undefined) {
            throw Object.assign(new Error(`IO error: ${stuck}`), { code: "LEVEL_IO_ERROR" });
          }
          await level.write(changes);
        },
      };
    },
    fail: (message) => (trouble = message),
    mend: () => (trouble = undefined),
    failAt: (numbers) => (bad = new Set(numbers)),
    writes: () => writes,
    opens: () => opens,
  };
}
