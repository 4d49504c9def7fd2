/**
 * What can go wrong at the node's edges, and what the operator may do about it.
 *
 * The key is the stable code: tests, logs and the page's help refer to it. The text is shown as it stands, so it names
 * the remedy. `faults` has them, by what they are of.
 */

import { backupFaults } from "./faults/backup.ts";
import { programFaults } from "./faults/program.ts";
import { radioFaults } from "./faults/radio.ts";
import { storeFaults } from "./faults/store.ts";
import type { Lang, Words } from "./lang.ts";

export const faults = {
  ...radioFaults,
  ...storeFaults,
  ...backupFaults,
  ...programFaults,
} as const satisfies Record<string, Words>;

export type FaultCode = keyof typeof faults;

/** A failure the program expects and can name. Anything else that is thrown is a bug. */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly code: FaultCode;
  /** What to tell a person, when more is known than the code says. */
  readonly #words: Words;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(
    code: FaultCode,
    {
      cause,
      words = faults[code],
      ...detail
    }: {
      readonly cause?: unknown;
      /** In the place of the code's own. */
      readonly words?: Words;
      readonly [key: string]: unknown;
    } = {},
  ) {
    super(words.en, { cause });
    this.code = code;
    this.#words = words;
    this.detail = detail;
  }

  /** What to tell a person, in their language. */
  words(lang: Lang): string {
    return this.#words[lang];
  }

  /** The first fault in `error` or in the chain of its causes, with `code` if one is given. */
  static in(error: unknown, code?: FaultCode): Fault | undefined {
    for (let e = error; e instanceof Error; e = e.cause) {
      if (e instanceof Fault && (code === undefined || e.code === code)) return e;
    }
    return undefined;
  }
}
