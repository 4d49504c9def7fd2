/**
 * The vault: what keeps sensitive parts from who takes the card.
 *
 * Its key pair is drawn when it is first needed. Anyone may put a run's key in; to take one out needs the private key, which lies wrapped by the
 * operator's code and by a recovery key, and is in memory only after one of them was typed. Until there is a code it lies unwrapped.
 */

import { Fault } from "../base/fault.ts";
import { bare, isRecoveryKey, spelled } from "../base/hand-code.ts";
import type { Log } from "../base/log.ts";
import type { Change } from "./database.ts";
import { seal } from "./envelope.ts";
import { runOfKey, tables, vaultKey, type VaultRow, vaultRowOfKey } from "./keys.ts";
import type { Records } from "./records.ts";
import { RunKeys } from "./run-keys.ts";
import {
  type BoxKeys,
  boxKeysOf,
  byCode,
  byRecoveryKey,
  KEY,
  naked,
  NAKED,
  publicKeyIn,
  type Random,
  readNaked,
  unwrap,
  wrap,
  WRAPPED,
} from "./vault-crypto.ts";

/**
 * - `unprotected`: no code protects it yet; everything is readable.
 * - `locked`: what earlier runs wrote is hidden; this run's own is not.
 * - `unlocked`: someone opened it since the start.
 */
export type VaultState = "unprotected" | "locked" | "unlocked";

export interface Vault {
  readonly state: VaultState;
  /** Whether nothing of its keys was readable at this start, though there were some: what they would open stays closed. */
  readonly lost: boolean;
  /**
   * Opens it with the operator's code or the recovery key, however they were typed. False for a wrong one, and where no code protects it. It
   * takes a fifth of a second and 32 MiB for a code: not many at a time.
   *
   * @throws Fault "vault/damaged" instead of false when what such a secret would open is not readable any more: it may be the right one.
   */
  unlock(secret: string): Promise<boolean>;
  /**
   * Protects it with a code from now on, and with a recovery key if one is given; an earlier one of the same kind opens nothing any more.
   * Resolves once that is on the disk, and the earlier is on it no more.
   *
   * @throws Fault "vault/locked" while it is locked; "store/…" as an append does.
   */
  protect(secrets: { readonly code: string; readonly recovery?: string }): Promise<void>;
  /** Calls `listener` each time it is unlocked, until the returned function is called. */
  onUnlock(listener: () => void): () => void;
}

/** What is known of one key pair. A second comes into being only when nothing is left of the first. */
interface Generation {
  publicKey: Uint8Array;
  /** While they are at hand. */
  keys: BoxKeys | undefined;
  readonly rows: Map<VaultRow, Uint8Array>;
}

export interface VaultParts {
  readonly records: Records;
  readonly random: Random;
  readonly log: Log;
  /** Puts rows on the disk, in order with all others. @throws Fault "store/…" at once if it takes none. */
  readonly write: (changes: readonly Change[]) => Promise<void>;
  /** Leaves no byte in any file of what was overwritten or deleted in the vault's rows. */
  readonly scour: () => Promise<void>;
}

export class KeptVault implements Vault {
  readonly runs: RunKeys;
  readonly lost: boolean;
  readonly #parts: VaultParts;
  readonly #generations: Map<number, Generation>;
  readonly #current: number;
  readonly #damaged: ReadonlySet<VaultRow>;
  readonly #listeners = new Set<() => void>();
  /** Whether this run's key is on the disk, or on its way there. */
  #runKept = false;

  private constructor(
    parts: VaultParts,
    found: {
      readonly generations: Map<number, Generation>;
      readonly current: number;
      readonly run: number;
      readonly damaged: ReadonlySet<VaultRow>;
      readonly lost: boolean;
    },
  ) {
    this.#parts = parts;
    this.#generations = found.generations;
    this.#current = found.current;
    this.#damaged = found.damaged;
    this.lost = found.lost;
    this.runs = new RunKeys({
      records: parts.records,
      random: parts.random,
      run: found.run,
      keysOf: (generation) => this.#generations.get(generation)?.keys,
    });
  }

  /** Reads what is there. Whatever its rows are, the node runs: what cannot be read is logged, and what it would open stays hidden. */
  static async open(parts: VaultParts): Promise<KeptVault> {
    const { records, log, random } = parts;
    const last = await lastRun(records, random);
    const { generations, highest, damaged } = await readGenerations(records);
    const readable = Math.max(0, ...generations.keys());
    const run = last + 1;
    if (readable > 0) {
      return new KeptVault(parts, { generations, current: readable, run, damaged, lost: false });
    }
    const lost = highest > 0 || last > 0;
    if (lost) log.error("vault.damaged", { code: "vault/damaged" });
    const current = highest + 1 + (last > 0 && highest === 0 ? 1 : 0);
    const keys = boxKeysOf(random(KEY));
    generations.set(current, { publicKey: keys.publicKey, keys, rows: new Map() });
    return new KeptVault(parts, { generations, current, run, damaged, lost });
  }

  get state(): VaultState {
    const { keys, rows } = this.#now;
    if (keys === undefined) return "locked";
    return rows.has("n") || rows.size === 0 ? "unprotected" : "unlocked";
  }

  async unlock(secret: string): Promise<boolean> {
    const kind = isRecoveryKey(secret) ? "r" : "c";
    let opened = false;
    for (const [number, generation] of this.#generations) {
      const row = generation.rows.get(kind);
      const keys = row && (await open(row, { number, kind, secret }));
      if (keys === undefined) continue;
      generation.keys = keys;
      opened = true;
    }
    if (!opened) {
      if (this.#misses(kind)) throw new Fault("vault/damaged");
      return false;
    }
    this.runs.refresh();
    for (const listener of this.#listeners) listener();
    return true;
  }

  async protect({
    code,
    recovery,
  }: {
    readonly code: string;
    readonly recovery?: string;
  }): Promise<void> {
    const { keys, rows } = this.#now;
    if (keys === undefined) throw new Fault("vault/locked");
    const { random, write, scour } = this.#parts;
    const fresh = new Map<VaultRow, Uint8Array>();
    const wrapped = async (kind: "c" | "r", secret: string): Promise<void> => {
      const place = vaultKey(this.#current, kind);
      const derive = kind === "c" ? byCode : byRecoveryKey;
      fresh.set(kind, await wrap(keys, said(kind, secret), { derive, place, random }));
    };
    await wrapped("c", code);
    if (recovery !== undefined) await wrapped("r", recovery);
    const unwrapped: Change = { type: "del", key: vaultKey(this.#current, "n") };
    const written = write([...[...fresh].map(([kind, row]) => this.#put(kind, row)), unwrapped]);
    // Whether anything is to be rubbed out is known before the rows change.
    const traces = rows.size > 0;
    rows.delete("n");
    for (const [kind, row] of fresh) rows.set(kind, row);
    await written;
    if (traces) await scour();
  }

  onUnlock(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The rows that must go before, or with, the first sensitive parts of this run; none after {@link runNoted}. */
  runRows(): readonly Change[] {
    if (this.#runKept) return [];
    const { keys, rows, publicKey } = this.#now;
    const run = this.runs.row(this.#current, publicKey);
    if (rows.size > 0 || keys === undefined) return [run];
    return [this.#put("n", naked(keys)), run];
  }

  /** Notes that {@link runRows} are on their way to the disk. */
  runNoted(): void {
    if (this.#runKept) return;
    this.#runKept = true;
    const { keys, rows } = this.#now;
    if (rows.size === 0 && keys !== undefined) rows.set("n", naked(keys));
  }

  /** Whether a row that a secret of this kind would open is there no more, or not as it was written. */
  #misses(kind: "c" | "r"): boolean {
    const { rows } = this.#now;
    const gone = kind === "c" && rows.size > 0 && !rows.has("n") && !rows.has("c");
    return this.lost || gone || this.#damaged.has(kind);
  }

  get #now(): Generation {
    const now = this.#generations.get(this.#current);
    if (now === undefined) throw new TypeError("a vault without keys");
    return now;
  }

  #put(kind: VaultRow, row: Uint8Array): Change {
    const key = vaultKey(this.#current, kind);
    return { type: "put", key, value: seal(key, row) };
  }
}

async function open(
  row: Uint8Array,
  {
    number,
    kind,
    secret,
  }: { readonly number: number; readonly kind: "c" | "r"; readonly secret: string },
): Promise<BoxKeys | undefined> {
  const derive = kind === "c" ? byCode : byRecoveryKey;
  return unwrap(row, said(kind, secret), { derive, place: vaultKey(number, kind) });
}

function said(kind: "c" | "r", secret: string): string {
  return kind === "c" ? spelled(secret) : bare(secret);
}

/** The key pairs of which a row is readable, the highest generation of any row, and the kinds of those that are not readable. */
async function readGenerations(records: Records): Promise<{
  readonly generations: Map<number, Generation>;
  readonly highest: number;
  readonly damaged: ReadonlySet<VaultRow>;
}> {
  const generations = new Map<number, Generation>();
  const damaged = new Set<VaultRow>();
  let highest = 0;
  for (const key of await records.keys(tables.vault)) {
    const { generation: number, kind } = vaultRowOfKey(key);
    highest = Math.max(highest, number);
    if (kind !== "n" && kind !== "c" && kind !== "r") continue;
    const row = records.read(key);
    const publicKey = row && publicKeyIn(row, kind === "n" ? NAKED : WRAPPED);
    if (row === undefined || publicKey === undefined) {
      damaged.add(kind);
      continue;
    }
    const keys = kind === "n" ? readNaked(row) : undefined;
    const generation = generations.get(number) ?? { publicKey, keys: undefined, rows: new Map() };
    generations.set(number, generation);
    generation.rows.set(kind, row);
    generation.keys ??= keys;
  }
  return { generations, highest, damaged };
}

/** The number of the last run whose key was kept; where the disk does not say, one so high that no key is written over. */
async function lastRun(records: Records, random: Random): Promise<number> {
  try {
    const key = await records.lastKey(tables.runs);
    return key === undefined ? 0 : runOfKey(key);
  } catch (error) {
    if (Fault.in(error, "store/corrupt") === undefined) throw error;
    const [one = 0, two = 0, three = 0] = random(3);
    return 0x80_00_00_00 + ((one << 16) | (two << 8) | three);
  }
}
