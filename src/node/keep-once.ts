/** Words that may come several times, kept once; and an answer to whoever asks whether they are. */

import { Fault } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import { messageKey } from "../intake/message-key.ts";
import type { HeardText } from "../mesh/heard.ts";
import type { Store } from "../store/store.ts";
import type { Reception } from "./reception.ts";

export class KeepOnce {
  readonly #reception: Reception;
  readonly #store: Store;
  readonly #log: Log;
  /** Words on their way to the disk, by their key: the same that come meanwhile wait for it too. */
  readonly #keeping = new Map<string, Promise<boolean>>();

  constructor(parts: { readonly reception: Reception; readonly store: Store; readonly log: Log }) {
    this.#reception = parts.reception;
    this.#store = parts.store;
    this.#log = parts.log;
  }

  /** Whether the words are on the disk now, by this coming or an earlier one. */
  async keep(text: HeardText): Promise<boolean> {
    const key = messageKey(text);
    const known = this.#keeping.get(key);
    if (known !== undefined) return known;
    const keeping = this.#keepNow(text, key);
    this.#keeping.set(key, keeping);
    try {
      return await keeping;
    } finally {
      this.#keeping.delete(key);
    }
  }

  async #keepNow(text: HeardText, key: string): Promise<boolean> {
    try {
      await this.#reception.text(text);
      return this.#store.seen(key);
    } catch (error) {
      if (Fault.in(error) === undefined) this.#log.error("parcel-not-kept", { error });
      return false;
    }
  }
}
