/** By which channel, and how urgently, frames for other Veillée nodes leave a radio. */

import type { Channel } from "../mesh/channels.ts";
import { priority } from "../mesh/message.ts";
import type { ParcelAction } from "../sync/parcel-events.ts";
import type { Heard } from "../sync/peers.ts";
import type { Sender } from "./radios.ts";

type Transmit = Extract<ParcelAction, { kind: "transmit" }>;

/** The channel by which other Veillée nodes are reached: that on which the addressee was heard, or the first that is the village's own. */
export function villageChannel(
  { channels, number }: ReturnType<Sender["status"]>,
  heard?: Heard,
): Channel | undefined {
  const own = channels.filter((channel) => channel.private);
  const there = number === heard?.radio ? heard?.channel : undefined;
  return own.find(({ index }) => index === there) ?? own[0];
}

/** @param id of words that a person wrote; undefined for what nodes say of themselves. */
export function priorityOf(id: string | undefined, lane: Transmit["lane"]): number {
  if (lane === "emergency") return priority.alert;
  if (lane === "background") return priority.background;
  return id === undefined ? priority.normal : priority.high;
}
