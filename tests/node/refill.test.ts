import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { hex } from "../../src/base/bytes.ts";
import { silentLog } from "../../src/base/log.ts";
import { DAY, type Millis, SECOND } from "../../src/base/time.ts";
import { linkOf } from "../../src/journal/chain.ts";
import { encodeEntry } from "../../src/journal/entry-codec.ts";
import type { Entry } from "../../src/journal/entry.ts";
import type { VerifyReport } from "../../src/journal/verify-step.ts";
import { BROADCAST, type NodeNumber } from "../../src/mesh/heard.ts";
import { Refill } from "../../src/node/refill.ts";
import { verifySteps } from "../../src/node/verify.ts";
import { openLevel } from "../../src/store/database.ts";
import { entryKey, headKey, partsKey, tables } from "../../src/store/keys.ts";
import { openStore, type Store, type StoreOptions } from "../../src/store/store.ts";
import { sealHead, sealLent } from "../../src/sync/lent-seal.ts";
import { decodeFrame, encodeFrame, type Frame } from "../../src/sync/parcel-codec.ts";
import type { ParcelAction, ParcelEvent } from "../../src/sync/parcel-events.ts";
import { Parcels } from "../../src/sync/parcels.ts";
import { backedUp, CODE, RECOVERY, restored } from "../store/backup/scratch.ts";
import { rawRows, setRow } from "../store/raw.ts";
import { all, optionsFor, scratchFolder } from "../store/scratch.ts";
import { needEntry } from "../support/entries.ts";

const node = "0badcafe";
const ref = (number: number) => ({ node, number });
/** One is longer than a frame: a place that the village calls by another name. */
const long = 21;
const entries = Array.from({ length: 40 }, (_, i): Entry => {
  const entry = needEntry(i + 1);
  if (entry.number !== long) return entry;
  const meaning = { as: "place", place: "la ferme du bout du chemin, ".repeat(20) } as const;
  return { ...entry, fact: { kind: "lexicon.taught", term: "chez Fanch", meaning } };
});
const hub = 0xa1b2c301;
const spare = 0xa1b2c302;

describe("an entry that a hub lost", () => {
  it("comes back from a spare restored from the hub's backup, and nothing is wrong any more", async () => {
    const { hubOptions, spareOptions } = await twins();
    await damage(hubOptions, 5);
    await setRow(hubOptions, entryKey(ref(6)));
    const valley = await Valley.open(hubOptions, spareOptions);
    const store = valley.storeOf(hub);
    expect(await flawsOf(store)).toMatchObject({ flawed: 2 });
    await all(store.entries());
    expect(store.lost()).toEqual([ref(5), ref(6)]);

    await valley.run(DAY, () => store.lost().length === 0);
    await store.vault.unlock(RECOVERY);
    expect(await flawsOf(store)).toMatchObject({ flawed: 0, entries: 40, sensitive: { good: 40 } });
    expect(store.health()).toMatchObject({ quarantined: 0, missing: 0, entries: 40 });
    expect(await all(store.entries())).toEqual(entries);
    expect(valley.refilled(hub)).toEqual({ lost: 2, asked: 2, returned: 2 });
    expect(valley.retaken.map(({ number }) => number)).toEqual([5, 6]);
    expect(valley.framesOf(hub, "lost")).toHaveLength(1);
    expect(valley.framesOf(spare, "lent")).toHaveLength(2);
    expect(valley.framesOf(spare, "lost")).toEqual([]);
  });

  it("leaves nothing readable on the air, of its open part or of its words", async () => {
    const { hubOptions, spareOptions } = await twins();
    await damage(hubOptions, 5);
    const [bytes] = (await rawRows(spareOptions, tables.entries)).flatMap(([key, payload]) =>
      hex(key) === hex(entryKey(ref(5))) ? [hex(payload)] : [],
    );
    const valley = await Valley.open(hubOptions, spareOptions);
    const store = valley.storeOf(hub);
    await all(store.entries());
    await valley.run(DAY, () => store.lost().length === 0);
    const air = valley.air.map(({ payload }) => hex(payload)).join(" ");
    expect(bytes?.length).toBeGreaterThan(40);
    expect(air).not.toContain(bytes?.slice(0, 16));
    expect(air).not.toContain(hex(new TextEncoder().encode(entries[4]?.raw ?? "?")));
  });

  it("comes back without its words where these are lost too: they never go over the air", async () => {
    const { hubOptions, spareOptions } = await twins();
    await setRow(hubOptions, entryKey(ref(5)));
    await setRow(hubOptions, partsKey(ref(5)));
    const valley = await Valley.open(hubOptions, spareOptions);
    const store = valley.storeOf(hub);
    await all(store.entries());
    await valley.run(DAY, () => store.lost().length === 0);
    expect((await store.entriesOf([ref(5)]))[0]?.hidden).toBe("altered");
    const flaw = { kind: "sensitive", node, first: 5, last: 5 };
    expect(await flawsOf(store)).toMatchObject({ flawed: 1, flaws: [flaw] });
  });

  it("is not taken from who made it up, and then taken from who has it", async () => {
    const { hubOptions, spareOptions } = await twins();
    await damage(hubOptions, 5);
    const valley = await Valley.open(hubOptions, spareOptions);
    const store = valley.storeOf(hub);
    await all(store.entries());
    const forged = sealLent(encodeEntry({ ...needEntry(5), trust: 3 }));
    let epoch = -1;
    valley.onFrame = (frame) => {
      if (frame.kind !== "lost") return;
      ({ epoch } = frame);
      // Before the spare can, who listens answers in its name.
      const made = { kind: "lent", epoch, to: hub, node, number: 5, sealed: forged } as const;
      valley.hear(hub, spare, made);
      // And with an entry that was not asked for.
      valley.hear(hub, spare, { ...made, number: 6 });
      valley.hear(hub, spare, { ...made, epoch: epoch + 1 });
    };
    await valley.run(DAY, () => store.lost().length === 0);
    expect(valley.counts.get("lent-refused")).toBe(1);
    expect(valley.counts.get("lent-unasked")).toBe(2);
    expect((await store.entriesOf([ref(5)]))[0]?.trust).toBe(needEntry(5).trust);
    expect(await flawsOf(store)).toMatchObject({ flawed: 0 });
  });

  it("comes back in pieces where it is longer than a frame", async () => {
    const { hubOptions, spareOptions } = await twins();
    await damage(hubOptions, long);
    const valley = await Valley.open(hubOptions, spareOptions);
    const store = valley.storeOf(hub);
    await all(store.entries());
    // The first time a piece is lost on the air.
    let passed = 0;
    valley.loses = (frame) => frame.kind === "piece" && (passed += 1) === 2;
    await valley.run(DAY, () => store.lost().length === 0);
    expect(await flawsOf(store)).toMatchObject({ flawed: 0 });
    await store.vault.unlock(RECOVERY);
    expect(await store.entriesOf([ref(long)])).toEqual([entries[long - 1]]);
    expect(valley.framesOf(hub, "lost")).toHaveLength(2);
    expect(valley.framesOf(spare, "lent")).toEqual([]);
    expect(valley.counts.get("lent-refused")).toBeUndefined();
  });

  it("comes back after its signature, where that is lost too: what the next one goes on from proves it", async () => {
    const { hubOptions, spareOptions } = await twins();
    await damage(hubOptions, 5);
    await setRow(hubOptions, headKey(ref(32)));
    const valley = await Valley.open(hubOptions, spareOptions);
    const store = valley.storeOf(hub);
    await all(store.entries());
    await valley.looked();
    await valley.run(DAY, () => store.lost().length === 0);
    expect(await flawsOf(store)).toMatchObject({ flawed: 0, entries: 40 });
    expect(valley.refilled(hub)).toEqual({ lost: 1, asked: 1, returned: 1 });
    const kinds = valley.air.flatMap(({ payload }) => decodeFrame(payload).kind);
    const asked = kinds.filter((kind) => kind.startsWith("l") || kind === "piece");
    expect(asked).toEqual(["lost-heads", "piece", "piece", "piece", "lost", "lent"]);
  });

  it("is asked of nobody where its signature is lost and the node signed on without it: nothing proves it any more", async () => {
    const { hubOptions, spareOptions } = await twins();
    await damage(hubOptions, 5);
    await setRow(hubOptions, headKey(ref(32)));
    await setRow(hubOptions, headKey(ref(40)));
    const valley = await Valley.open(hubOptions, spareOptions);
    const store = valley.storeOf(hub);
    await all(store.entries());
    await valley.looked();
    await valley.run(2 * DAY);
    expect(store.lost()).toEqual([ref(5)]);
    expect(valley.refilled(hub)).toEqual({ lost: 1, asked: 0, returned: 0 });
    expect(valley.framesOf(hub, "lost")).toEqual([]);
    expect(valley.framesOf(hub, "lost-heads")).toEqual([]);
  });
});

describe("a lent frame that was forged, altered or played again", () => {
  it("changes nothing on the disk, whatever it says it is", async () => {
    const { hubOptions, spareOptions } = await twins();
    const lost = [5, 6, long];
    for (const number of lost) await damage(hubOptions, number);
    await setRow(hubOptions, headKey(ref(32)));
    await using own = await openStore(hubOptions);
    await using other = await openStore(spareOptions);
    await all(own.entries());
    const refill = new Refill(
      { store: own, retake: () => undefined, log: silentLog },
      () => undefined,
    );
    onTestFinished(() => refill[Symbol.dispose]());
    const bytesOf = (number: number) => other.openBytes(ref(number)) ?? expect.unreachable();
    const head = other.heads.now(ref(32)) ?? expect.unreachable();
    const good = sealHead(head);
    const put = async (number: number, sealed: Uint8Array, of: "entry" | "head" = "entry") => {
      const lack = { ...ref(number), ...(of === "head" && ({ head: true } as const)) };
      return (await refill.take({ kind: "refill", ref: lack, from: spare, sealed })).taken;
    };
    const anyNumber = fc.integer({ min: 1, max: 50 });
    const forged = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 700 }),
      // A byte of the right one is another; or it is another entry's, whole and rightly sealed.
      fc
        .tuple(fc.constantFrom(good, ...lost.map((number) => sealLent(bytesOf(number)))), fc.nat())
        .map(([sealed, at]) =>
          sealed.with(at % sealed.length, (sealed[at % sealed.length] ?? 0) ^ 1),
        ),
      fc.constantFrom(...[1, 7, 33, 40].map((number) => sealLent(bytesOf(number)))),
      // Sealed as it should be, and signed by nobody.
      anyNumber.map((number) => sealLent(encodeEntry({ ...needEntry(number), trust: 3 }))),
      fc
        .uint8Array({ minLength: 64, maxLength: 64 })
        .map((signature) => sealHead({ ...head, signature })),
    );
    const before = await linesOf(own);
    const tries = fc.tuple(anyNumber, fc.constantFrom("entry", "head"), forged);
    await fc.assert(
      fc.asyncProperty(tries, async ([number, of, sealed]) => {
        expect(await put(number, sealed, of)).toBe(false);
      }),
      { numRuns: 60 },
    );
    expect(await linesOf(own)).toEqual(before);

    // The right ones are taken, each once, and a signature before what it proves.
    expect(await put(5, sealLent(bytesOf(5)))).toBe(false);
    expect(await put(32, good, "head")).toBe(true);
    expect(linkOf(own.heads.now(ref(32)) ?? expect.unreachable())).toEqual(linkOf(head));
    for (const number of lost) expect(await put(number, sealLent(bytesOf(number)))).toBe(true);
    const after = await linesOf(own);
    expect(await put(32, good, "head")).toBe(false);
    for (const number of lost) expect(await put(number, sealLent(bytesOf(number)))).toBe(false);
    expect(await linesOf(own)).toEqual(after);
    expect(await flawsOf(own)).toMatchObject({ flawed: 0 });
  });
});

/** The rows of an open store that frames could change, as they lie there. */
async function linesOf(store: Store): Promise<readonly string[]> {
  await using snapshot = await store.snapshot();
  const lines: string[] = [];
  for (const range of [tables.entries, tables.parts, tables.heads, tables.publicKeys]) {
    for await (const rows of snapshot.chunks(range)) {
      lines.push(...rows.map(([key, value]) => `${hex(key)} ${hex(value)}`));
    }
  }
  return lines;
}

/** A closed hub's journal of forty entries, and that of a spare restored from its backup: made once, copied for each test. */
let made = "";

beforeAll(async () => {
  made = await mkdtemp(path.join(tmpdir(), "veillee-store-"));
  const target = path.join(made, "target");
  await mkdir(target);
  let file: string;
  {
    await using store = await openStore(optionsFor(path.join(made, "hub")));
    await store.vault.protect({ code: CODE, recovery: RECOVERY });
    await store.append({ entries });
    ({ file } = await backedUp(store, target));
  }
  await restored(file, path.join(made, "spare"));
});

afterAll(async () => rm(made, { recursive: true, force: true }));

async function twins(): Promise<{ hubOptions: StoreOptions; spareOptions: StoreOptions }> {
  const folder = await scratchFolder();
  for (const each of ["hub", "spare"]) {
    await cp(path.join(made, each), path.join(folder, each), { recursive: true });
  }
  return {
    hubOptions: optionsFor(path.join(folder, "hub")),
    spareOptions: optionsFor(path.join(folder, "spare")),
  };
}

/** One bit of an entry's row flips on the card. */
async function damage(options: StoreOptions, number: number): Promise<void> {
  const level = await openLevel(path.join(options.folder, "journal"), { createIfMissing: false });
  const key = entryKey(ref(number));
  const [value] = await level.getMany([key]);
  if (value === undefined) throw new Error("no such entry");
  const altered = Uint8Array.from(value, (byte, i) => (i === 12 ? byte ^ 1 : byte));
  await level.write([{ type: "put", key, value: altered }]);
  await level.close();
}

async function flawsOf(store: Store): Promise<VerifyReport> {
  const last = (await all(verifySteps(store))).at(-1);
  return last?.kind === "done" ? last.report : expect.unreachable();
}

interface Station {
  readonly number: NodeNumber;
  readonly store: Store;
  readonly parcels: Parcels;
  readonly refill: Refill;
  wakeAt: Millis;
}

/** A hub and its spare with real disks, on an air where time is made. */
class Valley {
  readonly air: { readonly by: NodeNumber; readonly payload: Uint8Array }[] = [];
  /** What the hub's village takes again. */
  readonly retaken: Entry[] = [];
  /** What the hub passed over. */
  readonly counts = new Map<string, number>();
  /** Called for each frame before it arrives. */
  onFrame: (frame: Frame) => void = () => undefined;
  /** Which frames are lost on the air. */
  loses: (frame: Frame) => boolean = () => false;
  readonly #stations: Station[] = [];
  #events: { readonly at: Millis; readonly to: NodeNumber; readonly event: ParcelEvent }[] = [];
  #now: Millis = 0;

  static async open(...stores: readonly StoreOptions[]): Promise<Valley> {
    const valley = new Valley();
    for (const [i, options] of stores.entries()) await valley.#add(hub + i, options);
    return valley;
  }

  async #add(number: NodeNumber, options: StoreOptions): Promise<void> {
    const store = await openStore(options);
    onTestFinished(async () => store[Symbol.asyncDispose]());
    const retake = (found: readonly Entry[]): void => {
      if (number === hub) this.retaken.push(...found);
    };
    const refill = new Refill({ store, retake, log: silentLog }, (told) =>
      this.#plan(number, { ...told, at: this.#now }),
    );
    onTestFinished(() => refill[Symbol.dispose]());
    const parcels = new Parcels({
      epoch: number + 0x55,
      luck: () => 0.5,
      peers: [],
      awaited: [],
      at: this.#now,
    });
    this.#stations.push({ number, store, parcels, refill, wakeAt: Infinity });
    refill.look();
    this.#plan(number, { kind: "air", ready: true, own: new Set([number]), at: this.#now });
  }

  /** Resolves once all know what they lack. */
  async looked(): Promise<void> {
    for (const { refill } of this.#stations) await refill.looked();
  }

  storeOf(number: NodeNumber): Store {
    return this.#station(number).store;
  }

  refilled(number: NodeNumber) {
    return this.#station(number).parcels.refilled();
  }

  framesOf(number: NodeNumber, kind: Frame["kind"]): readonly Frame[] {
    return this.air
      .filter(({ by }) => by === number)
      .flatMap(({ payload }) => {
        const frame = decodeFrame(payload);
        return frame.kind === kind ? [frame] : [];
      });
  }

  /** Lives for `span`, or until `done`. */
  async run(span: Millis, done: () => boolean = () => false): Promise<void> {
    const end = this.#now + span;
    while (!done()) {
      const [next] = this.#events.toSorted((one, other) => one.at - other.at);
      const wake = Math.min(...this.#stations.map(({ wakeAt }) => wakeAt));
      const at = Math.min(next?.at ?? Infinity, wake);
      if (at > end) return;
      this.#now = Math.max(this.#now, at);
      if (next !== undefined && next.at <= wake) {
        this.#events = this.#events.filter((each) => each !== next);
        await this.#step(this.#station(next.to), { ...next.event, at: this.#now });
        continue;
      }
      for (const station of this.#stations.filter(({ wakeAt }) => wakeAt <= at)) {
        station.wakeAt = Infinity;
        await this.#step(station, { kind: "woke", at: this.#now });
      }
    }
  }

  /** A frame arrives now, whoever sent it. */
  hear(to: NodeNumber, from: NodeNumber, frame: Frame): void {
    this.#arrive(to, from, { payload: encodeFrame(frame), after: 0 });
  }

  #station(number: NodeNumber): Station {
    return this.#stations.find((each) => each.number === number) ?? expect.unreachable();
  }

  #plan(to: NodeNumber, event: ParcelEvent, after: Millis = 0): void {
    this.#events.push({ at: this.#now + after, to, event });
  }

  #arrive(
    to: NodeNumber,
    from: NodeNumber,
    { payload, after }: { readonly payload: Uint8Array; readonly after: Millis },
  ): void {
    const envelope = { radio: to, from, to: BROADCAST, packetId: 1, channel: 0, pki: false };
    const data = { ...envelope, privateChannel: true, payload, viaMqtt: false };
    this.#plan(to, { kind: "heard", data, at: this.#now }, after);
  }

  async #step(station: Station, event: ParcelEvent): Promise<void> {
    for (const action of station.parcels.step(event)) await this.#do(station, action);
  }

  async #do(station: Station, action: ParcelAction): Promise<void> {
    const { number, refill } = station;
    switch (action.kind) {
      case "transmit": {
        const { payload } = action;
        this.air.push({ by: number, payload });
        const frame = decodeFrame(payload);
        if (frame.kind !== "none") this.onFrame(frame);
        if (frame.kind !== "none" && this.loses(frame)) return;
        for (const other of this.#stations.filter((each) => each !== station)) {
          this.#arrive(other.number, number, { payload, after: 2 * SECOND });
        }
        return;
      }
      case "lookUp":
        await this.#step(station, { ...refill.lookUp(action), at: this.#now });
        return;
      case "refill":
        await this.#step(station, { ...(await refill.take(action)), at: this.#now });
        return;
      case "wake":
        station.wakeAt = action.at;
        return;
      case "counted":
        if (number === hub) this.counts.set(action.name, (this.counts.get(action.name) ?? 0) + 1);
        return;
      case "asked":
      case "deliver":
      case "stored":
      case "plain":
      case "save":
        return;
      default:
        action satisfies never;
    }
  }
}
