/**
 * A chunk as it lies in the file:
 *
 *     kind 1 | length of the body 4, big-endian | nonce 8 | body
 *
 * The body is what the chunk holds, compressed, then encrypted by AES-256-GCM with its tag behind; in a backup that is not encrypted, with the
 * first 16 bytes of a SHA-256 in the place of the tag. The whole nonce is the chunk's number and these 8 bytes, by chance: a backup that goes on
 * after it was broken off writes other chunks under numbers that were written before. What else must be right is in the additional data: the
 * head's hash, kind and number. So a chunk that is altered, moved, swapped or of another backup does not open.
 */

import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from "node:crypto";

import { CHUNK } from "./rows.ts";

/** Rows that only grow; other rows; the manifest, which is the last. */
export const frameKinds = { kept: 1, state: 2, manifest: 3 } as const;
export type FrameKind = keyof typeof frameKinds;

export const FRAME_HEAD = 13;
const NONCE = 8;
const TAG = 16;
/** What does not compress grows a little. */
export const BODY_MAX = CHUNK + 1024 + TAG;

export interface FrameHead {
  readonly kind: FrameKind;
  readonly length: number;
  readonly nonce: Uint8Array;
}

/** What binds a chunk to its place. */
export interface Place {
  /** SHA-256 of the backup's head. */
  readonly head: Uint8Array;
  /** Chunks are numbered from 0. */
  readonly number: number;
  readonly kind: FrameKind;
}

/** @param key undefined in a backup that is not encrypted. @param nonce 8 bytes by chance. */
export function sealFrame(
  packed: Uint8Array,
  {
    place,
    key,
    nonce,
  }: { readonly place: Place; readonly key: Uint8Array | undefined; readonly nonce: Uint8Array },
): Uint8Array {
  const head = Buffer.alloc(FRAME_HEAD);
  head[0] = frameKinds[place.kind];
  head.writeUInt32BE(packed.length + TAG, 1);
  head.set(nonce, 5);
  if (key === undefined) return Buffer.concat([head, packed, plainTag(packed, place)]);
  const cipher = createCipheriv("aes-256-gcm", key, wholeNonce(place, nonce));
  cipher.setAAD(bound(place));
  return Buffer.concat([head, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
}

/** undefined for bytes that begin no chunk. */
export function readFrameHead(head: Buffer): FrameHead | undefined {
  const kind = (["kept", "state", "manifest"] as const).find((one) => frameKinds[one] === head[0]);
  if (kind === undefined || head.length < FRAME_HEAD) return undefined;
  const length = head.readUInt32BE(1);
  if (length < TAG || length > BODY_MAX) return undefined;
  return { kind, length, nonce: head.subarray(5, 5 + NONCE) };
}

/** What the chunk holds, compressed; undefined if it is not as it was written, or not in its place. */
export function openFrame(
  body: Uint8Array,
  {
    place,
    key,
    nonce,
  }: { readonly place: Place; readonly key: Uint8Array | undefined; readonly nonce: Uint8Array },
): Uint8Array | undefined {
  const [packed, tag] = [body.subarray(0, -TAG), body.subarray(-TAG)];
  if (key === undefined) {
    return timingSafeEqual(tag, plainTag(packed, place)) ? packed : undefined;
  }
  const decipher = createDecipheriv("aes-256-gcm", key, wholeNonce(place, nonce));
  decipher.setAAD(bound(place));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(packed), decipher.final()]);
  } catch {
    return undefined;
  }
}

function wholeNonce({ number }: Place, nonce: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(4 + NONCE);
  whole.writeUInt32BE(number);
  whole.set(nonce, 4);
  return whole;
}

function bound({ head, number, kind }: Place): Uint8Array {
  const bytes = Buffer.alloc(head.length + 5);
  bytes.set(head);
  bytes.writeUInt32BE(number, head.length);
  bytes[head.length + 4] = frameKinds[kind];
  return bytes;
}

function plainTag(packed: Uint8Array, place: Place): Uint8Array {
  return createHash("sha256").update(bound(place)).update(packed).digest().subarray(0, TAG);
}
