/**
 * An entry's open bytes as they go over the air: readable for who holds its leaf, and for nobody else.
 *
 *     key     = HKDF-SHA-256(leaf 16, salt "", info "veillee lent 1"), 32 bytes
 *     sealed  = AES-256-CTR of the open bytes, counter from 0: as long as they are
 *
 * The leaf is the hash of these bytes (`journal/chain.ts`), and stands in the head that signs the entry: whoever lost an entry of a journal has it,
 * and other members of the channel do not. One key encrypts one text, so the counter may begin at 0; what was changed on the way has another leaf.
 */

import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";

import { equal, toUtf8 } from "../base/bytes.ts";
import { leafOf } from "../journal/chain.ts";

const CIPHER = "aes-256-ctr";
const COUNTER = new Uint8Array(16);

export function sealLent(bytes: Uint8Array): Uint8Array {
  const cipher = createCipheriv(CIPHER, keyOf(leafOf(bytes)), COUNTER);
  return new Uint8Array(Buffer.concat([cipher.update(bytes), cipher.final()]));
}

/** undefined if these are not the bytes that have this leaf. */
export function openLent(sealed: Uint8Array, leaf: Uint8Array): Uint8Array | undefined {
  const cipher = createDecipheriv(CIPHER, keyOf(leaf), COUNTER);
  const bytes = new Uint8Array(Buffer.concat([cipher.update(sealed), cipher.final()]));
  return equal(leafOf(bytes), leaf) ? bytes : undefined;
}

function keyOf(leaf: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", leaf, "", toUtf8("veillee lent 1"), 32));
}
