import { describe, expect, it } from "vitest";

import { DAY, HOUR, type Millis, MINUTE, SECOND } from "../../src/base/time.ts";
import { airtimeMicros, bytesOnAir, presetModem } from "../../src/mesh/airtime.ts";
import { BROADCAST, type HeardData, type NodeNumber } from "../../src/mesh/heard.ts";
import { port } from "../../src/mesh/packet.ts";
import type { Lane } from "../../src/outbox/outgoing.ts";
import { contents, decodeFrame, encodeFrame, type Frame } from "../../src/sync/parcel-codec.ts";
import type { ParcelAction, ParcelEvent } from "../../src/sync/parcel-events.ts";
import { Parcels } from "../../src/sync/parcels.ts";
import type { Load } from "../../src/sync/sent.ts";
import { encodeWords, tagOf } from "../../src/sync/words.ts";

const own = 0xa1b2c301;
const neighbour = 0xa1b2c302;
const ownEpoch = 77;

describe("who is a Veillée node", () => {
  it("is who was heard on a private channel, for a week", () => {
    const one = new One();
    expect(one.reaches(neighbour)).toBe(false);
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    expect(one.reaches(neighbour)).toBe(true);
    one.pass(6 * DAY);
    expect(one.reaches(neighbour)).toBe(true);
    one.pass(2 * DAY);
    expect(one.reaches(neighbour)).toBe(false);
  });

  it("is nobody on an open channel, unless its radio proved who it is", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] }, { privateChannel: false });
    expect(one.reaches(neighbour)).toBe(false);
    expect(one.counts.get("frame-open")).toBe(1);
    one.hear({ kind: "hello", epoch: 5, frontiers: [] }, { privateChannel: false, pki: true });
    expect(one.reaches(neighbour)).toBe(true);
  });

  it("is remembered once it has given words or a receipt, and not before", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    expect(one.memory).toBeUndefined();
    one.hear(words(1, "bonjour"));
    one.keep();
    expect(one.memory?.peers).toEqual([neighbour]);
    expect(new One({ peers: [neighbour] }).reaches(neighbour)).toBe(true);
  });

  it("is told again that we are here when it starts anew", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    one.pass(5 * HOUR);
    const before = one.sentOf("hello").length;
    one.hear({ kind: "hello", epoch: 6, frontiers: [] });
    one.pass(20 * SECOND);
    expect(one.sentOf("hello")).toHaveLength(before + 1);
  });

  it("and none that does not answer: after five tries without a sign its words go as a phone reads them", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    one.pass(MINUTE);
    one.say("1", "on arrive");
    one.say("2", "avec du bois");
    one.pass(3 * HOUR);
    expect(one.plain).toEqual(["1", "2"].map(idOf));
    expect(one.reaches(neighbour)).toBe(false);
    expect(one.sentOf("parcel").length).toBeLessThanOrEqual(6);
  });

  it("an emergency's words go so within three minutes and a half", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    one.pass(MINUTE);
    one.say("1", "on arrive", "emergency");
    one.pass(3.5 * MINUTE);
    expect(one.plain).toEqual([idOf("1")]);
  });
});

describe("a receipt", () => {
  it("is given once the words are on the disk, and not before", () => {
    const one = new One();
    one.hear(words(1, "bonjour"));
    one.pass(MINUTE);
    expect(one.sentOf("receipt")).toEqual([]);
    one.keep();
    one.pass(10 * SECOND);
    expect(one.sentOf("receipt")).toEqual([
      { kind: "receipt", epoch: 5, to: own, ranges: [[1, 1]] },
    ]);
  });

  it("is not given for words that the disk did not take; these are taken when they come again", () => {
    const one = new One();
    one.hear(words(1, "bonjour"));
    one.keep(false);
    one.pass(MINUTE);
    expect(one.sentOf("receipt")).toEqual([]);
    one.hear(words(1, "bonjour"));
    expect(one.delivered).toEqual(["bonjour", "bonjour"]);
    one.keep();
    one.pass(10 * SECOND);
    expect(one.sentOf("receipt")).toHaveLength(1);
  });

  it("answers for many at once", () => {
    const one = new One();
    for (let number = 1; number <= 20; number++) one.hear(words(number, `parole ${number}`));
    one.keep();
    one.pass(MINUTE);
    expect(one.sentOf("receipt")).toMatchObject([{ ranges: [[1, 20]] }]);
  });

  it("of an emergency leaves within a second", () => {
    const one = new One();
    one.pass(HOUR);
    one.hear(words(1, "SOS", { lane: "emergency" }));
    one.keep();
    one.pass(SECOND);
    expect(one.sentOf("receipt")).toHaveLength(1);
  });

  it("is given again when the words come again, but not for echoes", () => {
    const one = new One();
    one.hear(words(1, "bonjour"));
    one.keep();
    one.pass(10 * SECOND);
    for (let echo = 0; echo < 3; echo++) one.hear(words(1, "bonjour"));
    one.pass(10 * SECOND);
    expect(one.sentOf("receipt")).toHaveLength(1);
    one.pass(MINUTE);
    one.hear(words(1, "bonjour"));
    one.pass(10 * SECOND);
    expect(one.sentOf("receipt")).toHaveLength(2);
    expect(one.delivered).toEqual(["bonjour"]);
  });

  it("of another than the addressee, or for another start of ours, stores nothing", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    one.say("1", "on arrive");
    const receipt = { kind: "receipt", epoch: ownEpoch, to: neighbour, ranges: [[1, 1]] } as const;
    one.hear({ ...receipt, epoch: ownEpoch + 1 });
    one.hear(receipt, { from: 0xa1b2c303 });
    one.hear(receipt, { privateChannel: false });
    expect(one.stored).toEqual([]);
    one.hear(receipt);
    expect(one.stored).toEqual([idOf("1")]);
    one.hear(receipt);
    expect(one.stored).toEqual([idOf("1")]);
  });

  it("is believed of the addressee's other radio", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    one.hear({ kind: "hello", epoch: 5, frontiers: [] }, { from: 0xa1b2c30f });
    one.say("1", "on arrive");
    one.hear(
      { kind: "receipt", epoch: ownEpoch, to: neighbour, ranges: [[1, 1]] },
      { from: 0xa1b2c30f },
    );
    expect(one.stored).toEqual([idOf("1")]);
  });
});

describe("what is missing", () => {
  it("is asked for after what may still come has had its time, and no longer than a quarter of an hour", () => {
    const one = new One();
    one.hear(words(1, "un"));
    one.hear(words(5, "cinq"));
    one.keep();
    one.pass(4 * SECOND);
    expect(one.sentOf("wants")).toEqual([]);
    one.pass(20 * SECOND);
    expect(one.sentOf("wants")).toEqual([{ kind: "wants", epoch: 5, to: own, ranges: [[2, 4]] }]);
    one.pass(5 * HOUR);
    expect(one.sentOf("wants")).toHaveLength(5);
  });

  it("is not asked for once it came", () => {
    const one = new One();
    one.hear(words(2, "deux"));
    one.hear({ kind: "hello", epoch: 5, frontiers: [{ to: own, floor: 1, next: 3 }] });
    one.hear(words(1, "un"));
    one.keep();
    one.pass(HOUR);
    expect(one.sentOf("wants")).toEqual([]);
  });

  it("shows in a hello, and of what was for everyone too", () => {
    const one = new One();
    one.hear({
      kind: "hello",
      epoch: 5,
      frontiers: [
        { to: BROADCAST, floor: 4, next: 6 },
        { to: own, floor: 9, next: 10 },
        { to: 0xa1b2c303, floor: 1, next: 8 },
      ],
    });
    one.pass(20 * SECOND);
    expect(
      one.sentOf("wants").toSorted((a, b) => ("to" in a && "to" in b ? a.to - b.to : 0)),
    ).toEqual([
      { kind: "wants", epoch: 5, to: own, ranges: [[9, 9]] },
      { kind: "wants", epoch: 5, to: BROADCAST, ranges: [[4, 5]] },
    ]);
  });

  it("and is not to be had any more is told of, so that nobody asks on", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    one.pass(5 * HOUR);
    one.hear({ kind: "wants", epoch: ownEpoch, to: neighbour, ranges: [[1, 4]] });
    one.pass(15 * SECOND);
    expect(one.sentOf("hello").at(-1)).toMatchObject({
      frontiers: [{ to: neighbour, floor: 1, next: 1 }],
    });
  });

  it("of ours is sent again at once", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    for (const name of ["1", "2", "3"]) one.say(name, name);
    one.pass(30 * SECOND);
    one.hear({ kind: "wants", epoch: ownEpoch, to: neighbour, ranges: [[2, 2]] });
    one.pass(5 * SECOND);
    expect(one.sentOf("parcel").map((frame) => "number" in frame && frame.number)).toEqual([
      1, 2, 3, 2,
    ]);
  });
});

describe("our own words", () => {
  it("have numbers without a gap for each addressee", () => {
    const one = new One();
    one.say("1", "un");
    one.say("2", "deux", "reply", 0xa1b2c303);
    one.say("3", "trois");
    expect(one.sentOf("parcel")).toMatchObject([
      { to: neighbour, number: 1 },
      { to: 0xa1b2c303, number: 1 },
      { to: neighbour, number: 2 },
    ]);
  });

  it("keep number and tag when the outbox hands them over once more", () => {
    const one = new One();
    one.say("1", "un");
    one.pass(MINUTE);
    one.say("1", "un");
    const [first, again] = one.sentOf("parcel");
    expect(again).toEqual(first);
  });

  it("are tried with growing waits, a bounded number of times, however often someone shows a sign", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    one.say("1", "un");
    for (let i = 0; i < 400; i++) {
      one.pass(100 * SECOND);
      one.hear({ kind: "hello", epoch: 5, frontiers: [] });
      one.hear({ kind: "wants", epoch: ownEpoch, to: neighbour, ranges: [[1, 1]] });
    }
    expect(one.sentOf("parcel").length).toBeGreaterThan(5);
    expect(one.sentOf("parcel").length).toBeLessThanOrEqual(8 + 16);
  });

  it("tell when they leave again, until there is a receipt", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    one.say("1", "un");
    expect(one.nextTry("1")).toMatchObject({
      kind: "later",
      tries: 1,
      triesMax: 8,
      in: 2.5 * MINUTE,
    });
    one.pass(3 * MINUTE);
    expect(one.nextTry("1")).toMatchObject({ kind: "later", tries: 2 });
    one.hear({ kind: "receipt", epoch: ownEpoch, to: neighbour, ranges: [[1, 1]] });
    expect(one.nextTry("1")).toBeUndefined();
  });

  it("for one silent addressee are tried one at a time", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    one.pass(MINUTE);
    for (let i = 0; i < 10; i++) one.say(`${i}`, `parole ${i}`);
    const at = one.sentOf("parcel").length;
    one.pass(15 * MINUTE);
    expect(one.sentOf("parcel").length - at).toBeLessThanOrEqual(3);
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    one.pass(MINUTE);
    expect(one.sentOf("parcel").length - at).toBeGreaterThanOrEqual(10);
  });

  it("more than may be kept go as a phone reads them", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    for (let i = 0; i < 70; i++) one.say(`${i}`, `parole ${i}`);
    expect(one.plain).toHaveLength(6);
  });

  it("wait while the channel is taken, but for emergencies and receipts", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    one.say("1", "un");
    one.say("2", "vite", "emergency");
    one.hear(words(1, "bonjour"));
    one.keep();
    one.air({ busyPercent: 40 });
    const at = one.frames.length;
    one.pass(10 * MINUTE);
    const since = one.frames.slice(at).map(({ frame }) => frame);
    expect(since.some(({ kind }) => kind === "hello")).toBe(false);
    expect(since.filter(({ kind }) => kind === "receipt")).toHaveLength(1);
    expect(since.filter((frame) => frame.kind === "parcel" && frame.number === 1)).toEqual([]);
    expect(since.some((frame) => frame.kind === "parcel" && frame.number === 2)).toBe(true);
  });

  it("leave nothing while no radio is ready", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 5, frontiers: [] });
    one.air({ ready: false });
    one.hear(words(1, "bonjour"));
    one.keep();
    one.pass(DAY);
    expect(one.frames).toEqual([]);
  });
});

describe("S2: a replay", () => {
  it.each([
    ["an hour later", HOUR],
    ["thirty days later", 30 * DAY],
  ])(
    "%s of all that was heard delivers nothing that the disk does not know, and costs one receipt",
    (_, later) => {
      const one = new One();
      const heard = [1, 2, 3].map((number) => words(number, `parole ${number}`));
      for (const frame of heard) one.hear(frame);
      one.keep();
      one.pass(MINUTE);
      one.pass(later);
      const before = one.sentOf("receipt").length;
      for (const frame of [...heard, ...heard]) one.hear(frame);
      one.pass(MINUTE);
      expect(one.delivered).toHaveLength(3);
      expect(one.sentOf("receipt").length - before).toBeLessThanOrEqual(1);
    },
  );

  it("after a restart is left to the disk, which knows the words by their tag", () => {
    const before = new One();
    before.hear(words(1, "bonjour"));
    before.keep();
    const after = new One({ peers: [neighbour] });
    after.hear(words(1, "bonjour"));
    expect(after.tags).toEqual(before.tags);
  });
});

describe("a hostile member of the channel", () => {
  it("that forges numbers costs some questions, and no honest words", () => {
    const one = new One();
    one.hear(words(1, "un"));
    one.hear(words(0xffffffff, "faux"));
    for (let number = 2; number <= 9; number++) one.hear(words(number, `parole ${number}`));
    one.keep();
    one.pass(HOUR);
    expect(one.delivered).toHaveLength(10);
    const receipts = one
      .sentOf("receipt")
      .flatMap((frame) => ("ranges" in frame ? frame.ranges : []));
    expect(receipts.some(([first, last]) => first <= 9 && last >= 9)).toBe(true);
    expect(one.sentOf("wants").length).toBeLessThanOrEqual(6);
  });

  it("that takes the next number before its owner does not keep the owner's words out", () => {
    const one = new One();
    one.hear(words(1, "un"));
    one.hear(words(2, "faux"));
    one.keep();
    one.hear(words(2, "deux"));
    one.hear(words(2, "deux"));
    one.keep();
    expect(one.delivered).toEqual(["un", "faux", "deux"]);
  });

  it("that forges epochs makes us no louder than twelve hellos an hour", () => {
    const one = new One();
    one.hear({ kind: "hello", epoch: 1, frontiers: [] });
    one.pass(5 * HOUR);
    const before = one.sentOf("hello").length;
    for (let i = 0; i < 3600; i++) {
      one.hear({ kind: "hello", epoch: i, frontiers: [{ to: own, floor: 1, next: 0xffffffff }] });
      one.pass(SECOND);
    }
    expect(one.sentOf("hello").length - before).toBeLessThanOrEqual(20);
    expect(one.airtime(HOUR)).toBeLessThan(0.05 * HOUR + MINUTE);
  });

  it("that forges a thousand senders does not put out one that has proven itself", () => {
    const one = new One();
    one.hear(words(1, "bonjour"));
    one.keep();
    for (let i = 0; i < 36_000; i++) {
      one.hear({ kind: "hello", epoch: i, frontiers: [] }, { from: 0x0c000000 + (i % 1000) });
      one.pass(100);
    }
    expect(one.reaches(neighbour)).toBe(true);
    expect(one.memory?.peers).toEqual([neighbour]);
    const known = Array.from({ length: 1000 }, (_, i) => one.reaches(0x0c000000 + i));
    expect(known.filter((reached) => reached).length).toBeLessThanOrEqual(16);
    expect(one.airtime(HOUR)).toBeLessThan(0.05 * HOUR + MINUTE);
  });

  it("cannot fill the memory with words that the disk does not take", () => {
    const one = new One();
    for (let number = 1; number <= 2000; number++) one.hear(words(number, `parole ${number}`));
    expect(one.delivered).toHaveLength(256);
    expect(one.counts.get("parcel-too-many")).toBe(2000 - 256);
  });

  it("that echoes our own frames to us is not heard", () => {
    const one = new One();
    one.hear(words(1, "bonjour"), { from: own });
    expect(one.delivered).toEqual([]);
    expect(one.counts.get("frame-own")).toBe(1);
  });

  it("sends contents that we do not know: no receipt, no question", () => {
    const one = new One();
    one.hear({ kind: "parcel", epoch: 5, number: 1, to: own, content: 9, body: new Uint8Array(9) });
    one.hear({
      kind: "parcel",
      epoch: 5,
      number: 2,
      to: own,
      content: contents.text,
      body: new Uint8Array(2),
    });
    one.pass(HOUR);
    expect(one.delivered).toEqual([]);
    expect([...one.sentOf("receipt"), ...one.sentOf("wants")]).toEqual([]);
    expect(one.counts.get("parcel-unknown")).toBe(2);
  });

  it("words for another are not ours to take", () => {
    const one = new One();
    one.hear({ ...words(1, "bonjour"), to: 0xa1b2c303 });
    one.pass(HOUR);
    expect(one.delivered).toEqual([]);
    expect(one.sentOf("receipt")).toEqual([]);
  });
});

function words(
  number: number,
  text: string,
  { lane = "reply" }: { readonly lane?: Lane } = {},
): Extract<Frame, { kind: "parcel" }> {
  const body = encodeWords({ tag: number, lane, text }) ?? new Uint8Array();
  return { kind: "parcel", epoch: 5, number, to: own, content: contents.text, body };
}

function idOf(name: string): string {
  return name.padStart(16, "0");
}

/** One node, alone with what a test has it hear. */
class One {
  readonly frames: { readonly at: Millis; readonly frame: Frame; readonly length: number }[] = [];
  readonly delivered: string[] = [];
  readonly tags: number[] = [];
  readonly stored: string[] = [];
  readonly plain: string[] = [];
  readonly counts = new Map<string, number>();
  memory: Extract<ParcelAction, { kind: "save" }>["memory"] | undefined;
  #now: Millis = Date.UTC(2026, 10, 21, 18);
  #wakeAt: Millis = Infinity;
  #hand: Extract<ParcelAction, { kind: "deliver" }>[] = [];
  readonly #parcels: Parcels;

  constructor({ peers = [] }: { readonly peers?: readonly NodeNumber[] } = {}) {
    this.#parcels = new Parcels({
      epoch: ownEpoch,
      luck: () => 0.5,
      peers,
      awaited: [],
      at: this.#now,
    });
    this.air({});
  }

  air({ ready = true, busyPercent = 0 }): void {
    this.#step({ kind: "air", ready, busyPercent, own: new Set([own]), at: this.#now });
  }

  hear(frame: Frame, how: Partial<HeardData> = {}): void {
    const data: HeardData = {
      radio: own,
      from: neighbour,
      to: BROADCAST,
      packetId: 1,
      channel: 0,
      privateChannel: true,
      payload: encodeFrame(frame),
      pki: false,
      viaMqtt: false,
      ...how,
    };
    this.#step({ kind: "heard", data, at: this.#now });
  }

  /** The disk has taken, or not, what was delivered so far. */
  keep(stored = true): void {
    for (const { parcel } of this.#hand.splice(0)) {
      this.#step({ kind: "kept", parcel, stored, at: this.#now });
    }
  }

  say(name: string, text: string, lane: Lane = "reply", to: NodeNumber = neighbour): void {
    const id = idOf(name);
    const body = encodeWords({ tag: tagOf(id), lane, text }) ?? new Uint8Array();
    const load: Load = { id, to, lane, content: contents.text, body };
    this.#step({ kind: "send", load, at: this.#now });
  }

  nextTry(name: string) {
    const next = this.#parcels.nextTryOf(idOf(name), this.#now);
    return next && { ...next, in: (next.at ?? this.#now) - this.#now };
  }

  reaches(to: NodeNumber): boolean {
    return this.#parcels.reaches(to, this.#now);
  }

  pass(span: Millis): void {
    const end = this.#now + span;
    while (this.#wakeAt <= end) {
      this.#now = this.#wakeAt;
      this.#wakeAt = Infinity;
      this.#step({ kind: "woke", at: this.#now });
    }
    this.#now = end;
  }

  sentOf(kind: Frame["kind"]): readonly Frame[] {
    return this.frames.map(({ frame }) => frame).filter((frame) => frame.kind === kind);
  }

  /** Time on the air in the last `span`. */
  airtime(span: Millis): Millis {
    return this.frames
      .filter(({ at }) => at > this.#now - span)
      .map(({ length }) => bytesOnAir(length, { port: port.private, direct: false }))
      .reduce((sum, bytes) => sum + airtimeMicros(presetModem("LONG_FAST"), bytes) / 1000, 0);
  }

  #step(event: ParcelEvent): void {
    for (const action of this.#parcels.step(event)) this.#do(action);
  }

  #do(action: ParcelAction): void {
    switch (action.kind) {
      case "transmit": {
        const frame = decodeFrame(action.payload);
        if (frame.kind === "none") throw new Error("not a frame");
        this.frames.push({ at: this.#now, frame, length: action.payload.length });
        return;
      }
      case "deliver":
        this.delivered.push(action.words.text);
        this.tags.push(action.words.tag);
        this.#hand.push(action);
        return;
      case "stored":
        this.stored.push(action.id);
        return;
      case "plain":
        this.plain.push(action.id);
        return;
      case "save":
        this.memory = action.memory;
        return;
      case "wake":
        this.#wakeAt = action.at;
        return;
      case "counted":
        this.counts.set(action.name, (this.counts.get(action.name) ?? 0) + 1);
        return;
      case "asked":
      case "lookUp":
      case "refill":
        return;
      default:
        action satisfies never;
    }
  }
}
