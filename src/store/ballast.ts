/**
 * A file that takes room, to be given up when the disk is full.
 *
 * LevelDB must be opened anew after a full disk, and to open it writes the log out as a table and a new list of files; what
 * radios still bring must be written too. 8 MiB is room for both: a log of 1 MiB, twice, and some ten thousand entries.
 */

import { open, rm, stat, statfs } from "node:fs/promises";

import { troubleOf } from "./trouble.ts";

/** In bytes. */
export const BALLAST = 8 * 1024 * 1024;

const PIECE = Buffer.alloc(256 * 1024);

export class Ballast {
  readonly #path: string;
  readonly #folder: string;
  readonly #bytes: number;

  constructor(folder: string, bytes: number) {
    this.#folder = folder;
    this.#path = `${folder}/BALLAST`;
    this.#bytes = bytes;
  }

  /** Whether the ballast lies there, made now if as much room again is left beside it. */
  async made(): Promise<boolean> {
    try {
      if ((await size(this.#path)) === this.#bytes) return true;
      const { bavail, bsize } = await statfs(this.#folder);
      if (bavail * bsize < 2 * this.#bytes) return false;
      await this.#write();
      return true;
    } catch (error) {
      if (troubleOf(error) === "store/full") await this.release();
      return false;
    }
  }

  async release(): Promise<void> {
    await rm(this.#path, { force: true }).catch(() => undefined);
  }

  async #write(): Promise<void> {
    await using file = await open(this.#path, "w");
    for (let left = this.#bytes; left > 0; left -= PIECE.length) {
      await file.writeFile(PIECE.subarray(0, Math.min(left, PIECE.length)));
    }
    await file.sync();
  }
}

async function size(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.size,
    () => 0,
  );
}
