/**
 * Checked reading: what comes out of here is as it was written, or does not come out.
 *
 * A value that fails its check stays where it lies, for repair; it is counted, logged once, and passed over.
 */

import { hex } from "../base/bytes.ts";
import { Fault, type FaultCode } from "../base/fault.ts";
import type { Log } from "../base/log.ts";
import type { Database, Range } from "./database.ts";
import { unseal } from "./envelope.ts";
import type { Handle } from "./handle.ts";
import { after } from "./keys.ts";
import { isCorruption, isTrouble, troubleOf } from "./trouble.ts";

/** Damaged keys told apart, so that one read twice counts once. Beyond that many the card is dying and the count says enough. */
const DAMAGED_MAX = 10_000;
/** Damaged keys named in the log. */
const LOGGED_MAX = 100;

export interface Record {
  readonly key: Uint8Array;
  readonly payload: Uint8Array;
}

export class Records {
  readonly #handle: Handle;
  readonly #log: Log;
  readonly #onDamage: () => void;
  readonly #damaged = new Set<string>();
  /** What reading at once failed of since the start: each is told once, for a card that fails is read a thousand times. */
  readonly #failed = new Set<FaultCode>();

  constructor(handle: Handle, log: Log, onDamage: () => void) {
    this.#handle = handle;
    this.#log = log;
    this.#onDamage = onDamage;
  }

  /** Values that failed their check since the start. */
  get quarantined(): number {
    return this.#damaged.size;
  }

  /** Keys in `range` whose values were found damaged since the start. */
  damagedIn({ gte, lt }: Range): readonly Uint8Array[] {
    const keys = Array.from(this.#damaged, (name) => Buffer.from(name, "hex"));
    return keys.filter((key) => Buffer.compare(key, gte) >= 0 && Buffer.compare(key, lt) < 0);
  }

  /** Notes that what lies under `key` is written anew. */
  restored(key: Uint8Array): void {
    if (this.#damaged.delete(hex(key))) this.#onDamage();
  }

  /** Notes that what lies under `key` is not as it was written. */
  quarantine(key: Uint8Array, why: string): void {
    const name = hex(key);
    if (this.#damaged.has(name) || this.#damaged.size >= DAMAGED_MAX) return;
    this.#damaged.add(name);
    if (this.#damaged.size <= LOGGED_MAX) {
      this.#log.error("store.quarantined", { code: "store/corrupt", key: name, why });
    }
    this.#onDamage();
  }

  /** The payload under `key`, at once; undefined if there is none, or none that can be read now. For who may take the one for the other. */
  get(key: Uint8Array): Uint8Array | undefined {
    try {
      return this.read(key);
    } catch (error) {
      if (!isTrouble(error)) throw error;
      this.busy(error);
      return undefined;
    }
  }

  /**
   * The payload under `key`, at once; undefined if there is none, or it is damaged, or the database is closed for a moment.
   *
   * @throws the system's or LevelDB's error where the disk does not give it: it may be there, and whole.
   */
  read(key: Uint8Array): Uint8Array | undefined {
    try {
      return this.#checked(key, this.#handle.now?.get(key));
    } catch (error) {
      if (!isCorruption(error)) throw error;
      this.quarantine(key, "block");
      return undefined;
    }
  }

  /** What to throw for `error`, with which reading at once failed: Fault "store/busy", or what it is where the disk is not to blame. */
  busy(error: unknown): unknown {
    if (!isTrouble(error)) return error;
    const code = troubleOf(error);
    if (!this.#failed.has(code)) this.#log.error("store.not-read", { code, error });
    this.#failed.add(code);
    return new Fault("store/busy", { cause: error });
  }

  /** The payloads under `keys`, without those that are not there or not as they were written. */
  async many(keys: readonly Uint8Array[]): Promise<readonly Record[]> {
    const payloads = await this.each(keys);
    return keys.flatMap((key, i) => {
      const payload = payloads[i];
      return payload === undefined ? [] : [{ key, payload }];
    });
  }

  /** The payload under each of `keys`; undefined where there is none, or none as it was written. */
  async each(keys: readonly Uint8Array[]): Promise<readonly (Uint8Array | undefined)[]> {
    const values = await this.#values(keys);
    return keys.map((key, i) =>
      values === undefined ? this.read(key) : this.#checked(key, values[i]),
    );
  }

  /**
   * The records of `range`, in key order, some hundreds at a time, of a snapshot taken now.
   *
   * @throws Fault "store/corrupt" where a block of the disk cannot be read; "store/closed" when the store closes meanwhile.
   */
  async *all({ gte, lt }: Range): AsyncGenerator<readonly Record[]> {
    const rest = { gte, lt };
    for (;;) {
      const database = await this.#handle.database();
      try {
        yield* this.#scan(database, rest);
        return;
      } catch (error) {
        // Closed and opened again under this scan: it goes on where it stood.
        if (this.#handle.now !== database) continue;
        if (!isCorruption(error)) throw error;
        throw new Fault("store/corrupt", { cause: error });
      }
    }
  }

  /** The keys of a small `range`, whatever their values are worth; as far as they can be read. */
  async keys(range: Range): Promise<readonly Uint8Array[]> {
    const keys: Uint8Array[] = [];
    try {
      const database = await this.#handle.database();
      for await (const rows of database.chunks(range)) keys.push(...rows.map(([key]) => key));
    } catch (error) {
      if (!isCorruption(error)) throw error;
    }
    return keys;
  }

  /** @throws Fault "store/corrupt" where the disk does not say. */
  async lastKey(range: Range): Promise<Uint8Array | undefined> {
    try {
      const database = await this.#handle.database();
      return (await database.last(range))?.[0];
    } catch (error) {
      if (!isCorruption(error)) throw error;
      throw new Fault("store/corrupt", { cause: error });
    }
  }

  /** undefined where a block of the disk cannot be read. */
  async #values(keys: readonly Uint8Array[]) {
    for (;;) {
      const database = await this.#handle.database();
      try {
        return await database.getMany(keys);
      } catch (error) {
        if (this.#handle.now !== database) continue;
        if (!isCorruption(error)) throw error;
        return undefined;
      }
    }
  }

  /** Moves `rest` on as it goes. */
  async *#scan(
    database: Database,
    rest: { gte: Uint8Array; readonly lt: Uint8Array },
  ): AsyncGenerator<readonly Record[]> {
    for await (const rows of database.chunks({ ...rest })) {
      yield rows.flatMap(([key, value]) => {
        const payload = this.#checked(key, value);
        return payload === undefined ? [] : [{ key, payload }];
      });
      rest.gte = after(rows.at(-1)?.[0] ?? rest.gte);
    }
  }

  #checked(key: Uint8Array, value: Uint8Array | undefined): Uint8Array | undefined {
    if (value === undefined) return undefined;
    const payload = unseal(key, value);
    if (payload === undefined) this.quarantine(key, "checksum");
    return payload;
  }
}
