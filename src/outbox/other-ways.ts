/**
 * Other ways for words that do not pass as they stand: in parts, or on the village's own channel.
 */

import type { Millis } from "../base/time.ts";
import type { DeliveryState } from "../mesh/delivery.ts";
import { BROADCAST } from "../mesh/heard.ts";
import { again, ended, type Held, later, settled } from "./held.ts";
import type { Outgoing } from "./outgoing.ts";
import { partsOf, ROOM_MIN, WHOLE } from "./parts.ts";

/** Room for the addressee's name before words on the channel, in bytes: `Pour ABCD : `. */
export const NAME_ROOM = 24;

/** What else an outcome is judged by. */
export interface Around {
  /** Whether any radio of ours is in a channel of the village's own. */
  readonly hasPrivateChannel: boolean;
}

/** On the addressee's radio: all of it, or one part of it. */
export function arrived(held: Held, state: DeliveryState, at: Millis): Held {
  const { text, room = WHOLE, partsDone = 0 } = held.message;
  // Found without its words after a restart: in how many parts it left is not known any more, nor whether this was the last.
  if (text === "" && held.message.room !== undefined) return held;
  const done = partsDone + 1;
  if (done >= partsOf(text, room).length) return settled(held, state, at);
  if (held.place === "settled") return held;
  const { packetId: _, ...rest } = held.message;
  return again({ ...held, message: { ...rest, partsDone: done, tries: 0 } }, at, at);
}

/** In smaller parts, until they are too small to be worth it. */
export function smaller(held: Held, at: Millis): Held {
  const half = Math.floor((held.message.room ?? WHOLE) / 2);
  if (half < ROOM_MIN) return ended(held, at);
  return again({ ...held, message: resized(held.message, half) }, at, at);
}

/**
 * No direct message reaches the addressee: the same words on the village's own channel, if there is one. Never on an open one.
 *
 * @param spent the message with its tries as they count.
 */
export function byChannel(
  held: Held,
  spent: Held,
  { at, around }: { readonly at: Millis; readonly around: Around },
): Held {
  const { lane, to, onChannel = false } = held.message;
  if (onChannel || to === BROADCAST || !around.hasPrivateChannel)
    return lane === "emergency" ? later(held, at) : ended(spent, at);
  const room = Math.min(held.message.room ?? WHOLE, WHOLE - NAME_ROOM);
  const { replyId: _, ...message } = resized(spent.message, room);
  return again({ ...spent, message: { ...message, onChannel: true } }, at, at);
}

/** The same words in parts of `room` bytes; those that have arrived are not sent again. */
function resized(message: Outgoing, room: number): Outgoing {
  const { partsDone = 0, text, room: before = WHOLE, packetId: _, ...rest } = message;
  if (partsDone === 0) return { ...rest, text, room };
  const left = partsOf(text, before).slice(partsDone);
  const words = left.map((part) => part.slice(part.indexOf(" ") + 1)).join(" ");
  return { ...rest, text: words, room };
}
