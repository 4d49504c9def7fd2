/** Verifies the journal of a data folder whose node does not run. */

import { silentLog } from "../base/log.ts";
import type { VerifyStep } from "../journal/verify-step.ts";
import { runningClock } from "./clock.ts";
import { settingsOfJournal } from "./here.ts";
import { openJournal } from "./open-journal.ts";
import { verifySteps } from "./verify.ts";

/** @throws Fault "store/…". */
export async function* verifyHere(data: string): AsyncGenerator<VerifyStep> {
  await using store = await openJournal(settingsOfJournal(data), runningClock(), silentLog);
  yield* verifySteps(store);
}
