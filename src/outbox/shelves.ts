/**
 * Where each message of the outbox stands: waiting in our hands, in the radio driver's hands, or settled. Every message is on
 * one shelf, in the order it came to it.
 */

import type { Held } from "./held.ts";
import { lanes, type Outgoing } from "./outgoing.ts";

export class Shelves {
  readonly #waiting = new Map<string, Held>();
  readonly #inHands = new Map<string, Held>();
  readonly #riding = new Map<string, Held>();
  readonly #settled = new Map<string, Held>();
  #emergencies = 0;

  get waiting(): ReadonlyMap<string, Held> {
    return this.#waiting;
  }

  /** Handed, flying or relayed. */
  get inHands(): ReadonlyMap<string, Held> {
    return this.#inHands;
  }

  /** Those that leave within another. */
  get riding(): ReadonlyMap<string, Held> {
    return this.#riding;
  }

  get settled(): ReadonlyMap<string, Held> {
    return this.#settled;
  }

  /** How many emergencies wait. */
  get emergencies(): number {
    return this.#emergencies;
  }

  get(id: string): Held | undefined {
    return (
      this.#waiting.get(id) ??
      this.#inHands.get(id) ??
      this.#riding.get(id) ??
      this.#settled.get(id)
    );
  }

  put(held: Held): void {
    const { id, lane } = held.message;
    const shelf = this.#shelfFor(held.place);
    const waited = this.#waiting.has(id);
    for (const other of this.#all()) if (other !== shelf) other.delete(id);
    shelf.set(id, held);
    if (lane === "emergency")
      this.#emergencies += (shelf === this.#waiting ? 1 : 0) - (waited ? 1 : 0);
  }

  remove(id: string): void {
    if (this.#waiting.get(id)?.message.lane === "emergency") this.#emergencies -= 1;
    this.#waiting.delete(id);
    this.#inHands.delete(id);
    this.#riding.delete(id);
    this.#settled.delete(id);
  }

  *messages(): Generator<Outgoing> {
    for (const shelf of this.#all()) for (const { message } of shelf.values()) yield message;
  }

  #all(): readonly Map<string, Held>[] {
    return [this.#waiting, this.#inHands, this.#riding, this.#settled];
  }

  #shelfFor(place: Held["place"]): Map<string, Held> {
    if (place === "waiting") return this.#waiting;
    if (place === "riding") return this.#riding;
    return place === "settled" ? this.#settled : this.#inHands;
  }
}

/** Whether `one` leaves before `other`: by lane, of emergencies the proven, then the older, then by id so that every replay agrees. */
export function leavesBefore(one: Outgoing, other: Outgoing): boolean {
  const lane = lanes.indexOf(one.lane) - lanes.indexOf(other.lane);
  if (lane !== 0) return lane < 0;
  const proven = one.lane === "emergency" && one.proven !== other.proven;
  if (proven) return one.proven === true;
  return one.queuedAt === other.queuedAt ? one.id < other.id : one.queuedAt < other.queuedAt;
}
