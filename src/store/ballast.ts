/**
 * A file that takes room, to be given up when the disk is full.
 *
 * LevelDB must be opened anew after a full disk, and to open it writes the log out as a table and a new list of files; what
 * radios still bring must be written too. 8 MiB is room for both: half of it for what LevelDB holds in its log, twice, and half for some
 * five thousand entries. The first half stays free for as long as the disk is full, so that the database can be opened at any time.
 */

import { open, rm, stat, statfs } from "node:fs/promises";

import { troubleOf } from "./trouble.ts";

/** In bytes. */
export const BALLAST = 8 * 1024 * 1024;

/** Of a small disk no more than this share is held back, or it would count as full from the first day. */
const SHARE = 8;

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
      const { bytes, free } = await this.#measured();
      if ((await size(this.#path)) === bytes) return true;
      if (free < 2 * bytes) return false;
      await this.#write(bytes);
      return true;
    } catch (error) {
      if (troubleOf(error) === "store/full") await this.release();
      return false;
    }
  }

  async release(): Promise<void> {
    await rm(this.#path, { force: true }).catch(() => undefined);
  }

  /** Whether the disk has the room that opening the database anew takes. A disk that cannot say is not held to be full. */
  async room(): Promise<boolean> {
    try {
      const { bytes, free } = await this.#measured();
      return free >= bytes / 2;
    } catch {
      return true;
    }
  }

  /** Bytes to hold back on this disk, and bytes free on it. */
  async #measured(): Promise<{ readonly bytes: number; readonly free: number }> {
    const { bavail, blocks, bsize } = await statfs(this.#folder);
    const bytes = Math.min(this.#bytes, Math.floor((blocks * bsize) / SHARE));
    return { bytes, free: bavail * bsize };
  }

  async #write(bytes: number): Promise<void> {
    await using file = await open(this.#path, "w");
    for (let left = bytes; left > 0; left -= PIECE.length) {
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
