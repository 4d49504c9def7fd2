/** Verifies a journal, a little at a time: whoever is served meanwhile does not feel it. */

import { setImmediate as breath } from "node:timers/promises";

import { verifyJournal } from "../journal/verify-journal.ts";
import type { Flaw, VerifyStep } from "../journal/verify-step.ts";
import type { Store } from "../store/store.ts";

/** Until it is done, or the signal. */
export async function* verifySteps(
  store: Pick<Store, "verifySource">,
  signal?: AbortSignal,
): AsyncGenerator<VerifyStep> {
  for await (const step of verifyJournal(store.verifySource())) {
    if (signal?.aborted === true) return;
    yield step;
    await breath();
  }
}

/** Not rot and not loss: someone, or a program, wrote what was not signed. */
const tampering: ReadonlySet<Flaw["kind"]> = new Set(["altered", "forged", "broken"]);

/** Verifies the journal of a running node, and goes on telling what it found: a sum that was made to fit shows nowhere else. */
export class Verifier {
  readonly #store: Pick<Store, "verifySource">;
  readonly #onFound: () => void;
  #tampered = 0;

  constructor(store: Pick<Store, "verifySource">, onFound: () => void) {
    this.#store = store;
    this.#onFound = onFound;
  }

  /** Entries that the last whole check found to be other than what was signed. */
  get tampered(): number {
    return this.#tampered;
  }

  async *steps(signal: AbortSignal): AsyncGenerator<VerifyStep> {
    for await (const step of verifySteps(this.#store, signal)) {
      if (step.kind === "done") {
        this.#tampered = step.report.flaws
          .filter(({ kind }) => tampering.has(kind))
          .reduce((sum, { first, last }) => sum + last - first + 1, 0);
        this.#onFound();
      }
      yield step;
    }
  }
}
