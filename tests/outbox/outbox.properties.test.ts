import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { HOUR, MINUTE, SECOND } from "../../src/base/time.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { triesMax } from "../../src/outbox/held.ts";
import { lanes, wordless } from "../../src/outbox/outgoing.ts";
import { PACE } from "../../src/outbox/radio-book.ts";
import { fates, message, World } from "./world.ts";

const fate = fc.constantFrom(...Object.values(fates));
const moment = fc.nat(3 * HOUR);
const words = fc.record({
  lane: fc.constantFrom(...lanes),
  at: moment,
  to: fc.constantFrom(0xa1b2c302, 0xa1b2c303, BROADCAST),
});
const life = fc.record({
  queued: fc.array(words, { minLength: 1, maxLength: 25 }),
  fates: fc.array(fate, { maxLength: 60 }),
  flaps: fc.array(moment, { maxLength: 6 }),
  restarts: fc.array(moment, { maxLength: 4 }),
});

/** A radio that behaves as the script says, and well once the script is through. */
function live({
  queued,
  fates: script,
  flaps,
  restarts,
}: typeof life extends fc.Arbitrary<infer T> ? T : never): World {
  const world = new World((sends) => script[sends] ?? fates.delivered);
  for (const { lane, at, to } of queued)
    world.plan(at, () => world.queue(message(lane, at, { to })));
  for (const at of flaps) {
    world.plan(at, () => world.radio(false));
    world.plan(at + 7 * SECOND, () => world.radio(true));
  }
  for (const at of restarts) world.plan(at, () => world.restart());
  world.radio(true);
  world.run();
  return world;
}

function states(world: World): readonly string[] {
  return Array.from(world.disk.values(), ({ state }) => state);
}

describe("whatever befalls the radio and the process", () => {
  it("every message ends settled, none lost, none twice in the air at once, none told better than it was", () => {
    fc.assert(
      fc.property(life, (script) => {
        const world = live(script);
        expect(world.broken).toEqual([]);
        expect(world.disk.size).toBe(script.queued.length);
        const { queued, sent } = world.outbox.summary();
        expect({ queued, sent }).toEqual({ queued: 0, sent: 0 });
        for (const { id } of world.disk.values()) {
          const told = world.outbox.deliveryOf(id);
          expect(world.disk.get(id)).toEqual(told && wordless(told));
          expect(told?.dueAt).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it("no message costs the air more tries than its lane allows, and one for each restart", () => {
    fc.assert(
      fc.property(life, (script) => {
        const world = live(script);
        for (const { id, lane, tries } of world.disk.values()) {
          expect(tries).toBeLessThanOrEqual(triesMax(lane));
          const handed = world.sends.filter((send) => send.message.id === id).length;
          // The radio itself gives back five "soon", one key, and each pause or loss of the script.
          expect(handed).toBeLessThanOrEqual(
            triesMax(lane) + script.restarts.length + script.flaps.length + script.fates.length,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it("a restart at any moment delivers what going on would have delivered", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 15 }), moment, (queued, at) => {
        const calm = { queued, fates: [], flaps: [] };
        const went = live({ ...calm, restarts: [] });
        const began = live({ ...calm, restarts: [at] });
        expect(states(began)).toEqual(states(went));
      }),
      { numRuns: 100 },
    );
  });
});

describe("an emergency", () => {
  it("is the very next text to leave the radio, whenever it comes and however much waits", () => {
    fc.assert(
      fc.property(fc.nat(2 * MINUTE), fc.integer({ min: 1, max: 60 }), (when, waiting) => {
        const world = new World(() => fates.relayedThenDelivered);
        world.radio(true);
        for (let i = 0; i < waiting; i++) world.queue(message("reply", i));
        world.run(when);
        const before = world.sends.length;
        const emergency = world.queue(message("emergency", when));
        expect(world.sends[before]).toMatchObject({ at: when, message: { id: emergency.id } });
        // What the session paces: each text leaves when handed over, or the pace after the one before it.
        let free = 0;
        const left = world.sends.map(({ at, message: { id } }) => {
          const leaves = Math.max(at, free);
          free = leaves + PACE;
          return { id, leaves };
        });
        const late = left.filter(({ id, leaves }) => id !== emergency.id && leaves > when);
        expect(late).toEqual([]);
      }),
    );
  });
});
