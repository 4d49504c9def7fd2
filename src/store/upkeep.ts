/** What a running store does from time to time: notes its age, and what else is to be kept by then; forgets keys that are old, and words that are settled. */

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { DAY, type Millis, MINUTE } from "../base/time.ts";
import { AGE_PACE } from "./age.ts";
import type { Change } from "./database.ts";
import { FormerKeeper } from "./former-keeper.ts";
import type { After } from "./pause.ts";
import type { SeenKeys } from "./seen-keys.ts";
import type { Writes } from "./store.ts";
import { WordsGone } from "./words-gone.ts";

/** From the start to the first sweep of old keys, which has time; and from one to the next. */
const SWEEP_DELAY: Millis = MINUTE;
const SWEEP_PACE: Millis = 7 * DAY;

export class Upkeep {
  readonly #after: After;
  readonly #formers: FormerKeeper;
  readonly #words: WordsGone;
  readonly #note: () => void;
  readonly #seen: SeenKeys;
  readonly #age: () => Millis;
  readonly #write: (changes: readonly Change[]) => Promise<void>;
  #sweeping: Promise<void> = Promise.resolve();
  /** Call off the next sweep, and the next note. */
  #callOff: () => void = () => undefined;
  #callOffNote: () => void = () => undefined;
  #over = false;

  constructor(parts: {
    /** The store's. */
    readonly folder: string;
    readonly setting: (name: string) => string | undefined;
    readonly append: (writes: Writes) => Promise<void>;
    readonly age: () => Millis;
    /** Leaves no byte of the words that were written over; whether that could be done. */
    readonly rubOutWords: () => Promise<boolean>;
    /** Called every ten minutes. */
    readonly note: () => void;
    readonly seen: SeenKeys;
    readonly write: (changes: readonly Change[]) => Promise<void>;
    readonly after: After;
    readonly log: Log;
  }) {
    this.#after = parts.after;
    this.#formers = new FormerKeeper(parts);
    this.#words = new WordsGone({ ...parts, rubOut: parts.rubOutWords });
    this.#note = parts.note;
    this.#seen = parts.seen;
    this.#age = parts.age;
    this.#write = parts.write;
  }

  start(): void {
    this.#planSweep(SWEEP_DELAY);
    this.#planNote();
    this.#formers.look();
  }

  /** Plans nothing more. */
  stop(): void {
    this.#over = true;
    this.#callOff();
    this.#callOffNote();
  }

  /** Resolves once a sweep that is under way has ended. */
  async ended(): Promise<void> {
    await this.#sweeping;
    await this.#formers.ended();
  }

  #planSweep(delay: Millis): void {
    this.#callOff = this.#after(delay, () => {
      this.#planSweep(SWEEP_PACE);
      this.#sweeping = this.#forgetOld();
    });
  }

  #planNote(): void {
    this.#callOffNote = this.#after(AGE_PACE, () => {
      this.#planNote();
      this.#note();
      this.#formers.look();
      this.#words.look();
    });
  }

  async #forgetOld(): Promise<void> {
    try {
      for await (const deletions of this.#seen.old(this.#age())) {
        if (this.#over) return;
        if (deletions.length > 0) await this.#write(deletions);
      }
    } catch (error) {
      if (Fault.in(error) === undefined) throw error;
    }
  }
}
