/**
 * What a radio does wrong on purpose, for drills and tests. All of it has been seen on real radios.
 */

import { concat, toUtf8 } from "../base/bytes.ts";

/** What is absent does not happen. */
export interface Misbehaviour {
  /** The share of frames before which log text stands on the wire. */
  readonly logBetween?: number;
  /** The share of frames that log text tears in two; each costs the client that frame. */
  readonly logInside?: number;
  /** The share of QueueStatus answers that never come. */
  readonly dropQueueStatus?: number;
  /** After config_complete, the last packets come once more. */
  readonly replayOld?: boolean;
  /** Each handshake holds a variant newer than the client's definitions. */
  readonly unknownVariant?: boolean;
  /** Each handshake holds a node whose name is cut in the midst of an emoji. */
  readonly brokenName?: boolean;
}

/** A line of the firmware's log, coloured as it prints it. */
export const LOG_TEXT =
  "\u001b[32mINFO \u001b[0m| 06:48:12 123 [Router] Received text msg from=0xa1b2c3d4\r\n";

/** FromRadio with field 200, which no firmware has yet. */
export const UNKNOWN_VARIANT = Uint8Array.of(0xc2, 0x0c, 0x02, 0x08, 0x01);

/** FromRadio.node_info of !a1b2ffff, whose long name ends in half an emoji: `f0 9f`. */
export const BROKEN_NAME = concat(
  Uint8Array.of(0x22, 0x1b, 0x08, 0xff, 0xff, 0xcb, 0x8d, 0x0a, 0x12, 0x13, 0x0a, 0x09),
  toUtf8("!a1b2ffff"),
  Uint8Array.of(0x12, 0x06),
  toUtf8("Lune"),
  Uint8Array.of(0xf0, 0x9f),
);
