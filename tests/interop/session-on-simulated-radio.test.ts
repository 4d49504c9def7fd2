/** Our own session machine on a simulated radio, in virtual time: the two sides were written apart, from the same recordings. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { type Millis, MINUTE, SECOND } from "../../src/base/time.ts";
import type { ClientSession } from "../../src/exercise/client-session.ts";
import type { SimRadio } from "../../src/exercise/sim-radio.ts";
import { Framer, type Piece } from "../../src/frames/frames.ts";
import type { Outcome } from "../../src/mesh/delivery.ts";
import type { Message } from "../../src/mesh/message.ts";
import type { SessionAction, SessionEvent } from "../../src/mesh/session-events.ts";
import { Session } from "../../src/mesh/session.ts";
import { far, near, simulated, TestClient } from "../exercise/simulated.ts";
import type { VirtualTimers } from "../exercise/virtual-timers.ts";

type Timeless<E> = E extends { readonly at: Millis } ? Omit<E, "at"> : never;

/** A session that drives a simulated radio, as the radio room would over a wire. */
class Driven {
  readonly session: Session;
  readonly texts: string[] = [];
  readonly outcomes: { readonly handle: string; readonly outcome: Outcome }[] = [];
  readonly #radio: SimRadio;
  readonly #timers: VirtualTimers;
  #framer = new Framer();
  #link: ClientSession | undefined;
  #alarm: () => void = () => undefined;

  constructor(radio: SimRadio, timers: VirtualTimers, seed = 1) {
    const chance = new Chance(seed);
    this.#radio = radio;
    this.#timers = timers;
    this.session = new Session("sim", {
      packetId: () => chance.u32(),
      nonce: () => chance.u32(),
      luck: () => chance.float(),
    });
    this.#step({ kind: "start" });
  }

  send(handle: string, message: Message): void {
    this.#step({ kind: "send", handle, message });
  }

  /** What came of a message, in order. */
  fate(handle: string): readonly string[] {
    return this.outcomes
      .filter((each) => each.handle === handle)
      .map(({ outcome }) => outcome.kind);
  }

  #step(event: Timeless<SessionEvent>): void {
    for (const action of this.session.step({ ...event, at: this.#timers.now() })) this.#do(action);
  }

  /** An event that answers an action comes after the step that asked for it. */
  #soon(event: Timeless<SessionEvent>): void {
    this.#timers.at(0, () => {
      this.#step(event);
    });
  }

  #do(action: SessionAction): void {
    if (action.kind === "open") this.#open();
    if (action.kind === "write") this.#link?.send(action.bytes);
    if (action.kind === "close") this.#link?.close();
    if (action.kind === "heard") this.texts.push(action.text.text);
    if (action.kind === "outcome") this.outcomes.push(action);
    if (action.kind === "clock") {
      this.#soon({ kind: "clock", wall: { millis: this.#timers.now(), quality: "ntp" } });
    }
    if (action.kind === "wake") {
      this.#alarm();
      this.#alarm = this.#timers.at(action.at - this.#timers.now(), () => {
        this.#step({ kind: "woke" });
      });
    }
  }

  #open(): void {
    this.#framer = new Framer();
    this.#link = this.#radio.connect({
      receive: (bytes) => {
        const now = this.#timers.now();
        this.#hear([...this.#framer.expire(now), ...this.#framer.push(bytes, now)]);
      },
      closed: () => {
        this.#soon({ kind: "closed", reason: "radio/lost" });
      },
    });
    this.#soon(
      this.#link === undefined
        ? { kind: "closed", reason: "radio/unreachable" }
        : { kind: "opened" },
    );
  }

  #hear(pieces: readonly Piece[]): void {
    for (const piece of pieces) this.#soon(piece);
  }
}

describe("our session on a simulated radio", () => {
  it("becomes ready, knows the region and the channel, and hears texts", () => {
    const { radios, timers } = simulated([0, 500], {
      channels: [{ name: "Veillee", psk: new Uint8Array(16).fill(7) }],
    });
    const hub = new Driven(near(radios), timers);
    timers.run(5 * SECOND);
    expect(hub.session.status()).toMatchObject({
      phase: "ready",
      number: 0xa1b2c301,
      region: "EU_868",
      preset: "LONG_FAST",
      hopLimit: 3,
      channels: [{ index: 0, name: "Veillee", private: true }],
    });
    const household = new TestClient(far(radios), timers).configure();
    household.send("plus d'eau", { to: 0xa1b2c301 });
    timers.run(MINUTE);
    expect(hub.texts).toEqual(["plus d'eau"]);
  });

  it("sees each of ten direct messages arrive, however fast they are asked for", () => {
    const { radios, timers } = simulated([0, 500]);
    const hub = new Driven(near(radios), timers);
    timers.run(5 * SECOND);
    const household = new TestClient(far(radios), timers).configure();
    for (let i = 0; i < 10; i++) hub.send(`${i}`, { to: far(radios).number, text: `réponse ${i}` });
    timers.run(2 * MINUTE);
    expect(household.texts.toSorted()).toEqual(
      Array.from({ length: 10 }, (_, i) => `réponse ${i}`),
    );
    for (let i = 0; i < 10; i++) expect(hub.fate(`${i}`)).toEqual(["sent", "delivered"]);
  });

  it("tells relayed from delivered two hops away", () => {
    const { radios, timers } = simulated([0, 1000, 2000]);
    const hub = new Driven(near(radios), timers);
    timers.run(5 * SECOND);
    hub.send("far", { to: 0xa1b2c303, text: "on vient" });
    timers.run(2 * MINUTE);
    expect(hub.fate("far")).toEqual(["sent", "relayed", "delivered"]);
  });

  it("is told by the radio that nobody is there", () => {
    const { radios, timers } = simulated([0, 100_000]);
    const hub = new Driven(near(radios), timers);
    timers.run(5 * SECOND);
    hub.send("lost", { to: 0xa1b2c302, text: "y a-t-il quelqu'un ?" });
    hub.send("unknown", { to: 0x12345678, text: "y a-t-il quelqu'un ?" });
    timers.run(2 * MINUTE);
    expect(hub.outcomes).toContainEqual({
      kind: "outcome",
      handle: "lost",
      outcome: { kind: "refused", reason: { code: 5, remedy: "later" } },
    });
    expect(hub.outcomes).toContainEqual({
      kind: "outcome",
      handle: "unknown",
      outcome: { kind: "refused", reason: { code: 39, remedy: "ask-key" } },
    });
  });

  it("is ready again and delivers, whatever happened to the radio before", () => {
    const trouble = fc.oneof(
      fc.record({ kind: fc.constant("reboot" as const) }),
      fc.record({ kind: fc.constant("power cut" as const), span: fc.nat(5 * MINUTE) }),
      fc.record({ kind: fc.constant("other client" as const), span: fc.nat(2 * MINUTE) }),
    );
    const troubles = fc.array(fc.tuple(fc.nat(90 * SECOND), trouble), { maxLength: 6 });
    fc.assert(
      fc.property(troubles, fc.nat(1000), (events, seed) => {
        const { radios, timers } = simulated([0, 500], {
          seed,
          misbehaviour: { logBetween: 0.1, unknownVariant: true, brokenName: true },
        });
        const radio = near(radios);
        const hub = new Driven(radio, timers, seed);
        for (const [quiet, event] of events) {
          timers.run(quiet);
          if (event.kind === "reboot") radio.reboot();
          if (event.kind === "power cut") {
            radio.powerCut();
            timers.run(event.span);
            radio.powerOn();
          }
          if (event.kind === "other client") {
            const other = new TestClient(radio, timers);
            timers.run(event.span);
            other.hangUp();
          }
        }
        timers.run(10 * MINUTE);
        expect(hub.session.status().phase).toBe("ready");
        hub.send("after all", { to: far(radios).number, text: "nous revoilà" });
        timers.run(2 * MINUTE);
        expect(hub.fate("after all")).toContain("delivered");
      }),
      { numRuns: 30 },
    );
  });
});
