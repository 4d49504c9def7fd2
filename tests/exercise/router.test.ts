import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { HOUR, MINUTE, SECOND } from "../../src/base/time.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { port } from "../../src/mesh/packet.ts";
import { type Simulated, simulated, TestClient } from "./simulated.ts";

/** So far apart that only neighbours in the list hear each other, in metres. */
const HOP = 1000;

function line(count: number, options: Parameters<typeof simulated>[1] = {}): Simulated {
  return simulated(
    Array.from({ length: count }, (_, i) => i * HOP),
    options,
  );
}

/** A configured client on each radio. */
function attended({ radios, timers }: Simulated): readonly TestClient[] {
  const clients = radios.map((radio) => new TestClient(radio, timers).configure());
  timers.run(SECOND);
  return clients;
}

function ends<T>(list: readonly T[]): readonly [T, T] {
  const [start] = list;
  const end = list.at(-1);
  if (start === undefined || end === undefined) throw new Error("the list is empty");
  return [start, end];
}

describe("acknowledgements", () => {
  it("come from the addressee for a direct message to a neighbour, proven by key", () => {
    const village = simulated([0, 500]);
    const [one, two] = ends(attended(village));
    const [, addressee] = ends(village.radios);
    const id = one.send("need insulin", { to: addressee.number });
    village.timers.run(MINUTE);
    expect(one.routing(id)).toMatchObject([{ from: addressee.number, error: 0 }]);
    expect(two.heard.find(({ message }) => message.kind === "packet")?.message).toMatchObject({
      packet: { pki: true, to: addressee.number, content: { text: "need insulin" }, hops: 0 },
    });
  });

  it("come from ourselves when a neighbour repeats, then from the addressee two hops away", () => {
    const village = line(3);
    const [one, three] = ends(attended(village));
    const [us, addressee] = ends(village.radios);
    const id = one.send("over two hops", { to: addressee.number });
    village.timers.run(MINUTE);
    expect(one.routing(id)).toMatchObject([
      { from: us.number, error: 0 },
      { from: addressee.number, error: 0 },
    ]);
    expect(three.texts).toEqual(["over two hops"]);
  });

  it("come from ourselves alone for a broadcast", () => {
    const village = line(3);
    const [one] = attended(village);
    const id = one?.send("hello all") ?? 0;
    village.timers.run(MINUTE);
    expect(one?.routing(id)).toMatchObject([{ from: village.radios[0]?.number, error: 0 }]);
  });

  it.each([
    ["a broadcast nobody hears", BROADCAST],
    ["a direct message to one out of reach", 0xa1b2c302],
  ])("fail after three tries and about 22 s for %s", (_, to) => {
    const village = simulated([0, 100_000]);
    const [one] = ends(attended(village));
    const sent = village.timers.now();
    const before = village.air.transmissions;
    const id = one.send("anyone?", { to });
    village.timers.run(MINUTE);
    const [verdict] = one.routing(id);
    expect(verdict).toMatchObject({ from: village.radios[0]?.number, error: 5 });
    expect((verdict?.at ?? 0) - sent).toBeGreaterThan(20 * SECOND);
    expect((verdict?.at ?? 0) - sent).toBeLessThan(24 * SECOND);
    expect(village.air.transmissions - before).toBe(3);
  });

  it("say who lacks whose key, until both have introduced themselves", () => {
    const village = simulated([0, 500], { nodes: [] });
    const [lost, silent] = ends(attended(village));
    expect(lost.routing(lost.send("hello", { to: 0xa1b2c302 }))).toEqual([]);
    village.timers.run(SECOND);
    expect(lost.statuses.map(([, res]) => res)).toEqual([39]);
    expect(silent.texts).toEqual([]);

    // Once it has introduced itself it can be written to.
    silent.introduceItself();
    village.timers.run(10 * SECOND);
    const id = lost.send("hello", { to: 0xa1b2c302 });
    village.timers.run(MINUTE);
    expect(lost.routing(id).map(({ error }) => error)).toEqual([35]);
    const again = lost.send("hello again", { to: 0xa1b2c302 });
    village.timers.run(MINUTE);
    expect(lost.routing(again)).toMatchObject([{ from: 0xa1b2c302, error: 0 }]);
    expect(silent.texts).toEqual(["hello again"]);
  });
});

describe("flooding", () => {
  it("carries a broadcast as far as its hops allow", () => {
    const village = line(6);
    const clients = attended(village);
    clients[0]?.send("two hops", { hopLimit: 2, wantAck: false });
    village.timers.run(MINUTE);
    expect(clients.map(({ texts }) => texts.length)).toEqual([0, 1, 1, 1, 0, 0]);
  });

  it("takes no hops at their word without want_ack, and as the default with it", () => {
    const village = line(3);
    const [one, , three] = attended(village);
    one?.send("near", { hopLimit: 0, wantAck: false });
    village.timers.run(MINUTE);
    expect(three?.texts).toEqual([]);
    one?.send("far", { hopLimit: 0, wantAck: true });
    village.timers.run(MINUTE);
    expect(three?.texts).toEqual(["far"]);
  });

  it("is given up where another radio was faster", () => {
    const village = simulated([0, 100, 200, 300, 400, 500, 600, 700]);
    const [one] = attended(village);
    one?.send("close together", { wantAck: false });
    village.timers.run(MINUTE);
    expect(village.air.transmissions).toBeLessThan(8);
  });

  it("goes the known way alone once an answer has come back", () => {
    const village = simulated([0, 500, 600, 700]);
    const [one] = attended(village);
    one?.send("first", { to: 0xa1b2c302 });
    village.timers.run(MINUTE);
    const before = village.air.transmissions;
    one?.send("second", { to: 0xa1b2c302 });
    village.timers.run(MINUTE);
    // The message, its acknowledgement, and the acknowledgement of that.
    expect(village.air.transmissions - before).toBe(3);
  });
});

describe("airtime", () => {
  it("stops a radio that sent a tenth of the hour, says so, and lets it send later", () => {
    const village = simulated([0]);
    const [one] = attended(village);
    if (one === undefined) throw new Error("no client");
    let sent = 0;
    let id = 0;
    for (; sent < 400 && one.routing(id).length === 0; sent++) {
      id = one.send("x".repeat(231), { port: port.private, wantAck: sent % 20 === 0, hopLimit: 3 });
      village.timers.run(4 * SECOND);
    }
    const full = one.send("one more", { wantAck: true });
    village.timers.run(2 * SECOND);
    expect(one.statuses.at(-1)).toEqual([full, 9, 16]);
    expect(one.routing(full).map(({ error }) => error)).toEqual([9]);
    const words = one.heard.flatMap(({ message }) =>
      message.kind === "notification" ? [message.message] : [],
    );
    expect(words.at(-1)).toMatch(/^Duty cycle limit exceeded\. You can send again in \d+ mins$/);
    village.timers.run(HOUR);
    // The radio has hung up on its silent client meanwhile.
    const [back] = attended(village);
    const later = back?.send("an hour later", { wantAck: false });
    village.timers.run(SECOND);
    expect(back?.statuses.at(-1)).toEqual([later, 0, 15]);
  });
});

describe("a lossy air", () => {
  it("never gives a client the same text twice, whatever is lost", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0, max: 0.6, noNaN: true }), (seed, loss) => {
        const village = line(4, { seed, loss });
        const clients = attended(village);
        const texts = Array.from({ length: 8 }, (_, i) => `text ${i}`);
        texts.forEach((text, i) => {
          clients[i % 4]?.send(text, i % 2 === 0 ? {} : { to: 0xa1b2c301 + ((i + 1) % 4) });
          village.timers.run(15 * SECOND);
        });
        village.timers.run(MINUTE);
        for (const { texts: heard } of clients) {
          expect(new Set(heard).size).toBe(heard.length);
          expect(texts).toEqual(expect.arrayContaining([...heard]));
        }
      }),
      { numRuns: 25 },
    );
  });
});
