/** The state of a message survives kill -9 at every step of its way, and no step of it makes the hub say more than is true. */

import { describe, expect, it } from "vitest";

import { MINUTE, SECOND } from "../../src/base/time.ts";
import { deliveryStates } from "../../src/mesh/delivery.ts";
import { lanes } from "../../src/outbox/outgoing.ts";
import { far, near, simulated, TestClient } from "../exercise/simulated.ts";
import { VirtualHub } from "../support/virtual-hub.ts";

/** More actions than the outbox needs for two messages. */
const STEPS = 24;

function live(kill: (hub: VirtualHub) => void, lane: (typeof lanes)[number]) {
  const { radios, timers } = simulated([0, 500]);
  const hub = new VirtualHub([near(radios)], timers);
  const phone = new TestClient(far(radios), timers).configure();
  timers.run(5 * SECOND);
  kill(hub);
  const messages = ["Reçu, n°1.", "Reçu, n°2."].map((text) =>
    hub.say(far(radios).number, text, lane),
  );
  const claimedEarly: string[] = [];
  for (let i = 0; i < 600; i++) {
    timers.run(SECOND / 2);
    for (const { id, text } of messages) {
      const told = hub.outbox.deliveryOf(id)?.state;
      if (told === "delivered" && !phone.texts.includes(text)) claimedEarly.push(id);
    }
  }
  return { hub, phone, messages, claimedEarly };
}

describe.each(lanes)("a message of the lane %s", (lane) => {
  it("arrives, and is told honestly, wherever the process is killed", () => {
    for (let step = 0; step < STEPS; step++) {
      const { hub, phone, messages, claimedEarly } = live((one) => one.killAfter(step), lane);
      expect(claimedEarly, `killed after action ${step}`).toEqual([]);
      for (const { id, text } of messages) {
        expect(phone.texts, `killed after action ${step}`).toContain(text);
        const told = hub.outbox.deliveryOf(id)?.state;
        expect(deliveryStates).toContain(told);
        expect(told, `killed after action ${step}`).toBe("delivered");
        // Sent twice is only what no news can be had of any more.
        const copies = phone.texts.filter((one) => one === text).length;
        const most = hub.newsLost.has(id) ? 2 : 1;
        expect(copies, `killed after action ${step}`).toBeLessThanOrEqual(most);
      }
    }
  });

  it("is not sent twice though the process is killed at any half second of its way", () => {
    for (let half = 0; half < 30; half++) {
      const { radios, timers } = simulated([0, 500]);
      const hub = new VirtualHub([near(radios)], timers);
      const phone = new TestClient(far(radios), timers).configure();
      timers.run(5 * SECOND);
      const message = hub.say(far(radios).number, "Reçu, n°1.", lane);
      timers.run((half * SECOND) / 2);
      hub.restart();
      timers.run(5 * MINUTE);
      expect(phone.texts, `killed after ${half / 2} s`).toEqual([message.text]);
      expect(hub.outbox.deliveryOf(message.id)?.state).toBe("delivered");
    }
  });
});
