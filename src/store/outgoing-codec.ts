/** A message on its way out as bytes: the message Outgoing of `proto/veillee.proto`. */

import { clip } from "../base/text.ts";
import { numbering } from "../journal/numbering.ts";
import { lanes, type Outgoing } from "../outbox/outgoing.ts";
import { veillee } from "../proto/veillee.js";

/** Above anything the air takes; the store does not judge. */
const TEXT_MAX = 1024;

/** Numbers of the closed lists, as in the `.proto`; a test holds them to `mesh/delivery.ts`. */
export const lane = numbering(lanes);
export const deliveryState = numbering<Outgoing["state"]>([
  "queued",
  "sent",
  "relayed",
  "delivered",
  "unconfirmed",
  "failed",
  "stored",
]);

export function encodeOutgoing(outgoing: Outgoing): Uint8Array {
  return veillee.Outgoing.encode({
    ...outgoing,
    text: clip(outgoing.text, TEXT_MAX),
    ...(outgoing.short !== undefined && { short: clip(outgoing.short, TEXT_MAX) }),
    lane: lane.number(outgoing.lane),
    state: deliveryState.number(outgoing.state),
  }).finish();
}

/** undefined for bytes that are no such message, or speak of a lane or a state only a newer Veillée knows. */
export function decodeOutgoing(bytes: Uint8Array): Outgoing | undefined {
  const message = parse(bytes);
  const inLane = lane.word(message?.lane);
  const state = deliveryState.word(message?.state);
  if (message === undefined || inLane === undefined || state === undefined) return undefined;
  const { id, to, channel, text, queuedAt, about, replyId } = message;
  const { tries, dueAt, changedAt, refusedWith, packetId, onChannel, room, partsDone, proven } =
    message;
  const { short, news, within } = message;
  return {
    id,
    to,
    ...(typeof channel === "number" && { channel }),
    text,
    lane: inLane,
    queuedAt,
    ...(typeof about === "number" && { about }),
    ...(typeof replyId === "number" && { replyId }),
    state,
    tries,
    ...(typeof dueAt === "number" && { dueAt }),
    changedAt,
    ...(typeof refusedWith === "number" && { refusedWith }),
    ...(typeof packetId === "number" && { packetId }),
    ...(onChannel === true && { onChannel }),
    ...(typeof room === "number" && { room }),
    ...(typeof partsDone === "number" && { partsDone }),
    ...(proven === true && { proven }),
    ...(typeof short === "string" && { short }),
    ...(news === true && { news }),
    ...(typeof within === "string" && { within }),
  };
}

function parse(bytes: Uint8Array) {
  try {
    return veillee.Outgoing.decode(bytes);
  } catch {
    return undefined;
  }
}
