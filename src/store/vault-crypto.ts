/**
 * The vault's cryptography, all of it Node's own: X25519, HKDF by SHA-256, scrypt, AES-256-GCM.
 *
 *     run key    sealed to the vault's public key: anyone may write, only who holds the private key reads
 *     vault key  the private key, wrapped by the operator's code (scrypt: a code is short) or by the recovery key (HKDF: it is long)
 *
 * Every wrapping has bytes of chance of its own and is bound to the row it lies in.
 */

import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  scrypt,
} from "node:crypto";

import { concat, equal, toUtf8, unhex } from "../base/bytes.ts";

export type Random = (length: number) => Uint8Array;

export const KEY = 32;
const TAG = 16;
const NONCE = 12;
const SALT = 16;
const VERSION = 1;

/** scrypt's N as a power of two: 32 MiB and a fifth of a second; 2^17 would not fit in a Pi of 512 MB. */
const COST = 15;
const BLOCK = 8;
/** Twice what that takes. */
const MEMORY_MAX = 64 * 1024 * 1024;

export interface BoxKeys {
  readonly privateKey: KeyObject;
  /** The private key's {@link KEY} bytes. */
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** What stands before a key of X25519 in its usual wrappings (RFC 8410). */
const PKCS8 = unhex("302e020100300506032b656e04220420") ?? new Uint8Array();
const SPKI = unhex("302a300506032b656e032100") ?? new Uint8Array();

/** @param seed {@link KEY} bytes by chance. */
export function boxKeysOf(seed: Uint8Array): BoxKeys {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8, seed]),
    format: "der",
    type: "pkcs8",
  });
  const spki = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  return { privateKey, seed, publicKey: Uint8Array.from(spki.subarray(SPKI.length)) };
}

/** Seals `secret` so that only the holder of `publicKey`'s private key opens it: `ephemeral public key 32 | ciphertext | tag 16`. */
export function sealTo(
  publicKey: Uint8Array,
  secret: Uint8Array,
  { place, random }: { readonly place: Uint8Array; readonly random: Random },
): Uint8Array {
  const once = boxKeysOf(random(KEY));
  const shared = agreed(once.privateKey, publicKey);
  const key = boxKey(shared, once.publicKey, publicKey);
  // The key is used once, and so may the nonce be the same each time.
  return concat(once.publicKey, encrypt(key, secret, { nonce: new Uint8Array(NONCE), place }));
}

/** undefined for what was not sealed to these keys, or not in this place. */
export function openSealed(
  keys: BoxKeys,
  sealed: Uint8Array,
  place: Uint8Array,
): Uint8Array | undefined {
  if (sealed.length < KEY + TAG) return undefined;
  const once = sealed.subarray(0, KEY);
  try {
    const key = boxKey(agreed(keys.privateKey, once), once, keys.publicKey);
    return decrypt(key, sealed.subarray(KEY), { nonce: new Uint8Array(NONCE), place });
  } catch {
    return undefined;
  }
}

/** Makes the key of a wrapping from what someone typed and the wrapping's salt. */
export type Derive = (secret: string, salt: Uint8Array) => Promise<Uint8Array>;

/** For a short code: dear to try. @param code as it is spelled. */
export const byCode: Derive = async (code, salt) =>
  new Promise((resolve, reject) => {
    scrypt(
      code,
      salt,
      KEY,
      { N: 2 ** COST, r: BLOCK, p: 1, maxmem: MEMORY_MAX },
      (error, derived) => {
        if (error) reject(error);
        else resolve(derived);
      },
    );
  });

/** For a recovery key, which nobody can try out. */
export const byRecoveryKey: Derive = async (secret, salt) =>
  Promise.resolve(hkdf(toUtf8(secret), salt, "veillee recovery 1"));

/** `version 1 | public key 32 | salt 16 | nonce 12 | ciphertext 32 | tag 16`. */
export async function wrap(
  keys: BoxKeys,
  secret: string,
  {
    derive,
    place,
    random,
  }: { readonly derive: Derive; readonly place: Uint8Array; readonly random: Random },
): Promise<Uint8Array> {
  const [salt, nonce] = [random(SALT), random(NONCE)];
  const wrapped = encrypt(await derive(secret, salt), keys.seed, { nonce, place });
  return concat(Uint8Array.of(VERSION), keys.publicKey, salt, nonce, wrapped);
}

/** undefined when `secret` is not the one that `wrapped` was made with. */
export async function unwrap(
  wrapped: Uint8Array,
  secret: string,
  { derive, place }: { readonly derive: Derive; readonly place: Uint8Array },
): Promise<BoxKeys | undefined> {
  const publicKey = publicKeyIn(wrapped, WRAPPED);
  if (publicKey === undefined) return undefined;
  const salt = wrapped.subarray(1 + KEY, 1 + KEY + SALT);
  const nonce = wrapped.subarray(1 + KEY + SALT, 1 + KEY + SALT + NONCE);
  const key = await derive(secret, salt);
  const seed = decrypt(key, wrapped.subarray(1 + KEY + SALT + NONCE), { nonce, place });
  return seed && matching(seed, publicKey);
}

/** The length of a wrapped key, and of one that is not wrapped. */
export const WRAPPED = 1 + KEY + SALT + NONCE + KEY + TAG;
export const NAKED = 1 + KEY + KEY;

/** `version 1 | public key 32 | private key 32`. */
export function naked({ publicKey, seed }: BoxKeys): Uint8Array {
  return concat(Uint8Array.of(VERSION), publicKey, seed);
}

export function readNaked(bytes: Uint8Array): BoxKeys | undefined {
  const publicKey = publicKeyIn(bytes, NAKED);
  return publicKey && matching(bytes.slice(1 + KEY), publicKey);
}

/** The public key that each row of the vault begins with; undefined for bytes that are no such row. */
export function publicKeyIn(bytes: Uint8Array, length: number): Uint8Array | undefined {
  if (bytes[0] !== VERSION || bytes.length !== length) return undefined;
  return bytes.slice(1, 1 + KEY);
}

/** `ciphertext | tag 16` by AES-256-GCM; `place` is bound to it. */
export function encrypt(
  key: Uint8Array,
  plain: Uint8Array,
  { nonce, place }: { readonly nonce: Uint8Array; readonly place: Uint8Array },
): Uint8Array {
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
  cipher.setAAD(place);
  const body = cipher.update(plain);
  cipher.final();
  return concat(body, cipher.getAuthTag());
}

/** undefined for what this key did not encrypt, or not for this place. */
export function decrypt(
  key: Uint8Array,
  bytes: Uint8Array,
  { nonce, place }: { readonly nonce: Uint8Array; readonly place: Uint8Array },
): Uint8Array | undefined {
  if (bytes.length < TAG) return undefined;
  const cipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
  cipher.setAAD(place);
  cipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  const plain = cipher.update(bytes.subarray(0, bytes.length - TAG));
  try {
    cipher.final();
    return plain;
  } catch {
    return undefined;
  }
}

function matching(seed: Uint8Array, publicKey: Uint8Array): BoxKeys | undefined {
  const keys = boxKeysOf(seed);
  return equal(keys.publicKey, publicKey) ? keys : undefined;
}

/** @throws Error for a public key that agrees on nothing. */
function agreed(privateKey: KeyObject, publicKey: Uint8Array): Uint8Array {
  const other = createPublicKey({
    key: Buffer.concat([SPKI, publicKey]),
    format: "der",
    type: "spki",
  });
  return diffieHellman({ privateKey, publicKey: other });
}

function boxKey(shared: Uint8Array, once: Uint8Array, publicKey: Uint8Array): Uint8Array {
  return hkdf(shared, concat(once, publicKey), "veillee run key 1");
}

function hkdf(secret: Uint8Array, salt: Uint8Array, info: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, salt, info, KEY));
}
