/**
 * The messages that leave within another: who carries whom, and that each gets as far as its carrier does, over a restart too.
 */

import type { Millis } from "../base/time.ts";
import type { Held } from "./held.ts";
import type { Outgoing } from "./outgoing.ts";
import type { Shelves } from "./shelves.ts";

export class Riding {
  readonly #shelves: Shelves;
  /** By their carrier's id. */
  readonly #riders = new Map<string, readonly string[]>();

  constructor(shelves: Shelves) {
    this.#shelves = shelves;
  }

  /** Whether others leave within the message `id`: it is no more what it was, and rides in none itself. */
  isLaden(id: string): boolean {
    return this.#riders.has(id);
  }

  /** Those that leave within the message `id`. */
  ridersOf(id: string): readonly string[] {
    return this.#riders.get(id) ?? [];
  }

  board(rider: Held, within: string): Outgoing {
    const { dueAt: _, ...rest } = rider.message;
    const message: Outgoing = { ...rest, within };
    this.#shelves.put({ ...rider, message, place: "riding" });
    this.#add(within, message.id);
    return message;
  }

  /** Those within `carrier` that are now known to have got further, or to their end. */
  follow(carrier: Held): readonly Held[] {
    const riders = this.#riders.get(carrier.message.id) ?? [];
    return riders.flatMap((id) => this.#share(id, carrier) ?? []);
  }

  /** After a restart: a message that was within another goes on with it, or by itself if that is gone. */
  boardAgain({ id, within }: Outgoing, at: Millis): Held | undefined {
    const rider = this.#shelves.get(id);
    if (rider === undefined || within === undefined) return undefined;
    const carrier = this.#shelves.get(within);
    if (carrier !== undefined) {
      this.#add(within, id);
      return rider.place === "riding" ? this.#share(id, carrier) : undefined;
    }
    if (rider.place !== "riding") return undefined;
    const { within: _, ...message } = rider.message;
    const alone: Held = { ...rider, place: "waiting", message: { ...message, dueAt: at } };
    this.#shelves.put(alone);
    return alone;
  }

  forget(carrier: string): void {
    this.#riders.delete(carrier);
  }

  #add(within: string, id: string): void {
    this.#riders.set(within, [...(this.#riders.get(within) ?? []), id]);
  }

  #share(id: string, carrier: Held): Held | undefined {
    const rider = this.#shelves.get(id);
    if (rider === undefined) return undefined;
    const { state, changedAt } = carrier.message;
    const place = carrier.place === "settled" ? "settled" : "riding";
    if (rider.message.state === state && rider.place === place) return undefined;
    const { dueAt: _, ...message } = rider.message;
    const shared: Held = { ...rider, place, message: { ...message, state, changedAt } };
    this.#shelves.put(shared);
    return shared;
  }
}
