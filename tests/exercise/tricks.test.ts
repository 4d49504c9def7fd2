import { Mesh } from "@meshtastic/protobufs";
import { describe, expect, it } from "vitest";

import { concat, fromUtf8, hex, toUtf8 } from "../../src/base/bytes.ts";
import { type Millis, MINUTE, SECOND } from "../../src/base/time.ts";
import { BOOT_TEXT, LOG_RECORD, LOG_TEXT, REBOOTED } from "../../src/exercise/log-text.ts";
import { BOOT } from "../../src/exercise/sim-radio.ts";
import {
  BROKEN_NAME,
  FALSE_HEADER,
  STRAY_START,
  type Trick,
  UNKNOWN_ENUMS,
  UNKNOWN_VARIANT,
} from "../../src/exercise/tricks.ts";
import { wrap } from "../../src/frames/frames.ts";
import { BROADCAST } from "../../src/mesh/heard.ts";
import { port } from "../../src/mesh/packet.ts";
import { heartbeat } from "../../src/mesh/to-radio.ts";
import { far, near, pair, TestClient } from "./simulated.ts";

type Pair = ReturnType<typeof pair>;

/** FromRadio.queue_status of a queue with all its 16 places free, and its frame. */
const STATUS = "94c300065a0410101810";

/** What the near radio's client gets in `span`, in hex. */
function bytesIn({ one, timers }: Pair, span: Millis): string {
  one.raw.length = 0;
  timers.run(span);
  return hex(concat(...one.raw));
}

function stray(byte: number): Trick {
  return { kind: "stray", bytes: Uint8Array.of(byte) };
}

function play(bench: Pair, ...tricks: readonly Trick[]): void {
  for (const trick of tricks) near(bench.radios).play(trick);
}

describe("on the wire", () => {
  it("a frame is cut short, and the next one is whole", () => {
    const bench = pair();
    play(bench, { kind: "cut" });
    bench.one.write(heartbeat());
    bench.one.write(heartbeat());
    expect(bytesIn(bench, SECOND)).toBe(`94c300065a${STATUS}`);
  });

  it("log text tears a frame in two", () => {
    const bench = pair();
    play(bench, { kind: "tear" });
    bench.one.write(heartbeat());
    expect(bytesIn(bench, SECOND)).toBe(`94c300065a04${hex(toUtf8(LOG_TEXT))}10101810`);
  });

  it.each([
    ["a start byte", STRAY_START, "94"],
    ["a header that promises 65,535 bytes", FALSE_HEADER, "94c3ffff"],
  ])("%s stands alone, and costs no frame after it", (_, bytes, standing) => {
    const bench = pair();
    bench.one.raw.length = 0;
    play(bench, { kind: "stray", bytes });
    const before = hex(concat(...bench.one.raw));
    bench.one.write(heartbeat());
    expect(before + bytesIn(bench, SECOND)).toBe(standing + STATUS);
    expect(bench.one.statuses).toEqual([[0, 0, 16]]);
  });

  it("some frames are cut and some have strays before them, by their shares", () => {
    const bench = pair({ misbehaviour: { cut: 0.3, stray: 0.3 } });
    for (let i = 0; i < 100; i++) bench.one.write(heartbeat());
    for (let i = 0; i < 100; i++) {
      bench.timers.run(SECOND);
      bench.one.write(heartbeat());
    }
    const got = hex(concat(...bench.one.raw));
    for (const piece of [`94c300065a94`, `94c3ffff${STATUS}`, `9494c300065a04`]) {
      expect(got).toContain(piece);
    }
    expect(bench.one.statuses.length).toBeGreaterThan(30);
    expect(bench.one.statuses.length).toBeLessThan(100);
  });

  it("the log comes as frames of its own once it is set to", () => {
    const bench = pair({
      misbehaviour: { logBetween: 1 },
      settings: { config: { security: { debugLogApiEnabled: true } } },
    });
    bench.one.write(heartbeat());
    expect(bytesIn(bench, SECOND)).toBe(hex(wrap(LOG_RECORD)) + STATUS);
  });

  it("the log comes as text, coloured, before every frame of the handshake too", () => {
    const bench = pair({ misbehaviour: { logBetween: 1 } });
    bench.one.raw.length = 0;
    bench.one.configure();
    const text = fromUtf8(concat(...bench.one.raw));
    expect(text.split(LOG_TEXT)).toHaveLength(bench.one.heard.length / 2 + 1);
  });

  it("unknown variants, unknown enum values and a broken name come in mid-session", () => {
    const bench = pair();
    const payloads = [UNKNOWN_VARIANT, UNKNOWN_ENUMS, BROKEN_NAME];
    bench.one.raw.length = 0;
    play(bench, ...payloads.map((payload) => ({ kind: "say" as const, payload })));
    expect(hex(concat(...bench.one.raw))).toBe(hex(concat(...payloads.map(wrap))));
    expect(bench.one.heard.slice(-3).map(({ message }) => message)).toMatchObject([
      { kind: "unknown" },
      { kind: "packet", packet: { from: 0xa1b2ffff, content: { kind: "data", port: 999 } } },
      { kind: "node", peer: { longName: "Lune\u{fffd}" } },
    ]);
  });

  it("everything comes late, in its order, and on time again after a while", () => {
    const bench = pair();
    play(bench, { kind: "slow", by: 20 * SECOND, lasting: 10 * SECOND });
    bench.one.write(heartbeat());
    expect(bytesIn(bench, 19 * SECOND)).toBe("");
    expect(bytesIn(bench, 2 * SECOND)).toBe(STATUS);
    bench.one.write(heartbeat());
    expect(bytesIn(bench, SECOND)).toBe(STATUS);
  });
});

describe("a serial line", () => {
  it("stays when the radio restarts, which is said amid coloured text, and then wants a handshake", () => {
    const bench = pair({ wire: "serial", misbehaviour: { logBetween: 0 } });
    play(bench, { kind: "restart" });
    bench.one.write(heartbeat());
    expect(bytesIn(bench, BOOT - 1)).toBe("");
    const { before, after } = BOOT_TEXT;
    expect(bytesIn(bench, 1)).toBe(hex(concat(toUtf8(before), wrap(REBOOTED), toUtf8(after))));
    expect(hex(REBOOTED)).toBe("4001");
    expect(bench.one.closed).toBe(false);
    bench.two.send("are you there?");
    expect(bytesIn(bench, MINUTE)).toBe("");
    bench.one.configure();
    bench.timers.run(SECOND);
    expect(bench.one.texts).toEqual(["are you there?"]);
  });

  it("stays after 15 minutes without a word, and carries nothing until it is asked again", () => {
    const bench = pair({ wire: "serial", misbehaviour: { logBetween: 0 } });
    bench.timers.run(15 * MINUTE);
    expect([bench.one.closed, near(bench.radios).attended]).toEqual([false, false]);
    bench.two.configure();
    bench.two.send("are you there?");
    expect(bytesIn(bench, MINUTE)).toBe("");
    bench.one.configure();
    bench.timers.run(SECOND);
    expect(bench.one.texts).toEqual(["are you there?"]);
  });

  it("carries the log between every second frame or so, as a healthy radio's does", () => {
    const bench = pair({ wire: "serial" });
    expect(fromUtf8(concat(...bench.one.raw)).split(LOG_TEXT).length).toBeGreaterThan(10);
    expect(bench.one.heard.at(-1)?.message.kind).toBe("config-complete");
  });
});

describe("what became of a packet", () => {
  it("is never told by the queue, for as many answers as it is told to lose", () => {
    const bench = pair();
    play(bench, { kind: "lose-status", answers: 2 });
    for (let i = 0; i < 3; i++) {
      bench.one.write(heartbeat());
      bench.timers.run(SECOND);
    }
    expect(bench.one.statuses).toEqual([[0, 0, 16]]);
  });

  it.each([
    [5, "MAX_RETRANSMIT", 0, 22 * SECOND],
    [9, "DUTY_CYCLE_LIMIT", 9, 20],
    [38, "RATE_LIMIT_EXCEEDED", 0, 20],
    [39, "PKI_SEND_FAIL_PUBLIC_KEY", 39, 20],
  ] as const)("is %i, %s, when asked for, and it is not sent", (error, name, res, after) => {
    const bench = pair();
    play(bench, { kind: "refuse", error: Mesh.Routing_Error[name] });
    const sent = bench.timers.now();
    const id = bench.one.send("help", { to: far(bench.radios).number });
    bench.timers.run(MINUTE);
    expect(bench.one.statuses).toEqual([[id, res, 16]]);
    expect(bench.one.routing(id).map((each) => each.error)).toEqual([error]);
    expect((bench.one.routing(id)[0]?.at ?? 0) - sent).toBeLessThanOrEqual(after + 20);
    expect((bench.one.routing(id)[0]?.at ?? 0) - sent).toBeGreaterThanOrEqual(after);
    expect(bench.two.texts).toEqual([]);
    const words = bench.one.heard.some(({ message }) => message.kind === "notification");
    expect(words).toBe(error === 9);
    bench.one.send("again");
    bench.timers.run(MINUTE);
    expect(bench.two.texts).toEqual(["again"]);
  });

  it("is never told at all of a packet that was swallowed", () => {
    const bench = pair();
    play(bench, { kind: "swallow" });
    const id = bench.one.send("help", { to: far(bench.radios).number });
    bench.timers.run(MINUTE);
    expect(bench.one.statuses).toEqual([[id, 0, 16]]);
    expect([bench.one.routing(id), bench.two.texts]).toEqual([[], []]);
  });

  it.each([
    ["neighbour", [0xa1b2c301, 0xa1b2c302]],
    ["addressee", [0xa1b2c302, 0xa1b2c301]],
  ] as const)("is told twice, the %s first", (first, order) => {
    const bench = pair();
    play(bench, { kind: "acknowledge-twice", first });
    const id = bench.one.send("hello", { to: far(bench.radios).number });
    bench.timers.run(MINUTE);
    expect(bench.one.routing(id).map(({ from, error }) => [from, error])).toEqual(
      order.map((from) => [from, 0]),
    );
    expect(bench.two.texts).toEqual(["hello"]);
  });

  it("is that it came, and then that nobody answers, when a text wants an answer", () => {
    const bench = pair();
    const to = far(bench.radios).number;
    const id = bench.one.send("hello", { to, wantResponse: true });
    bench.timers.run(MINUTE);
    expect(bench.one.routing(id).map(({ from, error }) => [from, error])).toEqual([
      [to, 0],
      [to, 8],
    ]);
  });

  it("is told with no answer besides, when asked for", () => {
    const bench = pair();
    play(bench, { kind: "no-response" });
    const id = bench.one.send("hello", { to: far(bench.radios).number });
    bench.timers.run(MINUTE);
    expect(bench.one.routing(id).map(({ error }) => error)).toEqual([0, 8]);
  });

  it("is not told of an alert within 10 s of another: the queue says all is well, and it is dropped", () => {
    const bench = pair();
    const ids = [0, 9, 2].map((seconds) => {
      bench.timers.run(seconds * SECOND);
      return bench.one.send(`alert ${seconds}`, { port: port.alert });
    });
    bench.timers.run(MINUTE);
    expect(bench.one.statuses.map(([id, res]) => [id, res])).toEqual(ids.map((id) => [id, 0]));
    expect(bench.two.texts).toEqual(["alert 0", "alert 2"]);
  });

  it("is PKI_SEND_FAIL_PUBLIC_KEY once the radio has forgotten the others' keys", () => {
    const bench = pair();
    play(bench, { kind: "forget-keys" });
    const id = bench.one.send("hello", { to: far(bench.radios).number });
    bench.timers.run(MINUTE);
    expect(bench.one.routing(id).map(({ error }) => error)).toEqual([39]);
    bench.two.introduceItself();
    bench.timers.run(MINUTE);
    const again = bench.one.send("hello again", { to: far(bench.radios).number });
    bench.timers.run(MINUTE);
    expect(bench.one.routing(again).map(({ error }) => error)).toEqual([0]);
  });

  it("is a refusal with the time of the next try in words, once the hour's airtime is spent", () => {
    const bench = pair();
    play(bench, { kind: "spend-airtime" });
    const id = bench.one.send("hello", { to: BROADCAST });
    bench.timers.run(MINUTE);
    expect(bench.one.statuses).toEqual([[id, 9, 16]]);
    expect(bench.one.heard.map(({ message }) => message)).toContainEqual({
      kind: "notification",
      message: "Duty cycle limit exceeded. You can send again in 60 mins",
      replyId: id,
    });
    expect(bench.one.routing(id).map(({ error }) => error)).toEqual([9]);
  });
});

describe("the connection", () => {
  it("is kept while the radio hangs, without a byte, and then answers what comes", () => {
    const bench = pair();
    play(bench, { kind: "hang", lasting: 5 * MINUTE });
    bench.one.write(heartbeat());
    bench.two.send("meanwhile");
    expect(bytesIn(bench, 5 * MINUTE - SECOND)).toBe("");
    expect(bench.one.closed).toBe(false);
    bench.timers.run(2 * SECOND);
    expect(bench.one.texts).toEqual(["meanwhile"]);
    bench.one.write(heartbeat());
    bench.timers.run(SECOND);
    expect(bench.one.statuses).toEqual([[0, 0, 16]]);
  });

  it("is kept for ever by a radio that hangs, until it restarts", () => {
    const bench = pair();
    play(bench, { kind: "hang" });
    for (let i = 0; i < 60; i++) {
      bench.one.write(heartbeat());
      expect(bytesIn(bench, MINUTE)).toBe("");
    }
    expect(bench.one.closed).toBe(false);
    near(bench.radios).reboot();
    bench.timers.run(BOOT);
    const back = new TestClient(near(bench.radios), bench.timers).configure();
    expect(back.heard.at(-1)?.message.kind).toBe("config-complete");
  });

  it.each([
    ["ended by the radio", { kind: "hang-up" }],
    ["taken by another client", { kind: "rival", lasting: MINUTE }],
    ["lost to a restart", { kind: "restart" }],
    ["lost to a power cut", { kind: "power-cut", lasting: MINUTE }],
  ] as const)("is %s, without a frame, and can be made again", (_, trick) => {
    const bench = pair();
    bench.one.raw.length = 0;
    play(bench, trick);
    expect([bench.one.closed, bytesIn(bench, 2 * MINUTE)]).toEqual([true, ""]);
    const back = new TestClient(near(bench.radios), bench.timers).configure();
    expect(back.heard.at(-1)?.message.kind).toBe("config-complete");
  });

  it("brings 40 packets at once, and old ones once more", () => {
    const bench = pair();
    play(bench, { kind: "burst", packets: 40 });
    expect(bench.one.texts).toHaveLength(40);
    expect(new Set(bench.one.texts).size).toBe(40);
    bench.two.send("news");
    bench.timers.run(MINUTE);
    play(bench, { kind: "replay" });
    expect(bench.one.texts.slice(40)).toEqual(["news", "news"]);
  });
});

describe("a script", () => {
  it("has its tricks done at their times, on their occasions, and so long after those", () => {
    const bench = pair({
      misbehaviour: {
        script: [
          { at: 10 * SECOND, do: stray(0xa0) },
          { after: "configured", delay: 20 * SECOND, do: stray(0xa1) },
          { after: "heartbeat", nth: 2, do: stray(0xa2) },
          { after: "packet", do: stray(0xa3) },
          { after: "started", do: { kind: "spend-airtime" } },
          { after: "connected", nth: 2, do: { kind: "hang-up" } },
        ],
      },
    });
    const heard: string[] = [];
    for (let i = 0; i < 3; i++) heard.push(bytesIn(bench, 10 * SECOND).slice(0, 2));
    bench.one.write(heartbeat());
    heard.push(bytesIn(bench, SECOND));
    bench.one.write(heartbeat());
    heard.push(bytesIn(bench, SECOND));
    bench.one.send("hello");
    heard.push(bytesIn(bench, 1));
    expect(heard).toEqual(["a0", "a1", "", STATUS, `a2${STATUS}`, "a3"]);
    const second = new TestClient(near(bench.radios), bench.timers);
    bench.timers.run(1);
    expect(second.closed).toBe(true);
  });
});
