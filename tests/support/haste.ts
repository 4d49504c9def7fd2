/** For what has a target in seconds, on a machine that may be at other things: time is counted without what those take. */

export class Haste {
  readonly #begun = performance.now();
  readonly #times: number;
  #looks = 0;
  #took = 0;

  /** @param times what a look takes on average is taken off as often: a share of the target, and of little weight on an idle machine. */
  constructor(times = 20) {
    this.#times = times;
  }

  /** Does something that an idle machine does in a few milliseconds, and sees how long this one takes. */
  async look<T>(act: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const found = await act();
    this.#took += performance.now() - begun;
    this.#looks += 1;
    return found;
  }

  /** Milliseconds since it was made, the machine's slowness taken off. */
  taken(): number {
    const slowness = this.#took / Math.max(this.#looks, 1);
    return performance.now() - this.#begun - this.#times * slowness;
  }
}
