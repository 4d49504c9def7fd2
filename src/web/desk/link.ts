/** Whether the hub still answers: a pure machine. A request that fails is not yet a lost link; silence that lasts is. */

import { type Millis, SECOND } from "../../base/time.ts";

/** A shorter silence is not worth a person's attention. */
export const LOST_AFTER: Millis = 5 * SECOND;

export interface Link {
  /** When the hub last answered. */
  readonly heardAt: Millis;
  /** The last attempt failed. */
  readonly failing: boolean;
  readonly lost: boolean;
}

export type LinkEvent = { readonly kind: "heard" | "failed" | "tick"; readonly at: Millis };

export function newLink(at: Millis): Link {
  return { heardAt: at, failing: false, lost: false };
}

export function step(link: Link, { kind, at }: LinkEvent): Link {
  if (kind === "heard") return { heardAt: at, failing: false, lost: false };
  const failing = link.failing || kind === "failed";
  return { ...link, failing, lost: failing && at - link.heardAt > LOST_AFTER };
}

/** The wait before try number `tries` to listen again: 0.5 s, 1 s, 2 s, then 4 s. */
export function retryAfter(tries: number): Millis {
  return Math.min((SECOND / 2) * 2 ** tries, 4 * SECOND);
}
