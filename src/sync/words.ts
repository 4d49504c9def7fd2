/**
 * Words as a parcel carries them, for a person at the addressee's.
 *
 *     1 byte     lane 2 bits | 1 bit: a case's number follows the tag
 *     4 bytes    tag
 *     1 to 5     the case, if it says so
 *     …          UTF-8
 */

import { fromUtf8, toUtf8 } from "../base/bytes.ts";
import { type Lane, lanes } from "../outbox/outgoing.ts";
import { Reader, U32_MAX, u32, varint } from "./wire.ts";

export interface Words {
  /** 32 bits that the sender gives these words and no others, however often and under whatever number it sends them. */
  readonly tag: number;
  readonly lane: Lane;
  /** The case they speak of, by its number at the sender's. */
  readonly about?: number;
  /** At most {@link WORDS_MAX} bytes. */
  readonly text: string;
}

/** What the outbox takes; a frame has room for it, and then some. */
export const WORDS_MAX = 200;

const ABOUT = 4;

/** undefined for words too long to send. */
export function encodeWords({ tag, lane, about, text }: Words): Uint8Array | undefined {
  const words = toUtf8(text);
  if (words.length > WORDS_MAX) return undefined;
  const numbered = about !== undefined && about >= 0 && about <= U32_MAX;
  const first = lanes.indexOf(lane) | (numbered ? ABOUT : 0);
  return Uint8Array.from([first, ...u32(tag), ...(numbered ? varint(about) : []), ...words]);
}

/** undefined for bytes that are not such words, or say more than we understand. */
export function decodeWords(body: Uint8Array): Words | undefined {
  const reader = new Reader(body);
  const first = reader.u8();
  const lane = lanes[first & 3];
  const tag = reader.u32();
  const about = (first & ABOUT) === 0 ? undefined : reader.varint();
  if (lane === undefined || first > 7 || !reader.whole || reader.left > WORDS_MAX) return undefined;
  return {
    tag,
    lane,
    ...(about !== undefined && { about }),
    text: fromUtf8(reader.rest()),
  };
}

/** The tag of an outgoing message: the first half of its id, which is drawn by chance. */
export function tagOf(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16);
}
