/**
 * One message on its way out: what it says, to whom, how urgent it is, how far it got. Kept on disk, its words only until it is settled.
 */

import type { Millis } from "../base/time.ts";
import type { DeliveryState } from "../mesh/delivery.ts";
import type { NodeNumber } from "../mesh/heard.ts";

/** Most urgent first: a lane is served only while those before it are empty. */
export const lanes = ["emergency", "urgent", "reply", "routine"] as const;
export type Lane = (typeof lanes)[number];

export interface Outgoing {
  /** Unique on this node: 16 hexadecimal digits. */
  readonly id: string;
  /** The addressee's radio, or BROADCAST. */
  readonly to: NodeNumber;
  /** Index of the channel, for a broadcast. */
  readonly channel?: number;
  /** At most 200 bytes of UTF-8; empty when it is read from the disk after it was settled. */
  readonly text: string;
  readonly lane: Lane;
  /** Its addressee has proven who they are, or it is an operator's: of emergencies it leaves first, for anyone can cry. */
  readonly proven?: true;
  readonly queuedAt: Millis;
  /** The case it speaks of, by its number here. */
  readonly about?: number;
  /** The packet it answers, so that the phone shows it under the question. */
  readonly replyId?: number;

  /** The same in few words: it may leave within another message to the same radio. */
  readonly short?: string;
  /** It tells what changed, and answers nothing that was just said: at night it waits for the morning. */
  readonly news?: true;
  /** The message it leaves within, whose fate is its own. */
  readonly within?: string;

  readonly state: DeliveryState;
  /** Tries made so far, each with a packet id of its own. */
  readonly tries: number;
  /** When the next try is due; absent when none will follow by itself. */
  readonly dueAt?: Millis;
  /** When `state` last changed. */
  readonly changedAt: Millis;
  /** Routing error or QueueStatus code of the last refusal. */
  readonly refusedWith?: number;
  /** The packet of the last try that may have left: its acknowledgement counts whenever it comes. */
  readonly packetId?: number;
  /** Sent on the private channel with the addressee's name before it, since no direct message reaches them. */
  readonly onChannel?: true;
  /** Bytes a packet may hold of it, when it was too large for one; it leaves in parts of that size. */
  readonly room?: number;
  /** Parts that have arrived; the next is on its way. */
  readonly partsDone?: number;
}

/** As the disk keeps it once it never leaves again: the words stay in the journal, encrypted. */
export function wordless(message: Outgoing): Outgoing {
  const { short: _, ...rest } = message;
  return { ...rest, text: "" };
}
