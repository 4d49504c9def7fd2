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
import { BROADCAST, type NodeNumber } from "../mesh/heard.ts";
import { drop, type Held } from "./held.ts";
import { type NextTry, nextTry } from "./next-try.ts";
import type { OutboxAction, OutboxEvent } from "./outbox-events.ts";
import type { Outgoing } from "./outgoing.ts";
import { partsOf, WHOLE } from "./parts.ts";
import { RadioBook, type RadioDesk, type RadioName } from "./radio-book.ts";
import { restored } from "./restored.ts";
import { loadOf } from "./riders.ts";
import { Riding } from "./riding.ts";
import { leavesBefore, Shelves } from "./shelves.ts";
import { Turn } from "./turn.ts";
import { judge } from "./verdict.ts";

/** Waiting messages kept: 2,000 texts are over an hour of unbroken sending, and later ones would come too late to help. */
export const WAITING_MAX = 2000;
/** Settled messages still told of: some weeks of a village, about 2 MB. */
export const SETTLED_KEPT = 5000;
/** Messages without verdict in the driver's hands, from which no lane but the first adds another. */
const HANDS_MAX = 2;
/** The same for emergencies: as many as a session keeps in flight. */
const HANDS_MAX_EMERGENCY = 4;
/** After a neighbour repeated it, how long the addressee's own acknowledgement may take. */
const CONFIRM_WAIT: Millis = 120 * SECOND;
/** The driver speaks within some minutes of every message; one it is mute about so long is forgotten by it. */
const MUTE_MAX: Millis = 10 * MINUTE;

export class Outbox {
  readonly #shelves = new Shelves();
  readonly #book = new RadioBook();
  readonly #turn = new Turn();
  readonly #riding = new Riding(this.#shelves);
  readonly #drawPacketId: () => number;
  /** What follows from the restart itself, told with the first step. */
  readonly #firstActions: OutboxAction[] = [];
  #wakeAt: Millis | undefined;

  /**
   * Goes on from the messages found on disk, at `at`.
   *
   * @param drawPacketId 32 random bits.
   */
  constructor(kept: Iterable<Outgoing>, at: Millis, drawPacketId: () => number) {
    this.#drawPacketId = drawPacketId;
    const oldestFirst = Array.from(kept).toSorted((one, other) => one.queuedAt - other.queuedAt);
    for (const message of oldestFirst) {
      const held = restored(message, at);
      this.#shelves.put(held);
      if (held.message.state !== message.state) tell(held, this.#firstActions);
      const { packetId, to, onChannel } = message;
      if (
        message.within !== undefined ||
        packetId === undefined ||
        message.state === "delivered" ||
        message.state === "stored"
      )
        continue;
      const watched = {
        handle: handleOf(message),
        packetId,
        to: onChannel === true ? BROADCAST : to,
      };
      this.#firstActions.push({ kind: "watch", ...watched });
    }
    for (const message of oldestFirst) {
      const moved = this.#riding.boardAgain(message, at);
      if (moved !== undefined) tell(moved, this.#firstActions);
    }
  }

  step(event: OutboxEvent): readonly OutboxAction[] {
    const { at } = event;
    const actions = this.#firstActions.splice(0);
    // What the mesh says is mostly about nobody who is written to.
    if (!this.#take(event, actions)) return actions;
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

  /** What follows for the message `id`, seen at `at`; undefined for one never seen or long forgotten. */
  nextTryOf(id: string, at: Millis): NextTry | undefined {
    const held = this.#shelves.get(id);
    const { within } = held?.message ?? {};
    if (held?.place === "riding" && within !== undefined) return this.nextTryOf(within, at);
    return held && nextTry(held, (message) => this.#opensAt(message, at), at);
  }

  /** Every message still told of. */
  messages(): Iterable<Outgoing> {
    return this.#shelves.messages();
  }

  /** Those for which nothing more is done by itself. */
  *settled(): Generator<Outgoing> {
    for (const { message } of this.#shelves.settled.values()) yield message;
  }

  /** How many of the messages still told of stand at each state. */
  summary(): Readonly<Record<DeliveryState, number>> {
    const none = { queued: 0, sent: 0, relayed: 0, delivered: 0 };
    const counts = { ...none, unconfirmed: 0, failed: 0, stored: 0 };
    for (const { state } of this.#shelves.messages()) counts[state] += 1;
    return counts;
  }

  /** Takes note of what happened; returns whether anything may follow from it. */
  #take(event: OutboxEvent, actions: OutboxAction[]): boolean {
    const { at } = event;
    switch (event.kind) {
      case "queued":
        this.#queue(event.message, at, actions);
        return true;
      case "outcome": {
        const held = this.#heldUnder(event.handle);
        if (held !== undefined) this.#outcome(held, event.outcome, at, actions);
        return held !== undefined;
      }
      case "radio-ready":
        this.#book.ready(event.radio, event.privateChannel, at);
        return true;
      case "radio-down":
        this.#book.down(event.radio, at);
        return true;
      case "air":
        this.#book.air(event.radio, event.hold, at);
        this.#turn.budget.modem = event.modem;
        return true;
      case "night":
        this.#turn.nightUntil = event.until;
        return true;
      case "heard":
        return this.#book.heard(event.node, event.radio) && this.#waitsFor(event.node);
      case "known":
        return this.#book.known(event.node, event.radio) && this.#waitsFor(event.node);
      case "key":
        return this.#keyKnown(event.node, at, actions);
      case "woke":
        this.#wakeAt = undefined;
        return true;
      case "drop": {
        const held = this.#shelves.get(event.id);
        if (held !== undefined) this.#keep(held, drop(held, at), actions);
        return held !== undefined;
      }
      case "erase":
        this.#erase(event.ids, at, actions);
        return true;
    }
    return event satisfies never;
  }

  /** What left within an erased message, and is not erased, goes on by itself. */
  #erase(ids: readonly string[], at: Millis, actions: OutboxAction[]): void {
    const riders = ids.flatMap((id) => this.#riding.ridersOf(id));
    for (const id of ids) {
      this.#shelves.remove(id);
      this.#riding.forget(id);
      actions.push({ kind: "forget", id });
    }
    for (const id of riders) {
      const held = this.#shelves.get(id);
      const moved = held && this.#riding.boardAgain(held.message, at);
      if (moved !== undefined) tell(moved, actions);
    }
  }

  #waitsFor(node: NodeNumber): boolean {
    for (const { message } of this.#shelves.waiting.values()) if (message.to === node) return true;
    return false;
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
    const verdict = judge(held, outcome, at, this.#book);
    this.#account(held, outcome, verdict.held, at);
    this.#keep(held, verdict.held, actions);
    if (held.radio === undefined) return;
    // Its link is down, whether or not we have been told: a message given back is not offered to it again at once.
    if (outcome.kind === "unsent") this.#book.down(held.radio, at);
    if (verdict.quietUntil !== undefined) this.#book.quiet(held.radio, verdict.quietUntil);
    if (verdict.unfit) this.#book.unfit(held.radio, at);
  }

  /** The message a try belongs to; undefined if another part of it is on its way by now. */
  #heldUnder(handle: string): Held | undefined {
    const [id = ""] = handle.split("/");
    const held = this.#shelves.get(id);
    return held !== undefined && handleOf(held.message) === handle ? held : undefined;
  }

  /** The key that messages to `node` wait for has come; returns whether there were any. */
  #keyKnown(node: NodeNumber, at: Millis, actions: OutboxAction[]): boolean {
    let waited = false;
    for (const held of Array.from(this.#shelves.waiting.values())) {
      const { to, onChannel, dueAt = at } = held.message;
      if (to !== node || !held.keyAsked || onChannel === true || dueAt <= at) continue;
      this.#keep(held, { ...held, message: { ...held.message, dueAt: at } }, actions);
      waited = true;
    }
    return waited;
  }

  #keep(before: Held, held: Held, actions: OutboxAction[]): void {
    if (held === before) return;
    this.#shelves.put(held);
    if (held.message !== before.message) tell(held, actions);
    for (const rider of this.#riding.follow(held)) tell(rider, actions);
  }

  /** What a try cost the air beyond what was charged when it left. */
  #account(
    { message: before }: Held,
    outcome: Outcome,
    { message: after }: Held,
    at: Millis,
  ): void {
    if (after.tries < before.tries) this.#turn.budget.refund(before, at);
    else if (
      outcome.kind === "silent" ||
      (outcome.kind === "refused" && outcome.reason.remedy === "later")
    )
      this.#turn.budget.repeated(before, at);
  }

  /** When, by time alone, `message` will leave. */
  #opensAt(message: Outgoing, at: Millis): Millis {
    const opens = this.#book.opensAt(message, at);
    return opens === Infinity ? opens : Math.max(opens, this.#turn.opensAt(message, at));
  }

  /** Hands over what may leave now: the most urgent first, each to its radio. */
  #hand(at: Millis, actions: OutboxAction[]): void {
    for (;;) {
      const next = this.#next(at);
      if (next === undefined) return;
      const { desk } = next;
      const {
        carrier: held,
        text,
        riders,
      } = loadOf(next.held, this.#shelves.waiting.values(), (id) => this.#riding.isLaden(id));
      this.#book.handed(desk.name, at);
      const { dueAt: _, ...rest } = held.message;
      const packetId = this.#newPacketId();
      const message: Outgoing = { ...rest, text, tries: rest.tries + 1, packetId };
      this.#turn.handed(message, at);
      const { room = WHOLE, partsDone = 0, onChannel } = message;
      this.#shelves.put({ ...held, message, place: "handed", since: at, radio: desk.name });
      // The words that ride along are on the disk within their carrier before they are marked as gone.
      actions.push({ kind: "save", message });
      for (const rider of riders)
        actions.push({ kind: "save", message: this.#riding.board(rider, message.id) });
      actions.push({
        kind: "send",
        radio: desk.name,
        handle: handleOf(message),
        packetId,
        message,
        text: partsOf(message.text, room)[partsDone] ?? message.text,
        ...(onChannel === true &&
          desk.privateChannel !== undefined && { channel: desk.privateChannel }),
      });
    }
  }

  #next(at: Millis): { readonly held: Held; readonly desk: RadioDesk } | undefined {
    let next: { readonly held: Held; readonly desk: RadioDesk } | undefined;
    // Mostly nothing but an emergency may leave, and none waits: then the thousands that do are not looked through.
    if (this.#shelves.emergencies === 0 && !this.#book.lowerLanesOpen(at)) return undefined;
    for (const held of this.#shelves.waiting.values()) {
      if ((held.message.dueAt ?? at) > at) continue;
      if (next !== undefined && !leavesBefore(held.message, next.held.message)) continue;
      if (this.#turn.opensAt(held.message, at) > at) continue;
      const desk = this.#book.choose(held.message, at);
      if (desk !== undefined && this.#mayHand(held.message, desk.name)) next = { held, desk };
    }
    return next;
  }

  #mayHand({ lane, proven }: Outgoing, radio: RadioName): boolean {
    let handed = 0;
    let flying = 0;
    let cries = 0;
    for (const held of this.#shelves.inHands.values()) {
      if (held.radio !== radio) continue;
      if (held.place === "handed") handed += 1;
      if (held.place === "flying") flying += 1;
      if (held.place === "handed" && held.message.lane === "emergency") cries += 1;
    }
    // What a driver holds cannot be overtaken: of cries that anyone can forge it gets one at a time, and never the last place.
    if (lane === "emergency" && proven !== true)
      return cries === 0 && handed + flying < HANDS_MAX_EMERGENCY - 1;
    if (lane === "emergency") return handed + flying < HANDS_MAX_EMERGENCY;
    return handed === 0 && flying < HANDS_MAX;
  }

  #newPacketId(): number {
    let id = this.#drawPacketId();
    while (id === 0) id = this.#drawPacketId();
    return id;
  }

  #forget(actions: OutboxAction[]): void {
    for (const id of Array.from(this.#shelves.settled.keys())) {
      if (this.#shelves.settled.size <= SETTLED_KEPT) return;
      this.#shelves.remove(id);
      this.#riding.forget(id);
      actions.push({ kind: "forget", id });
    }
  }

  /** Asks to be called when time alone changes something. */
  #wake(at: Millis, actions: OutboxAction[]): void {
    let soonest = Infinity;
    for (const held of this.#shelves.inHands.values())
      soonest = Math.min(soonest, this.#patienceEnds(held));
    for (const { message } of this.#shelves.waiting.values()) {
      const next = Math.max(message.dueAt ?? at, this.#opensAt(message, at));
      // One that is due already waits for a verdict or a radio, which are events of their own.
      if (next > at) soonest = Math.min(soonest, next);
    }
    if (soonest === Infinity || soonest === this.#wakeAt) return;
    this.#wakeAt = soonest;
    // First, so that a step taken while these actions are carried out has the last word.
    actions.unshift({ kind: "wake", at: soonest });
  }

  /** When the verdict on a message in the driver's hands is no longer waited for. */
  #patienceEnds({ place, since, radio }: Held): Millis {
    if (place === "relayed") return since + CONFIRM_WAIT;
    if (place === "flying") return since + MUTE_MAX;
    // The driver itself waits out what keeps its radio from taking more.
    const desk = radio === undefined ? undefined : this.#book.get(radio);
    return Math.max(since, desk?.since ?? since, desk?.quietUntil ?? since) + MUTE_MAX;
  }
}

/** What a try is sent under: the message, and which part of it. */
function handleOf({ id, partsDone = 0 }: Outgoing): string {
  return partsDone === 0 ? id : `${id}/${partsDone}`;
}

function tell(held: Held, actions: OutboxAction[]): void {
  actions.push({ kind: "save", message: held.message });
  if (held.place === "settled") actions.push({ kind: "settled", message: held.message });
}
