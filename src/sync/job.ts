/** A frame that is due, and how it is handed to a radio. */

import type { Millis } from "../base/time.ts";
import { encodeFrame, type Frame } from "./parcel-codec.ts";
import type { ParcelAction } from "./parcel-events.ts";
import type { Peer } from "./peers.ts";

export type Transmit = Extract<ParcelAction, { kind: "transmit" }>;

/** A frame that is due at `at`. Of those that are, the lowest rank goes first. */
export interface Job {
  readonly at: Millis;
  readonly rank: number;
  readonly urgent: boolean;
  /** About how long its frame is, in bytes. */
  readonly length: number;
  /** undefined if there is nothing to say any more. */
  readonly make: (at: Millis) => Transmit | undefined;
}

export function transmit(
  frame: Frame,
  how: Pick<Transmit, "to" | "lane"> & { readonly peer: Peer | undefined },
): Transmit {
  const { to, lane, peer } = how;
  const heard = peer?.heard;
  const payload = encodeFrame(frame);
  return { kind: "transmit", to, lane, payload, ...(heard !== undefined && { heard }) };
}
