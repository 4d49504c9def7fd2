/**
 * When to ring, and how: a pure machine.
 *
 * An `sos` sounds the siren at once, then every {@link SIREN_EVERY} until someone has seen it. A `suspect` chimes once.
 */

import { type Millis, SECOND } from "../../base/time.ts";

/** Often enough that nobody forgets it, seldom enough that one can speak on the telephone between. */
export const SIREN_EVERY: Millis = 20 * SECOND;

export interface Ringing {
  /** What has rung and is not seen yet, by key. */
  readonly known: ReadonlySet<string>;
  readonly sirenAt: Millis;
}

export interface Alarms {
  /** Keys of unseen alarms. */
  readonly sos: readonly string[];
  readonly suspect: readonly string[];
  readonly at: Millis;
}

export type Ring = "siren" | "chime";

export const silent: Ringing = { known: new Set(), sirenAt: 0 };

export function step(
  { known, sirenAt }: Ringing,
  { sos, suspect, at }: Alarms,
): { readonly ringing: Ringing; readonly ring: Ring | undefined } {
  const next = new Set([...sos, ...suspect]);
  const fresh = (key: string): boolean => !known.has(key);
  if (sos.length > 0 && (sos.some(fresh) || at - sirenAt >= SIREN_EVERY)) {
    return { ringing: { known: next, sirenAt: at }, ring: "siren" };
  }
  const ring = suspect.some(fresh) ? "chime" : undefined;
  return { ringing: { known: next, sirenAt }, ring };
}
