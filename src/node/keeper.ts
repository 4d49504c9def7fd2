/**
 * Keeps the journal: gives drafts their number and their place in time, moves the village, and sees that they reach the disk.
 *
 * The village moves at once, so that the next message is judged by it and an emergency rings whatever the disk does. What is answered waits
 * for the disk: the promise of {@link Keeper.take} resolves once all of it is durable.
 */

import type { Millis, Wall, WallQuality } from "../base/time.ts";
import type { Draft, Entry } from "../journal/entry.ts";
import { after, compareOrder, type Order } from "../journal/order.ts";
import { trustNode } from "../journal/vocabulary.ts";
import type { Outgoing } from "../outbox/outgoing.ts";
import type { Store } from "../store/store.ts";
import type { Village } from "../village/village.ts";
import type { Clock } from "./clock.ts";
import { UnsureStamps } from "./unsure-stamps.ts";

/** What is to be kept together, in one write. */
export interface Kept {
  readonly entries: readonly Draft[];
  readonly outgoing?: readonly Outgoing[];
  /** A message's own key, by which the same is known again. */
  readonly seen?: string;
  /** Settings of the store, and messages to be forgotten, with them. */
  readonly settings?: Readonly<Record<string, string | undefined>>;
  readonly forget?: readonly string[];
}

export class Keeper {
  readonly #store: Store;
  readonly #village: Pick<Village, "apply" | "lastOrder">;
  readonly #clock: Clock;
  readonly #readers = new Set<(entries: readonly Entry[]) => void>();
  readonly #running: () => Millis;
  /** What was stamped while the network had not set the clock. */
  readonly #unsure = new UnsureStamps();
  /** The number of the entry with which this run began, once it is written. */
  #run: number | undefined;
  /** A correction is on its way to the disk. */
  #correcting = false;
  #number: number;
  #order: Order;
  /** What the orders follow while the wall clock is worth nothing, and when by the running clock it was that. */
  #pace: { readonly millis: Millis; readonly at: Millis };

  constructor({
    store,
    village,
    clock,
    running,
  }: {
    readonly store: Store;
    readonly village: Pick<Village, "apply" | "lastOrder">;
    readonly clock: Clock;
    readonly running: () => Millis;
  }) {
    this.#store = store;
    this.#village = village;
    this.#clock = clock;
    this.#number = store.lastNumber;
    // An entry that is damaged is not in the village, and yet has its place.
    const [seen, kept] = [village.lastOrder(), store.lastOrder];
    this.#order = compareOrder(seen, kept) < 0 ? kept : seen;
    this.#running = running;
    const { millis } = this.#order;
    // The first clock a new node is shown is as good as any.
    this.#pace = { millis: millis === 0 ? clock.wall().millis : millis, at: running() };
  }

  /**
   * Writes what was decided. Resolves with the entries once they are on disk.
   *
   * What the store would refuse at once moves nothing: no number is spent on it, and the village shows nothing that a restart would forget.
   *
   * @throws Fault "store/…" when they cannot be kept.
   */
  async take({
    entries: drafts,
    outgoing = [],
    seen,
    settings,
    forget,
  }: Kept): Promise<readonly Entry[]> {
    const refused = this.#store.refuses();
    if (refused !== undefined) throw refused;
    const running = this.#running();
    const wall = { ...this.#clock.wall(), running };
    const now = this.#orderTime(wall);
    const entries = drafts.map((draft) => this.#dated(draft, { wall, now, running }));
    for (const entry of entries) this.#village.apply(entry);
    await this.#store.append({
      entries,
      outgoing,
      ...(settings !== undefined && { settings }),
      ...(forget !== undefined && { forget }),
      ...(seen !== undefined && { seen: [{ key: seen, at: this.#store.age() }] }),
    });
    for (const read of this.#readers) read(entries);
    return entries;
  }

  /**
   * Says how far this run's stamps were out, if the time has been learned since. To be called now and again: nothing is written while there is nothing new.
   *
   * @throws Fault "store/…" when it cannot be kept; it is then said the next time.
   */
  async correctStamps(): Promise<void> {
    if (this.#run === undefined || this.#correcting) return;
    const wall = this.#clock.wall();
    const correcting = this.#unsure.corrections(this.#run, wall, this.#running());
    if (correcting === undefined) return;
    const actor = { role: "node", id: this.#store.node } as const;
    this.#correcting = true;
    try {
      await this.take({
        entries: correcting.facts.map((fact) => ({ trust: trustNode, actor, fact })),
      });
      correcting.settle();
    } finally {
      this.#correcting = false;
    }
  }

  /** What a source of this quality said of our stamps is not to be believed: said with the next correction. */
  takeBackStamps(quality: WallQuality): void {
    this.#unsure.takeBack(quality);
  }

  /** Calls `read` with entries once they are on disk, until the returned function is called. */
  onDurable(read: (entries: readonly Entry[]) => void): () => void {
    this.#readers.add(read);
    return () => this.#readers.delete(read);
  }

  /** The time that orders follow: the wall's while it is worth something, else it goes on from the last at the pace of the running clock. */
  #orderTime({ millis, quality }: Wall): Millis {
    const at = this.#running();
    const paced = this.#pace.millis + (at - this.#pace.at);
    this.#pace = { millis: quality === "none" ? paced : millis, at };
    return this.#pace.millis;
  }

  #dated(
    draft: Draft,
    { wall, now, running }: { readonly wall: Wall; readonly now: Millis; readonly running: Millis },
  ): Entry {
    this.#number += 1;
    this.#order = after(this.#order, now);
    const [node, number] = [this.#store.node, this.#number];
    if (draft.fact.kind === "node.started") this.#run ??= number;
    const dated = { ...draft, node, number, order: this.#order };
    if (wall.quality === "ntp" || this.#run === undefined) return { ...dated, wall };
    this.#unsure.note(number, wall, running);
    return { ...dated, wall: { ...wall, stamped: { node, run: this.#run, number } } };
  }
}
