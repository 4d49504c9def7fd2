import { describe, expect, it } from "vitest";

import { HOUR } from "../../src/base/time.ts";
import { receivePeer } from "../../src/intake/receive-peer.ts";
import { Strangers, STRANGERS_MAX } from "../../src/intake/strangers.ts";
import { Desk, KEY } from "./desk.ts";

const keyOf = (number: number): string => number.toString(16).padStart(64, "0");

describe("the keys of strangers", () => {
  it("are the first told of each, and the last that differs", () => {
    const strangers = new Strangers();
    strangers.told(1, keyOf(7), 0);
    strangers.told(1, keyOf(7), 10);
    expect(strangers.of(1)).toMatchObject({ key: keyOf(7) });
    strangers.told(1, keyOf(8), 20);
    strangers.told(1, keyOf(7), 30);
    expect(strangers.of(1)).toMatchObject({ key: keyOf(7), other: keyOf(8) });
    expect(strangers.withKey(keyOf(7))).toEqual([1]);
    expect(strangers.of(2)).toBeUndefined();
  });

  it("are the same after a restart, and nothing is made of a line that is not one", () => {
    const strangers = new Strangers();
    strangers.told(0xa1b2c302, keyOf(7), 0);
    strangers.told(3, keyOf(5), 0);
    strangers.told(3, keyOf(6), 2 * HOUR);
    expect(strangers.text()).toBe(`a1b2c302 ${keyOf(7)} - 1\n00000003 ${keyOf(5)} ${keyOf(6)} 2`);
    expect(new Strangers(strangers.text()).text()).toBe(strangers.text());
    expect(new Strangers("rubbish\n\n00000003 abc - 1").text()).toBe("");
  });

  it("change the text only when they say something new, an hour's count apart", () => {
    const strangers = new Strangers();
    strangers.told(1, keyOf(7), 0);
    const { changes } = strangers;
    for (let at = 0; at < HOUR; at += 1000) strangers.told(1, keyOf(7), at);
    expect(strangers.changes).toBe(changes);
    strangers.told(1, keyOf(7), HOUR);
    expect(strangers.changes).toBe(changes + 1);
  });

  it("hold as many as there is room for; a thousand forged ones push out no neighbour", () => {
    const strangers = new Strangers();
    const neighbours = Array.from({ length: 50 }, (_, i) => i + 1);
    for (const hour of [0, 1, 2]) {
      for (const number of neighbours) strangers.told(number, keyOf(number), hour * HOUR);
    }
    for (let i = 0; i < 1000; i++) strangers.told(0x1000 + i, keyOf(0x1000 + i), 3 * HOUR + i);
    expect(strangers.text().split("\n")).toHaveLength(STRANGERS_MAX);
    expect(neighbours.filter((number) => strangers.of(number) === undefined)).toEqual([]);
    expect(strangers.of(0x1000 + 999)).toBeDefined();
  });

  it("write nothing in the journal, however many there are", () => {
    const desk = new Desk();
    desk.hear("tout va bien");
    const before = desk.entries.length;
    for (let i = 0; i < 1000; i++) {
      const publicKey = new Uint8Array(32).fill(1);
      new DataView(publicKey.buffer).setUint32(0, i);
      const peer = { number: 0x1000 + i, longName: `n${i}`, shortName: "", publicKey };
      desk.keep(receivePeer(peer, desk.context));
    }
    expect(desk.entries).toHaveLength(before);
    expect(desk.village.household("!000000a1")).toMatchObject({
      key: Buffer.from(KEY).toString("hex"),
    });
  });
});
