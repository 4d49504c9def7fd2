/**
 * Which entries of one node were folded, so that one that comes twice counts once.
 *
 * A node numbers without gaps and entries mostly come in order: a mark for all up to a number, and the few that came early
 * beyond it. There are never more of those than the journal holds entries.
 */
export class SeenEntries {
  #upTo = 0;
  readonly #beyond = new Set<number>();

  has(number: number): boolean {
    return number <= this.#upTo || this.#beyond.has(number);
  }

  /** Marks it; false if it was marked already. */
  add(number: number): boolean {
    if (this.has(number)) return false;
    if (number !== this.#upTo + 1) {
      this.#beyond.add(number);
      return true;
    }
    this.#upTo = number;
    while (this.#beyond.delete(this.#upTo + 1)) this.#upTo += 1;
    return true;
  }
}
