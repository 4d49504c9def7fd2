/**
 * An entry as it lies on the disk: its open bytes in one row, its sensitive parts in another, encrypted with the run's key.
 *
 *     e   the open bytes, with the hash of the sensitive parts
 *     p   run, a varint of 1 to 5 bytes | ciphertext | tag 16
 *
 * The nonce is the entry's name: under a run's key it encrypts one entry once. A journal of format 1 has whole entries and no second row.
 */

import { encodeEntry, formOf } from "../journal/entry-codec.ts";
import type { Entry, Hidden } from "../journal/entry.ts";
import type { EntryRef } from "../journal/fact.ts";
import { type Parting, SALT } from "../journal/sensitive.ts";
import { partsKey } from "./keys.ts";
import { decrypt, encrypt, type Random } from "./vault-crypto.ts";
import type { KeptVault } from "./vault.ts";

/** The payloads of an entry's rows. */
export interface Sheet {
  readonly bytes: Uint8Array;
  readonly sealed: Uint8Array | undefined;
}

/** Bytes of chance drawn at once: those of some hundred entries. */
const DRAW = 128 * SALT;

export class Tiers {
  readonly #vault: KeptVault;
  readonly #parting: Parting;

  constructor(vault: KeptVault, random: Random) {
    this.#vault = vault;
    this.#parting = {
      salt: saltsFrom(random),
      pseudonym: (name) => vault.runs.pseudonym(name),
    };
  }

  sheetOf(entry: Entry): Sheet {
    const { bytes, sensitive } = formOf(entry, this.#parting);
    return { bytes, sealed: sensitive && this.seal(entry, sensitive) };
  }

  /** Sensitive parts as they are written in this run. */
  seal(ref: EntryRef, sensitive: Uint8Array): Uint8Array {
    const { run, key } = this.#vault.runs;
    const place = partsKey(ref);
    return Buffer.concat([varint(run), encrypt(key, sensitive, { nonce: nonceOf(place), place })]);
  }

  /** Sensitive parts as they were before {@link seal}, or why they are not at hand. */
  open(ref: EntryRef, sealed: Uint8Array): Uint8Array | Hidden {
    const read = readVarint(sealed);
    if (read === undefined) return "altered";
    const key = this.#vault.runs.of(read.number);
    // With the vault open, a run's key that does not open is lost.
    if (key === undefined) return this.#vault.state === "locked" ? "locked" : "altered";
    const place = partsKey(ref);
    return (
      decrypt(key, sealed.subarray(read.length), { nonce: nonceOf(place), place }) ?? "altered"
    );
  }
}

/** An entry as format 1 writes it. */
export function wholeSheet(entry: Entry): Sheet {
  return { bytes: encodeEntry(entry), sealed: undefined };
}

/** The entry's node and number, and zeros. */
function nonceOf(place: Uint8Array): Uint8Array {
  const nonce = new Uint8Array(12);
  nonce.set(place.subarray(1));
  return nonce;
}

function saltsFrom(random: Random): () => Uint8Array {
  let drawn = new Uint8Array();
  return () => {
    if (drawn.length < SALT) drawn = Uint8Array.from(random(DRAW));
    const salt = drawn.subarray(0, SALT);
    drawn = drawn.subarray(SALT);
    return salt;
  };
}

/** Seven bits a byte, the lowest first. @param number below 2^32. */
export function varint(number: number): Uint8Array {
  const bytes: number[] = [];
  let rest = number;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  return Uint8Array.from([...bytes, rest]);
}

/** The number that `bytes` begin with, and how many of them it takes; undefined if they begin with none. */
export function readVarint(
  bytes: Uint8Array,
): { readonly number: number; readonly length: number } | undefined {
  let number = 0;
  for (const [i, byte] of bytes.subarray(0, 5).entries()) {
    number += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return number <= 0xffff_ffff ? { number, length: i + 1 } : undefined;
  }
  return undefined;
}
