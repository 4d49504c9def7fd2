/**
 * Looks through the files of an open journal once a day of running, and soon after a start that follows no closing, or a loss; and remembers what was found at the start.
 * What is found is mended at the next start, for a file that LevelDB holds open is left alone. Where nothing is, LevelDB may be let at all of them.
 */

import type { Log } from "../base/log.ts";
import { DAY, HOUR, type Millis } from "../base/time.ts";
import { checkTables } from "./check-tables.ts";
import type { Mended } from "./mended.ts";
import type { After } from "./pause.ts";
import { type StartWatch, WELL_AFTER } from "./start-watch.ts";
import { troubleOf } from "./trouble.ts";

/** A start has enough to do. */
const FIRST_CHECK: Millis = HOUR;
const CHECK_PACE: Millis = DAY;

export interface FileState {
  /** Bytes of its logs that could not be read back at this start: what was written last may be lost, and how much is not known. */
  readonly droppedBytes: number;
  /** Files that are damaged, and will be mended at the next start. */
  readonly damaged: number;
}

export class FileCheck implements FileState {
  readonly #journal: string;
  readonly #watch: StartWatch | undefined;
  readonly #after: After;
  readonly #log: Log;
  readonly #ended = new AbortController();
  readonly droppedBytes: number;
  damaged = 0;
  #callOff: () => void = () => undefined;
  #callOffWell: () => void = () => undefined;
  #onChange: () => void = () => undefined;
  #onWhole: () => void = () => undefined;

  constructor(parts: {
    /** Folder of the database. */
    readonly journal: string;
    readonly watch: StartWatch | undefined;
    readonly mended: Mended | undefined;
    readonly after: After;
    readonly log: Log;
  }) {
    this.#journal = parts.journal;
    this.#watch = parts.watch;
    this.#after = parts.after;
    this.#log = parts.log;
    this.droppedBytes = parts.mended?.droppedBytes ?? 0;
  }

  begin(how: {
    /** Called when {@link damaged} changed. */
    readonly onChange: () => void;
    /** Called after a check that found no damage. */
    readonly onWhole: () => void;
    /** Whether to check as soon as the start is over. */
    readonly soon: boolean;
  }): void {
    this.#onChange = how.onChange;
    this.#onWhole = how.onWhole;
    this.#plan(how.soon ? WELL_AFTER : FIRST_CHECK);
    this.#callOffWell = this.#after(WELL_AFTER, () => void this.#watch?.endedWell());
  }

  /** Has the next start look at the tables: something that was read was not as it was written. */
  doubt(): void {
    void this.#watch?.doubt();
  }

  stop(): void {
    this.#ended.abort();
    this.#callOff();
    this.#callOffWell();
  }

  async check(): Promise<void> {
    try {
      const { damaged, tables } = await checkTables(this.#journal, this.#ended.signal);
      this.#log.info("store.checked", { tables, damaged: damaged.length });
      if (damaged.length > 0) {
        this.#log.error("store.files-damaged", { code: "store/corrupt", damaged });
        await this.#watch?.doubt();
      } else if (!this.#ended.signal.aborted) this.#onWhole();
      if (damaged.length === this.damaged) return;
      this.damaged = damaged.length;
      this.#onChange();
    } catch (error) {
      this.#log.warn("store.not-checked", { code: troubleOf(error), error });
    }
  }

  #plan(delay: Millis): void {
    this.#callOff = this.#after(delay, () => {
      this.#plan(CHECK_PACE);
      void this.check();
    });
  }
}
