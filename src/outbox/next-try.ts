/** What follows for a message that is on its way, and when: told beside how far it got. */

import type { Millis } from "../base/time.ts";
import { type Held, triesMax } from "./held.ts";
import type { Outgoing } from "./outgoing.ts";
import { partsOf, WHOLE } from "./parts.ts";

export interface NextTry {
  /**
   * - `now`: it leaves in its turn.
   * - `later`: it leaves at `at`.
   * - `radio`: it leaves once a radio of ours is ready.
   * - `answer`: it has left; an answer is waited for.
   * - `none`: nothing more is done by itself.
   */
  readonly kind: "now" | "later" | "radio" | "answer" | "none";
  /** For `later`. */
  readonly at?: Millis;
  /** How it leaves: to the addressee alone, or on the village's channel. */
  readonly way: "direct" | "channel";
  /** Parts it leaves in, 1 if whole. */
  readonly parts: number;
  /** Tries made, and how many there may be. */
  readonly tries: number;
  readonly triesMax: number;
}

/** @param opensAt when a message may leave, by time alone; Infinity if only an event can bring that. */
export function nextTry(
  { message, place }: Held,
  opensAt: (message: Outgoing) => Millis,
  at: Millis,
): NextTry {
  const how = wayOf(message);
  if (place === "settled") return { kind: "none", ...how };
  if (place !== "waiting") return { kind: "answer", ...how };
  const due = Math.max(message.dueAt ?? at, opensAt(message));
  if (due === Infinity) return { kind: "radio", ...how };
  return due > at ? { kind: "later", at: due, ...how } : { kind: "now", ...how };
}

function wayOf(message: Outgoing): Omit<NextTry, "kind" | "at"> {
  const { onChannel = false, text, room = WHOLE, tries, lane } = message;
  return {
    way: onChannel ? "channel" : "direct",
    parts: partsOf(text, room).length,
    tries,
    triesMax: triesMax(lane),
  };
}
