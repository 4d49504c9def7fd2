/**
 * The open database, which may be closed and opened again under those who use it: after a full disk LevelDB refuses every
 * write until it is opened anew.
 */

import { Fault } from "../base/fault.ts";
import type { Database } from "./database.ts";

export class Handle {
  readonly #open: () => Promise<Database>;
  #database: Database | undefined;
  #closed = false;
  #reopening: Promise<void> | undefined;
  /** Who waits for the database to be open again: a few readers, each at most once. */
  #waiting: (() => void)[] = [];
  /** Whether the open database lies in another folder than the one to open next: then it need not be closed before. */
  #apart: boolean;

  constructor(database: Database, open: () => Promise<Database>, apart = false) {
    this.#database = database;
    this.#open = open;
    this.#apart = apart;
  }

  /** The database if it is open now. */
  get now(): Database | undefined {
    return this.#database;
  }

  /**
   * The database, once it is open.
   *
   * @throws Fault "store/closed" once the store is closing.
   */
  async database(): Promise<Database> {
    while (!this.#closed) {
      if (this.#database !== undefined) return this.#database;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    throw new Fault("store/closed");
  }

  /** Closes the database and opens it again. Rejects if it does not open; those who wait for it then wait for a later try. */
  async reopen(): Promise<void> {
    this.#reopening = this.#anew();
    await this.#reopening;
  }

  /** Closes the database, and one that is being opened. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wake();
    await this.#reopening?.catch(() => undefined);
    const old = this.#database;
    this.#database = undefined;
    await old?.close();
  }

  async #anew(): Promise<void> {
    if (this.#closed) return;
    const old = this.#database;
    if (!this.#apart) {
      this.#database = undefined;
      await old?.close();
    }
    const fresh = await this.#open();
    this.#database = fresh;
    if (this.#apart) await old?.close();
    this.#apart = false;
    this.#wake();
  }

  #wake(): void {
    for (const go of this.#waiting.splice(0)) go();
  }
}
