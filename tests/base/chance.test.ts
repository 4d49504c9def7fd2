import { describe, expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";

describe("chance", () => {
  it("draws the same numbers from the same seed, and others from another", () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it("spreads over its whole range", () => {
    const chance = new Chance(1);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 10_000; i++) {
      const slot = chance.between(0, 9);
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
  });

  it("gives a fork draws of its own", () => {
    const one = new Chance(3);
    const fork = one.fork();
    const next = one.u32();
    const again = new Chance(3);
    again.fork();
    expect(again.u32()).toBe(next);
    expect(fork.u32()).not.toBe(next);
  });
});

function draw(seed: number): number[] {
  const chance = new Chance(seed);
  return Array.from({ length: 20 }, () => chance.u32());
}
