/** A disk and a database whose Nth call fails: once, as a bad card does, or for good, as when the process is killed there. */

import type { Database, OpenDatabase } from "../../src/store/database.ts";
import { openLevel } from "../../src/store/database.ts";
import { type Files, files } from "../../src/store/files.ts";

export interface Mortal {
  readonly files: Files;
  readonly openDatabase: OpenDatabase;
  /** Calls made so far. */
  readonly calls: () => number;
}

/** @param at the call that fails, counted from 1; 0 for none. */
export function mortal(at: number, how: "fails" | "dies"): Mortal {
  let calls = 0;
  const call = (): void => {
    calls += 1;
    if (calls === at && how === "fails") throw trouble("EIO", "EIO: injected i/o error");
    // Locked is what no one tries to mend: after it the dead does nothing more.
    if (at > 0 && calls >= at && how === "dies") throw trouble("LEVEL_LOCKED", "killed");
  };
  return {
    calls: () => calls,
    files: {
      names: async (folder) => {
        call();
        return files.names(folder);
      },
      rename: async (from, to) => {
        call();
        await files.rename(from, to);
      },
      remove: async (folder) => {
        call();
        await files.remove(folder);
      },
      size: async (folder) => {
        call();
        return files.size(folder);
      },
      free: async (folder) => {
        call();
        return files.free(folder);
      },
      writeId: async (folder, id) => {
        call();
        await files.writeId(folder, id);
      },
    },
    openDatabase: async (folder, options) => {
      call();
      return mortalDatabase(await openLevel(folder, options), call);
    },
  };
}

function mortalDatabase(level: Database, call: () => void): Database {
  return {
    ...level,
    write: async (changes) => {
      call();
      await level.write(changes);
    },
    get: (key) => {
      call();
      return level.get(key);
    },
    getMany: async (keys) => {
      call();
      return level.getMany(keys);
    },
    chunks: async function* chunks(range) {
      for await (const rows of level.chunks(range)) {
        call();
        yield rows;
      }
    },
    last: async (range) => {
      call();
      return level.last(range);
    },
  };
}

function trouble(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
