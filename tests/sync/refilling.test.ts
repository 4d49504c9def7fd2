import { describe, expect, it } from "vitest";

import { DAY, HOUR, type Millis, MINUTE } from "../../src/base/time.ts";
import { airtimeMicros, bytesOnAir, presetModem } from "../../src/mesh/airtime.ts";
import { BROADCAST, type NodeNumber } from "../../src/mesh/heard.ts";
import { port } from "../../src/mesh/packet.ts";
import { decodeFrame, encodeFrame, type Frame } from "../../src/sync/parcel-codec.ts";
import type { ParcelAction, ParcelEvent } from "../../src/sync/parcel-events.ts";
import { Parcels } from "../../src/sync/parcels.ts";

const own = 0xa1b2c301;
const neighbour = 0xa1b2c302;
const node = "0badcafe";
const hello = { kind: "hello", epoch: 5, frontiers: [] } as const;

describe("entries that a journal lost", () => {
  it("are not asked for while the channel is busy, nor before all else that is due", () => {
    const hub = new Hub();
    hub.hear(hello);
    hub.step({ kind: "lost", refs: [{ node, number: 7 }], at: hub.now });
    hub.air(40);
    hub.pass(HOUR);
    expect(hub.sentOf("lost")).toEqual([]);
    // Words with a hole before them: a question is due as well, and a hello has long been.
    for (const number of [1, 3]) {
      hub.hear({ kind: "parcel", epoch: 5, number, to: own, content: 15, body: new Uint8Array(1) });
    }
    hub.pass(2 * MINUTE);
    hub.frames.length = 0;
    hub.air(0);
    hub.pass(MINUTE);
    const kinds = hub.frames.map(({ frame }) => frame.kind);
    expect(kinds).toEqual(["wants", "hello", "lost"]);
  });

  it("are asked of nobody who was not heard since the start, nor on an open channel", () => {
    const hub = new Hub([neighbour]);
    hub.step({ kind: "lost", refs: [{ node, number: 7 }], at: hub.now });
    hub.hear(hello, { from: 0xa1b2c303, privateChannel: false });
    hub.pass(DAY);
    expect(hub.sentOf("lost")).toEqual([]);
    hub.hear(hello);
    hub.pass(15 * MINUTE);
    expect(hub.sentOf("lost")).toMatchObject([{ to: neighbour, node, ranges: [[7, 7]] }]);
  });
});

describe("asks of other nodes", () => {
  it("that are for someone else, or come by an open channel, are nobody's business here", () => {
    const hub = new Hub();
    hub.hear({ ...ask(1), to: 0xa1b2c309 });
    hub.hear(ask(1), { privateChannel: false });
    hub.pass(HOUR);
    expect(hub.lookedUp).toBe(0);
    expect(hub.sentOf("lent")).toEqual([]);
  });

  it("take little of the air and of the disk, however many come under however many names", () => {
    const hub = new Hub();
    for (let minute = 0; minute < 24 * 60; minute++) {
      for (let i = 0; i < 5; i++) hub.hear(ask(1), { from: 0xb0000000 + ((minute * 5 + i) % 300) });
      hub.pass(MINUTE);
    }
    const spent = hub.airtimeOf("lent");
    expect(hub.sentOf("lent").length).toBeGreaterThan(100);
    expect(hub.sentOf("lent").length).toBeLessThanOrEqual(24 * 24);
    expect(spent / DAY).toBeLessThan(0.012);
    expect(hub.lookedUp).toBeLessThan(64 * 6 * 64 * 24);
    expect(hub.counts.get("lost-too-many")).toBeGreaterThan(100);
  });
});

function ask(first: number) {
  return { kind: "lost", epoch: 5, to: own, node, ranges: [[first, first + 63]] } as const;
}

/** A hub whose journal holds every entry that is asked for, each of 100 bytes. */
class Hub {
  readonly frames: { readonly frame: Frame; readonly length: number }[] = [];
  readonly counts = new Map<string, number>();
  lookedUp = 0;
  now: Millis = 0;
  #wakeAt: Millis = Infinity;
  readonly #parcels: Parcels;

  constructor(peers: readonly NodeNumber[] = []) {
    this.#parcels = new Parcels({ epoch: 77, luck: () => 0.5, peers, awaited: [], at: 0 });
    this.air(0);
  }

  air(busyPercent: number): void {
    this.step({ kind: "air", ready: true, busyPercent, own: new Set([own]), at: this.now });
  }

  hear(
    frame: Frame,
    {
      from = neighbour,
      privateChannel = true,
    }: { from?: NodeNumber; privateChannel?: boolean } = {},
  ): void {
    const envelope = { radio: own, from, to: BROADCAST, packetId: 1, channel: 0, pki: false };
    const data = { ...envelope, privateChannel, payload: encodeFrame(frame), viaMqtt: false };
    this.step({ kind: "heard", data, at: this.now });
  }

  pass(span: Millis): void {
    const end = this.now + span;
    while (this.#wakeAt <= end) {
      this.now = Math.max(this.now, this.#wakeAt);
      this.#wakeAt = Infinity;
      this.step({ kind: "woke", at: this.now });
    }
    this.now = end;
  }

  sentOf(kind: Frame["kind"]): readonly Frame[] {
    return this.frames.map(({ frame }) => frame).filter((frame) => frame.kind === kind);
  }

  airtimeOf(kind: Frame["kind"]): Millis {
    return this.frames
      .filter(({ frame }) => frame.kind === kind)
      .map(({ length }) => bytesOnAir(length, { port: port.private, direct: false }))
      .reduce((sum, bytes) => sum + airtimeMicros(presetModem("LONG_FAST"), bytes) / 1000, 0);
  }

  step(event: ParcelEvent): void {
    for (const action of this.#parcels.step(event)) this.#do(action);
  }

  #do(action: ParcelAction): void {
    if (action.kind === "wake") this.#wakeAt = action.at;
    if (action.kind === "counted") {
      this.counts.set(action.name, (this.counts.get(action.name) ?? 0) + 1);
    }
    if (action.kind === "transmit") {
      const frame = decodeFrame(action.payload);
      if (frame.kind === "none") throw new Error("not a frame");
      this.frames.push({ frame, length: action.payload.length });
    }
    if (action.kind === "lookUp") {
      const { ask: asked } = action;
      this.lookedUp += asked.numbers.length;
      const holdings = asked.numbers.map((number) => ({ number, sealed: new Uint8Array(100) }));
      this.step({ kind: "found", ask: asked, holdings, at: this.now });
    }
  }
}
