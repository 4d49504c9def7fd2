import { describe, expect, it } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { HOUR, MINUTE, SECOND } from "../../src/base/time.ts";
import type { AirPacket } from "../../src/exercise/air-packet.ts";
import { Air, type Station } from "../../src/exercise/air.ts";
import { priorities, QUEUE_MAX, Transmitter } from "../../src/exercise/transmitter.ts";
import { VirtualTimers } from "./virtual-timers.ts";

function packet(id: number): AirPacket {
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
    data: new Uint8Array(20),
  };
}

/** A transmitter and a listener next to it. */
function bench() {
  const timers = new VirtualTimers(HOUR);
  const air = new Air({ timers, chance: new Chance(1), loss: 0 });
  const heard: number[] = [];
  const preset = "LONG_FAST";
  const sender: Station = { place: { east: 0, north: 0 }, preset, hears: () => undefined };
  const listener: Station = {
    preset,
    place: { east: 100, north: 0 },
    hears: ({ id }) => heard.push(id),
  };
  air.join(sender);
  air.join(listener);
  let rooms = 0;
  const transmitter = new Transmitter({
    air,
    station: sender,
    timers,
    chance: new Chance(2),
    share: () => 0.1,
    roomAgain: () => {
      rooms += 1;
    },
  });
  return { timers, air, heard, transmitter, listener, rooms: () => rooms };
}

describe("a radio's queue", () => {
  it("takes sixteen packets and says when there is room again", () => {
    const { timers, transmitter, heard, rooms } = bench();
    const taken = Array.from({ length: 20 }, (_, id) => transmitter.send(packet(id), 64));
    expect(taken.filter(Boolean)).toHaveLength(QUEUE_MAX);
    expect(transmitter.free).toBe(0);
    timers.run(MINUTE);
    expect(transmitter.free).toBe(QUEUE_MAX);
    expect(heard.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: QUEUE_MAX }, (_, id) => id),
    );
    expect(rooms()).toBe(1);
  });

  it("gives the least urgent up for a more urgent packet when it is full", () => {
    const { timers, transmitter, heard } = bench();
    for (let id = 0; id < QUEUE_MAX; id++) transmitter.send(packet(id), priorities.default);
    expect(transmitter.send(packet(110), 110)).toBe(true);
    expect(transmitter.send(packet(64), priorities.default)).toBe(false);
    timers.run(MINUTE);
    expect(heard).toHaveLength(QUEUE_MAX);
    expect(heard).toContain(110);
    expect(heard).not.toContain(QUEUE_MAX - 1);
  });

  it("sends the most urgent of those that are due first", () => {
    const { timers, air, transmitter, heard, listener } = bench();
    air.transmit(listener, packet(900), () => undefined);
    transmitter.send(packet(1), priorities.default);
    transmitter.send(packet(2), priorities.ack);
    timers.run(30 * SECOND);
    expect(heard).toHaveLength(2);
    expect(heard.toSorted((one, other) => one - other)).toEqual([1, 2]);
  });

  it("waits while the channel is taken", () => {
    const { timers, air, transmitter, heard, listener } = bench();
    const airtime = air.transmit(listener, packet(900), () => undefined);
    transmitter.send(packet(1), priorities.ack);
    timers.run(airtime);
    expect(air.transmissions).toBe(1);
    timers.run(30 * SECOND);
    expect(heard).toEqual([1]);
  });

  it("gives up a repeat that another radio has done, and never a packet of its own", () => {
    const { timers, transmitter, heard } = bench();
    transmitter.repeat(packet(1), { priority: priorities.default, snrDb: 5 });
    transmitter.send(packet(2), priorities.default);
    expect(transmitter.forgo(packet(1))).toBe(true);
    expect(transmitter.forgo(packet(2))).toBe(false);
    timers.run(MINUTE);
    expect(heard).toEqual([2]);
  });
});

describe("the account of airtime", () => {
  it("lets a tenth of the hour be spent, repeats nothing beyond it, and forgets after an hour", () => {
    const { timers, transmitter, heard } = bench();
    transmitter.spend(5 * MINUTE);
    timers.run(20 * MINUTE);
    transmitter.spend(2 * MINUTE);
    expect(transmitter.dutyLeft).toBe(-MINUTE);
    expect(transmitter.airUtilTxPercent).toBeCloseTo((7 / 60) * 100);
    transmitter.repeat(packet(1), { priority: priorities.default, snrDb: 5 });
    expect(transmitter.silentMinutes).toBe(40);
    timers.run(39 * MINUTE);
    expect(transmitter.dutyLeft).toBe(-MINUTE);
    timers.run(MINUTE);
    expect(transmitter.dutyLeft).toBe(4 * MINUTE);
    expect(transmitter.silentMinutes).toBe(0);
    expect(heard).toEqual([]);
  });
});
