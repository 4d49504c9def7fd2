/**
 * Keeps the journal: gives drafts their number and their place in time, moves the village, and sees that they reach the disk.
 *
 * The village moves at once, so that the next message is judged by it and an emergency rings whatever the disk does. What is answered waits
 * for the disk: the promise of {@link Keeper.take} resolves once all of it is durable.
 */

import type { Wall } from "../base/time.ts";
import type { Draft, Entry } from "../journal/entry.ts";
import { after, compareOrder, type Order } from "../journal/order.ts";
import type { Outgoing } from "../outbox/outgoing.ts";
import type { Store } from "../store/store.ts";
import type { Village } from "../village/village.ts";
import type { Clock } from "./clock.ts";

/** What is to be kept together, in one write. */
export interface Kept {
  readonly entries: readonly Draft[];
  readonly outgoing?: readonly Outgoing[];
  /** A message's own key, by which the same is known again. */
  readonly seen?: string;
}

export class Keeper {
  readonly #store: Store;
  readonly #village: Village;
  readonly #clock: Clock;
  readonly #readers = new Set<(entries: readonly Entry[]) => void>();
  #number: number;
  #order: Order;

  constructor({
    store,
    village,
    clock,
  }: {
    readonly store: Store;
    readonly village: Village;
    readonly clock: Clock;
  }) {
    this.#store = store;
    this.#village = village;
    this.#clock = clock;
    this.#number = store.lastNumber;
    // An entry that is damaged is not in the village, and yet has its place.
    const [seen, kept] = [village.lastOrder(), store.lastOrder];
    this.#order = compareOrder(seen, kept) < 0 ? kept : seen;
  }

  /**
   * Writes what was decided. Resolves with the entries once they are on disk.
   *
   * What the store would refuse at once moves nothing: no number is spent on it, and the village shows nothing that a restart would forget.
   *
   * @throws Fault "store/…" when they cannot be kept.
   */
  async take({ entries: drafts, outgoing = [], seen }: Kept): Promise<readonly Entry[]> {
    const refused = this.#store.refuses();
    if (refused !== undefined) throw refused;
    const wall = this.#clock.wall();
    const entries = drafts.map((draft) => this.#dated(draft, wall));
    for (const entry of entries) this.#village.apply(entry);
    await this.#store.append({
      entries,
      outgoing,
      ...(seen !== undefined && { seen: [{ key: seen, at: this.#store.age() }] }),
    });
    for (const read of this.#readers) read(entries);
    return entries;
  }

  /** Calls `read` with entries once they are on disk, until the returned function is called. */
  onDurable(read: (entries: readonly Entry[]) => void): () => void {
    this.#readers.add(read);
    return () => this.#readers.delete(read);
  }

  #dated(draft: Draft, wall: Wall): Entry {
    this.#number += 1;
    this.#order = after(this.#order, wall.millis);
    return {
      ...draft,
      node: this.#store.node,
      number: this.#number,
      order: this.#order,
      wall,
    };
  }
}
