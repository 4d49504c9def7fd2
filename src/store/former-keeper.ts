/** Keeps the former journals beside the one in use for their seven days of running, and no longer. */

import path from "node:path";

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Millis } from "../base/time.ts";
import { type Files, files as systemFiles } from "./files.ts";
import { FORMER_KEPT, formerJournals, GONE, removeBeside, sinceSetting } from "./former.ts";
import type { Writes } from "./store.ts";
import { isTrouble, troubleOf } from "./trouble.ts";

export class FormerKeeper {
  readonly #folder: string;
  readonly #files: Files;
  readonly #setting: (name: string) => string | undefined;
  readonly #append: (writes: Writes) => Promise<void>;
  readonly #age: () => Millis;
  readonly #log: Log;
  #looking: Promise<void> | undefined;

  constructor(parts: {
    /** The store's. */
    readonly folder: string;
    readonly setting: (name: string) => string | undefined;
    readonly append: (writes: Writes) => Promise<void>;
    readonly age: () => Millis;
    readonly log: Log;
    readonly files?: Files;
  }) {
    this.#folder = parts.folder;
    this.#files = parts.files ?? systemFiles;
    this.#setting = parts.setting;
    this.#append = parts.append;
    this.#age = parts.age;
    this.#log = parts.log;
  }

  /** Notes since when each lies there, and removes those whose time is over. What the disk does not take now is done the next time. */
  look(): void {
    this.#looking ??= this.#look().finally(() => (this.#looking = undefined));
  }

  /** Resolves once a look that is under way has ended. */
  async ended(): Promise<void> {
    await this.#looking;
  }

  async #look(): Promise<void> {
    try {
      await this.#files.remove(path.join(this.#folder, GONE));
      for (const former of await formerJournals(this.#folder, this.#files)) {
        const setting = sinceSetting(former);
        const since = this.#setting(setting);
        const age = this.#age();
        if (since === undefined) await this.#append({ settings: { [setting]: String(age) } });
        else if (age - Number(since) > FORMER_KEPT) await this.#remove(former.name, setting);
      }
    } catch (error) {
      if (Fault.in(error, "store/closed") !== undefined) return;
      if (Fault.in(error) === undefined && !isTrouble(error)) throw error;
      this.#log.warn("store.former-kept", { code: troubleOf(error), error });
    }
  }

  async #remove(name: string, setting: string): Promise<void> {
    await removeBeside(this.#folder, name, this.#files);
    await this.#append({ settings: { [setting]: undefined } });
    this.#log.info("store.former-removed", { folder: name });
  }
}
