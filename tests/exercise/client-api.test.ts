import { describe, expect, it } from "vitest";

import { fromUtf8 } from "../../src/base/bytes.ts";
import { MINUTE, SECOND } from "../../src/base/time.ts";
import { IDLE_MAX } from "../../src/exercise/client-session.ts";
import { BOOT } from "../../src/exercise/sim-radio.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { port } from "../../src/mesh/packet.ts";
import { disconnect, heartbeat, setTime } from "../../src/mesh/to-radio.ts";
import { far, near, pair, TestClient } from "./simulated.ts";

describe("what the client sends", () => {
  it("answers a heartbeat with the state of the queue", () => {
    const { one, timers } = pair();
    one.write(heartbeat());
    timers.run(SECOND);
    expect(one.statuses).toEqual([[0, 0, 16]]);
  });

  it("drops a text that follows another within 2 s, and says nothing of it", () => {
    const { one, two, timers } = pair();
    const id = one.send("first");
    const dropped = one.send("second, at once");
    timers.run(MINUTE);
    expect(one.statuses).toEqual([
      [id, 0, 15],
      [dropped, 0, 15],
    ]);
    expect(one.routing(dropped)).toEqual([]);
    expect(two.texts).toEqual(["first"]);
  });

  it("takes texts 2 s apart", () => {
    const { one, two, timers } = pair();
    one.send("first");
    timers.run(2 * SECOND);
    one.send("second");
    timers.run(MINUTE);
    expect(two.texts).toEqual(["first", "second"]);
  });

  it("ignores a packet id it has seen, without any answer", () => {
    const { one, two, timers } = pair();
    one.send("first", { id: 77 });
    timers.run(10 * SECOND);
    one.send("again", { id: 77 });
    timers.run(MINUTE);
    expect(one.statuses).toEqual([[77, 0, 15]]);
    expect(two.texts).toEqual(["first"]);
  });

  it("sends 16 packets of a burst of 30, and loses most of the refusals", () => {
    const { one, two, timers } = pair();
    const burst = Array.from({ length: 30 }, (_, i) =>
      one.send(`burst ${i}`, { port: port.private, wantAck: false }),
    );
    timers.run(SECOND);
    expect(one.statuses).toContainEqual([burst[29], 32, 0]);
    expect(one.statuses).toContainEqual([0, 0, 1]);
    expect(one.statuses.length).toBeLessThanOrEqual(3);
    timers.run(2 * MINUTE);
    const heard = two.heard.filter(
      ({ message }) => message.kind === "packet" && message.packet.content.kind === "data",
    );
    expect(heard).toHaveLength(16);
  });

  it.each([
    [232, false, 0],
    [233, false, 7],
    [220, true, 0],
    [221, true, 7],
  ])("takes a text of %i bytes (direct: %s) with result %i", (length, direct, res) => {
    const { one, radios, timers } = pair();
    const id = one.send("x".repeat(length), { to: direct ? far(radios).number : BROADCAST });
    timers.run(SECOND);
    expect(one.statuses).toEqual([[id, res, res === 0 ? 15 : 16]]);
    expect(one.routing(id).map(({ error }) => error)).toEqual(res === 0 ? [] : [res]);
  });

  it.each([
    ["to a node it has no key for", { to: 0x12345678 }, 39],
    ["on a channel it has not", { channel: 5 }, 6],
  ])("refuses a text %s at once", (_, out, error) => {
    const { one, radios, timers } = pair();
    const id = one.send("unknown", out);
    timers.run(SECOND);
    expect(one.statuses).toEqual([[id, error, 16]]);
    expect(one.routing(id)).toMatchObject([{ from: near(radios).number, error }]);
  });

  it("refuses everything while no region is set, and only by the state of the queue", () => {
    const { one, timers } = pair({ settings: { config: { lora: { region: 0 } } } });
    const id = one.send("no region yet");
    timers.run(MINUTE);
    expect(one.statuses).toEqual([[id, 34, 16]]);
    expect(one.routing(id)).toEqual([]);
  });

  it("sets its clock when told the time, and stamps what it hears", () => {
    const { one, two, radios, timers } = pair();
    const wall = Date.UTC(2026, 5, 1, 12);
    two.send("", { to: far(radios).number, port: port.admin, payload: setTime(wall) });
    one.send("hello");
    timers.run(10 * SECOND);
    const packets = two.heard.flatMap(({ message }) =>
      message.kind === "packet" && message.packet.content.kind === "text" ? [message.packet] : [],
    );
    expect(packets).toHaveLength(1);
    expect(Math.abs((packets[0]?.rxTime ?? 0) - wall)).toBeLessThan(10 * SECOND);
  });
});

describe("the connection", () => {
  it("is taken over by a second client, and the first is hung up on without a frame", () => {
    const { one, radios, timers } = pair();
    const before = one.heard.length;
    const late = new TestClient(near(radios), timers).configure();
    expect(one.closed).toBe(true);
    expect(one.heard).toHaveLength(before);
    expect(late.heard.at(-1)?.message.kind).toBe("config-complete");
  });

  it("ends after 15 minutes without a word from the client", () => {
    const { one, two, timers } = pair();
    timers.run(IDLE_MAX - 2 * SECOND);
    two.write(heartbeat());
    expect([one.closed, two.closed]).toEqual([false, false]);
    timers.run(2 * SECOND);
    expect([one.closed, two.closed]).toEqual([true, false]);
  });

  it("keeps what it hears for a client that is away, and loses the oldest texts above 32", () => {
    const { one, radios, timers } = pair();
    const away = new TestClient(far(radios), timers);
    away.hangUp();
    for (let i = 0; i < 40; i++) {
      one.send(`text ${i}`, { wantAck: false });
      timers.run(5 * SECOND);
    }
    expect(away.closed).toBe(false);
    const back = new TestClient(far(radios), timers).configure();
    timers.run(SECOND);
    expect(back.texts).toEqual(Array.from({ length: 32 }, (_, i) => `text ${i + 8}`));
  });

  it("keeps what it hears for a client that is away, and loses the newest of our own port above 32", () => {
    const { one, radios, timers } = pair();
    const away = new TestClient(far(radios), timers);
    away.hangUp();
    for (let i = 0; i < 40; i++) {
      one.send(`data ${i}`, { wantAck: false, port: port.private });
      timers.run(5 * SECOND);
    }
    one.send("text");
    timers.run(5 * SECOND);
    const back = new TestClient(far(radios), timers).configure();
    timers.run(SECOND);
    const kept = back.heard.flatMap(({ message }) =>
      message.kind === "packet" && message.packet.content.kind === "data"
        ? [fromUtf8(message.packet.content.payload)]
        : [],
    );
    expect(kept).toEqual(Array.from({ length: 31 }, (_, i) => `data ${i + 1}`));
    expect(back.texts).toEqual(["text"]);
  });

  it("hangs up at a restart, resets whoever comes too early, and then knows the nodes it had saved", () => {
    const { one, radios, timers } = pair();
    near(radios).reboot();
    expect(one.closed).toBe(true);
    expect(new TestClient(near(radios), timers).connected).toBe(false);
    timers.run(BOOT);
    const back = new TestClient(near(radios), timers).configure();
    expect(back.heard.filter(({ message }) => message.kind === "node")).toHaveLength(2);
  });

  it("stays off after a power cut until the power is back", () => {
    const { one, two, radios, timers } = pair();
    near(radios).powerCut();
    timers.run(MINUTE);
    expect(new TestClient(near(radios), timers).connected).toBe(false);
    const id = two.send("are you there?", { to: near(radios).number });
    timers.run(MINUTE);
    expect(two.routing(id).map(({ error }) => error)).toEqual([5]);
    near(radios).powerOn();
    timers.run(BOOT);
    expect(new TestClient(near(radios), timers).connected).toBe(true);
    expect(one.closed).toBe(true);
  });

  it("gives nothing more to a client that said it is leaving", () => {
    const { one, two, timers } = pair();
    two.write(disconnect());
    one.send("hello");
    timers.run(MINUTE);
    expect(two.texts).toEqual([]);
  });
});
