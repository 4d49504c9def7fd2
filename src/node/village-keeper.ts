/** Keeps the village on the disk as it changes, so that the next start is quick and memory holds what is open; and shows what was hidden once it is unlocked. */

import { setImmediate as turn } from "node:timers/promises";

import type { Log } from "../base/log.ts";
import { type Millis, MINUTE } from "../base/time.ts";
import type { EntryRef } from "../journal/fact.ts";
import type { After } from "../store/pause.ts";
import type { Store } from "../store/store.ts";
import type { Vault } from "../store/vault.ts";
import type { Village } from "../village/village.ts";
import type { Changes } from "./changes.ts";
import type { Keeper } from "./keeper.ts";
import { checkpointNow } from "./village-start.ts";

/** At the latest after so long, if anything happened: what a start reads again, and what the card writes for it, are both small. */
const PACE: Millis = 10 * MINUTE;
/** Or after so many entries: half a second's reading on a Pi. */
const ENTRIES = 5000;
/** Entries shown again in one turn. */
const AT_ONCE = 50;

export interface VillageKeeperParts {
  readonly store: Pick<Store, "node" | "health" | "onHealth" | "append" | "entriesOf"> & {
    readonly vault: Pick<Vault, "onUnlock">;
  };
  readonly village: Village;
  readonly keeper: Pick<Keeper, "onDurable">;
  readonly changes: Changes;
  readonly after: After;
  readonly log: Log;
  /** The number of the last entry that an earlier run wrote: this run's own are not hidden. */
  readonly before: number;
}

export class VillageKeeper implements Disposable {
  readonly #parts: VillageKeeperParts;
  readonly #stops: (() => void)[] = [];
  #callOff: () => void = () => undefined;
  #kept: number;
  #keeping = false;
  #revealing: Promise<void> = Promise.resolve();

  constructor(parts: VillageKeeperParts) {
    const { store, keeper, village } = parts;
    this.#parts = parts;
    this.#kept = village.count();
    this.#stops.push(
      keeper.onDurable(() => {
        if (village.count() - this.#kept >= ENTRIES) void this.keep();
      }),
      store.vault.onUnlock(() => {
        this.#revealing = this.#revealing.then(() => this.#reveal());
      }),
    );
    this.#plan();
  }

  /** Keeps what changed, unless that is being done. */
  async keep(): Promise<void> {
    if (this.#keeping) return;
    this.#keeping = true;
    this.#kept = this.#parts.village.count();
    await checkpointNow(this.#parts.village, this.#parts);
    this.#keeping = false;
  }

  /** What changed last is on its way to the disk then; closing the store waits for it. */
  [Symbol.dispose](): void {
    this.#callOff();
    for (const stop of this.#stops) stop();
    void this.keep();
  }

  #plan(): void {
    this.#callOff = this.#parts.after(PACE, () => {
      if (this.#parts.village.count() > this.#kept) void this.keep();
      this.#plan();
    });
  }

  /** Reads again what memory holds, some entries a turn, so that no message waits for it. */
  async #reveal(): Promise<void> {
    const { village, changes, log } = this.#parts;
    village.keeping.beginReveal();
    try {
      for (const refs of village.keeping.refsHeld()) await this.#readAgain(refs);
    } catch (error) {
      log.warn("village.not-revealed", { error: String(error) });
    }
    changes.note("cases", "inbox", "households", "lexicon");
  }

  async #readAgain(refs: readonly EntryRef[]): Promise<void> {
    const { village, store, before } = this.#parts;
    const hidden = refs.filter(({ node, number }) => node !== store.node || number <= before);
    for (let at = 0; at < hidden.length; at += AT_ONCE) {
      const entries = await store.entriesOf(hidden.slice(at, at + AT_ONCE));
      for (const entry of entries) village.keeping.reveal(entry);
      await turn();
    }
  }
}
