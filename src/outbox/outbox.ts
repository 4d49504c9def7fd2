/**
 * What leaves next, and what became of what left: the one place that spends airtime.
 *
 * A deterministic machine: {@link Outbox.step} takes what happened and returns what to do; time arrives with the events, and
 * nothing here waits, sends or stores. Lanes go by urgency, oldest first within a lane.
 *
 * An emergency must be the very next text to leave, and what the radio driver holds cannot be called back. So words of the other
 * lanes are handed over one at a time, never sooner than the radio would send them at once, and never into the last places the
 * driver keeps; they wait here instead, where they can be overtaken.
 */

import { MINUTE, type Millis, SECOND } from "../base/time.ts";
import type { DeliveryState, Outcome } from "../mesh/delivery.ts";
import type { Lane, Outgoing } from "./outgoing.ts";
import { leavesBefore, Shelves } from "./shelves.ts";
import { drop, type Held, judge, restored } from "./verdict.ts";

/** `at` is the node's running clock, which does not go back. */
export type OutboxEvent =
  /** Already on disk. The same `id` twice changes nothing. */
  | { readonly kind: "queued"; readonly message: Outgoing; readonly at: Millis }
  | {
      readonly kind: "outcome";
      readonly id: string;
      readonly outcome: Outcome;
      readonly at: Millis;
    }
  | { readonly kind: "radio-ready"; readonly at: Millis }
  /** No radio is ready. The driver keeps what its radio had not taken, and says of the rest that it is lost. */
  | { readonly kind: "radio-down"; readonly at: Millis }
  | { readonly kind: "woke"; readonly at: Millis }
  /** Nobody wants this message any more. */
  | { readonly kind: "drop"; readonly id: string; readonly at: Millis };

export type OutboxAction =
  /** To the radio driver; its outcomes come back under the same `id`. */
  | { readonly kind: "send"; readonly id: string; readonly message: Outgoing }
  /** To disk. */
  | { readonly kind: "save"; readonly message: Outgoing }
  /** No further try follows; what changed was saved. */
  | { readonly kind: "settled"; readonly message: Outgoing }
  /** Remove from disk: settled long ago, and no longer told of. */
  | { readonly kind: "forget"; readonly id: string }
  /** Call again then with `woke`; replaces any earlier one. */
  | { readonly kind: "wake"; readonly at: Millis };

/** Waiting messages kept: 2,000 texts are over an hour of unbroken sending, and later ones would come too late to help. */
export const WAITING_MAX = 2000;
/** Settled messages still told of: some weeks of a village, about 2 MB. */
export const SETTLED_KEPT = 5000;
/** Between two texts: the firmware silently drops a text within 2 s of the one before. */
export const PACE: Millis = 2.5 * SECOND;

/** Messages without verdict in the driver's hands, from which no lane but the first adds another. */
const HANDS_MAX = 2;
/** The same for emergencies: as many as a session keeps in flight. */
const HANDS_MAX_EMERGENCY = 4;
/** After a neighbour repeated it, how long the addressee's own acknowledgement may take. */
const CONFIRM_WAIT: Millis = 120 * SECOND;
/** The driver speaks within some minutes of every message; one it is mute about so long is forgotten by it. */
const MUTE_MAX: Millis = 10 * MINUTE;
/** A radio that cannot transmit restarts when it is set right; this is for one that did so unseen. */
const UNFIT_MAX: Millis = 15 * MINUTE;

export class Outbox {
  readonly #shelves = new Shelves();
  /** What follows from the restart itself, told with the first step. */
  readonly #firstActions: OutboxAction[] = [];
  #ready = false;
  #readyAt: Millis = 0;
  /** When the radio would send one more text at once. */
  #airFreeAt: Millis = 0;
  #quietUntil: Millis = 0;
  #unfitUntil: Millis = 0;
  #wakeAt: Millis | undefined;

  /** Goes on from the messages found on disk, at `at`. */
  constructor(kept: Iterable<Outgoing>, at: Millis) {
    const oldestFirst = Array.from(kept).toSorted((one, other) => one.queuedAt - other.queuedAt);
    for (const message of oldestFirst) {
      const held = restored(message, at);
      this.#shelves.put(held);
      if (held.message.state !== message.state) tell(held, this.#firstActions);
    }
  }

  step(event: OutboxEvent): readonly OutboxAction[] {
    const { at } = event;
    const actions = this.#firstActions.splice(0);
    this.#take(event, actions);
    for (const held of Array.from(this.#shelves.inHands.values()))
      if (at >= this.#patienceEnds(held)) this.#outcome(held, { kind: "silent" }, at, actions);
    this.#hand(at, actions);
    this.#forget(actions);
    this.#wake(at, actions);
    return actions;
  }

  /** How far the message `id` got; undefined for one never seen or long forgotten. */
  deliveryOf(id: string): Outgoing | undefined {
    return this.#shelves.get(id)?.message;
  }

  /** How many of the messages still told of stand at each state. */
  summary(): Readonly<Record<DeliveryState, number>> {
    const none = { queued: 0, sent: 0, relayed: 0, delivered: 0 };
    const counts = { ...none, unconfirmed: 0, failed: 0, stored: 0 };
    for (const { state } of this.#shelves.messages()) counts[state] += 1;
    return counts;
  }

  #take(event: OutboxEvent, actions: OutboxAction[]): void {
    const { at } = event;
    switch (event.kind) {
      case "queued":
        return this.#queue(event.message, at, actions);
      case "outcome": {
        const held = this.#shelves.get(event.id);
        if (held !== undefined) this.#outcome(held, event.outcome, at, actions);
        return;
      }
      case "radio-ready":
        this.#ready = true;
        this.#readyAt = at;
        this.#unfitUntil = at;
        return;
      case "radio-down":
        this.#ready = false;
        return;
      case "woke":
        this.#wakeAt = undefined;
        return;
      case "drop": {
        const held = this.#shelves.get(event.id);
        if (held !== undefined) this.#keep(held, drop(held, at), actions);
      }
    }
  }

  #queue(message: Outgoing, at: Millis, actions: OutboxAction[]): void {
    if (this.#shelves.get(message.id) !== undefined) return;
    this.#shelves.put(restored(message, at));
    if (this.#shelves.waiting.size <= WAITING_MAX) return;
    // The least urgent go, and of them the last come: they would leave last.
    let last: Held | undefined;
    for (const held of this.#shelves.waiting.values())
      if (last === undefined || leavesBefore(last.message, held.message)) last = held;
    if (last !== undefined) this.#keep(last, drop(last, at), actions);
  }

  #outcome(held: Held, outcome: Outcome, at: Millis, actions: OutboxAction[]): void {
    const verdict = judge(held, outcome, at);
    this.#keep(held, verdict.held, actions);
    if (verdict.quietUntil !== undefined)
      this.#quietUntil = Math.max(this.#quietUntil, verdict.quietUntil);
    if (verdict.unfit) this.#unfitUntil = at + UNFIT_MAX;
  }

  #keep(before: Held, held: Held, actions: OutboxAction[]): void {
    if (held === before) return;
    this.#shelves.put(held);
    if (held.message !== before.message) tell(held, actions);
  }

  #hand(at: Millis, actions: OutboxAction[]): void {
    if (!this.#ready || at < this.#quietUntil || at < this.#unfitUntil) return;
    for (;;) {
      let next: Held | undefined;
      for (const held of this.#shelves.waiting.values())
        if (
          (held.message.dueAt ?? at) <= at &&
          (next === undefined || leavesBefore(held.message, next.message))
        )
          next = held;
      if (next === undefined || !this.#mayHand(next.message.lane, at)) return;
      this.#airFreeAt = Math.max(at, this.#airFreeAt) + PACE;
      const { dueAt: _, ...rest } = next.message;
      const message: Outgoing = { ...rest, tries: rest.tries + 1 };
      this.#shelves.put({ ...next, message, place: "handed", since: at });
      actions.push({ kind: "send", id: message.id, message });
    }
  }

  #mayHand(lane: Lane, at: Millis): boolean {
    let handed = 0;
    let flying = 0;
    for (const { place } of this.#shelves.inHands.values()) {
      if (place === "handed") handed += 1;
      if (place === "flying") flying += 1;
    }
    if (lane === "emergency") return handed + flying < HANDS_MAX_EMERGENCY;
    return handed === 0 && flying < HANDS_MAX && at >= this.#airFreeAt;
  }

  #forget(actions: OutboxAction[]): void {
    for (const id of Array.from(this.#shelves.settled.keys())) {
      if (this.#shelves.settled.size <= SETTLED_KEPT) return;
      this.#shelves.remove(id);
      actions.push({ kind: "forget", id });
    }
  }

  /** Asks to be called when time alone changes something. */
  #wake(at: Millis, actions: OutboxAction[]): void {
    let soonest = Infinity;
    for (const held of this.#shelves.inHands.values())
      soonest = Math.min(soonest, this.#patienceEnds(held));
    const leaves = Math.max(this.#quietUntil, this.#unfitUntil);
    for (const { message } of this.#ready ? this.#shelves.waiting.values() : []) {
      const free = message.lane === "emergency" ? leaves : Math.max(leaves, this.#airFreeAt);
      const next = Math.max(message.dueAt ?? at, free);
      // One that is due already waits for a verdict, which is an event of its own.
      if (next > at) soonest = Math.min(soonest, next);
    }
    if (soonest === Infinity || soonest === this.#wakeAt) return;
    this.#wakeAt = soonest;
    // First, so that a step taken while these actions are carried out has the last word.
    actions.unshift({ kind: "wake", at: soonest });
  }

  /** When the verdict on a message in the driver's hands is no longer waited for. */
  #patienceEnds({ place, since }: Held): Millis {
    if (place === "relayed") return since + CONFIRM_WAIT;
    if (place === "flying") return since + MUTE_MAX;
    // The driver itself waits out what keeps its radio from taking more.
    return this.#ready ? Math.max(since, this.#readyAt, this.#quietUntil) + MUTE_MAX : Infinity;
  }
}

function tell(held: Held, actions: OutboxAction[]): void {
  actions.push({ kind: "save", message: held.message });
  if (held.place === "settled") actions.push({ kind: "settled", message: held.message });
}
