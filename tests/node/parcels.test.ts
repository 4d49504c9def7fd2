import { describe, expect, it, onTestFinished, vi } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { HOUR, type Millis, MINUTE } from "../../src/base/time.ts";
import type { Channel } from "../../src/mesh/channels.ts";
import { BROADCAST, type HeardData } from "../../src/mesh/heard.ts";
import type { Message } from "../../src/mesh/message.ts";
import { Changes } from "../../src/node/changes.ts";
import { Keeper } from "../../src/node/keeper.ts";
import { ParcelPost } from "../../src/node/parcels.ts";
import type { Sender } from "../../src/node/radios.ts";
import { Reception } from "../../src/node/reception.ts";
import { Outbox } from "../../src/outbox/outbox.ts";
import type { Outgoing } from "../../src/outbox/outgoing.ts";
import { entryKey } from "../../src/store/keys.ts";
import { openStore, type Store, type StoreOptions } from "../../src/store/store.ts";
import { openLent, sealLent } from "../../src/sync/lent-seal.ts";
import { contents, decodeFrame, encodeFrame, type Frame } from "../../src/sync/parcel-codec.ts";
import { decodeWords, encodeWords } from "../../src/sync/words.ts";
import { Village } from "../../src/village/village.ts";
import { failingDisk } from "../store/failing-database.ts";
import { setRow } from "../store/raw.ts";
import { all, optionsFor, scratchFolder } from "../store/scratch.ts";
import { needEntry } from "../support/entries.ts";
import { grammar } from "../support/grammar.ts";

const own = 0xa1b2c301;
const neighbour = 0xa1b2c302;

describe("words of another Veillée", () => {
  it("have their receipt once they are on the disk, and are kept once however often they come", async () => {
    const { post, store, frames, pass, receipts } = await open();
    post.heard(parcel(1, "on apporte du bois"));
    post.heard(parcel(1, "on apporte du bois"));
    await receipts(1);
    await pass(MINUTE);
    expect(frames("receipt")).toMatchObject([{ to: own, epoch: 5, ranges: [[1, 1]] }]);
    expect(await raws(store)).toEqual(["on apporte du bois"]);

    // Its sender starts anew, and gives the same words another number.
    post.heard(parcel(1, "on apporte du bois", { epoch: 6 }));
    await receipts(2);
    expect(await raws(store)).toEqual(["on apporte du bois"]);
  });

  it("have none while the disk takes nothing, and are neither lost nor kept twice", async () => {
    const { post, store, disk, frames, pass, receipts } = await open();
    disk.fail("No space left on device");
    post.heard(parcel(1, "on apporte du bois"));
    post.heard(parcel(1, "on apporte du bois", { epoch: 6 }));
    await pass(10 * MINUTE);
    expect(frames("receipt")).toEqual([]);
    disk.mend();
    await receipts(1);
    expect(await raws(store)).toEqual(["on apporte du bois"]);
  });

  it("that memory has no room for have none, and are taken when they come again", async () => {
    const { post, store, disk, frames, pass, receipts } = await open();
    disk.fail("No space left on device");
    const filling = ["a", "b"].map((name) =>
      store.append({ settings: { [name]: name.repeat(8 * 1024 * 1024 - 20_000) } }),
    );
    post.heard(parcel(1, "on apporte du bois"));
    await turn();
    await pass(MINUTE);
    expect(frames("receipt")).toEqual([]);
    disk.mend();
    await Promise.all(filling);
    post.heard(parcel(1, "on apporte du bois"));
    await receipts(1);
    expect(await raws(store)).toEqual(["on apporte du bois"]);
  });

  it("are as sure as the channel they came by: a private one proves no sender", async () => {
    const { post, store, receipts } = await open();
    post.heard(parcel(1, "on apporte du bois"));
    await receipts(1);
    const [entry] = await all(store.entries());
    expect(entry).toMatchObject({ trust: 1, raw: "on apporte du bois" });
  });
});

describe("our words for another Veillée", () => {
  it("go as a parcel under the try's own packet number, and are told as stored by the receipt", async () => {
    const { post, sent, stored, message, driver } = await open();
    post.heard(frameOf({ kind: "hello", epoch: 5, frontiers: [] }));
    const said = message("00c0ffee00000001", "nous venons");
    expect(post.carry({ message: said, handle: said.id, packetId: 99, driver })).toBe(true);
    expect(sent.at(-1)).toMatchObject({
      handle: said.id,
      message: { to: BROADCAST, packetId: 99 },
    });
    const frame = frameIn(sent.at(-1)?.message);
    if (frame?.kind !== "parcel") throw new Error("not a parcel");
    expect(decodeWords(frame.body)).toMatchObject({ tag: 0x00c0ffee, text: "nous venons" });
    post.heard(
      frameOf({
        kind: "receipt",
        epoch: frame.epoch,
        to: neighbour,
        ranges: [[frame.number, frame.number]],
      }),
    );
    expect(stored).toEqual([said.id]);
  });

  it("that had no receipt when the program was killed go again after its start, known by the same tag", async () => {
    const { post, start, sent, stored, message, driver, pass } = await open();
    post.heard(parcel(1, "bonjour"));
    await pass(MINUTE);
    const said = message("00c0ffee00000001", "nous venons");
    post.carry({ message: said, handle: said.id, packetId: 99, driver });
    post[Symbol.dispose]();
    sent.length = 0;

    const again = start([{ ...said, state: "relayed" }]);
    await pass(MINUTE);
    const frames = sent.flatMap((each) => frameIn(each.message) ?? []);
    const frame = frames.find(({ kind }) => kind === "parcel");
    if (frame?.kind !== "parcel") throw new Error("nothing was sent");
    expect(decodeWords(frame.body)).toMatchObject({ tag: 0x00c0ffee, text: "nous venons" });
    expect(again.nextTryOf(said.id)).toMatchObject({ kind: "later", tries: 1 });
    again.heard(
      frameOf({
        kind: "receipt",
        epoch: frame.epoch,
        to: neighbour,
        ranges: [[frame.number, frame.number]],
      }),
    );
    expect(stored).toEqual([said.id]);
    expect(start([{ ...said, state: "stored" }]).nextTryOf(said.id)).toBeUndefined();
  });

  it("are awaited until their receipt, and without their words never go again", async () => {
    const { post, start, sent, message, driver, pass } = await open();
    post.heard(parcel(1, "bonjour"));
    await pass(MINUTE);
    const said = message("00c0ffee00000001", "nous venons");
    expect(post.awaits(said)).toBe(false);
    post.carry({ message: said, handle: said.id, packetId: 99, driver });
    expect(post.awaits({ ...said, state: "unconfirmed" })).toBe(true);
    expect(post.awaits({ ...said, state: "stored" })).toBe(false);
    post[Symbol.dispose]();
    sent.length = 0;

    const again = start([{ ...said, state: "unconfirmed", text: "" }]);
    await pass(5 * MINUTE);
    expect(again.nextTryOf(said.id)).toBeUndefined();
    const kinds = sent.flatMap((each) => frameIn(each.message)?.kind ?? []);
    expect(kinds).not.toContain("parcel");
  });

  it("go as a phone reads them to anyone else, on a radio without a private channel, and in parts", async () => {
    const { post, message, driver, bare } = await open();
    const said = message("00c0ffee00000001", "nous venons");
    const attempt = { message: said, handle: said.id, packetId: 99, driver };
    expect(post.carry(attempt)).toBe(false);
    post.heard(frameOf({ kind: "hello", epoch: 5, frontiers: [] }));
    expect(post.carry({ ...attempt, driver: bare })).toBe(false);
    expect(post.carry({ ...attempt, handle: `${said.id}/1` })).toBe(false);
    expect(post.carry({ ...attempt, message: { ...said, room: 100 } })).toBe(false);
    expect(post.carry({ ...attempt, message: { ...said, to: BROADCAST } })).toBe(false);
    expect(post.carry(attempt)).toBe(true);
  });
});

describe("entries that a journal lost", () => {
  const node = "0badcafe";
  const lost = { node, number: 7 };

  /** Forty entries, of which the seventh is gone. */
  async function wounded() {
    let bytes = new Uint8Array();
    const opened = await open(async (options) => {
      {
        await using store = await openStore(options);
        await store.append({ entries: Array.from({ length: 40 }, (_, i) => needEntry(i + 1)) });
        bytes = Uint8Array.from(store.openBytes(lost) ?? expect.unreachable());
      }
      await setRow(options, entryKey(lost));
    });
    await all(opened.store.entries());
    return { ...opened, bytes };
  }

  it("are asked of a Veillée that is heard, taken back, and known to the village", async () => {
    const { post, store, village, bytes, frames, pass } = await wounded();
    expect(post.refilled()).toEqual({ lost: 1, asked: 0, returned: 0 });
    post.heard(frameOf({ kind: "hello", epoch: 5, frontiers: [] }));
    await pass(12 * MINUTE);
    const [ask, ...others] = frames("lost");
    expect(others).toEqual([]);
    expect(ask).toMatchObject({ to: neighbour, node, ranges: [[7, 7]] });
    const { epoch } = ask ?? expect.unreachable();
    const sealed = sealLent(bytes);
    post.heard(frameOf({ kind: "lent", epoch, to: own, node, number: 7, sealed }));
    while (post.refilled().returned === 0) await turn();
    expect(village.has(lost)).toBe(true);
    expect(store.lost()).toEqual([]);
    expect(await all(store.entries())).toHaveLength(40);
    await pass(HOUR);
    expect(frames("lost")).toHaveLength(1);
  });

  it("are lent to a Veillée that asks, as far as they are here", async () => {
    const { post, store, frames, pass } = await wounded();
    post.heard(frameOf({ kind: "hello", epoch: 5, frontiers: [] }));
    post.heard(frameOf({ kind: "lost", epoch: 5, to: own, node, ranges: [[7, 8]] }));
    await pass(MINUTE);
    const [lent, ...others] = frames("lent");
    expect(others).toEqual([]);
    expect(lent).toMatchObject({ epoch: 5, to: neighbour, node, number: 8 });
    const sealed = lent?.kind === "lent" ? lent.sealed : new Uint8Array();
    const leaf = (await store.signedLeaf({ node, number: 8 })) ?? expect.unreachable();
    expect(openLent(sealed, leaf)).toEqual(
      Uint8Array.from(store.openBytes({ node, number: 8 }) ?? []),
    );
  });
});

function parcel(number: number, text: string, { epoch = 5 } = {}): HeardData {
  const body = encodeWords({ tag: 12, lane: "reply", text }) ?? new Uint8Array();
  return frameOf({ kind: "parcel", epoch, number, to: own, content: contents.text, body });
}

function frameOf(frame: Frame): HeardData {
  return {
    radio: own,
    from: neighbour,
    to: BROADCAST,
    packetId: 1,
    channel: 0,
    privateChannel: true,
    payload: encodeFrame(frame),
    pki: false,
    viaMqtt: false,
  };
}

function frameIn(message: Message | undefined): Frame | undefined {
  if (message === undefined || !("payload" in message)) return undefined;
  const frame = decodeFrame(message.payload);
  return frame.kind === "none" ? undefined : frame;
}

async function raws(store: Store): Promise<readonly string[]> {
  const entries = await all(store.entries());
  return entries.flatMap(({ raw, fact }) =>
    raw === undefined || fact.kind === "key.pinned" ? [] : [raw],
  );
}

/** Lets what the disk has done become known. */
async function turn(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}

const half = (): number => 0.5;

interface Sent {
  readonly handle: string;
  readonly message: Message;
}

/** @param prepare is given the store before the program starts. */
async function open(prepare: (options: StoreOptions) => Promise<void> = async () => undefined) {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const disk = failingDisk();
  const options = optionsFor(await scratchFolder());
  await prepare(options);
  const store = await openStore({ ...options, openDatabase: disk.open });
  onTestFinished(async () => store[Symbol.asyncDispose]());
  const village = new Village(store.node);
  let now: Millis = Date.UTC(2026, 10, 21, 19);
  const clock = { wall: () => ({ millis: now, quality: "ntp" }) as const };
  const running = (): Millis => now;
  const keeper = new Keeper({ store, village, clock, running });
  const changes = new Changes(running);
  const parts = { exercise: false, village, keeper, store, changes, clock, running };
  const reception = new Reception({ ...parts, grammar: () => grammar, log: silentLog });
  const sent: Sent[] = [];
  const stored: string[] = [];
  const driver = driverOf([{ index: 0, name: "Veillee", private: true }], sent);
  const bare = driverOf([], sent);
  /** Starts the program on what the disk holds, with these messages in its outbox. */
  const start = (messages: readonly Outgoing[] = []): ParcelPost => {
    const outbox = new Outbox(messages, now, () => 1);
    const begun = new ParcelPost({
      outbox,
      reception,
      store,
      retake: (entries) => {
        for (const entry of entries) village.apply(entry);
      },
      running,
      luck: half,
      log: silentLog,
    });
    onTestFinished(() => begun[Symbol.dispose]());
    begun.attach({
      drivers: () => [driver],
      stored: (id) => {
        stored.push(id);
      },
    });
    return begun;
  };
  const post = start();
  const pass = async (span: Millis): Promise<void> => {
    const end = now + span;
    while (now < end) {
      now += 500;
      await vi.advanceTimersByTimeAsync(500);
    }
  };
  const frames = (kind: Frame["kind"]): readonly Frame[] =>
    sent.flatMap(({ message }) => frameIn(message) ?? []).filter((frame) => frame.kind === kind);
  /** Lives until so many receipts have left. */
  const receipts = async (count: number): Promise<void> => {
    while (frames("receipt").length < count) {
      await turn();
      await pass(500);
    }
  };
  const message = (id: string, text: string): Outgoing => ({
    id,
    to: neighbour,
    text,
    lane: "reply",
    queuedAt: now,
    state: "queued",
    tries: 1,
    changedAt: now,
  });
  return {
    post,
    start,
    store,
    village,
    disk,
    sent,
    stored,
    driver,
    bare,
    frames,
    message,
    pass,
    receipts,
  };
}

function driverOf(channels: readonly Channel[], sent: Sent[]): Sender {
  return {
    send: (handle, message) => {
      sent.push({ handle, message });
    },
    status: () => ({ phase: "ready", number: own, channels }),
  };
}
