/** Verifies a journal, a little at a time: whoever is served meanwhile does not feel it. */

import { setImmediate as breath } from "node:timers/promises";

import { verifyJournal } from "../journal/verify-journal.ts";
import type { VerifyStep } from "../journal/verify-step.ts";
import type { Store } from "../store/store.ts";

/** Until it is done, or the signal. */
export async function* verifySteps(store: Store, signal?: AbortSignal): AsyncGenerator<VerifyStep> {
  for await (const step of verifyJournal(store.verifySource())) {
    if (signal?.aborted === true) return;
    yield step;
    await breath();
  }
}
