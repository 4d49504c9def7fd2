/**
 * What an outcome does to one message: how far it is now known to have got, and whether it is tried again.
 *
 * `tries` counts the tries that may have left the radio. One that the radio itself refused (too fast, no airtime, no key,
 * transmitter off) or never took is given back, so that a radio out of order uses up no message.
 */

import { MINUTE, type Millis, SECOND } from "../base/time.ts";
import type { Outcome, Refusal } from "../mesh/delivery.ts";
import { BROADCAST } from "../mesh/heard.ts";
import { again, againWithin, ended, type Held, later, moved, settled, untried } from "./held.ts";
import { type Around, arrived, byChannel, smaller } from "./other-ways.ts";

/** The message after an outcome, and what else follows from it. */
export interface Verdict {
  readonly held: Held;
  /** Nothing but emergencies may leave by that radio before then. */
  readonly quietUntil?: Millis;
  /** The radio cannot transmit until it is set right. */
  readonly unfit?: true;
}

const SOON = 3 * SECOND;
/** After so many "too fast" in a row the radio's queue is stuck, and haste does not help. */
const SOON_MAX = 5;
const KEY_WAIT = MINUTE;
/** The hour's airtime comes back bit by bit: an emergency is offered again so often, which costs nothing on the air. */
const PAUSED_AGAIN = MINUTE;
/** The duty cycle is counted over one hour, so no pause is longer. */
const PAUSE_MAX = 60;
const PAUSE_UNSAID = 10;

const withoutChannel: Around = { hasPrivateChannel: false };

/** Takes in what came of a try. An outcome of a try that is over changes nothing, unless it brings good news. */
export function judge(
  held: Held,
  outcome: Outcome,
  at: Millis,
  around: Around = withoutChannel,
): Verdict {
  const inHands = held.place === "handed" || held.place === "flying" || held.place === "relayed";
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
  // Anyone may refuse in the addressee's name: words for someone in danger do not end by one such word.
  if (reason.remedy === "never" && lane === "emergency") return { held: later(held, at) };
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
  // This too anyone may say: only for someone in danger is it reason enough to say the words where all members read them.
  if (held.keyTold && lane !== "emergency") return { held: ended(held, at) };
  if (held.keyTold) return { held: byChannel(held, held, { at, around }) };
  return { held: againWithin({ ...held, keyTold: true }, at + KEY_WAIT, at) };
}

/** Good news outside a try: better than what was known, and reason enough to stop. */
function knownRelayed(held: Held, at: Millis): Held {
  return held.message.state === "delivered" || held.message.state === "failed"
    ? held
    : arrived(held, "relayed", at);
}
