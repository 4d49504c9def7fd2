/**
 * A store's own key to the backups it makes. It stays in the store, and goes into no backup: with it a node goes on with a backup that was broken
 * off, while its vault is locked. It opens nothing that does not lie open in the store itself.
 */

import { hex, unhex } from "../../base/bytes.ts";
import type { Store } from "../store.ts";
import { decrypt, encrypt, type Random } from "../vault-crypto.ts";

/** The setting under which it is kept. */
export const OWN_KEY_SETTING = "backup-key";

const KEY = 32;
const NONCE = 12;
const PLACE = Buffer.from("veillee own backup key");

/**
 * The store's key, made now if there is none.
 *
 * No disk is waited for to keep it: a card that is full or read-only would hold up the backup that saves what is on it. Until the key is kept, a
 * restart in the midst of a backup begins it anew.
 */
export function ownKey(store: Pick<Store, "setting" | "append">, random: Random): Uint8Array {
  const kept = unhex(store.setting(OWN_KEY_SETTING) ?? "");
  if (kept?.length === KEY) return kept;
  const key = random(KEY);
  store.append({ settings: { [OWN_KEY_SETTING]: hex(key) } }).catch(() => undefined);
  return key;
}

export function wrapByOwn(key: Uint8Array, own: Uint8Array, random: Random): string {
  const nonce = random(NONCE);
  return Buffer.concat([nonce, encrypt(own, key, { nonce, place: PLACE })]).toString("base64url");
}

/** undefined for a backup of another store. */
export function unwrapByOwn(wrapped: string, own: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(wrapped, "base64url");
  const key = decrypt(own, bytes.subarray(NONCE), {
    nonce: bytes.subarray(0, NONCE),
    place: PLACE,
  });
  return key?.length === KEY ? key : undefined;
}
