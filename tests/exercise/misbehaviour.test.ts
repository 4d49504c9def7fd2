import { describe, expect, it } from "vitest";

import { fromUtf8 } from "../../src/base/bytes.ts";
import { MINUTE, SECOND } from "../../src/base/time.ts";
import { far, near, pair, simulated, TestClient } from "./simulated.ts";

describe("a radio that misbehaves", () => {
  it("prints its log between frames and inside them, which costs only the torn ones", () => {
    const { one, two, timers } = pair({ misbehaviour: { logBetween: 0.3, logInside: 0.1 } });
    for (let i = 0; i < 20; i++) {
      one.send(`text ${i}`, { wantAck: false });
      timers.run(5 * SECOND);
    }
    expect(two.noise.map(fromUtf8).join("")).toContain("Received text msg");
    expect(two.texts.length).toBeGreaterThan(10);
  });

  it("loses its answers about the queue", () => {
    const { one, two, timers } = pair({ misbehaviour: { dropQueueStatus: 1 } });
    one.send("first");
    timers.run(MINUTE);
    expect(one.statuses).toEqual([]);
    expect(two.texts).toEqual(["first"]);
  });

  it("has variants newer than ours and names cut in an emoji in its handshake", () => {
    const { radios, timers } = simulated([0], {
      misbehaviour: { unknownVariant: true, brokenName: true },
    });
    const client = new TestClient(near(radios), timers).configure();
    const kinds = client.heard.map(({ message }) => message.kind);
    expect(kinds.slice(-3)).toEqual(["unknown", "node", "config-complete"]);
    const node = client.heard.at(-2)?.message;
    expect(node).toMatchObject({ kind: "node", peer: { longName: "Lune\u{fffd}" } });
  });

  it("gives old packets once more after a new handshake", () => {
    const { one, radios, timers } = pair({ misbehaviour: { replayOld: true } });
    one.send("old news");
    timers.run(10 * SECOND);
    const back = new TestClient(far(radios), timers).configure();
    expect(back.texts).toEqual(["old news"]);
  });
});
