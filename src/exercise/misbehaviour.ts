/**
 * What a radio does wrong on purpose, for drills and tests. All of it has been seen on real radios.
 *
 * Some of it happens by chance, to a share of what the radio says; some by a script, at its time or after something happened.
 */

import type { Step } from "./tricks.ts";

/** What is absent does not happen. */
export interface Misbehaviour {
  /** The share of frames before which log text stands on the wire; on a serial line, unless said otherwise, every second one. */
  readonly logBetween?: number;
  /** The share of frames that log text tears in two; each costs the client that frame. */
  readonly logInside?: number;
  /** The share of frames that end too soon. */
  readonly cut?: number;
  /** The share of frames before which a start byte, or a header that promises too much, stands on the wire. */
  readonly stray?: number;
  /** The share of QueueStatus answers that never come. */
  readonly dropQueueStatus?: number;
  /** After config_complete, the last packets come once more. */
  readonly replayOld?: boolean;
  /** Each handshake holds a variant newer than the client's definitions. */
  readonly unknownVariant?: boolean;
  /** Each handshake holds a node whose name is cut in the midst of an emoji. */
  readonly brokenName?: boolean;
  readonly script?: readonly Step[];
}
