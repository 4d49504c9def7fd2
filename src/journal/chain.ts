/**
 * The chain of a node's entries, and the signatures on it.
 *
 *     leaf(n)  = SHA-256(entry n's bytes), its first 16
 *     link(0)  = SHA-256("veillee chain 1" | node 4 | public key 32)
 *     link(n)  = SHA-256(link(n-1) | leaf(n))
 *     head     = signature by Ed25519 over "veillee head 1" | node 4 | number 4 | link(number)
 *
 * A head signs up to {@link HEAD_MAX} entries at once, and holds their leaves: so an entry that was altered is named, and one that is lost does not
 * hide what was done to its neighbours. Between nodes the leaves can be left out: who has the entries works them out.
 */

import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";

import { concat, toUtf8, unhex } from "../base/bytes.ts";
import type { NodeName } from "./entry.ts";

/** Bytes of a leaf: nobody finds another entry with the same 128 bits. */
export const LEAF = 16;
export const LINK = 32;
export const SIGNATURE = 64;
/** Entries under one signature: at 2 bytes an entry for the signature, and little unsigned if the power fails. */
export const HEAD_MAX = 32;

const VERSION = 1;
const HEADER = 2 + LINK + SIGNATURE;

/** One signature on the chain of `node`, up to and with entry `number`. */
export interface Head {
  readonly node: NodeName;
  /** Of the last entry it signs. */
  readonly number: number;
  /** The link before the first entry it signs. */
  readonly before: Uint8Array;
  /** Of the entries it signs, in their order: 1 to {@link HEAD_MAX}. */
  readonly leaves: readonly Uint8Array[];
  readonly signature: Uint8Array;
}

export function leafOf(bytes: Uint8Array): Uint8Array {
  return createHash("sha256").update(bytes).digest().subarray(0, LEAF);
}

/** The link before a node's first entry. @param publicKey 32 bytes. */
export function firstLink(node: NodeName, publicKey: Uint8Array): Uint8Array {
  return hash(toUtf8("veillee chain 1"), nodeBytes(node), publicKey);
}

export function linkAfter(link: Uint8Array, leaf: Uint8Array): Uint8Array {
  return hash(link, leaf);
}

/** The number of the first entry that `head` signs. */
export function firstOf({ number, leaves }: Head): number {
  return number - leaves.length + 1;
}

/** The link after the last entry that `head` signs. */
export function linkOf({ before, leaves }: Pick<Head, "before" | "leaves">): Uint8Array {
  return leaves.reduce(linkAfter, before);
}

/** Signs a run of entries. @param key an Ed25519 private key. */
export function signHead(run: Omit<Head, "signature">, key: KeyObject): Head {
  return { ...run, signature: sign(undefined, signed(run), key) };
}

/** Whether the node whose public key this is signed `head`. */
export function isSignedBy(head: Head, publicKey: KeyObject): boolean {
  return verify(undefined, signed(head), publicKey, head.signature);
}

/** `version 1 | count 1 | before 32 | signature 64 | leaves 16 each`. Its node and number are its key. */
export function encodeHead({ before, signature, leaves }: Head): Uint8Array {
  return concat(Uint8Array.of(VERSION, leaves.length), before, signature, ...leaves);
}

/** undefined for bytes that are no head. */
export function decodeHead(
  { node, number }: { readonly node: NodeName; readonly number: number },
  bytes: Uint8Array,
): Head | undefined {
  const [version, count = 0] = bytes;
  const whole = HEADER + count * LEAF;
  if (version !== VERSION || count < 1 || count > HEAD_MAX) return undefined;
  if (bytes.length !== whole || count > number) return undefined;
  return {
    node,
    number,
    before: bytes.slice(2, 2 + LINK),
    signature: bytes.slice(2 + LINK, HEADER),
    leaves: Array.from({ length: count }, (_, i) =>
      bytes.slice(HEADER + i * LEAF, HEADER + (i + 1) * LEAF),
    ),
  };
}

/** A node's public key as the verifier takes it; undefined for bytes that are none. */
export function publicKeyOf(bytes: Uint8Array): KeyObject | undefined {
  if (bytes.length !== 32) return undefined;
  const x = Buffer.from(bytes).toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}

/** A node's private key from its seed of 32 bytes, and its public key. */
export function keyPairOf(seed: Uint8Array): {
  readonly key: KeyObject;
  readonly publicKey: Uint8Array;
} {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: "der", type: "pkcs8" });
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  return { key, publicKey: new Uint8Array(Buffer.from(x, "base64url")) };
}

/** What stands before the seed of an Ed25519 key in its usual wrapping (RFC 8410). */
const PKCS8 = unhex("302e020100300506032b657004220420") ?? new Uint8Array();

function signed({ node, number, before, leaves }: Omit<Head, "signature">): Uint8Array {
  const last = new Uint8Array(4);
  new DataView(last.buffer).setUint32(0, number);
  return concat(toUtf8("veillee head 1"), nodeBytes(node), last, linkOf({ before, leaves }));
}

function nodeBytes(node: NodeName): Uint8Array {
  return unhex(node) ?? new Uint8Array(4);
}

function hash(...parts: readonly Uint8Array[]): Uint8Array {
  const sum = createHash("sha256");
  for (const each of parts) sum.update(each);
  return sum.digest();
}
