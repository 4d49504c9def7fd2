/** Faults of a radio, injected into simulated ones in virtual time, against the targets the project sets itself. */

import { describe, expect, it } from "vitest";

import { toUtf8 } from "../../src/base/bytes.ts";
import { faults } from "../../src/base/fault.ts";
import { MINUTE, SECOND } from "../../src/base/time.ts";
import type { Misbehaviour } from "../../src/exercise/misbehaviour.ts";
import type { SimRadio, SimRadioOptions } from "../../src/exercise/sim-radio.ts";
import { priority } from "../../src/mesh/message.ts";
import { port } from "../../src/mesh/packet.ts";
import { far, near, simulated, TestClient } from "../exercise/simulated.ts";
import type { VirtualTimers } from "../exercise/virtual-timers.ts";
import { VirtualHub } from "../support/virtual-hub.ts";

const channels = [{ name: "Veillee", psk: new Uint8Array(16).fill(7) }];

interface Scene {
  readonly timers: VirtualTimers;
  readonly hub: VirtualHub;
  readonly radio: SimRadio;
  readonly home: SimRadio;
  readonly phone: TestClient;
}

/** A hub and a household within earshot. */
function scene(first: Partial<SimRadioOptions> = {}): Scene {
  const { radios, timers } = simulated([0, 500], { channels }, first);
  const hub = new VirtualHub([near(radios)], timers);
  const phone = new TestClient(far(radios), timers).configure();
  timers.run(5 * SECOND);
  return { timers, hub, radio: near(radios), home: far(radios), phone };
}

const hang = (after: number): Misbehaviour => ({
  script: [{ at: after, do: { kind: "hang" } }],
});

/** Two radios of one hub beside each other, and a household within earshot of both. */
function twoRadios(first: Partial<SimRadioOptions> = {}) {
  const { radios, timers } = simulated([0, 100, 500], { channels }, first);
  const [north, south, home] = radios;
  if (north === undefined || south === undefined || home === undefined) throw new Error("radios");
  const hub = new VirtualHub([north, south], timers);
  const phone = new TestClient(home, timers).configure();
  timers.run(5 * SECOND);
  return { timers, hub, north, south, home, phone };
}

function texts(n: number): string[] {
  return Array.from({ length: n }, (_, i) => `Reçu, n°${i + 1}.`);
}

describe("F9: a radio that restarts", () => {
  it("is spoken with again within 30 s, and what it had in its hands leaves once more each", () => {
    const { timers, hub, radio, home, phone } = scene();
    const sent = texts(3).map((text) => hub.say(home.number, text, "emergency"));
    timers.run(100);
    radio.reboot();
    const fell = timers.now();
    while (hub.status()?.phase !== "ready" || timers.now() === fell) timers.run(SECOND);
    expect(timers.now() - fell).toBeLessThanOrEqual(30 * SECOND);
    timers.run(5 * MINUTE);
    for (const { id, text } of sent) {
      expect(hub.outbox.deliveryOf(id)).toMatchObject({ state: "delivered" });
      const copies = phone.texts.filter((one) => one === text).length;
      expect(copies).toBeGreaterThanOrEqual(1);
      expect(copies).toBeLessThanOrEqual(2);
    }
  });

  it("loses no text that a household sends meanwhile", () => {
    const { timers, hub, radio, phone } = scene();
    radio.reboot();
    timers.run(9 * SECOND);
    phone.send("plus d'eau", { to: radio.number });
    timers.run(2 * MINUTE);
    expect(Array.from(hub.texts.values(), ({ text }) => text)).toEqual(["plus d'eau"]);
  });
});

describe("F10: a radio that hangs", () => {
  it("is suspected within a minute, its link opened anew, and after three minutes it is restarted", () => {
    const { timers, hub } = scene({ wire: "serial", misbehaviour: hang(10 * SECOND) });
    timers.run(5 * SECOND);
    const hung = timers.now();
    const phases: string[] = [];
    for (let i = 0; i < 60; i++) {
      timers.run(SECOND);
      phases.push(hub.status()?.phase ?? "");
    }
    expect(phases[0]).toBe("ready");
    expect(phases.at(-1)).not.toBe("ready");
    expect(hub.status()?.reason).toBe("radio/silent");
    timers.run(4 * MINUTE);
    const [reset = Infinity] = hub.driven()?.resetsAt ?? [];
    expect(reset - hung).toBeLessThanOrEqual(181 * SECOND + 30 * SECOND);
    expect(hub.driven()?.resetsAt).toHaveLength(1);
    expect(hub.status()?.phase).toBe("ready");
  });

  it("is told to the operator within five minutes, in words that name the remedy", () => {
    const { timers, hub } = scene({ misbehaviour: hang(10 * SECOND) });
    timers.run(5 * MINUTE);
    const status = hub.status();
    expect(status).toMatchObject({ reason: "radio/silent" });
    expect(status?.phase).not.toBe("ready");
    expect(faults["radio/silent"].fr).toContain("Débranchez-la");
  });

  it("is stood in for by a second one within a minute, with nothing lost", () => {
    const { timers, hub, north, home, phone } = twoRadios({ misbehaviour: hang(31 * SECOND) });
    phone.send("plus d'eau", { to: north.number });
    timers.run(27 * SECOND);
    const reply = hub.say(home.number, "Reçu, n°1.");
    const hung = timers.now();
    while (!phone.texts.includes(reply.text) && timers.now() - hung < 3 * MINUTE)
      timers.run(SECOND);
    expect(timers.now() - hung).toBeLessThanOrEqual(MINUTE);
    timers.run(MINUTE);
    expect(hub.outbox.deliveryOf(reply.id)?.state).toBe("delivered");
  });
});

describe("F13: a radio that drops what comes too fast, and whose queue is full", () => {
  it("is given texts at a pace it takes, so that each of forty arrives once and is confirmed", () => {
    const { timers, hub, home, phone } = scene();
    const sent = texts(40).map((text) => hub.say(home.number, text));
    timers.run(30 * MINUTE);
    expect(phone.texts.toSorted()).toEqual(sent.map(({ text }) => text).toSorted());
    for (const { id } of sent) expect(hub.outbox.deliveryOf(id)?.state).toBe("delivered");
    const sentAt = hub.driven()?.textsAt ?? [];
    const gaps = sentAt.slice(1).map((at, i) => at - (sentAt[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2.2 * SECOND);
  });

  it("is given emergencies at the same pace", () => {
    const { timers, hub, home } = scene();
    for (const text of texts(12)) hub.say(home.number, text, "emergency");
    timers.run(10 * MINUTE);
    const sentAt = hub.driven()?.textsAt ?? [];
    const gaps = sentAt.slice(1).map((at, i) => at - (sentAt[i] ?? 0));
    expect(sentAt).toHaveLength(12);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2.2 * SECOND);
  });

  it("is given alerts no closer than 11 s, since it drops them in silence, and none is lost", () => {
    const { timers, hub, home, phone } = scene();
    const alerts = texts(5);
    for (const text of alerts)
      hub.driven()?.step({
        kind: "send",
        handle: text,
        message: {
          to: home.number,
          port: port.alert,
          payload: toUtf8(text),
          priority: priority.alert,
        },
      });
    timers.run(3 * MINUTE);
    const sentAt = hub.driven()?.textsAt ?? [];
    const gaps = sentAt.slice(1).map((at, i) => at - (sentAt[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(11 * SECOND);
    expect(phone.texts.toSorted()).toEqual(alerts);
  });

  it("is never believed to have sent a message because it took it", () => {
    const { timers, hub, home } = scene();
    home.powerCut();
    const reply = hub.say(home.number, "Reçu, n°1.");
    timers.run(20 * SECOND);
    expect(hub.outbox.deliveryOf(reply.id)?.state).toBe("sent");
    timers.run(3 * 60 * MINUTE);
    expect(hub.outbox.deliveryOf(reply.id)?.state).toBe("unconfirmed");
    expect(hub.claims.map(({ state }) => state)).not.toContain("delivered");
  });
});

describe("F17: two radios on one node", () => {
  it("hear one packet as one event", () => {
    const { timers, hub, phone } = twoRadios();
    phone.send("au secours");
    timers.run(MINUTE);
    expect(Array.from(hub.texts.values(), ({ text }) => text)).toEqual(["au secours"]);
  });

  it("do not take each other's words for a household's", () => {
    const { timers, hub, home, phone } = twoRadios();
    hub.say(home.number, "Reçu, n°1.");
    hub.say(0xffffffff, "Eau à la mairie à 15 h.");
    timers.run(2 * MINUTE);
    expect([...hub.texts.values()]).toEqual([]);
    expect(phone.texts.toSorted()).toEqual(["Eau à la mairie à 15 h.", "Reçu, n°1."]);
  });

  it("stand in for each other within a minute when one is cut off, hanging or gone", () => {
    const { timers, hub, north, south, home, phone } = twoRadios();
    phone.send("plus d'eau", { to: north.number });
    timers.run(30 * SECOND);
    for (const [i, cut] of [north, south].entries()) {
      cut.powerCut();
      const reply = hub.say(home.number, `Reçu, n°${i + 1}.`);
      const began = timers.now();
      while (!phone.texts.includes(reply.text) && timers.now() - began < 2 * MINUTE)
        timers.run(SECOND);
      expect(timers.now() - began).toBeLessThanOrEqual(MINUTE);
      cut.powerOn();
      timers.run(2 * MINUTE);
    }
  });
});
