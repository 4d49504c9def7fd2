import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { MINUTE, type Millis, SECOND } from "../../src/base/time.ts";
import type { Outcome } from "../../src/mesh/delivery.ts";
import type { OutboxAction, OutboxEvent } from "../../src/outbox/outbox-events.ts";
import { Outbox } from "../../src/outbox/outbox.ts";
import { type Lane, lanes, type Outgoing } from "../../src/outbox/outgoing.ts";
import { PACE } from "../../src/outbox/radio-book.ts";
import { message, refusal } from "./world.ts";

const NORTH = "tcp://north";
const SOUTH = "tcp://south";
const HOUSE = 0xa1b2c302;

type Send = Extract<OutboxAction, { kind: "send" }>;
type Timeless<E> = E extends { readonly at: Millis } ? Omit<E, "at"> : never;

/** An outbox with a hand on its clock. */
class Bench {
  now: Millis = 0;
  readonly sends: Send[] = [];
  readonly disk = new Map<string, Outgoing>();
  readonly outbox: Outbox;
  #id = 100;

  constructor(kept: readonly Outgoing[] = []) {
    this.outbox = new Outbox(kept, 0, () => ++this.#id);
  }

  step(event: Timeless<OutboxEvent>): this {
    for (const action of this.outbox.step({ ...event, at: this.now })) {
      if (action.kind === "send") this.sends.push(action);
      if (action.kind === "save") this.disk.set(action.message.id, action.message);
    }
    return this;
  }

  ready(radio: string, privateChannel?: number): this {
    return this.step({
      kind: "radio-ready",
      radio,
      ...(privateChannel !== undefined && { privateChannel }),
    });
  }

  /** Lets time pass, second by second. */
  wait(by: Millis): this {
    for (let left = by; left > 0; left -= SECOND / 2) {
      this.now += SECOND / 2;
      this.step({ kind: "woke" });
    }
    return this;
  }

  queue(one: Outgoing): Outgoing {
    this.step({ kind: "queued", message: one });
    return one;
  }

  /** What comes of the last try of `one`. */
  outcome(one: Outgoing, ...outcomes: readonly Outcome[]): this {
    const handle = this.sends.findLast(({ message: { id } }) => id === one.id)?.handle ?? one.id;
    for (const outcome of outcomes) this.step({ kind: "outcome", handle, outcome });
    return this;
  }

  get ways(): readonly string[] {
    return this.sends.map(({ radio }) => radio);
  }
}

const sent: Outcome = { kind: "sent", packetId: 1 };

/** A message as the disk has it after a kill between its being noted and any news of it. */
const handed = (lane: Lane): Outgoing =>
  message(lane, 0, { state: "queued", tries: 1, packetId: 77 });

describe("with two radios", () => {
  it("a message leaves by the radio that last heard its addressee", () => {
    const bench = new Bench().ready(NORTH).ready(SOUTH);
    bench.step({ kind: "heard", radio: SOUTH, node: HOUSE });
    bench.queue(message("reply", 0));
    expect(bench.ways).toEqual([SOUTH]);
  });

  it("what a radio's table says is a way only as long as no better one is known", () => {
    const bench = new Bench().ready(NORTH).ready(SOUTH);
    bench.step({ kind: "heard", radio: SOUTH, node: HOUSE });
    bench.step({ kind: "known", radio: NORTH, node: HOUSE });
    bench.step({ kind: "known", radio: SOUTH, node: HOUSE + 1 });
    const first = bench.queue(message("reply", 0));
    bench.queue(message("reply", 0, { to: HOUSE + 1 }));
    bench.outcome(first, sent).wait(PACE);
    expect(bench.ways).toEqual([SOUTH, SOUTH]);
  });

  it("F17: when the radio that heard its addressee is gone, another takes the message within a minute", () => {
    const bench = new Bench().ready(NORTH).ready(SOUTH);
    bench.step({ kind: "heard", radio: SOUTH, node: HOUSE });
    const reply = bench.queue(message("reply", 0));
    expect(bench.ways).toEqual([SOUTH]);
    bench.step({ kind: "radio-down", radio: SOUTH }).outcome(reply, { kind: "unsent" });
    bench.wait(6 * SECOND);
    expect(bench.ways).toEqual([SOUTH, NORTH]);
  });

  it("waits some seconds for a cable that is moved, but not with an emergency", () => {
    const bench = new Bench().ready(NORTH).ready(SOUTH);
    bench.step({ kind: "heard", radio: SOUTH, node: HOUSE });
    bench.step({ kind: "radio-down", radio: SOUTH });
    bench.queue(message("reply", 0));
    bench.wait(2 * SECOND);
    expect(bench.ways).toEqual([]);
    bench.queue(message("emergency", 2 * SECOND));
    expect(bench.ways).toEqual([NORTH]);
    bench.ready(SOUTH);
    expect(bench.ways).toEqual([NORTH, SOUTH]);
  });

  it("what a radio gives back is not offered to it again before it is ready", () => {
    const bench = new Bench().ready(NORTH);
    const sos = bench.queue(message("emergency", 0));
    bench.outcome(sos, { kind: "unsent" }).wait(10 * SECOND);
    expect(bench.ways).toEqual([NORTH]);
    bench.step({ kind: "radio-down", radio: NORTH }).ready(NORTH);
    expect(bench.ways).toEqual([NORTH, NORTH]);
  });

  it("each keeps a pace of its own", () => {
    const bench = new Bench().ready(NORTH).ready(SOUTH);
    bench.step({ kind: "heard", radio: NORTH, node: HOUSE });
    bench.step({ kind: "heard", radio: SOUTH, node: HOUSE + 1 });
    for (let i = 0; i < 2; i++) bench.queue(message("reply", i));
    for (let i = 0; i < 2; i++) bench.queue(message("reply", i, { to: HOUSE + 1 }));
    expect(bench.ways).toEqual([NORTH, SOUTH]);
  });

  it("a spent hour of one does not silence the other", () => {
    const bench = new Bench().ready(NORTH).ready(SOUTH);
    const first = bench.queue(message("reply", 0));
    bench.outcome(first, refusal("pause", 12));
    bench.queue(message("reply", 1, { to: HOUSE + 1 }));
    expect(bench.ways).toEqual([NORTH, SOUTH]);
  });

  it("a radio that cannot transmit is passed over", () => {
    const bench = new Bench().ready(NORTH).ready(SOUTH);
    const reply = bench.queue(message("reply", 0));
    bench.outcome(reply, refusal("radio"));
    bench.wait(SECOND);
    expect(bench.ways).toEqual([NORTH, SOUTH]);
  });

  it("the third try goes by the other one", () => {
    const bench = new Bench().ready(NORTH).ready(SOUTH);
    bench.step({ kind: "heard", radio: SOUTH, node: HOUSE });
    const reply = bench.queue(message("reply", 0));
    for (let i = 0; i < 3; i++) bench.outcome(reply, sent, refusal("later")).wait(16 * MINUTE);
    expect(bench.ways.slice(0, 3)).toEqual([SOUTH, SOUTH, NORTH]);
  });

  it("no message is with two radios at once, whatever they do", () => {
    const radio = fc.constantFrom(NORTH, SOUTH);
    const outcome = fc.constantFrom<Outcome>(
      sent,
      { kind: "relayed" },
      { kind: "delivered" },
      refusal("later"),
      refusal("soon"),
    );
    const happening = fc.oneof(
      fc.constantFrom(...lanes).map((lane) => (run: TwoRadios) => run.queue(lane)),
      radio.map((name) => (run: TwoRadios) => run.flap(name)),
      radio.map((name) => (run: TwoRadios) => run.hear(name)),
      outcome.map((news) => (run: TwoRadios) => run.hearOf(news)),
      fc.integer({ min: 1, max: 80 }).map((seconds) => (run: TwoRadios) => run.wait(seconds)),
    );
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (story) => {
        const run = new TwoRadios();
        for (const happens of story) happens(run);
        expect(run.broken).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Two radios and what each has in its hands; notes what must not be. */
class TwoRadios {
  readonly broken: string[] = [];
  readonly #bench = new Bench().ready(NORTH).ready(SOUTH);
  readonly #held = new Map<string, { readonly radio: string; readonly since: Millis }>();
  readonly #up = new Set([NORTH, SOUTH]);
  #seen = 0;

  queue(lane: Lane): void {
    this.#bench.queue(message(lane, this.#bench.now));
    this.#look();
  }

  /** A radio goes and comes back; its driver gives back what it had. */
  flap(radio: string): void {
    this.#up.delete(radio);
    this.#bench.step({ kind: "radio-down", radio });
    this.#look();
    for (const [handle, hold] of Array.from(this.#held)) {
      if (hold.radio !== radio) continue;
      this.#held.delete(handle);
      this.#bench.step({ kind: "outcome", handle, outcome: { kind: "unsent" } });
      this.#look();
    }
    this.#up.add(radio);
    this.#bench.ready(radio);
    this.#look();
  }

  hear(radio: string): void {
    this.#bench.step({ kind: "heard", radio, node: HOUSE });
    this.#look();
  }

  /** News of the message that has been in a radio's hands longest. */
  hearOf(outcome: Outcome): void {
    const [handle] = this.#held.keys();
    if (handle === undefined) return;
    if (outcome.kind !== "sent" && outcome.kind !== "relayed") this.#held.delete(handle);
    this.#bench.step({ kind: "outcome", handle, outcome });
    this.#look();
  }

  /** What is no longer waited for is let go of. */
  wait(seconds: number): void {
    this.#bench.wait(seconds * SECOND);
    for (const handle of Array.from(this.#held.keys()))
      if (this.#bench.outbox.nextTryOf(handle, this.#bench.now)?.kind !== "answer")
        this.#held.delete(handle);
    this.#look();
  }

  #look(): void {
    for (const { handle, radio } of this.#bench.sends.slice(this.#seen)) {
      const hold = this.#held.get(handle);
      // A driver that is mute for ten minutes is given up.
      if (hold !== undefined && this.#bench.now - hold.since < 10 * MINUTE)
        this.broken.push(`${handle} is with ${hold.radio} and ${radio}`);
      if (!this.#up.has(radio)) this.broken.push(`${handle} went to ${radio}, which is away`);
      this.#held.set(handle, { radio, since: this.#bench.now });
    }
    this.#seen = this.#bench.sends.length;
  }
}

describe("an addressee whose key is not to be had", () => {
  const missing = refusal("ask-key");

  it("is asked for it once, then written to on the village's own channel", () => {
    const bench = new Bench().ready(NORTH, 1);
    const reply = bench.queue(message("reply", 0, { replyId: 9 }));
    bench.outcome(reply, missing).wait(MINUTE + SECOND);
    bench.outcome(reply, missing).wait(3 * SECOND);
    const last = bench.sends.at(-1);
    expect(bench.sends).toHaveLength(3);
    expect(last).toMatchObject({ channel: 1, message: { onChannel: true } });
    expect(last?.message.replyId).toBeUndefined();
    bench.outcome(reply, sent, { kind: "relayed" });
    expect(bench.outbox.deliveryOf(reply.id)?.state).toBe("relayed");
    expect(bench.outbox.nextTryOf(reply.id, bench.now)).toMatchObject({
      kind: "none",
      way: "channel",
    });
  });

  it("is never written to on an open channel", () => {
    const bench = new Bench().ready(NORTH);
    const reply = bench.queue(message("reply", 0));
    bench
      .outcome(reply, missing)
      .wait(2 * MINUTE)
      .outcome(reply, missing)
      .wait(5 * MINUTE);
    expect(bench.sends.every(({ channel }) => channel === undefined)).toBe(true);
    expect(bench.outbox.deliveryOf(reply.id)?.state).toBe("failed");
  });

  it("is written to at once when the key comes meanwhile", () => {
    const bench = new Bench().ready(NORTH, 1);
    const reply = bench.queue(message("reply", 0));
    bench.outcome(reply, missing).wait(5 * SECOND);
    expect(bench.sends).toHaveLength(1);
    bench.step({ kind: "key", node: HOUSE });
    expect(bench.sends).toHaveLength(2);
    expect(bench.sends[1]?.channel).toBeUndefined();
  });

  it("gets words that would be too long with a name before them in two parts", () => {
    const bench = new Bench().ready(NORTH, 1);
    const reply = bench.queue(message("reply", 0, { text: "mot ".repeat(49).trim() }));
    bench
      .outcome(reply, missing)
      .wait(MINUTE + SECOND)
      .outcome(reply, missing)
      .wait(3 * SECOND);
    expect(bench.sends.at(-1)?.text.startsWith("1/2 ")).toBe(true);
    bench.outcome(reply, sent, { kind: "relayed" }).wait(3 * SECOND);
    expect(bench.sends.at(-1)?.text.startsWith("2/2 ")).toBe(true);
    expect(bench.outbox.deliveryOf(reply.id)?.state).not.toBe("relayed");
    bench.outcome(reply, sent, { kind: "relayed" });
    expect(bench.outbox.deliveryOf(reply.id)?.state).toBe("relayed");
  });
});

describe("words too large for a packet", () => {
  const tooLarge = refusal("split");
  const text =
    "Noté : besoin d'eau pour quatre personnes dont un bébé, n°12, quelqu'un vient avant la nuit";

  it("leave in numbered parts, and are delivered when the last one is", () => {
    const bench = new Bench().ready(NORTH);
    const reply = bench.queue(message("reply", 0, { text }));
    bench.outcome(reply, tooLarge).wait(3 * SECOND);
    bench.outcome(reply, tooLarge).wait(3 * SECOND);
    const parts: string[] = [];
    for (let i = 0; i < 5 && bench.outbox.deliveryOf(reply.id)?.state !== "delivered"; i++) {
      parts.push(bench.sends.at(-1)?.text ?? "");
      bench.outcome(reply, sent, { kind: "delivered" }).wait(3 * SECOND);
    }
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map((part) => part.replace(/^\d+\/\d+ /, "")).join(" ")).toBe(text);
  });

  it("count a late acknowledgement of one part for that part only", () => {
    const bench = new Bench().ready(NORTH);
    const reply = bench.queue(message("reply", 0, { text, room: 60 }));
    const first = bench.sends[0]?.handle ?? "";
    bench.outcome(reply, sent, { kind: "delivered" }).wait(3 * SECOND);
    const before = bench.outbox.deliveryOf(reply.id);
    bench.step({ kind: "outcome", handle: first, outcome: { kind: "delivered" } });
    expect(bench.outbox.deliveryOf(reply.id)).toEqual(before);
  });

  it("are not called delivered by the first part, nor failed once a part has arrived", () => {
    const bench = new Bench().ready(NORTH);
    const reply = bench.queue(message("reply", 0, { text, room: 60 }));
    bench.outcome(reply, sent, { kind: "delivered" }).wait(3 * SECOND);
    bench.outcome(reply, refusal("never"));
    expect(bench.outbox.deliveryOf(reply.id)?.state).toBe("unconfirmed");
  });
});

describe("after a restart", () => {
  it("what may be with the radio is listened for before it is sent again", () => {
    const kept = handed("reply");
    const outbox = new Outbox([kept], 0, () => 5);
    expect(outbox.step({ kind: "woke", at: 0 })).toContainEqual({
      kind: "watch",
      handle: kept.id,
      packetId: 77,
      to: HOUSE,
    });
    const bench = new Bench([kept]).ready(NORTH).wait(30 * SECOND);
    expect(bench.sends).toEqual([]);
    bench
      .step({ kind: "outcome", handle: kept.id, outcome: { kind: "delivered" } })
      .wait(5 * MINUTE);
    expect(bench.sends).toEqual([]);
    expect(bench.outbox.deliveryOf(kept.id)?.state).toBe("delivered");
  });

  it("an emergency is sent again within half a minute all the same", () => {
    const bench = new Bench([handed("emergency")]).ready(NORTH).wait(25 * SECOND);
    expect(bench.sends).toHaveLength(1);
  });

  it("what never left is sent at once", () => {
    const bench = new Bench([message("reply", 0, { dueAt: 0 })]).ready(NORTH);
    expect(bench.sends).toHaveLength(1);
  });
});

describe("what follows", () => {
  it("is told at every step, with the hour of the next try", () => {
    const bench = new Bench();
    const reply = bench.queue(message("reply", 0));
    const kind = (): string | undefined => bench.outbox.nextTryOf(reply.id, bench.now)?.kind;
    expect(kind()).toBe("radio");
    bench.ready(NORTH);
    expect(kind()).toBe("answer");
    bench.outcome(reply, sent, refusal("later"));
    expect(bench.outbox.nextTryOf(reply.id, bench.now)).toEqual({
      kind: "later",
      at: MINUTE,
      way: "direct",
      parts: 1,
      tries: 1,
      triesMax: 3,
    });
    bench.wait(2 * MINUTE).outcome(reply, sent, { kind: "delivered" });
    expect(kind()).toBe("none");
  });
});
