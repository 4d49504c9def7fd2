/**
 * Whether the last start ended well. LevelDB can end the whole process over a damaged table, and would at each start again: so a file is laid down before it is
 * let at the tables, and taken away once all went well for a while, or the database was closed. Who finds it checks the tables first.
 */

import { rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

import { MINUTE } from "../base/time.ts";
import { isAbsent } from "./reading.ts";

const FILE = "OPENING";

/** By then what a start reads has been read. */
export const WELL_AFTER = MINUTE;

export class StartWatch {
  readonly #file: string;
  #doubtful = false;

  constructor(folder: string) {
    this.#file = path.join(folder, FILE);
  }

  /** @returns whether an earlier start did not end well. On a disk that takes no file nothing is watched. */
  async begin(): Promise<boolean> {
    const absent = await stat(this.#file).then(
      () => false,
      (error: unknown) => isAbsent(error),
    );
    if (absent) await this.#lay();
    return !absent;
  }

  /** Has the next start check the tables, whatever becomes of this one. */
  async doubt(): Promise<void> {
    this.#doubtful = true;
    await this.#lay();
  }

  async endedWell(): Promise<void> {
    if (!this.#doubtful) await rm(this.#file, { force: true }).catch(() => undefined);
  }

  async #lay(): Promise<void> {
    await writeFile(this.#file, "").catch(() => undefined);
  }
}
