/**
 * Instants as the views give them.
 */

import type { Millis } from "../base/time.ts";

/** The furthest instant ECMAScript's calendar reaches, either way. */
const FURTHEST: Millis = 8.64e15;

/** ISO 8601, UTC. A clock may be anything: what is beyond the calendar stands at its edge. */
export function isoTime(millis: Millis): string {
  const known = Number.isNaN(millis) ? 0 : millis;
  return new Date(Math.min(Math.max(known, -FURTHEST), FURTHEST)).toISOString();
}
