/**
 * A village's radio in virtual time: an outbox, the disk it saves to, which keeps no words of what is settled, and a driver whose every try has a fate. Checks at each step
 * what must always hold of an outbox.
 */

import { type Millis, SECOND } from "../../src/base/time.ts";
import { type DeliveryState, type Outcome, type Refusal } from "../../src/mesh/delivery.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import type { OutboxEvent } from "../../src/outbox/outbox-events.ts";
import { Outbox } from "../../src/outbox/outbox.ts";
import { type Lane, type Outgoing, wordless } from "../../src/outbox/outgoing.ts";

/** What comes of one try: outcomes, each so long after the hand-over. */
export type Fate = readonly (readonly [after: Millis, outcome: Outcome])[];

export const refusal = (remedy: Refusal["remedy"], minutes?: number): Outcome => ({
  kind: "refused",
  reason: { code: 5, remedy, ...(minutes === undefined ? {} : { minutes }) },
});
const sent: Outcome = { kind: "sent", packetId: 7 };

export const fates = {
  delivered: [
    [100, sent],
    [4 * SECOND, { kind: "delivered" }],
  ],
  relayedThenDelivered: [
    [100, sent],
    [3 * SECOND, { kind: "relayed" }],
    [9 * SECOND, { kind: "delivered" }],
  ],
  relayed: [
    [100, sent],
    [3 * SECOND, { kind: "relayed" }],
  ],
  relayedThenRefused: [
    [100, sent],
    [3 * SECOND, { kind: "relayed" }],
    [22 * SECOND, refusal("later")],
  ],
  later: [
    [100, sent],
    [22 * SECOND, refusal("later")],
  ],
  silent: [
    [100, sent],
    [120 * SECOND, { kind: "silent" }],
  ],
  lost: [
    [100, sent],
    [5 * SECOND, { kind: "lost" }],
  ],
  lostUntaken: [[SECOND, { kind: "lost" }]],
  /** The driver forgets it. */
  mute: [],
  soon: [[100, refusal("soon")]],
  pause: [[100, refusal("pause", 12)]],
  askKey: [[100, refusal("ask-key")]],
  keyTold: [
    [100, sent],
    [6 * SECOND, refusal("key-told")],
  ],
  never: [[100, refusal("never")]],
  radio: [[100, refusal("radio")]],
} as const satisfies Record<string, Fate>;

const steps: Readonly<Record<DeliveryState, number>> = {
  failed: 0,
  queued: 0,
  unconfirmed: 1,
  sent: 1,
  relayed: 2,
  delivered: 3,
  stored: 4,
};

let nextId = 0;

export function message(lane: Lane, queuedAt: Millis, more: Partial<Outgoing> = {}): Outgoing {
  nextId += 1;
  return {
    id: nextId.toString(16).padStart(16, "0"),
    to: 0xa1b2c302,
    text: "Reçu par le hub, n°12.",
    lane,
    queuedAt,
    state: "queued",
    tries: 0,
    changedAt: queuedAt,
    ...more,
  };
}

interface Send {
  readonly at: Millis;
  readonly message: Outgoing;
  readonly text: string;
  readonly radio: string;
}

/** The only radio of a world that has one. */
export const RADIO = "tcp://one";

interface Coming {
  readonly at: Millis;
  readonly handle: string;
  readonly outcome: Outcome;
}

export class World {
  now: Millis = 0;
  readonly disk = new Map<string, Outgoing>();
  readonly sends: Send[] = [];
  readonly settled = new Set<string>();
  /** Packets that are listened for after a restart. */
  readonly watched: number[] = [];
  /** What must hold and did not, in words. */
  readonly broken: string[] = [];
  outbox: Outbox;
  ready = false;
  #lastPacketId = 0;
  readonly #fateOf: (sends: number, message: Outgoing) => Fate;
  readonly #seen = new Map<string, number>();
  /** What is still to come of the tries in the driver's hands. */
  #driver: readonly Coming[] = [];
  readonly #taken = new Set<string>();
  #plan: { readonly at: Millis; readonly act: () => void }[] = [];
  #wakeAt: Millis | undefined;

  constructor(fateOf: (sends: number, message: Outgoing) => Fate) {
    this.#fateOf = fateOf;
    this.outbox = this.#open([]);
  }

  #open(kept: Iterable<Outgoing>): Outbox {
    return new Outbox(kept, this.now, () => ++this.#lastPacketId);
  }

  /** At `at`, do `act`. */
  plan(at: Millis, act: () => void): void {
    this.#plan.push({ at, act });
  }

  queue(one: Outgoing): Outgoing {
    this.disk.set(one.id, one);
    this.step({ kind: "queued", message: one, at: this.now });
    return one;
  }

  /** The link comes up or falls. The driver gives back what its radio had not taken, and loses the rest. */
  radio(ready: boolean): void {
    if (ready === this.ready) return;
    this.ready = ready;
    const { now } = this;
    if (ready) return this.step({ kind: "radio-ready", radio: RADIO, at: now });
    const ends = new Map<string, "lost" | "unsent">();
    for (const { handle } of this.#driver)
      ends.set(handle, this.#taken.has(handle) ? "lost" : "unsent");
    this.#driver = [];
    this.step({ kind: "radio-down", radio: RADIO, at: now });
    for (const [handle, kind] of ends)
      this.step({ kind: "outcome", handle, outcome: { kind }, at: now });
  }

  /** The process is killed and started again on the same disk. */
  restart(): void {
    this.#driver = [];
    this.#wakeAt = undefined;
    this.outbox = this.#open(this.disk.values());
    for (const one of this.outbox.settled()) this.disk.set(one.id, wordless(one));
    this.step({ kind: "woke", at: this.now });
    if (this.ready) this.step({ kind: "radio-ready", radio: RADIO, at: this.now });
  }

  state(one: Outgoing): DeliveryState | undefined {
    return this.outbox.deliveryOf(one.id)?.state;
  }

  step(event: OutboxEvent): void {
    if (event.kind === "outcome") this.#see(event.handle, event.outcome);
    for (const action of this.outbox.step(event)) {
      switch (action.kind) {
        case "send":
          this.#send(action);
          break;
        case "watch":
          this.watched.push(action.packetId);
          break;
        case "save":
          this.disk.set(action.message.id, action.message);
          this.#checkHonest(action.message);
          break;
        case "settled":
          this.settled.add(action.message.id);
          this.disk.set(action.message.id, wordless(action.message));
          break;
        case "forget":
          this.disk.delete(action.id);
          break;
        case "wake":
          if (action.at <= this.now) this.broken.push("asked to be woken in the past");
          this.#wakeAt = action.at;
          break;
      }
    }
  }

  /** Lives until nothing is to come, or until `end`. */
  run(end: Millis = Infinity): void {
    for (;;) {
      const next = Math.min(
        ...this.#plan.map(({ at }) => at),
        ...this.#driver.map(({ at }) => at),
        this.#wakeAt ?? Infinity,
      );
      if (next === Infinity || next > end) break;
      this.now = next;
      this.#live();
    }
    if (end !== Infinity) this.now = end;
  }

  #live(): void {
    const planned = this.#plan.find(({ at }) => at === this.now);
    if (planned !== undefined) {
      this.#plan = this.#plan.filter((one) => one !== planned);
      return planned.act();
    }
    const due = this.#driver.find(({ at }) => at === this.now);
    if (due !== undefined) {
      this.#driver = this.#driver.filter((one) => one !== due);
      if (due.outcome.kind === "sent") this.#taken.add(due.handle);
      const { handle, outcome } = due;
      return this.step({ kind: "outcome", handle, outcome, at: this.now });
    }
    this.#wakeAt = undefined;
    this.step({ kind: "woke", at: this.now });
  }

  #send(send: Omit<Send, "at"> & { readonly handle: string; readonly packetId: number }): void {
    const { message: one, handle, packetId, text } = send;
    if (this.#driver.some((coming) => coming.handle === handle))
      this.broken.push(`${one.id} was sent while a try of it was under way`);
    if (!this.ready) this.broken.push(`${one.id} was sent without a radio`);
    if (this.disk.get(one.id)?.packetId !== packetId)
      this.broken.push(`${one.id} was sent before the disk knew`);
    if (text === "") this.broken.push(`${one.id} left without its words`);
    if (one.lane !== "emergency" && this.#emergencyWaits())
      this.broken.push(`${one.id} left before an emergency`);
    this.sends.push({ at: this.now, message: one, text, radio: send.radio });
    this.#taken.delete(handle);
    const fate = this.#fateOf(this.sends.length - 1, one);
    this.#driver = [
      ...this.#driver,
      ...fate.map(([after, outcome]) => ({ at: this.now + after, handle, outcome })),
    ];
  }

  #emergencyWaits(): boolean {
    return Array.from(this.disk.keys(), (id) => this.outbox.deliveryOf(id)).some(
      (one) =>
        one?.lane === "emergency" &&
        one.state === "queued" &&
        one.dueAt !== undefined &&
        one.dueAt <= this.now,
    );
  }

  #see(handle: string, outcome: Outcome): void {
    const [id = ""] = handle.split("/");
    const direct = this.disk.get(id)?.to !== BROADCAST;
    const seen = {
      sent: 1,
      relayed: 2,
      delivered: direct ? 3 : 2,
      stored: 4,
      refused: 1,
      lost: 1,
      unsent: 0,
      silent: 1,
    };
    this.#seen.set(id, Math.max(this.#seen.get(id) ?? 0, seen[outcome.kind]));
  }

  /** What leaves within another gets as far as that. A try that was lost or stayed mute may have left, so `unconfirmed` needs no proof; the steps above it do. */
  #checkHonest({ id, within = id, state, tries }: Outgoing): void {
    const tried = this.disk.get(within)?.tries ?? tries;
    const seen = Math.max(
      this.#seen.get(within) ?? 0,
      tried > 0 && state === "unconfirmed" ? 1 : 0,
    );
    if (steps[state] > seen) this.broken.push(`${id} is called ${state}, which was not seen`);
  }
}
