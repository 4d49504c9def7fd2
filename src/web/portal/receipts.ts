/**
 * What became of each form, by the token that was hidden in it, so that a double tap, a reload or a second try gives the same number and
 * not a second case.
 *
 * In memory: after a restart a form sent again counts as new.
 */

import { MINUTE, type Millis } from "../../base/time.ts";
import type { FormTaken } from "../../village/hub.ts";

/** Forms remembered: several hours of a busy village; the oldest goes first. */
const RECEIPTS_MAX = 2048;
/** For so long the secret word is shown again on reload. */
const WORD_SHOWN: Millis = 30 * MINUTE;

export interface Receipt extends FormTaken {
  /** What to tell besides: to call as well, or to ask for what is needed. */
  readonly advice?: "call" | "ask";
  /** Shown for a while, then forgotten. */
  readonly word?: string;
  readonly at: Millis;
}

export class Receipts {
  readonly #receipts = new Map<string, Promise<Receipt>>();

  /** The receipt of the form with this token; calls `submit` if it has none yet. A form that failed may be sent again. */
  once(token: string, submit: () => Promise<Receipt>): Promise<Receipt> {
    const known = this.#receipts.get(token);
    if (known !== undefined) return known;
    const receipt = submit();
    this.#receipts.set(token, receipt);
    for (const [oldest] of this.#receipts) {
      if (this.#receipts.size <= RECEIPTS_MAX) break;
      this.#receipts.delete(oldest);
    }
    receipt.catch(() => this.#receipts.delete(token));
    return receipt;
  }

  /** Whether a form with this token was taken, or is being taken. */
  has(token: string): boolean {
    return this.#receipts.has(token);
  }

  /** The receipt as it may be shown at `now`. */
  async show(token: string, now: Millis): Promise<Receipt | undefined> {
    const receipt = await this.#receipts.get(token);
    if (receipt === undefined || now - receipt.at < WORD_SHOWN) return receipt;
    const { word: _, ...rest } = receipt;
    this.#receipts.set(token, Promise.resolve(rest));
    return rest;
  }
}
