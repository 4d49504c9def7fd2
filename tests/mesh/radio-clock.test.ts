import { describe, expect, it } from "vitest";

import { toUtf8 } from "../../src/base/bytes.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../src/base/time.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { port } from "../../src/mesh/packet.ts";
import { EARLIEST, LATEST, RadioClock } from "../../src/mesh/radio-clock.ts";
import { NEIGHBOUR, OWN, stateOf } from "../support/fake-link.ts";
import { readySession, tell } from "../support/ready-session.ts";

const EVENING = Date.UTC(2026, 10, 21, 18);

/** Stamps in whole seconds, as a clock that is `ahead` of ours gives them at these times. */
function stamped(clock: RadioClock, ahead: number, times: readonly number[]): void {
  for (const at of times) clock.stamped(Math.floor((at + ahead) / SECOND) * SECOND, at);
}

describe("the time by a radio's clock", () => {
  it("is told once three stamps agree, and goes on with our own running clock", () => {
    const clock = new RadioClock();
    stamped(clock, EVENING, [400, 10_700]);
    expect(clock.time).toBeUndefined();
    stamped(clock, EVENING, [30_200]);
    const { ahead = 0, quality } = clock.time ?? {};
    expect(quality).toBe("radio");
    expect(Math.abs(ahead - EVENING)).toBeLessThan(SECOND);
  });

  it("is not told by stamps of packets that waited long for us, but by those that did not", () => {
    const clock = new RadioClock();
    for (const age of [5 * HOUR, HOUR, HOUR, HOUR]) clock.stamped(EVENING - age, 10);
    expect(clock.time).toMatchObject({ quality: "radio" });
    stamped(clock, EVENING, [20, 2000, 4000]);
    expect(Math.abs((clock.time?.ahead ?? 0) - EVENING)).toBeLessThan(SECOND);
  });

  it.each([
    ["1970", 0],
    ["before this program was", EARLIEST - DAY],
    ["twenty years on", EVENING + 20 * 365.25 * DAY],
    ["the end of what is plausible", LATEST],
  ])("is not believed to be %s", (_, ahead) => {
    const clock = new RadioClock();
    stamped(clock, ahead, [0, 1000, 2000, 3000, 4000]);
    expect(clock.time).toBeUndefined();
  });

  it("follows a clock that is set back, once its later stamps are all there is", () => {
    const clock = new RadioClock();
    stamped(clock, EVENING + HOUR, [0, 1000, 2000]);
    const times = Array.from({ length: 12 }, (_, i) => 10_000 + i * 1000);
    stamped(clock, EVENING, times);
    expect(Math.abs((clock.time?.ahead ?? 0) - EVENING)).toBeLessThan(SECOND);
  });

  it("is worth as much as GPS while the radio knew its place by itself within the hour", () => {
    const clock = new RadioClock();
    clock.placed(EVENING - 10 * MINUTE);
    stamped(clock, EVENING, [0, 1000, 2000]);
    expect(clock.time?.quality).toBe("gps");
    stamped(clock, EVENING, [2 * HOUR]);
    expect(clock.time?.quality).toBe("radio");
  });

  it("says nothing of a radio that has started anew", () => {
    const clock = new RadioClock();
    stamped(clock, EVENING, [0, 1000, 2000]);
    clock.forget();
    expect(clock.time).toBeUndefined();
  });
});

/** Our radio, with a key made of `key`. */
function own(key: number) {
  const user = { longName: "Hub", publicKey: new Uint8Array(32).fill(key) };
  return { payloadVariant: { case: "nodeInfo", value: { num: OWN, user } } } as const;
}

/** A neighbour's text, stamped by our radio in the evening. */
function packet(id: number, how: { readonly viaMqtt?: boolean } = {}) {
  const decoded = {
    case: "decoded",
    value: { portnum: port.text, payload: toUtf8("eau") },
  } as const;
  const rxTime = EVENING / SECOND;
  const value = { from: NEIGHBOUR, to: BROADCAST, id, rxTime, ...how, payloadVariant: decoded };
  return { payloadVariant: { case: "packet", value } } as const;
}

describe("a session", () => {
  it("tells the time by its radio's clock, from what the radio stamps on any packet but one from the Internet", () => {
    const run = readySession();
    for (const id of [1, 2, 3, 4]) tell(run, [packet(id, { viaMqtt: true })]);
    expect(run.status.time).toBeUndefined();
    for (const id of [5, 6, 7]) tell(run, [packet(id)]);
    expect(run.status.time).toEqual({ ahead: EVENING - run.now, quality: "radio" });
  });

  it("tells that its radio found its own key weak, until it has another", () => {
    const run = readySession();
    tell(run, [
      {
        payloadVariant: {
          case: "clientNotification",
          value: { message: "", payloadVariant: { case: "lowEntropyKey", value: {} } },
        },
      },
    ]);
    expect(run.status.keyTrouble).toBe("weak");
    tell(run, [own(1), ...stateOf(1)]);
    expect(run.status.keyTrouble).toBe("weak");
    tell(run, [own(2)]);
    expect(run.status.keyTrouble).toBeUndefined();
  });
});
