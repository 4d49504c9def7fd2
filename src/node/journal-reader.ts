/** Reads the journal for whoever asks: what is on disk, then, if they wish, what comes to it. */

import type { Entry } from "../journal/entry.ts";
import type { Store } from "../store/store.ts";
import type { Keeper } from "./keeper.ts";

export interface Reading {
  /** Go on with what is written from now on, until the signal. */
  readonly follow: boolean;
  readonly signal: AbortSignal;
}

/** Entries a follower may lag behind before its reading ends: about 10 MB of them. */
const LAG_MAX = 20_000;

/** Entries that are on disk, each once, oldest first. */
export async function* readJournal(
  { store, keeper }: { readonly store: Store; readonly keeper: Keeper },
  { follow, signal }: Reading,
): AsyncGenerator<Entry> {
  // Listened to from before the disk is read, so that nothing falls between the two.
  const fresh = new Arrivals(keeper, signal);
  const told = new Map<string, number>();
  try {
    for await (const entry of follow
      ? chain(store.entries({ signal }), fresh)
      : store.entries({ signal })) {
      if (entry.number <= (told.get(entry.node) ?? 0)) continue;
      told.set(entry.node, entry.number);
      yield entry;
    }
  } finally {
    fresh.stop();
  }
}

async function* chain<T>(...parts: readonly AsyncIterable<T>[]): AsyncGenerator<T> {
  for (const part of parts) yield* part;
}

/** Entries as they become durable, until the signal. */
class Arrivals implements AsyncIterable<Entry> {
  readonly stop: () => void;
  readonly #signal: AbortSignal;
  readonly #waiting: Entry[] = [];
  #wake: (() => void) | undefined;

  constructor(keeper: Keeper, signal: AbortSignal) {
    this.#signal = signal;
    const wake = (): void => this.#wake?.();
    signal.addEventListener("abort", wake, { once: true });
    const forget = keeper.onDurable((entries) => {
      if (this.#waiting.length <= LAG_MAX) this.#waiting.push(...entries);
      wake();
    });
    this.stop = () => {
      signal.removeEventListener("abort", wake);
      forget();
    };
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Entry> {
    while (!this.#signal.aborted && this.#waiting.length <= LAG_MAX) {
      yield* this.#waiting.splice(0);
      if (this.#waiting.length === 0) await this.#arrival();
    }
  }

  #arrival(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      if (this.#signal.aborted) resolve();
    });
  }
}
