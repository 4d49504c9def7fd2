/** Once a day of running, leaves no byte of what messages said before they were settled: their rows are written over without their words. */

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { DAY, type Millis } from "../base/time.ts";
import type { Writes } from "./store.ts";
import { isTrouble, troubleOf } from "./trouble.ts";

/** The setting under which the age is kept at which it was last done. */
const DONE_AT = "outgoing.rubbed-out";

export class WordsGone {
  readonly #setting: (name: string) => string | undefined;
  readonly #append: (writes: Writes) => Promise<void>;
  readonly #age: () => Millis;
  readonly #rubOut: () => Promise<boolean>;
  readonly #log: Log;
  #looking = false;

  constructor(parts: {
    readonly setting: (name: string) => string | undefined;
    readonly append: (writes: Writes) => Promise<void>;
    readonly age: () => Millis;
    /** Whether it could be done. */
    readonly rubOut: () => Promise<boolean>;
    readonly log: Log;
  }) {
    this.#setting = parts.setting;
    this.#append = parts.append;
    this.#age = parts.age;
    this.#rubOut = parts.rubOut;
    this.#log = parts.log;
  }

  /** Does it if a day has passed. What could not be done is done at the next look. */
  look(): void {
    if (this.#looking) return;
    this.#looking = true;
    void this.#look().finally(() => (this.#looking = false));
  }

  async #look(): Promise<void> {
    const age = this.#age();
    const doneAt = this.#setting(DONE_AT);
    if (doneAt !== undefined && age - Number(doneAt) < DAY) return;
    try {
      if (!(await this.#rubOut())) return;
      await this.#append({ settings: { [DONE_AT]: String(Math.floor(age)) } });
    } catch (error) {
      if (Fault.in(error, "store/closed") !== undefined) return;
      if (Fault.in(error) === undefined && !isTrouble(error)) throw error;
      this.#log.warn("store.not-rubbed-out", { code: troubleOf(error), error });
    }
  }
}
