/** Cases that ended and were read back, kept for whoever asks again: those asked for last. */

import type { CaseRef } from "../journal/fact.ts";
import type { CaseFold } from "./case-fold.ts";
import { refKey } from "./ref-key.ts";

/** What a board shows of them, and some more. */
const READ_MAX = 256;

export class ReadBack {
  /** The one kept last is the last. */
  readonly #folds = new Map<string, CaseFold>();

  get(ref: CaseRef): CaseFold | undefined {
    return this.#folds.get(refKey(ref));
  }

  keep(fold: CaseFold): void {
    const key = refKey(fold.ref);
    this.#folds.delete(key);
    this.#folds.set(key, fold);
    const [oldest] = this.#folds.keys();
    if (this.#folds.size > READ_MAX && oldest !== undefined) this.#folds.delete(oldest);
  }

  /** Gives a case and keeps it no longer. */
  take(ref: CaseRef): CaseFold | undefined {
    const fold = this.get(ref);
    this.#folds.delete(refKey(ref));
    return fold;
  }

  clear(): void {
    this.#folds.clear();
  }
}
