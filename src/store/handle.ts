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
  /** Who waits for the database to be open again: a few readers, each at most once. */
  #waiting: (() => void)[] = [];

  constructor(database: Database, open: () => Promise<Database>) {
    this.#database = database;
    this.#open = open;
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
    const old = this.#database;
    this.#database = undefined;
    await old?.close();
    const fresh = await this.#open();
    if (this.#closed) {
      await fresh.close();
      return;
    }
    this.#database = fresh;
    this.#wake();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#wake();
    const old = this.#database;
    this.#database = undefined;
    await old?.close();
  }

  #wake(): void {
    for (const go of this.#waiting.splice(0)) go();
  }
}
