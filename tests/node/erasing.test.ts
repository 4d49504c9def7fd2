import { readFile } from "node:fs/promises";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { hex } from "../../src/base/bytes.ts";
import { silentLog } from "../../src/base/log.ts";
import { DAY, type Millis, MINUTE } from "../../src/base/time.ts";
import type { Entry } from "../../src/journal/entry.ts";
import { trustNode } from "../../src/journal/vocabulary.ts";
import type { HeardText } from "../../src/mesh/heard.ts";
import { Changes } from "../../src/node/changes.ts";
import { Eraser } from "../../src/node/eraser.ts";
import { Keeper } from "../../src/node/keeper.ts";
import { Reception } from "../../src/node/reception.ts";
import { lookOnce, notedText, readNoted, startRetention } from "../../src/node/retention-job.ts";
import { readSweeps, type Sweep, sweepsText } from "../../src/node/sweeps.ts";
import { Outbox } from "../../src/outbox/outbox.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { Village } from "../../src/village/village.ts";
import { all, filesUnder, optionsFor, scratchFolder } from "../store/scratch.ts";
import { grammar } from "../support/grammar.ts";

const soizic = "!000000a1";
const yann = "!000000b2";
const wall = { millis: 1_000, quality: "none" } as const;

/** A node from disk to village on `folder`, by clocks that stand still unless told. */
async function start(folder: string, hands: { age: Millis; compacts?: boolean }) {
  let now = 0;
  const running = (): Millis => now;
  const store = await openStore({ ...optionsFor(folder), running });
  const kept: Store = new Proxy(store, {
    get: (of, name: keyof Store) => {
      if (name === "age") return () => hands.age;
      if (name === "compact" && hands.compacts === false) return async () => false;
      const value = of[name];
      return typeof value === "function" ? value.bind(of) : value;
    },
  });
  const village = new Village(store.node);
  for (const entry of await all(store.entries())) village.apply(entry);
  const clock = { wall: () => wall };
  const keeper = new Keeper({ store: kept, village, clock, running });
  const outbox = new Outbox(await all(store.outgoing()), 0, () => 7);
  const later: { readonly at: Millis; readonly act: () => void }[] = [];
  const after = (delay: Millis, act: () => void): (() => void) => {
    const alarm = { at: now + delay, act };
    later.push(alarm);
    return () => void later.splice(later.indexOf(alarm), 1);
  };
  const eraser = new Eraser({
    store: kept,
    isOwn: (node) => village.isOwn(node),
    retake: (entries) => {
      for (const entry of entries) village.apply(entry);
    },
    forget: (ids) => void outbox.step({ kind: "erase", ids, at: now }),
    after,
    changed: () => {},
    log: silentLog,
  });
  const reception = new Reception({
    exercise: false,
    village,
    grammar: () => grammar,
    keeper,
    store: kept,
    changes: new Changes(running),
    clock,
    running,
    erasing: eraser,
    log: silentLog,
  });
  let packet = 0;
  const hear = async (from: number, text: string): Promise<void> => {
    now += 5 * MINUTE;
    packet += 1;
    const heard: HeardText = {
      radio: 1,
      from,
      to: 1,
      packetId: packet,
      channel: 0,
      privateChannel: true,
      text,
      pki: true,
      publicKey: new Uint8Array(32).fill(from % 250),
      reaction: false,
      viaMqtt: false,
    };
    await reception.text(heard);
  };
  /** Lets time go by, and all that is due in it. */
  const pass = (time: Millis): void => {
    const end = now + time;
    for (;;) {
      const due = later.toSorted((one, other) => one.at - other.at)[0];
      if (due === undefined || due.at > end) break;
      later.splice(later.indexOf(due), 1);
      now = Math.max(now, due.at);
      due.act();
    }
    now = end;
  };
  return { store, kept, village, keeper, eraser, reception, hear, pass, running, after };
}

type Node = Awaited<ReturnType<typeof start>>;

async function stop({ store, eraser, reception }: Node): Promise<void> {
  eraser[Symbol.dispose]();
  reception[Symbol.dispose]();
  await store[Symbol.asyncDispose]();
}

/** Of which entries there are sensitive parts, and each as it lies on the disk. */
async function sealed(store: Store): Promise<ReadonlyMap<number, Uint8Array>> {
  const parts = new Map<number, Uint8Array>();
  for await (const forms of store.forms()) {
    for (const { number, sealed: bytes } of forms) {
      if (bytes !== undefined && bytes.length > 0) parts.set(number, bytes);
    }
  }
  return parts;
}

async function bytesOf(store: Store): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const forms of store.forms()) found.push(...forms.map(({ bytes }) => hex(bytes)));
  return found;
}

/** Where any of `words`, or 12 bytes out of the midst of any of `parts`, still lies. */
async function traces(
  folder: string,
  words: readonly string[],
  parts: Iterable<Uint8Array>,
): Promise<readonly string[]> {
  const wanted = [
    ...words.map((each) => Buffer.from(each)),
    ...Array.from(parts, (part) => Buffer.from(part.subarray(4, 16))),
  ];
  const found: string[] = [];
  for (const file of await filesUnder(folder)) {
    // A table that was merged is gone between the two.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    found.push(...wanted.filter((each) => bytes.includes(each)).map(() => file));
  }
  return found;
}

const theirWords = ["Soizic Le Bihan", "chemin du moulin", "insuline", "rue des lilas"];

/** Two households live an evening: one tells all of itself, and helps the other. */
async function evening(node: Node): Promise<void> {
  const { hear, reception } = node;
  await hear(0xa1, "bonjour je suis Soizic Le Bihan, chemin du moulin");
  await hear(0xa1, "plus d'insuline pour mon mari, 2 personnes chemin du moulin");
  await hear(0xb2, "besoin d'eau 4 personnes au 7 rue des lilas");
  await reception.order({ kind: "name", household: soizic, name: "Soizic Le Bihan" }, "Maëlle");
  await hear(0xa1, "EFFACER");
}

describe("erasing a household", () => {
  it("leaves no byte of it in any file, and the chain's bytes as they were", async () => {
    const folder = await scratchFolder();
    const node = await start(folder, { age: DAY });
    await node.store.vault.protect({ code: "K7QM-2FXR" });
    await evening(node);
    for (const { urgency, ref } of node.village.live()) {
      if (urgency !== "critical") continue;
      const number = ref.number;
      await node.reception.order({ kind: "close", number, as: "fulfilled" }, "Maëlle");
    }
    const before = await sealed(node.store);
    const leaves = await bytesOf(node.store);
    const entries = await all(node.store.entries());
    const isTheirs = ({ actor, fact }: Entry): boolean =>
      actor.id === soizic || ("household" in fact && fact.household === soizic);
    const theirs = entries.filter(isTheirs).map(({ number }) => number);
    expect(theirs.length).toBeGreaterThan(6);
    // The search itself finds what is there.
    const parts = theirs.flatMap((number) => before.get(number) ?? []);
    await expect
      .poll(async () => (await traces(folder, [], parts)).length)
      .toBeGreaterThanOrEqual(parts.length);

    expect(await node.reception.order({ kind: "erase", household: soizic }, "Maëlle")).toEqual({
      kind: "done",
    });
    await node.eraser.run();
    expect(node.eraser.isAtWork).toBe(false);
    expect(await traces(folder, theirWords.slice(0, 3), parts)).toEqual([]);
    expect((await bytesOf(node.store)).slice(0, leaves.length)).toEqual(leaves);

    const left = await all(node.store.entries());
    expect(JSON.stringify(left)).not.toMatch(/Soizic|moulin|insuline/);
    const yanns = left.filter(({ actor }) => actor.id === yann);
    expect(yanns.some(({ raw = "" }) => raw.includes("rue des lilas"))).toBe(true);
    expect(left.filter(({ hidden }) => hidden === "gone").length).toBeGreaterThan(6);
    await stop(node);

    const again = await start(folder, { age: DAY });
    expect(again.village.household(soizic)?.name ?? "").toBe("");
    await stop(again);
    expect(await traces(folder, theirWords.slice(0, 3), parts)).toEqual([]);
  });

  it("is not undone by what its radio goes on telling, until its household writes again", async () => {
    const node = await start(await scratchFolder(), { age: DAY });
    const peer = { number: 0xa1, longName: "Soizic LB", shortName: "SLB" };
    const name = (): string | undefined => node.village.household(soizic)?.name;
    await node.hear(0xa1, "tout va bien");
    await node.reception.peer(peer);
    expect(name()).toBe("Soizic LB");
    await node.reception.order({ kind: "erase", household: soizic }, "Maëlle");
    expect(name()).toBeUndefined();
    await node.eraser.run();
    await node.reception.peer(peer);
    expect(name()).toBeUndefined();
    node.pass(DAY);
    await node.hear(0xa1, "tout va bien");
    await node.reception.peer(peer);
    expect(name()).toBe("Soizic LB");
    await stop(node);
  });

  it("goes on at the next start, if it was cut off", async () => {
    const folder = await scratchFolder();
    const hands = { age: DAY, compacts: false };
    const node = await start(folder, hands);
    await node.hear(0xa1, "besoin de bois, Soizic Le Bihan chemin du moulin");
    const parts = await sealed(node.store);
    await node.reception.order({ kind: "erase", household: soizic }, "Maëlle");
    await node.eraser.run();
    expect(node.eraser.isAtWork).toBe(true);
    await stop(node);
    expect((await traces(folder, [], parts.values())).length).toBeGreaterThan(0);

    hands.compacts = true;
    const again = await start(folder, hands);
    expect(again.eraser.isAtWork).toBe(true);
    await again.eraser.run();
    expect(again.eraser.isAtWork).toBe(false);
    await stop(again);
    expect(await traces(folder, theirWords, parts.values())).toEqual([]);
  });

  it("keeps what the household writes afterwards", async () => {
    const node = await start(await scratchFolder(), { age: DAY });
    await node.hear(0xa1, "besoin de bois chemin du moulin");
    await node.reception.order({ kind: "erase", household: soizic }, "Maëlle");
    await node.eraser.run();
    await node.hear(0xa1, "tout va bien, merci");
    const words = (await all(node.store.entries())).flatMap(({ raw }) => raw ?? []);
    expect(words).toEqual(["tout va bien, merci"]);
    await stop(node);
  });
});

describe("what is no longer kept", () => {
  it("goes 30 days after the end of the crisis, and not again at the next look", async () => {
    const folder = await scratchFolder();
    const hands = { age: DAY };
    const node = await start(folder, hands);
    const job = { ...node, store: node.kept, log: silentLog };
    await node.reception.order({ kind: "crisis", as: "begin" }, "Maëlle");
    await node.hear(0xa1, "besoin de bois chemin du moulin");
    expect(await lookOnce(job)).toEqual([]);
    hands.age = 300 * DAY;
    expect(await lookOnce(job)).toEqual([]);
    await node.reception.order({ kind: "crisis", as: "end" }, "Maëlle");
    const end = node.store.lastNumber;
    await node.hear(0xb2, "besoin d'eau au 7 rue des lilas");
    hands.age = 329 * DAY;
    // A day's mark is made, and nothing goes: the crisis ended 29 days ago.
    expect(await lookOnce(job)).toEqual([{ what: "noise", first: 1, last: expect.any(Number) }]);
    await node.eraser.run();
    const words = async (): Promise<readonly string[]> =>
      (await all(node.store.entries())).flatMap(({ raw }) => raw ?? []);
    expect(await words()).toHaveLength(2);
    hands.age = 330 * DAY;
    expect(await lookOnce(job)).toEqual([{ what: "all", first: 1, last: end }]);
    await node.eraser.run();
    expect(await words()).toEqual(["besoin d'eau au 7 rue des lilas"]);
    const told = (await all(node.store.entries())).filter(
      ({ fact }) => fact.kind === "sensitive.expired",
    );
    expect(told.map(({ actor, trust }) => [actor.role, trust])).toEqual([
      ["node", trustNode],
      ["node", trustNode],
    ]);
    hands.age = 331 * DAY;
    expect((await lookOnce(job)).filter(({ what }) => what === "all")).toEqual([]);
    await stop(node);
  });

  it("is looked for once a day, when the village is quiet", async () => {
    const hands = { age: DAY };
    const node = await start(await scratchFolder(), hands);
    const looks: number[] = [];
    const store: Store = new Proxy(node.kept, {
      get: (of, name: keyof Store) => {
        if (name === "append") {
          return async () => {
            looks.push(node.running() / MINUTE);
          };
        }
        return Reflect.get(of, name);
      },
    });
    const job = startRetention({ ...node, store, log: silentLog });
    node.pass(9 * MINUTE);
    await node.hear(0xa1, "besoin de bois");
    expect(looks).toEqual([]);
    const heardAt = node.running() / MINUTE;
    node.pass(DAY);
    node.pass(DAY);
    expect(looks.length).toBe(2);
    expect(looks[0]).toBeGreaterThanOrEqual(heardAt + 1);
    expect((looks[1] ?? 0) - (looks[0] ?? 0)).toBe(DAY / MINUTE);
    job[Symbol.dispose]();
    node.pass(2 * DAY);
    expect(looks.length).toBe(2);
    await stop(node);
  });
});

describe("what is noted of it in the store", () => {
  it("is read as it was written", () => {
    const digits = fc.integer({ min: 1, max: 0xffff_ffff });
    const sweep = fc.oneof(
      fc.record({ what: fc.constant("person" as const), household: fc.constantFrom(soizic, yann) }),
      fc.record({
        what: fc.constantFrom("noise" as const, "all" as const),
        first: digits,
        last: digits,
      }),
    );
    fc.assert(
      fc.property(fc.array(sweep), (sweeps: readonly Sweep[]) => {
        expect(readSweeps(sweepsText(sweeps))).toEqual(sweeps);
      }),
    );
    fc.assert(
      fc.property(
        fc.record({
          marks: fc.array(fc.record({ age: fc.nat(), number: fc.nat() })),
          gone: fc.record({ noise: fc.nat(), all: fc.nat() }),
        }),
        (noted) => {
          expect(readNoted(notedText(noted, "0badcafe"), "0badcafe")).toEqual(noted);
          expect(readNoted(notedText(noted, "0badcafe"), "0000a001").marks).toEqual([]);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => [readSweeps(text), readNoted(text, "0badcafe")]).not.toThrow();
      }),
    );
  });
});
