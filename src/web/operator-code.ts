/**
 * The operator's code: drawn at the first start, shown once, kept only as a hash.
 *
 *     K7QM-2FXR        8 letters and digits that are not taken for one another, 40 bits
 *     scrypt$15$8$1$<salt>$<key>        what is kept: cost, salt and key, base64url
 */

import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

import { drawCode, spelled } from "../base/hand-code.ts";

const SHAPE = { groups: 2, size: 4 } as const;

/** scrypt's N as a power of two: 32 MiB and a fifth of a second on a Pi; 2^17 would not fit in one of 512 MB. */
const COST = 15;
const BLOCK = 8;
const LANES = 1;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** Twice what N=2^15, r=8 takes. */
const MEMORY_MAX = 64 * 1024 * 1024;

/** A new code, e.g. `K7QM-2FXR`. */
export function newOperatorCode(random: (length: number) => Uint8Array = randomBytes): string {
  return drawCode(SHAPE, random);
}

/** What to keep of `code`. */
export async function hashCode(
  code: string,
  random: (length: number) => Uint8Array = randomBytes,
): Promise<string> {
  const salt = Buffer.from(random(SALT_BYTES));
  const key = await derive(code, salt);
  return ["scrypt", COST, BLOCK, LANES, salt.toString("base64url"), key.toString("base64url")].join(
    "$",
  );
}

/** Whether `code`, however it was typed, is the one that `kept` is of. False for a `kept` that is not ours. */
export async function verifyCode(code: string, kept: string): Promise<boolean> {
  const [name, cost, block, lanes, salt = "", key = "", ...rest] = kept.split("$");
  const ours = [name, cost, block, lanes].join("$") === `scrypt$${COST}$${BLOCK}$${LANES}`;
  const expected = Buffer.from(key, "base64url");
  if (!ours || rest.length > 0 || expected.length !== KEY_BYTES) return false;
  return timingSafeEqual(await derive(code, Buffer.from(salt, "base64url")), expected);
}

function derive(code: string, salt: Buffer): Promise<Buffer> {
  const options = { N: 2 ** COST, r: BLOCK, p: LANES, maxmem: MEMORY_MAX };
  return new Promise((resolve, reject) => {
    scrypt(spelled(code), salt, KEY_BYTES, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
