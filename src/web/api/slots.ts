/** Places for something that lasts, handed out while there are any. */
export class Slots {
  #free: number;

  constructor(count: number) {
    this.#free = count;
  }

  /** Takes a place; undefined if none is free. Calling what is returned gives it back, once. */
  take(): (() => void) | undefined {
    if (this.#free === 0) return undefined;
    this.#free--;
    let taken = true;
    return () => {
      if (taken) this.#free++;
      taken = false;
    };
  }
}
