/** A key kept by a passphrase: scrypt gives the key that encrypts it. */

import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";

/** scrypt's N as a power of two: 32 MiB, and a fifth of a second on a Pi; 2^17 would not fit in one of 512 MB. */
const COST = 15;
const BLOCK = 8;
const MEMORY_MAX = 64 * 1024 * 1024;

const SALT = 16;
const KEY = 32;
const TAG = 16;
/** Each salt is used once, so its key encrypts one thing. */
const NONCE = Buffer.alloc(12);
const PURPOSE = Buffer.from("veillee backup key");

export interface Wrapped {
  readonly salt: string;
  readonly wrapped: string;
}

export async function wrapByPassphrase(key: Uint8Array, passphrase: string): Promise<Wrapped> {
  const salt = randomBytes(SALT);
  const cipher = createCipheriv("aes-256-gcm", await derive(passphrase, salt), NONCE);
  cipher.setAAD(PURPOSE);
  const wrapped = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { salt: salt.toString("base64url"), wrapped: wrapped.toString("base64url") };
}

/** undefined when it is another passphrase. */
export async function unwrapByPassphrase(
  { salt, wrapped }: Wrapped,
  passphrase: string,
): Promise<Uint8Array | undefined> {
  const bytes = Buffer.from(wrapped, "base64url");
  if (bytes.length !== KEY + TAG) return undefined;
  const key = await derive(passphrase, Buffer.from(salt, "base64url"));
  const decipher = createDecipheriv("aes-256-gcm", key, NONCE);
  decipher.setAAD(PURPOSE);
  decipher.setAuthTag(bytes.subarray(KEY));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, KEY)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Accents are one sign or two, by the keyboard: they are made one. */
function derive(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  const options = { N: 2 ** COST, r: BLOCK, p: 1, maxmem: MEMORY_MAX };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFC"), salt, KEY, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
