import { describe, expect, it } from "vitest";

import { HOUR, MINUTE, SECOND } from "../../src/base/time.ts";
import { Outbox, SETTLED_KEPT, WAITING_MAX } from "../../src/outbox/outbox.ts";
import { PACE } from "../../src/outbox/radio-book.ts";
import { type Fate, fates, message, RADIO, World } from "./world.ts";

/** A world whose tries meet `script`'s fates in turn, and good ones after. */
function worldOf(...script: readonly Fate[]): World {
  const world = new World((sends) => script[sends] ?? fates.delivered);
  world.radio(true);
  return world;
}

const leaving = (world: World): string[] => world.sends.map(({ message: { id } }) => id);

describe("the outbox", () => {
  it("sends a reply, and says delivered only on the addressee's word", () => {
    const world = worldOf(fates.relayedThenDelivered);
    const reply = world.queue(message("reply", 0));
    const seen = [0, 200, 4000, 9000].map((at) => {
      world.run(at);
      return world.state(reply);
    });
    expect(seen).toEqual(["queued", "sent", "relayed", "delivered"]);
    expect(world.disk.get(reply.id)?.state).toBe("delivered");
    expect(world.settled).toContain(reply.id);
  });

  it("lets what is only relayed stand after two minutes", () => {
    const world = worldOf(fates.relayed);
    const reply = world.queue(message("reply", 0));
    world.run(122 * SECOND);
    expect(world.settled).not.toContain(reply.id);
    world.run(123 * SECOND);
    expect(world.settled).toContain(reply.id);
    expect(world.state(reply)).toBe("relayed");
    expect(world.sends).toHaveLength(1);
  });

  it("sends the most urgent lane first, and the oldest first within it", () => {
    const world = new World(() => fates.delivered);
    const routine = world.queue(message("routine", 1));
    const newer = world.queue(message("reply", 3));
    const older = world.queue(message("reply", 2));
    const urgent = world.queue(message("urgent", 4));
    const emergency = world.queue(message("emergency", 5));
    world.radio(true);
    world.run();
    expect(leaving(world)).toEqual([emergency, urgent, older, newer, routine].map(({ id }) => id));
  });

  it("hands an emergency over at once behind thirty replies, though two are in the air", () => {
    const world = worldOf();
    for (let i = 0; i < 30; i++) world.queue(message("reply", i));
    world.run(PACE);
    const before = world.sends.length;
    const emergency = world.queue(message("emergency", world.now));
    expect(leaving(world).slice(before)).toEqual([emergency.id]);
  });

  it("lets the answer to a neighbour overtake a storm of cries that nobody proved", () => {
    const world = worldOf(fates.delivered);
    for (let i = 0; i < 8; i++) world.queue(message("emergency", i));
    world.run(SECOND);
    const before = world.sends.length;
    const neighbour = world.queue(message("emergency", SECOND, { proven: true }));
    expect(leaving(world).slice(before)).toEqual([neighbour.id]);
    expect(before).toBeLessThanOrEqual(3);
  });

  it("leaves the driver one text at most that its radio has not taken", () => {
    const world = worldOf(fates.mute);
    for (let i = 0; i < 5; i++) world.queue(message("reply", i));
    world.run(MINUTE);
    expect(world.sends).toHaveLength(1);
    world.queue(message("emergency", world.now));
    expect(world.sends).toHaveLength(2);
  });

  it("asks again to be woken when it is woken too early", () => {
    const outbox = new Outbox([message("reply", 0), message("reply", 1)], 0, () => 7);
    const asked = outbox.step({ kind: "radio-ready", radio: RADIO, at: 0 });
    expect(asked).toContainEqual({ kind: "wake", at: PACE });
    expect(outbox.step({ kind: "woke", at: PACE - 1 })).toEqual([{ kind: "wake", at: PACE }]);
  });

  it("keeps the pace of the radio for all but emergencies", () => {
    const world = worldOf();
    for (let i = 0; i < 10; i++) world.queue(message("reply", i));
    world.run();
    const gaps = world.sends.slice(1).map(({ at }, i) => at - (world.sends[i]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(PACE);
    expect(world.sends).toHaveLength(10);
  });

  it("sends nothing but emergencies for as long as the airtime is spent", () => {
    const world = worldOf(fates.pause, fates.pause);
    const reply = world.queue(message("reply", 0));
    world.run(MINUTE);
    const emergency = world.queue(message("emergency", world.now));
    world.run();
    expect(leaving(world)).toEqual([reply.id, emergency.id, emergency.id, reply.id]);
    // Refused a minute later, the emergency is offered again after another; the reply waits out the longer pause.
    expect(world.sends.map(({ at }) => at)).toEqual([
      0,
      MINUTE,
      2 * MINUTE + 100,
      13 * MINUTE + 100,
    ]);
  });

  it("waits for a radio that cannot transmit until it comes back", () => {
    const world = worldOf(fates.radio);
    world.queue(message("reply", 0));
    world.run(5 * MINUTE);
    world.queue(message("emergency", world.now));
    world.run(10 * MINUTE);
    expect(world.sends).toHaveLength(1);
    world.radio(false);
    world.radio(true);
    world.run();
    expect(world.sends.map(({ at }) => at)).toEqual([0, 10 * MINUTE, 10 * MINUTE + PACE]);
  });

  it("tries again a minute after a key was missing, for which the session asks", () => {
    const world = worldOf(fates.askKey);
    world.queue(message("reply", 0));
    world.run();
    expect(world.sends.map(({ at }) => at)).toEqual([0, MINUTE + 100]);
  });

  it("is not stopped by a driver that forgets a message", () => {
    const world = worldOf(fates.mute, fates.mute);
    const replies = [message("reply", 0), message("reply", 1)].map((one) => world.queue(one));
    world.run();
    expect(replies.map((reply) => world.state(reply))).toEqual(["delivered", "delivered"]);
  });

  it("takes back what the radio had not taken when the link fell, and sends it as if for the first time", () => {
    const world = worldOf();
    const reply = world.queue(message("reply", 0));
    world.run(50);
    world.radio(false);
    world.plan(HOUR, () => world.radio(true));
    world.run();
    expect(world.sends.map(({ at }) => at)).toEqual([0, HOUR]);
    expect(world.outbox.deliveryOf(reply.id)).toMatchObject({ state: "delivered", tries: 1 });
  });

  it("uses up no try on a radio that never took the message", () => {
    const world = worldOf(...Array.from({ length: 50 }, () => fates.lostUntaken));
    const reply = world.queue(message("routine", 0));
    world.run();
    expect(world.outbox.deliveryOf(reply.id)).toMatchObject({ state: "delivered", tries: 1 });
  });

  it("tries what was in the radio's hands once more after a restart", () => {
    const world = worldOf(fates.silent);
    const reply = world.queue(message("reply", 0));
    world.run(SECOND);
    expect(world.state(reply)).toBe("sent");
    world.restart();
    world.run();
    expect(world.sends).toHaveLength(2);
    expect(world.state(reply)).toBe("delivered");
  });

  it("tells at the first step what a restart settled", () => {
    const outbox = new Outbox([message("routine", 0, { state: "sent", tries: 3 })], 0, () => 7);
    expect(outbox.step({ kind: "woke", at: 0 }).map(({ kind }) => kind)).toEqual([
      "save",
      "settled",
    ]);
    expect(outbox.step({ kind: "woke", at: 1 })).toEqual([]);
  });

  it("takes a message once, whatever its id is queued with", () => {
    const world = worldOf();
    const reply = world.queue(message("reply", 0));
    world.step({ kind: "queued", message: reply, at: 0 });
    world.run();
    expect(world.sends).toHaveLength(1);
  });

  it("forgets a dropped message that still waits", () => {
    const world = new World(() => fates.delivered);
    const reply = world.queue(message("reply", 0));
    world.step({ kind: "drop", id: reply.id, at: 0 });
    world.radio(true);
    world.run();
    expect(world.sends).toEqual([]);
    expect(world.state(reply)).toBe("failed");
  });

  it(`keeps ${WAITING_MAX} waiting, and lets the newest routine words go first`, () => {
    const world = new World(() => fates.delivered);
    const routine = [1, 2].map((at) => world.queue(message("routine", at)));
    for (let i = 2; i < WAITING_MAX; i++) world.queue(message("reply", i));
    expect(routine.map((one) => world.state(one))).toEqual(["queued", "queued"]);
    world.queue(message("emergency", WAITING_MAX));
    expect(routine.map((one) => world.state(one))).toEqual(["queued", "failed"]);
    world.queue(message("emergency", WAITING_MAX + 1));
    expect(routine.map((one) => world.disk.get(one.id)?.state)).toEqual(["failed", "failed"]);
    expect(world.outbox.summary()).toMatchObject({ queued: WAITING_MAX, failed: 2 });
  });

  it(`tells of the last ${SETTLED_KEPT} settled messages`, () => {
    const kept = Array.from({ length: SETTLED_KEPT + 2 }, (_, i) =>
      message("reply", i, { state: "delivered", tries: 1 }),
    );
    const outbox = new Outbox(kept, 0, () => 7);
    expect(outbox.step({ kind: "woke", at: 0 })).toEqual(
      kept.slice(0, 2).map(({ id }) => ({ kind: "forget", id })),
    );
  });
});
