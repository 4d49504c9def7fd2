import { describe, expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import type { AirPacket } from "../../src/exercise/air-packet.ts";
import { packetAirtime } from "../../src/exercise/air-packet.ts";
import { Air, type Station } from "../../src/exercise/air.ts";
import { VirtualTimers } from "./virtual-timers.ts";

interface Ear extends Station {
  readonly heard: { readonly id: number; readonly snrDb: number; readonly at: number }[];
}

/** Stations in a row, at these metres east. */
function row(places: readonly number[], { loss = 0, seed = 1 } = {}) {
  const timers = new VirtualTimers(0);
  const air = new Air({ timers, chance: new Chance(seed), loss });
  const stations = places.map((east): Ear => {
    const heard: Ear["heard"][number][] = [];
    return {
      place: { east, north: 0 },
      preset: "LONG_FAST",
      heard,
      hears: ({ id }, { snrDb }) => heard.push({ id, snrDb, at: timers.now() }),
    };
  });
  for (const station of stations) air.join(station);
  const ears = (i: number): Ear => {
    const ear = stations[i];
    if (ear === undefined) throw new Error(`there is no station ${i}`);
    return ear;
  };
  return { timers, air, ears };
}

function packet(id: number, length = 20): AirPacket {
  return {
    from: 1,
    to: 0xffffffff,
    id,
    hopLimit: 3,
    hopStart: 3,
    wantAck: false,
    relay: 1,
    nextHop: 0,
    seal: { kind: "channel", key: "" },
    data: new Uint8Array(length),
  };
}

const done = (): void => undefined;

describe("the air", () => {
  it("carries a packet to all in reach, once it has all been sent", () => {
    const { timers, air, ears } = row([0, 300, 100_000]);
    const airtime = air.transmit(ears(0), packet(1), done);
    expect(airtime).toBe(packetAirtime(packet(1), "LONG_FAST"));
    timers.run(airtime - 1);
    expect(ears(1).heard).toEqual([]);
    timers.run(1);
    expect(ears(1).heard.map(({ id, at }) => [id, at])).toEqual([[1, airtime]]);
    expect(ears(2).heard).toEqual([]);
    expect(ears(0).heard).toEqual([]);
  });

  it("weakens with distance", () => {
    const { timers, air, ears } = row([0, 200, 600, 1200]);
    air.transmit(ears(0), packet(1), done);
    timers.run(5000);
    const levels = [1, 2].map((i) => ears(i).heard[0]?.snrDb ?? -100);
    expect(levels[0]).toBeGreaterThan(levels[1] ?? 0);
  });

  it("lets two equal packets spoil each other, and a much stronger one through", () => {
    const { timers, air, ears } = row([-400, 0, 400, 600]);
    air.transmit(ears(0), packet(1), done);
    timers.run(100);
    air.transmit(ears(2), packet(2), done);
    timers.run(5000);
    expect(ears(1).heard).toEqual([]);
    // The last station stands next to the second sender.
    expect(ears(3).heard.map(({ id }) => id)).toEqual([2]);
  });

  it("makes a radio deaf to what comes while it sends", () => {
    const { timers, air, ears } = row([0, 300]);
    air.transmit(ears(0), packet(1), done);
    timers.run(50);
    air.transmit(ears(1), packet(2), done);
    timers.run(5000);
    expect([ears(0).heard, ears(1).heard]).toEqual([[], []]);
  });

  it("is busy where something is being heard or sent, and nowhere else", () => {
    const { timers, air, ears } = row([0, 300, 100_000]);
    const busy = (): boolean[] => [0, 1, 2].map((i) => air.busy(ears(i)));
    const airtime = air.transmit(ears(0), packet(1), done);
    expect(busy()).toEqual([true, true, false]);
    expect(air.utilizationPercent(ears(1))).toBeCloseTo(airtime / 600);
    timers.run(airtime);
    expect(busy()).toEqual([false, false, false]);
    timers.run(60_000);
    expect(air.utilizationPercent(ears(1))).toBe(0);
  });

  it("loses the share of copies it is told to lose", () => {
    const { timers, air, ears } = row([0, 100], { loss: 0.3 });
    for (let id = 0; id < 1000; id++) {
      air.transmit(ears(0), packet(id), done);
      timers.run(1000);
    }
    expect(ears(1).heard.length).toBeGreaterThan(650);
    expect(ears(1).heard.length).toBeLessThan(750);
  });

  it("drops what a radio was sending when its power goes", () => {
    const { timers, air, ears } = row([0, 300]);
    air.transmit(ears(0), packet(1), done);
    air.leave(ears(0));
    timers.run(5000);
    expect(ears(1).heard).toEqual([]);
    expect(air.busy(ears(1))).toBe(false);
  });
});
