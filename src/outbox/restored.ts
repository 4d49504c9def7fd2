/**
 * A message as a restart finds it on disk.
 */

import { type Millis, SECOND } from "../base/time.ts";
import { again, againWithin, type Held, LONGEST_WAIT } from "./held.ts";
import type { Lane, Outgoing } from "./outgoing.ts";

/** After a restart: how long what may be with the radio is waited for before it is sent again. Its own tries take up to a minute. */
const NEWS_AFTER_RESTART: Readonly<Record<Lane, Millis>> = {
  emergency: 20 * SECOND,
  urgent: 45 * SECOND,
  reply: 90 * SECOND,
  routine: 90 * SECOND,
};

/**
 * A message as it was found on disk. What was in the radio's hands may have left or not: it counts as one try, and is waited for
 * before the next, for the radio may still tell of it.
 */
export function restored(message: Outgoing, at: Millis): Held {
  const known = { message, since: at, soons: 0, keyAsked: false, keyTold: false, dropped: false };
  // Only what never leaves again is kept without its words, whatever has become of what it was within.
  if (message.text === "") return { ...known, place: "settled" };
  if (message.within !== undefined && !isFinal(message)) return { ...known, place: "riding" };
  switch (message.state) {
    case "queued": {
      const mayHaveLeft = message.dueAt === undefined && message.packetId !== undefined;
      if (mayHaveLeft) return awaited({ ...known, place: "flying" }, at);
      const dueAt = Math.min(message.dueAt ?? at, at + LONGEST_WAIT);
      return { ...known, message: { ...message, dueAt }, place: "waiting" };
    }
    case "sent":
      return awaited({ ...known, place: "flying" }, at);
    case "relayed":
      if (message.dueAt === undefined) return { ...known, place: "settled" };
      return again({ ...known, place: "flying" }, Math.min(message.dueAt, at + LONGEST_WAIT), at);
    case "delivered":
    case "stored":
    case "unconfirmed":
    case "failed":
      break;
  }
  return { ...known, place: "settled" };
}

/** Whether nothing is done any more for a message that leaves within another. */
function isFinal({ state }: Outgoing): boolean {
  return (
    state === "delivered" || state === "stored" || state === "unconfirmed" || state === "failed"
  );
}

/** A try before a restart: again once good news of it is no longer to be expected. */
function awaited(held: Held, at: Millis): Held {
  return againWithin(held, at + NEWS_AFTER_RESTART[held.message.lane], at);
}
