/**
 * The key by which one and the same text is known again: who sent it, under which packet number, and the words.
 *
 * FNV-1a, 64 bits. It is no proof of anything: packet numbers are chosen by the sender, so the words are in the key too, and to
 * make another's text look like one that was heard, one would have to know both beforehand.
 *
 * Source: https://www.ietf.org/archive/id/draft-eastlake-fnv-21.html.
 */

import { toUtf8 } from "../base/bytes.ts";
import type { NodeNumber } from "../mesh/heard.ts";

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** What one text is known by. */
export interface Sent {
  readonly from: NodeNumber;
  readonly packetId: number;
  readonly text: string;
}

/** 16 hexadecimal digits. */
export function messageKey({ from, packetId, text }: Sent): string {
  let hash = OFFSET;
  for (const byte of toUtf8(`${from} ${packetId} ${text}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, "0");
}
