/**
 * F15: the clock jumps by twenty years, back, to 1970; order and duplicates are as if it had not, and nothing expires.
 */

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import {
  DAY,
  HOUR,
  type Millis,
  MINUTE,
  SECOND,
  type Wall,
  wallQualities,
} from "../../src/base/time.ts";
import type { Entry } from "../../src/journal/entry.ts";
import { compareOrder } from "../../src/journal/order.ts";
import { BROADCAST, type HeardText } from "../../src/mesh/heard.ts";
import { Changes } from "../../src/node/changes.ts";
import { Keeper } from "../../src/node/keeper.ts";
import { Reception } from "../../src/node/reception.ts";
import { openStore } from "../../src/store/store.ts";
import { nowView } from "../../src/village/now-view.ts";
import type { Order } from "../../src/village/order.ts";
import { householdsView } from "../../src/village/people-view.ts";
import { toldAt } from "../../src/village/told.ts";
import { Village } from "../../src/village/village.ts";
import { all, optionsFor, scratchFolder } from "../store/scratch.ts";
import { grammar } from "../support/grammar.ts";

const YEAR = 365.25 * DAY;
const EVENING = Date.UTC(2026, 10, 21, 18);

type Step =
  | {
      readonly kind: "text";
      readonly from: number;
      readonly text: string;
      readonly how?: Partial<HeardText>;
    }
  | { readonly kind: "order"; readonly order: Order }
  /** The node is stopped, and started an hour later. */
  | { readonly kind: "restart" }
  | { readonly kind: "wait"; readonly span: Millis };

const text = (from: number, words: string, how: Partial<HeardText> = {}): Step => ({
  kind: "text",
  from,
  text: words,
  how,
});
const wait = (span: Millis): Step => ({ kind: "wait", span });
const order = (given: Order): Step => ({ kind: "order", order: given });
const channel = { to: BROADCAST, pki: false } as const;

/** A village's day: needs, an emergency and more of it, the same words again, questions and answers, helpers, an operator, a restart. */
const day: readonly Step[] = [
  text(0xa1, "besoin d'eau, 4 personnes"),
  text(0xa1, "besoin d'eau, 4 personnes"),
  wait(5 * MINUTE),
  text(0xb2, "SOS mon mari ne respire plus, 3 rue du Puits"),
  text(0xb2, "vite il est tout bleu"),
  order({ kind: "acknowledge", number: 2 }),
  text(0xc3, "il me faut du bois", channel),
  wait(10 * SECOND),
  text(0xc3, "merci"),
  text(0xd4, "je m'occupe du 1", { publicKey: new Uint8Array(32).fill(0xd4) }),
  wait(20 * MINUTE),
  text(0xb2, "SOS il ne respire toujours pas"),
  text(0xe5, "bougies"),
  wait(MINUTE),
  text(0xe5, "3"),
  wait(40 * MINUTE),
  text(0xe5, "2"),
  text(0xb2, "SOS la maison brûle"),
  { kind: "restart" },
  // The very packets of before, from a store-and-forward node.
  text(0xa1, "besoin d'eau, 4 personnes", { packetId: 1 }),
  text(0xb2, "SOS mon mari ne respire plus, 3 rue du Puits", { packetId: 3 }),
  text(0xf6, "tout va bien, 2 personnes"),
  wait(2 * HOUR),
  order({ kind: "assign", number: 1, helper: "Yann" }),
  text(0xa1, "c'est bon merci, 1"),
  text(0xf6, "plus d'électricité et un respirateur, autonomie 3h"),
  order({ kind: "close", number: 2, as: "fulfilled" }),
];

/** What the clock shows at a step, as an error and what it is said to be worth. */
interface Jump {
  readonly by: Millis;
  readonly quality: Wall["quality"];
}

const right: Jump = { by: 0, quality: "ntp" };

/** Lives the day with the real journal on a real disk; `jumps` are taken in turn, one a step. */
async function live(jumps: readonly Jump[]) {
  const folder = await scratchFolder();
  let ran = 0;
  let jump = jumps[0] ?? right;
  const wall = (): Wall => ({
    millis: Math.max(EVENING + ran + jump.by, 0),
    quality: jump.quality,
  });
  const open = async () => {
    const options = optionsFor(folder);
    const store = await openStore({
      ...options,
      running: () => ran,
      // The sweep of what is old begins at once.
      after: (delay, wake) => options.after(delay === MINUTE ? 0 : delay, wake),
    });
    const village = new Village(store.node);
    for await (const entry of store.entries()) village.apply(entry);
    const parts = { store, village, clock: { wall }, running: () => ran };
    const keeper = new Keeper(parts);
    const changes = new Changes(() => 0);
    const reception = new Reception({
      ...parts,
      grammar: () => grammar,
      keeper,
      changes,
      exercise: false,
      log: silentLog,
    });
    return { store, village, reception };
  };
  let hub = await open();
  let packet = 0;
  for (const [at, step] of day.entries()) {
    jump = jumps[at % Math.max(jumps.length, 1)] ?? right;
    ran += SECOND;
    if (step.kind === "wait") ran += step.span;
    else if (step.kind === "order") await hub.reception.order(step.order, "Anne");
    else if (step.kind === "restart") {
      await hub.store[Symbol.asyncDispose]();
      ran += HOUR;
      hub = await open();
      await new Promise((resolve) => setImmediate(resolve));
    } else {
      packet += 1;
      await hub.reception.text(heard(step.from, step.text, { packetId: packet, ...step.how }));
    }
  }
  const { village, store } = hub;
  const entries = await all(store.entries());
  const around = {
    exercise: false,
    name: "",
    wall: wall(),
    outbox: {},
    radios: [],
    store: {
      state: "good",
      entries: 0,
      pending: 0,
      quarantined: 0,
      missing: 0,
      broken: 0,
      droppedBytes: 0,
      damagedFiles: 0,
    },
  } as const;
  const result = {
    entries: entries.map(plain),
    cases: village.cases(),
    inbox: village.inbox(),
    households: householdsView(village),
    now: nowView(village, around),
    next: village.nextNumber(),
  };
  await store[Symbol.asyncDispose]();
  return { entries, result: timeless(result) };
}

/** What an entry says but for when, and the hour that a reply names. */
function plain({ number, trust, actor, fact, raw }: Entry): unknown {
  if (fact.kind !== "message.queued") return { number, trust, actor, fact, raw };
  const words = fact.text.replace(/ (?:à |depuis )?\d\d:\d\d/, "");
  return { number, trust, actor, fact: { ...fact, id: "", text: words }, raw };
}

/** The stated fields that are the wall clock's. */
const walls = new Set(
  "openedAt since statusAt heardAt at now clockQuality order heardOrder quality".split(" "),
);

function timeless(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each: unknown) => (walls.has(key) ? undefined : each)),
  );
}

function heard(from: number, words: string, how: Partial<HeardText>): HeardText {
  return {
    radio: 1,
    from,
    to: 1,
    packetId: 1,
    channel: 0,
    privateChannel: true,
    text: words,
    pki: true,
    publicKey: new Uint8Array(32).fill(from),
    reaction: false,
    viaMqtt: false,
    ...how,
  };
}

const jumpy: fc.Arbitrary<Jump> = fc.record({
  by: fc.constantFrom(0, 20 * YEAR, -20 * YEAR, -EVENING, 3 * HOUR, -MINUTE),
  quality: fc.constantFrom(...wallQualities),
});

describe("F15: a clock that jumps", () => {
  it("F15: by twenty years, back and to 1970, between any two messages, changes nothing but the hours told", async () => {
    const { result } = await live([right]);
    await fc.assert(
      fc.asyncProperty(fc.array(jumpy, { minLength: 1, maxLength: day.length }), async (jumps) => {
        const jumped = await live(jumps);
        expect(jumped.result).toEqual(result);
        const orders = jumped.entries.map((entry) => entry.order);
        expect(orders).toEqual(orders.toSorted(compareOrder));
      }),
      { numRuns: 12 },
    );
  });

  it.each<[string, Jump, Jump]>([
    ["starts in 1970 and is set right by the network", { by: -EVENING, quality: "none" }, right],
    ["is set twenty years ahead and back", { by: 20 * YEAR, quality: "ntp" }, right],
    ["is set twenty years back", right, { by: -20 * YEAR, quality: "ntp" }],
  ])("F15: that %s forgets no message and tells every one once", async (_, before, after) => {
    const { result } = await live([right]);
    const jumps = day.map((__, i) => (i < day.length / 2 ? before : after));
    expect((await live(jumps)).result).toEqual(result);
  });

  it("F15: the day that is lived so holds what may go wrong", async () => {
    const { entries, result } = await live([right]);
    const kinds = entries.map(({ fact }) => fact.kind);
    expect(kinds.filter((kind) => kind === "case.opened")).toHaveLength(6);
    expect(kinds.filter((kind) => kind === "case.added").length).toBeGreaterThanOrEqual(2);
    expect(kinds).toContain("task.moved");
    expect(kinds).toContain("case.corrected");
    expect(result).toMatchObject({ next: 7 });
  });

  it("F15: is told right afterwards: what a run without a clock stamped, it corrects when it learns the time, for every later run", async () => {
    const hand = fc.record({
      passes: fc.integer({ min: 1, max: 3 * HOUR }),
      by: fc.constantFrom(0, 20 * YEAR, -20 * YEAR, -EVENING, 3 * HOUR, -MINUTE),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(hand, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("radio" as const, "gps" as const, "operator" as const, "ntp" as const),
        fc.constantFrom(0, 2 * HOUR),
        async (hands, source, contradicted) => {
          const folder = await scratchFolder();
          let ran = 0;
          let wall: Wall = { millis: 0, quality: "none" };
          const open = async () => {
            const store = await openStore({ ...optionsFor(folder), running: () => ran });
            const village = new Village(store.node);
            for await (const entry of store.entries()) village.apply(entry);
            const clock = { wall: () => wall };
            const keeper = new Keeper({ store, village, clock, running: () => ran });
            const actor = { role: "node", id: store.node } as const;
            const fact = { kind: "node.started", version: "0", exercise: false } as const;
            const write = async () => keeper.take({ entries: [{ trust: 3, actor, fact }] });
            return { store, village, keeper, write };
          };
          const first = await open();
          const truly: Millis[] = [];
          for (const { passes, by } of hands) {
            ran += passes;
            wall = { millis: EVENING + ran + by, quality: "none" };
            await first.keeper.correctStamps();
            await first.write();
            truly.push(EVENING + ran);
          }
          // A radio that is wrong, and the network, which knows.
          wall = { millis: EVENING + ran + contradicted, quality: "radio" };
          await first.keeper.correctStamps();
          wall = { millis: EVENING + ran, quality: contradicted === 0 ? source : "ntp" };
          await first.keeper.correctStamps();
          await first.keeper.correctStamps();
          await first.store[Symbol.asyncDispose]();

          wall = { millis: EVENING + 30 * DAY, quality: "ntp" };
          const later = await open();
          const told = toldAt(wall, ran, later.village.clocks);
          const starts = (await all(later.store.entries())).filter(
            ({ fact }) => fact.kind === "node.started",
          );
          expect(starts.map((entry) => told.isDated(entry.wall))).toEqual(truly.map(() => true));
          const off = starts.map((entry, i) => Date.parse(told.at(entry.wall)) - (truly[i] ?? 0));
          for (const each of off) expect(Math.abs(each)).toBeLessThan(2 * SECOND);
          // What was written stays written.
          expect(starts.map((entry) => entry.wall.quality)).toEqual(truly.map(() => "none"));
          await later.store[Symbol.asyncDispose]();
        },
      ),
      { numRuns: 15 },
    );
  });
});
