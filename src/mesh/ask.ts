/**
 * What the house may ask of a radio of ours beside carrying messages, and how that ends.
 *
 * A question is about the radio itself and never leaves it, but for a trace. It ends with exactly one answer.
 */

import type { Millis } from "../base/time.ts";
import type { NodeNumber } from "./heard.ts";
import type { Route } from "./route.ts";

export type Question =
  /** All that the radio tells of itself: it is asked for its whole state again. */
  | { readonly kind: "settings" }
  /** An admin message that asks for something. */
  | { readonly kind: "get"; readonly payload: Uint8Array }
  /** Admin messages that set something, handed over in one go; answered when the last one is. */
  | { readonly kind: "set"; readonly payloads: readonly Uint8Array[] }
  /** The way to a node and back. Spends airtime of every radio on it. */
  | { readonly kind: "trace"; readonly to: NodeNumber };

export type Answer =
  | { readonly kind: "settings"; readonly told: Told }
  /** The admin message that answers. */
  | { readonly kind: "got"; readonly payload: Uint8Array }
  /** The radio has taken every message. Not that it did what they say: that is seen by asking again. */
  | { readonly kind: "taken" }
  | { readonly kind: "route"; readonly route: Route }
  /** By our radio or by the mesh, with the Routing error or QueueStatus code. */
  | { readonly kind: "refused"; readonly code: number }
  /** No answer in time. */
  | { readonly kind: "silent" }
  /** The link went down, or the radio restarted, before the answer: not known. */
  | { readonly kind: "lost" }
  /** Not put: the session is not ready. */
  | { readonly kind: "not-ready" }
  /** Not put: another question of its sort is under way. */
  | { readonly kind: "busy" }
  /** Not put: a radio puts one trace in half a minute, and may put the next in `wait`. */
  | { readonly kind: "too-soon"; readonly wait: Millis };

/** What a radio told of itself. Holds its keys: it goes to whoever asked and is kept nowhere. */
export interface Told {
  readonly number: NodeNumber;
  /** Payloads of its FromRadio frames: who it is, its own node, its firmware, channels, settings, settings of modules. */
  readonly payloads: readonly Uint8Array[];
}
