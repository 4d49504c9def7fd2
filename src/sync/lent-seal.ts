/**
 * An entry's open bytes, and a signature with its leaves, as they go over the air: readable for who holds the journal round them, and for nobody else.
 *
 *     key     = HKDF-SHA-256(leaf 16, salt "", info "veillee lent 1"), 32 bytes; of a head, with the link after it in the place of a leaf
 *     sealed  = AES-256-CTR of the open bytes, or of the head, counter from 0: as long as they are
 *
 * The leaf is the hash of these bytes (`journal/chain.ts`), and stands in the head that signs the entry: whoever lost an entry of a journal has it,
 * and other members of the channel do not. A head holds the leaves of its entries; the link after it, a hash of them, stands in the next head, which
 * who lost the one has. One key encrypts one text, so the counter may begin at 0; what was changed on the way has another leaf, or comes to another link.
 */

import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";

import { equal, toUtf8 } from "../base/bytes.ts";
import { decodeHead, encodeHead, type Head, leafOf, linkOf } from "../journal/chain.ts";
import type { EntryRef } from "../journal/fact.ts";

const CIPHER = "aes-256-ctr";
const COUNTER = new Uint8Array(16);

export function sealLent(bytes: Uint8Array): Uint8Array {
  return sealed(bytes, leafOf(bytes));
}

export function sealHead(head: Head): Uint8Array {
  return sealed(encodeHead(head), linkOf(head));
}

/** undefined if these are not the bytes that have this leaf. */
export function openLent(sealedBytes: Uint8Array, leaf: Uint8Array): Uint8Array | undefined {
  const bytes = opened(sealedBytes, leaf);
  return equal(leafOf(bytes), leaf) ? bytes : undefined;
}

/** @param link after the head's last entry. undefined if this is no head of `ref` that comes to it. */
export function openHead(
  sealedBytes: Uint8Array,
  ref: EntryRef,
  link: Uint8Array,
): Head | undefined {
  const head = decodeHead(ref, opened(sealedBytes, link));
  return head && equal(linkOf(head), link) ? head : undefined;
}

function sealed(bytes: Uint8Array, secret: Uint8Array): Uint8Array {
  const cipher = createCipheriv(CIPHER, keyOf(secret), COUNTER);
  return new Uint8Array(Buffer.concat([cipher.update(bytes), cipher.final()]));
}

function opened(sealedBytes: Uint8Array, secret: Uint8Array): Uint8Array {
  const cipher = createDecipheriv(CIPHER, keyOf(secret), COUNTER);
  return new Uint8Array(Buffer.concat([cipher.update(sealedBytes), cipher.final()]));
}

function keyOf(secret: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", toUtf8("veillee lent 1"), 32));
}
