/**
 * A value that no page, log, message or test report may show by accident: a key, a password, a PIN.
 *
 * It hides itself wherever a value is turned into text; whoever needs what is inside says so with {@link Secret.reveal}.
 */

/** What stands where a secret would. */
export const HIDDEN_SECRET = "(secret)";

export class Secret<T = Uint8Array> {
  /** Private to the runtime as well: `console.log`, a debugger's preview and a test's difference do not reach it. */
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** What is inside, for the one place that needs it. */
  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return HIDDEN_SECRET;
  }

  toJSON(): string {
    return HIDDEN_SECRET;
  }
}
