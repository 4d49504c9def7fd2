import { describe, expect, it } from "vitest";

import { HOUR, MINUTE, SECOND } from "../../src/base/time.ts";
import { Bucket } from "../../src/intake/bucket.ts";
import { type Measure, Quota } from "../../src/intake/quota.ts";
import { Desk } from "./desk.ts";

const stranger = { proven: false, heardBefore: false };
const heard = { proven: false, heardBefore: true };
const neighbour = { proven: true, heardBefore: true };

describe("a measure that fills again", () => {
  it("gives what it holds at once, then as fast as it fills", () => {
    const bucket = new Bucket({ burst: 6, perMinute: 6 });
    expect(Array.from({ length: 8 }, () => bucket.take(0)).filter(Boolean)).toHaveLength(6);
    expect([bucket.take(9 * SECOND), bucket.take(10 * SECOND)]).toEqual([false, true]);
    expect(Array.from({ length: 9 }, () => bucket.take(HOUR)).filter(Boolean)).toHaveLength(6);
  });

  it("is not moved by a clock that goes back", () => {
    const bucket = new Bucket({ burst: 1, perMinute: 1 });
    expect([bucket.take(HOUR), bucket.take(0), bucket.take(MINUTE)]).toEqual([true, false, true]);
  });
});

describe("how much is taken in full", () => {
  it("is six texts of one sender, then one every ten seconds, the rest as words", () => {
    const quota = new Quota();
    expect(every(10, () => quota.of("!a", heard, 0))).toEqual({ full: 6, words: 4 });
    expect(quota.of("!a", heard, 10 * SECOND)).toBe("full");
  });

  it("is never less for a neighbour who is proven, however many forge other names", () => {
    const quota = new Quota();
    let id = 0;
    every(20_000, () => quota.of(`!${(id += 1)}`, stranger, 0));
    expect(quota.of("!neighbour", neighbour, 0)).toBe("full");
  });

  it("is shared by all who are new, and by all who prove nothing", () => {
    const quota = new Quota();
    let id = 0;
    expect(every(200, () => quota.of(`!new${(id += 1)}`, stranger, 0))).toEqual({
      full: 120,
      words: 80,
    });
    expect(every(400, () => quota.of(`!old${(id += 1)}`, heard, 0))).toEqual({
      full: 180,
      words: 220,
    });
  });

  it("is nothing, not even words, of what no firmware sends and no air carries", () => {
    const quota = new Quota();
    expect(every(300, () => quota.of("!a", heard, 0))).toEqual({ full: 6, words: 94, count: 200 });
    let id = 0;
    const storm = every(10_000, () => quota.of(`!${(id += 1)}`, stranger, 0));
    expect(storm.count).toBeUndefined();
    expect(storm.cry).toBeGreaterThan(4000);
  });
});

describe("F19: a flood of forged names", () => {
  it("opens no more cases than a village could, loses no words, and keeps one emergency of each sender", () => {
    const desk = new Desk();
    const forged = { pki: false, privateChannel: false, to: 0xffffffff } as const;
    let kept = 0;
    const minutes = 5;
    // Ten a second from a thousand names; every tenth is a cry for help.
    for (let i = 0; i < minutes * 600; i++) {
      const from = 0x1000 + (i % 1000);
      const text = i % 10 === 0 ? `SOS au secours ${i}` : `besoin d'eau pour ${i % 9} personnes`;
      const { entries } = desk.hear(text, { ...forged, from, wait: 100 });
      if (entries.some(({ raw }) => raw === text)) kept += 1;
    }
    expect(kept).toBe(minutes * 600);
    const cases = desk.village.cases();
    const emergencies = cases.filter(({ alarm }) => alarm === "sos");
    expect(emergencies).toHaveLength(100);
    expect(new Set(emergencies.map(({ household }) => household)).size).toBe(100);
    expect(cases.length - emergencies.length).toBeLessThanOrEqual(300 + minutes * 60);
    expect(desk.village.inbox().length).toBeLessThanOrEqual(100 + minutes * 10 + 100);
  });

  it("does not keep a neighbour's emergency, nor a stranger's first, from opening and ringing", () => {
    const desk = new Desk();
    desk.hear("tout va bien", { from: 0xa1 });
    for (let i = 0; i < 2000; i++) {
      desk.hear(`besoin d'eau ${i}`, { from: 0x1000 + i, pki: false, wait: 20 });
    }
    for (const from of [0xa1, 0xbeef]) {
      const taken = desk.hear("SOS mon mari ne respire plus", {
        from,
        pki: from === 0xa1,
        wait: 20,
      });
      expect(taken.rings, `${from}`).toBe(desk.last?.ref.number);
      expect(taken.outgoing.map(({ template }) => template)).toEqual(["sos.received"]);
    }
  });
});

function every(times: number, take: () => Measure): Readonly<Partial<Record<Measure, number>>> {
  const counts: Partial<Record<Measure, number>> = {};
  for (let i = 0; i < times; i++) {
    const measure = take();
    counts[measure] = (counts[measure] ?? 0) + 1;
  }
  return counts;
}
