import { describe, expect, it } from "vitest";

import { HOUR, MINUTE } from "../../src/base/time.ts";
import { decodeFrame } from "../../src/sync/parcel-codec.ts";
import { ACQUAINTED, relayed, rough, World } from "./world.ts";

describe("F16: on an air that loses 30 %, repeats three times, reorders and echoes", () => {
  it("every word is stored exactly once, its sender knows, and no node sends on another's, 200 seeds", () => {
    const figures: number[] = [];
    for (let seed = 0; seed < 200; seed++) {
      const world = new World(2 + (seed % 7), seed, rough);
      world.run(ACQUAINTED);
      const said = sayAround(world, 24);
      world.run(8 * HOUR, () => world.settled);
      expect(world.broken, `seed ${seed}`).toEqual([]);
      expect(world.settled, `seed ${seed}: all is known to be stored`).toBe(true);
      const written = world.nodes.flatMap(({ disk }) => disk.written);
      expect(written.toSorted(), `seed ${seed}`).toEqual(said.toSorted());
      expect(relayed(world), `seed ${seed}`).toEqual([]);
      const frames = world.air.map(({ payload }) => decodeFrame(payload).kind);
      figures.push(frames.filter((kind) => kind === "parcel").length / said.length);
    }
    const mean = figures.reduce((sum, each) => sum + each, 0) / figures.length;
    expect(mean).toBeLessThan(2);
  });
});

/** Words from everyone to everyone, spread over ten minutes. */
function sayAround(world: World, count: number): string[] {
  const texts = Array.from({ length: count }, (_, i) => `parole ${i}`);
  for (const text of texts) {
    const from = world.chance.between(0, world.nodes.length - 1);
    const to = (from + world.chance.between(1, world.nodes.length - 1)) % world.nodes.length;
    world.plan(world.chance.between(0, 10 * MINUTE), () => {
      world.say(world.node(from), world.node(to).number, text);
    });
  }
  world.run(10 * MINUTE);
  return texts;
}
