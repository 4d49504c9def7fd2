/**
 * When to ring, and how: a pure machine.
 *
 * An `sos` sounds the siren at once, then every {@link SIREN_EVERY} until someone has seen it. A `suspect` chimes once.
 */

import { type Millis, SECOND } from "../../base/time.ts";

/** Often enough that nobody forgets it, seldom enough that one can speak on the telephone between. */
export const SIREN_EVERY: Millis = 20 * SECOND;

export interface Ringing {
  /** What has sounded the siren and is not seen yet, by key. */
  readonly sos: ReadonlySet<string>;
  /** What has chimed, likewise. */
  readonly suspect: ReadonlySet<string>;
  readonly sirenAt: Millis;
}

export interface Alarms {
  /** Keys of unseen alarms. */
  readonly sos: readonly string[];
  readonly suspect: readonly string[];
  readonly at: Millis;
}

export type Ring = "siren" | "chime";

export const silent: Ringing = { sos: new Set(), suspect: new Set(), sirenAt: 0 };

export function step(
  { sos, suspect, sirenAt }: Ringing,
  { at, ...unseen }: Alarms,
): { readonly ringing: Ringing; readonly ring: Ring | undefined } {
  const next = { sos: new Set(unseen.sos), suspect: new Set(unseen.suspect) };
  const fresh = unseen.sos.some((key) => !sos.has(key));
  if (fresh || (next.sos.size > 0 && at - sirenAt >= SIREN_EVERY)) {
    return { ringing: { ...next, sirenAt: at }, ring: "siren" };
  }
  const ring = unseen.suspect.some((key) => !suspect.has(key)) ? "chime" : undefined;
  return { ringing: { ...next, sirenAt }, ring };
}
