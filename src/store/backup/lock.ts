/**
 * How the key of a backup is kept in its head.
 *
 * By the store's own vault: the rows that hold the vault's key, wrapped, stand in the head, and the backup's key is sealed to it. So what opens
 * the vault (the operator's code of that day, the recovery key) opens the backup, and one is made while the vault is locked and nobody is there.
 * Or by a passphrase. Or not at all.
 */

import { bare, isRecoveryKey, spelled } from "../../base/hand-code.ts";
import {
  byCode,
  byRecoveryKey,
  NAKED,
  openSealed,
  publicKeyIn,
  type Random,
  sealTo,
  unwrap,
  WRAPPED,
} from "../vault-crypto.ts";
import type { Lock } from "./header.ts";
import { unwrapByPassphrase, wrapByPassphrase } from "./passphrase.ts";
import type { PlainRow } from "./rows.ts";

/** Bytes of a backup's key. */
export const KEY = 32;

/** How a new backup is to be locked. */
export type Locking =
  | { readonly kind: "none" }
  | { readonly kind: "passphrase"; readonly passphrase: string }
  | { readonly kind: "vault" };

/** @param rows the vault's. @returns undefined if by the vault, and no code protects it yet. */
export async function makeLock(
  key: Uint8Array | undefined,
  {
    locking,
    rows,
    id,
    random,
  }: {
    readonly locking: Locking;
    readonly rows: readonly PlainRow[];
    readonly id: string;
    readonly random: Random;
  },
): Promise<Lock | undefined> {
  if (key === undefined || locking.kind === "none") return { kind: "none" };
  if (locking.kind === "passphrase") {
    return { kind: "passphrase", ...(await wrapByPassphrase(key, locking.passphrase)) };
  }
  const wrapped = protecting(rows);
  const publicKey = wrapped[0] && publicKeyIn(wrapped[0].payload, WRAPPED);
  if (publicKey === undefined) return undefined;
  return {
    kind: "vault",
    rows: wrapped.map((row) => [base64(row.key), base64(row.payload)]),
    wrapped: base64(sealTo(publicKey, key, { place: placeOf(id), random })),
  };
}

/** Whether a backup with `lock` opens by what `locking` says, without the secret being tried. */
export function sameLock(lock: Lock, locking: Locking, rows: readonly PlainRow[]): boolean {
  if (lock.kind !== locking.kind) return false;
  if (lock.kind !== "vault") return true;
  const now = protecting(rows).map((row) => `${base64(row.key)} ${base64(row.payload)}`);
  return lock.rows.map((row) => row.join(" ")).join("\n") === now.join("\n");
}

/** The key that `lock` keeps; undefined when `secret` is not the one that opens it, however it was typed. */
export async function openLock(
  lock: Exclude<Lock, { readonly kind: "none" }>,
  secret: string,
  id: string,
): Promise<Uint8Array | undefined> {
  if (lock.kind === "passphrase") return unwrapByPassphrase(lock, secret);
  const [kind, said, derive] = isRecoveryKey(secret)
    ? (["r", bare(secret), byRecoveryKey] as const)
    : (["c", spelled(secret), byCode] as const);
  for (const [place, row] of lock.rows.map((pair) =>
    pair.map((part) => Buffer.from(part, "base64url")),
  )) {
    if (place === undefined || row === undefined || kindOf(place) !== kind) continue;
    const keys = await unwrap(row, said, { derive, place });
    const key = keys && openSealed(keys, Buffer.from(lock.wrapped, "base64url"), placeOf(id));
    if (key?.length === KEY) return key;
  }
  return undefined;
}

/**
 * The rows that wrap the vault's present key; none if no code protects it, for a key that lies there as it is protects nothing.
 *
 * A row's key is `x | generation | kind`: `n` as it is, `c` by the code, `r` by the recovery key.
 */
function protecting(rows: readonly PlainRow[]): readonly PlainRow[] {
  const readable = rows.filter(
    ({ key, payload }) => publicKeyIn(payload, kindOf(key) === "n" ? NAKED : WRAPPED) !== undefined,
  );
  const current = Math.max(0, ...readable.map(generationOf));
  const now = readable.filter((row) => generationOf(row) === current);
  return now.some(({ key }) => kindOf(key) === "n") ? [] : now;
}

function generationOf({ key }: PlainRow): number {
  return key[1] ?? 0;
}

function kindOf(key: Uint8Array): string {
  return String.fromCharCode(key[2] ?? 0);
}

function placeOf(id: string): Uint8Array {
  return Buffer.from(`veillee backup ${id}`);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}
