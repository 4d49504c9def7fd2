/**
 * A message in the outbox, and the moves it can make: to another place, to another try, to its end.
 */

import { MINUTE, type Millis } from "../base/time.ts";
import type { DeliveryState } from "../mesh/delivery.ts";
import type { Lane, Outgoing } from "./outgoing.ts";
import type { RadioName } from "./radio-book.ts";

/** A message with what the outbox remembers of it until it is settled. */
export interface Held {
  readonly message: Outgoing;
  /**
   * - `waiting`: in our hands.
   * - `handed`: in the radio driver's hands, not known to be taken by the radio.
   * - `flying`: the radio took it; no verdict yet.
   * - `relayed`: a neighbour repeated it; the addressee may still confirm.
   * - `riding`: it leaves within another message.
   * - `settled`: nothing more is done by itself.
   */
  readonly place: "waiting" | "handed" | "flying" | "relayed" | "riding" | "settled";
  /** When it came to `place`. */
  readonly since: Millis;
  /** The radio of ours that has it in its hands, or had it last. */
  readonly radio?: RadioName;
  /** Times in a row the radio said "too fast" or "full". */
  readonly soons: number;
  /** The key was missing once; the session with the radio asks the addressee for it. */
  readonly keyAsked: boolean;
  /** The addressee was being told our key. */
  readonly keyTold: boolean;
  /** Nobody wants it any more: no further try. */
  readonly dropped: boolean;
}

/** Waits before the second, third, fourth and fifth try, for a mesh that did not take the one before. */
const LATER: readonly Millis[] = [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];
/** The longest any message waits for its next try; a restored one is held to it, whatever the clock did meanwhile. */
export const LONGEST_WAIT: Millis = 60 * MINUTE;

/** Tries that may leave the radio. All but an emergency is given up after three direct attempts: airtime is for others, and someone may go there. */
export function triesMax(lane: Lane): number {
  return lane === "emergency" ? LATER.length + 1 : 3;
}

/** A message nobody wants any more. One in the driver's hands cannot be called back; it gets no further try. */
export function drop(held: Held, at: Millis): Held {
  if (held.place === "settled" || held.place === "riding") return held;
  return held.place === "waiting" ? ended(held, at) : { ...held, dropped: true };
}

export function later(held: Held, at: Millis): Held {
  return againWithin(held, at + (LATER[held.message.tries - 1] ?? LONGEST_WAIT), at);
}

/** Another try at `dueAt`, if its lane has one left. */
export function againWithin(held: Held, dueAt: Millis, at: Millis): Held {
  return held.message.tries < triesMax(held.message.lane)
    ? again(held, dueAt, at)
    : ended(held, at);
}

export function again(held: Held, dueAt: Millis, at: Millis): Held {
  if (held.dropped) return ended(held, at);
  const next = moved(held, held.message.state === "relayed" ? "relayed" : "queued", at);
  return { ...next, message: { ...next.message, dueAt }, place: "waiting", since: at };
}

/** No further try: as far as it was seen to get. If no try left the radio, nobody has it. */
export function ended(held: Held, at: Millis): Held {
  const { state, tries, partsDone = 0 } = held.message;
  if (state === "relayed") return settled(held, "relayed", at);
  return settled(held, tries > 0 || partsDone > 0 ? "unconfirmed" : "failed", at);
}

export function settled(held: Held, state: DeliveryState, at: Millis): Held {
  if (held.place === "settled" && held.message.state === state) return held;
  return { ...moved(held, state, at), place: "settled", since: at };
}

export function moved(held: Held, state: DeliveryState, at: Millis): Held {
  const { dueAt: _, ...message } = held.message;
  return {
    ...held,
    message: { ...message, state, changedAt: message.state === state ? message.changedAt : at },
  };
}

/** The try did not leave: it is given back, and no news of it can come. */
export function untried(held: Held): Held {
  const { packetId: _, ...message } = held.message;
  return { ...held, message: { ...message, tries: Math.max(0, message.tries - 1) } };
}
