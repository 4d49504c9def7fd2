import { describe, expect, it } from "vitest";

import { MINUTE, SECOND } from "../../src/base/time.ts";
import { decodeFrame } from "../../src/sync/parcel-codec.ts";
import { ACQUAINTED, calm, type Node, rough, type Weather, World } from "./world.ts";

/** What comes while the host stands still. */
const PACKETS = 40;

describe.each([16, 32])(
  "F14: a host stands still for 60 s while 40 packets come, its radio keeps %i",
  (kept) => {
    it.each([
      ["one neighbour", 2, calm],
      ["four neighbours", 5, calm],
      ["four neighbours, on a bad air", 5, rough],
    ] as const)(
      "of %s: what was lost is noticed by its number and filled in within 10 min",
      (_, count, weather) => {
        const { world, host } = paused(count, kept, weather);
        expect(host.disk.written.length).toBeLessThan(PACKETS);
        // Someone says one thing more, as people do: its number tells what is missing before it.
        for (let i = 1; i < count; i++) world.say(world.node(i), host.number, `et encore ${i}`);
        const whole = PACKETS + count - 1;
        world.run(10 * MINUTE, () => host.disk.written.length === whole);
        expect(host.disk.written).toHaveLength(whole);
        expect(new Set(host.disk.written).size).toBe(whole);
        expect(world.broken).toEqual([]);
        const asked = world.air.some(
          ({ by, payload }) => by === host.number && decodeFrame(payload).kind === "wants",
        );
        expect(asked).toBe(true);
      },
    );

    it("and nobody says anything more: the senders' own tries fill it in within 10 min", () => {
      const { world, host } = paused(5, kept, calm);
      world.run(10 * MINUTE, () => world.settled);
      expect(world.settled).toBe(true);
      expect(new Set(host.disk.written).size).toBe(PACKETS);
      expect(host.disk.written).toHaveLength(PACKETS);
    });
  },
);

/** The moment after the pause. */
function paused(count: number, kept: number, weather: Weather): { world: World; host: Node } {
  const world = new World(count, kept, weather);
  world.run(ACQUAINTED);
  const host = world.node(0);
  host.queueMax = kept;
  world.pause(host, MINUTE);
  for (let i = 0; i < PACKETS; i++) {
    const from = world.node(1 + (i % (count - 1)));
    world.plan((i * 55 * SECOND) / PACKETS, () => world.say(from, host.number, `parole ${i}`));
  }
  world.run(MINUTE + SECOND);
  return { world, host };
}
