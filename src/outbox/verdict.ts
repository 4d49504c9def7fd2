/**
 * What an outcome does to one message: how far it is now known to have got, and whether it is tried again.
 *
 * `tries` counts the tries that may have left the radio. One that the radio itself refused (too fast, no airtime, no key,
 * transmitter off) or never took is given back, so that a radio out of order uses up no message.
 */

import { MINUTE, type Millis, SECOND } from "../base/time.ts";
import type { DeliveryState, Outcome, Refusal } from "../mesh/delivery.ts";
import { BROADCAST } from "../mesh/heard.ts";
import type { Lane, Outgoing } from "./outgoing.ts";
import { partsOf, ROOM_MIN, WHOLE } from "./parts.ts";
import type { RadioName } from "./radio-book.ts";

/** A message with what the outbox remembers of it until it is settled. */
export interface Held {
  readonly message: Outgoing;
  /**
   * - `waiting`: in our hands.
   * - `handed`: in the radio driver's hands, not known to be taken by the radio.
   * - `flying`: the radio took it; no verdict yet.
   * - `relayed`: a neighbour repeated it; the addressee may still confirm.
   * - `settled`: nothing more is done by itself.
   */
  readonly place: "waiting" | "handed" | "flying" | "relayed" | "settled";
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

/** The message after an outcome, and what else follows from it. */
export interface Verdict {
  readonly held: Held;
  /** Nothing but emergencies may leave by that radio before then. */
  readonly quietUntil?: Millis;
  /** The radio cannot transmit until it is set right. */
  readonly unfit?: true;
}

/** Waits before the second, third, fourth and fifth try, for a mesh that did not take the one before. */
const LATER: readonly Millis[] = [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE];
/** The longest any message waits for its next try; a restored one is held to it, whatever the clock did meanwhile. */
const LONGEST_WAIT: Millis = 60 * MINUTE;

const SOON = 3 * SECOND;
/** After so many "too fast" in a row the radio's queue is stuck, and haste does not help. */
const SOON_MAX = 5;
const KEY_WAIT = MINUTE;
/** The hour's airtime comes back bit by bit: an emergency is offered again so often, which costs nothing on the air. */
const PAUSED_AGAIN = MINUTE;
/** After a restart: how long what may be with the radio is waited for before it is sent again. Its own tries take up to a minute. */
const NEWS_AFTER_RESTART: Readonly<Record<Lane, Millis>> = {
  emergency: 20 * SECOND,
  urgent: 45 * SECOND,
  reply: 90 * SECOND,
  routine: 90 * SECOND,
};
/** Room for the addressee's name before words on the channel, in bytes: `Pour ABCD : `. */
export const NAME_ROOM = 24;
/** The duty cycle is counted over one hour, so no pause is longer. */
const PAUSE_MAX = 60;
const PAUSE_UNSAID = 10;

/** Tries that may leave the radio. Routine words are given up after three direct attempts: airtime is for others. */
export function triesMax(lane: Lane): number {
  return lane === "routine" ? 3 : LATER.length + 1;
}

/** What else an outcome is judged by. */
export interface Around {
  /** Whether any radio of ours is in a channel of the village's own. */
  readonly hasPrivateChannel: boolean;
}

const withoutChannel: Around = { hasPrivateChannel: false };

/** Takes in what came of a try. An outcome of a try that is over changes nothing, unless it brings good news. */
export function judge(
  held: Held,
  outcome: Outcome,
  at: Millis,
  around: Around = withoutChannel,
): Verdict {
  const inHands = held.place !== "waiting" && held.place !== "settled";
  const toAll = held.message.to === BROADCAST || held.message.onChannel === true;
  if (outcome.kind === "stored") return { held: settled(held, "stored", at) };
  if (held.message.state === "stored") return { held };
  if (outcome.kind === "delivered" && !toAll) return { held: arrived(held, "delivered", at) };
  // Repeated is the best there is for words to everyone, and enough for words that would have been tried again.
  if (outcome.kind === "delivered" || (outcome.kind === "relayed" && (toAll || !inHands)))
    return { held: knownRelayed(held, at) };
  if (!inHands) return { held };
  switch (outcome.kind) {
    case "sent":
      return { held: held.place === "handed" ? taken(held, at) : held };
    case "relayed":
      if (held.place === "relayed") return { held };
      return { held: { ...moved(held, "relayed", at), place: "relayed", since: at } };
    case "refused":
      return refused(held, outcome.reason, { at, around });
    case "lost":
      return { held: lost(held, at) };
    case "unsent":
      return { held: again(untried(held), at, at) };
    case "silent":
      break;
  }
  return { held: silent(held, at) };
}

/** A message nobody wants any more. One in the driver's hands cannot be called back; it gets no further try. */
export function drop(held: Held, at: Millis): Held {
  if (held.place === "settled") return held;
  return held.place === "waiting" ? ended(held, at) : { ...held, dropped: true };
}

/**
 * A message as it was found on disk. What was in the radio's hands may have left or not: it counts as one try, and is waited for
 * before the next, for the radio may still tell of it.
 */
export function restored(message: Outgoing, at: Millis): Held {
  const known = { message, since: at, soons: 0, keyAsked: false, keyTold: false, dropped: false };
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

function taken(held: Held, at: Millis): Held {
  const state = held.message.state === "relayed" ? "relayed" : "sent";
  return { ...moved(held, state, at), place: "flying", since: at };
}

/** Not known whether it left: soon again. If the radio had not even said that it took it, for as long as it takes. */
function lost(held: Held, at: Millis): Held {
  if (held.message.state === "relayed") return settled(held, "relayed", at);
  if (held.place === "handed") {
    const { packetId } = held.message;
    const given = untried(held);
    return again(
      { ...given, message: { ...given.message, ...(packetId !== undefined && { packetId }) } },
      at + SOON,
      at,
    );
  }
  return againWithin(held, at + SOON, at);
}

/** A try before a restart: again once good news of it is no longer to be expected. */
function awaited(held: Held, at: Millis): Held {
  return againWithin(held, at + NEWS_AFTER_RESTART[held.message.lane], at);
}

/** On the addressee's radio: all of it, or one part of it. */
function arrived(held: Held, state: DeliveryState, at: Millis): Held {
  const { text, room = WHOLE, partsDone = 0 } = held.message;
  const done = partsDone + 1;
  if (done >= partsOf(text, room).length) return settled(held, state, at);
  if (held.place === "settled") return held;
  const { packetId: _, ...rest } = held.message;
  return again({ ...held, message: { ...rest, partsDone: done, tries: 0 } }, at, at);
}

function silent(held: Held, at: Millis): Held {
  return held.message.state === "relayed" ? settled(held, "relayed", at) : later(held, at);
}

function refused(
  before: Held,
  reason: Refusal,
  { at, around }: { readonly at: Millis; readonly around: Around },
): Verdict {
  const held: Held = { ...before, message: { ...before.message, refusedWith: reason.code } };
  const { lane, state, tries, partsDone = 0 } = held.message;
  if (reason.remedy === "never")
    return { held: settled(held, tries > 1 || partsDone > 0 ? "unconfirmed" : "failed", at) };
  // Repeated once is enough for all but an emergency's words, which go on until the addressee has them.
  if (state === "relayed" && lane !== "emergency") return { held: settled(held, "relayed", at) };
  switch (reason.remedy) {
    case "later":
      return { held: later(held, at) };
    case "soon":
      if (held.soons >= SOON_MAX) return { held: later(held, at) };
      return { held: again({ ...untried(held), soons: held.soons + 1 }, at + SOON, at) };
    case "pause": {
      const minutes = Math.min(Math.max(reason.minutes ?? PAUSE_UNSAID, 1), PAUSE_MAX);
      const quietUntil = at + minutes * MINUTE;
      const dueAt = lane === "emergency" ? at + PAUSED_AGAIN : quietUntil;
      return { held: again(untried(held), Math.min(dueAt, quietUntil), at), quietUntil };
    }
    case "split":
      return { held: smaller(untried(held), at) };
    case "radio":
      return { held: again(untried(held), at, at), unfit: true };
    case "ask-key":
      if (!held.keyAsked)
        return { held: again({ ...untried(held), keyAsked: true }, at + KEY_WAIT, at) };
      return { held: byChannel(held, untried(held), { at, around }) };
    case "key-told":
      break;
  }
  if (held.keyTold) return { held: byChannel(held, held, { at, around }) };
  return { held: againWithin({ ...held, keyTold: true }, at + KEY_WAIT, at) };
}

/** In smaller parts, until they are too small to be worth it. */
function smaller(held: Held, at: Millis): Held {
  const half = Math.floor((held.message.room ?? WHOLE) / 2);
  if (half < ROOM_MIN) return ended(held, at);
  return again({ ...held, message: resized(held.message, half) }, at, at);
}

/** The same words in parts of `room` bytes; those that have arrived are not sent again. */
function resized(message: Outgoing, room: number): Outgoing {
  const { partsDone = 0, text, room: before = WHOLE, packetId: _, ...rest } = message;
  if (partsDone === 0) return { ...rest, text, room };
  const left = partsOf(text, before).slice(partsDone);
  const words = left.map((part) => part.slice(part.indexOf(" ") + 1)).join(" ");
  return { ...rest, text: words, room };
}

/**
 * No direct message reaches the addressee: the same words on the village's own channel, if there is one. Never on an open one.
 *
 * @param spent the message with its tries as they count.
 */
function byChannel(
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

function later(held: Held, at: Millis): Held {
  return againWithin(held, at + (LATER[held.message.tries - 1] ?? LONGEST_WAIT), at);
}

/** Another try at `dueAt`, if its lane has one left. */
function againWithin(held: Held, dueAt: Millis, at: Millis): Held {
  return held.message.tries < triesMax(held.message.lane)
    ? again(held, dueAt, at)
    : ended(held, at);
}

function again(held: Held, dueAt: Millis, at: Millis): Held {
  if (held.dropped) return ended(held, at);
  const next = moved(held, held.message.state === "relayed" ? "relayed" : "queued", at);
  return { ...next, message: { ...next.message, dueAt }, place: "waiting", since: at };
}

/** No further try: as far as it was seen to get. If no try left the radio, nobody has it. */
function ended(held: Held, at: Millis): Held {
  const { state, tries, partsDone = 0 } = held.message;
  if (state === "relayed") return settled(held, "relayed", at);
  return settled(held, tries > 0 || partsDone > 0 ? "unconfirmed" : "failed", at);
}

/** Good news outside a try: better than what was known, and reason enough to stop. */
function knownRelayed(held: Held, at: Millis): Held {
  return held.message.state === "delivered" || held.message.state === "failed"
    ? held
    : arrived(held, "relayed", at);
}

function settled(held: Held, state: DeliveryState, at: Millis): Held {
  if (held.place === "settled" && held.message.state === state) return held;
  return { ...moved(held, state, at), place: "settled", since: at };
}

function moved(held: Held, state: DeliveryState, at: Millis): Held {
  const { dueAt: _, ...message } = held.message;
  return {
    ...held,
    message: { ...message, state, changedAt: message.state === state ? message.changedAt : at },
  };
}

/** The try did not leave: it is given back, and no news of it can come. */
function untried(held: Held): Held {
  const { packetId: _, ...message } = held.message;
  return { ...held, message: { ...message, tries: Math.max(0, message.tries - 1) } };
}
