/**
 * The keys of sensitive parts: one for each run of the node, drawn at its start and wrapped to the vault's public key.
 *
 * So a node writes while its vault is locked, reads what it wrote in this run, and nothing older until someone unlocks it.
 */

import { createHmac } from "node:crypto";

import { concat, hex } from "../base/bytes.ts";
import type { Change } from "./database.ts";
import { seal } from "./envelope.ts";
import { runKey } from "./keys.ts";
import type { Records } from "./records.ts";
import { type BoxKeys, KEY, openSealed, type Random, sealTo } from "./vault-crypto.ts";

/** Keys of earlier runs held in memory: a restart a day for eleven years. */
const KNOWN_MAX = 4096;
/** Names whose pseudonyms are remembered. */
const NAMES_MAX = 1024;

const VERSION = 1;
const HEADER = 2;

export class RunKeys {
  /** Of this run: one above the last that is on the disk. */
  readonly run: number;
  /** {@link KEY} bytes. */
  readonly key: Uint8Array;
  readonly #records: Records;
  readonly #random: Random;
  readonly #keysOf: (generation: number) => BoxKeys | undefined;
  /** By run; undefined for a run whose key does not open. */
  readonly #known = new Map<number, Uint8Array | undefined>();
  readonly #pseudonyms = new Map<string, string>();

  /** @param keysOf the vault's keys of a generation, while they are at hand. */
  constructor(parts: {
    readonly records: Records;
    readonly run: number;
    readonly random: Random;
    readonly keysOf: (generation: number) => BoxKeys | undefined;
  }) {
    this.run = parts.run;
    this.key = parts.random(KEY);
    this.#records = parts.records;
    this.#random = parts.random;
    this.#keysOf = parts.keysOf;
  }

  /** The row that keeps this run's key: `version 1 | generation 1 | sealed key 80`. It must be written before, or with, what the key encrypts. */
  row(generation: number, publicKey: Uint8Array): Change {
    const key = runKey(this.run);
    const sealed = sealTo(publicKey, this.key, { place: key, random: this.#random });
    return {
      type: "put",
      key,
      value: seal(key, concat(Uint8Array.of(VERSION, generation), sealed)),
    };
  }

  /**
   * The key of `run`; undefined while the vault is locked, or if that key is lost.
   *
   * @throws the system's or LevelDB's error where the disk does not give it.
   */
  of(run: number): Uint8Array | undefined {
    if (run === this.run) return this.key;
    const known = this.#known.get(run);
    if (known !== undefined || this.#known.has(run)) return known;
    const place = runKey(run);
    const payload = this.#records.read(place);
    // The database may be closed for a moment: what is not there now is looked for again.
    if (payload === undefined) return undefined;
    const found = this.#opened(payload, place);
    if (this.#known.size >= KNOWN_MAX) this.#known.clear();
    this.#known.set(run, found);
    return found;
  }

  /** Looks again for keys that did not open before. */
  refresh(): void {
    this.#known.clear();
  }

  /** 8 hexadecimal digits that stand for `name` in this run. */
  pseudonym(name: string): string {
    const known = this.#pseudonyms.get(name);
    if (known !== undefined) return known;
    const made = hex(createHmac("sha256", this.key).update(name).digest().subarray(0, 4));
    if (this.#pseudonyms.size >= NAMES_MAX) this.#pseudonyms.clear();
    this.#pseudonyms.set(name, made);
    return made;
  }

  #opened(payload: Uint8Array, place: Uint8Array): Uint8Array | undefined {
    if (payload[0] !== VERSION) return undefined;
    const keys = this.#keysOf(payload[1] ?? 0);
    const key = keys && openSealed(keys, payload.subarray(HEADER), place);
    return key?.length === KEY ? key : undefined;
  }
}
