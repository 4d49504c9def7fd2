/**
 * Looks from time to time at what is to be said without anyone having written: questions nobody answered, roll calls.
 */

import type { Log } from "../base/log.ts";
import { type Millis, SECOND } from "../base/time.ts";

/** An emergency is asked about again after three minutes: some seconds more change nothing. */
const PACE: Millis = 15 * SECOND;

export interface Prompting {
  /** Says what is due. @throws Fault "store/…". */
  readonly remind: () => Promise<void>;
  readonly after: (delay: Millis, wake: () => void) => () => void;
  readonly log: Log;
}

/** Looks until it is disposed of. */
export function startPrompter({ remind, after, log }: Prompting): Disposable {
  let stop: () => void;
  const look = (): void => {
    // What could not be kept is due the next time, too.
    remind().catch((error: unknown) => log.warn("reminder-not-kept", { error: String(error) }));
    stop = after(PACE, look);
  };
  stop = after(PACE, look);
  return { [Symbol.dispose]: () => stop() };
}
