/** A Pi without network or satellite, whose operator says what time it is. */

import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import {
  DAY,
  HOUR,
  type Millis,
  MINUTE,
  SECOND,
  type Wall,
  wallRank,
} from "../../src/base/time.ts";
import { compareOrder } from "../../src/journal/order.ts";
import type { RadioTime } from "../../src/mesh/radio-clock.ts";
import { Changes } from "../../src/node/changes.ts";
import { ClockKeeping } from "../../src/node/clock-keeping.ts";
import { type Boot, CLOCK_SETTING, memoryText, recalled } from "../../src/node/clock-memory.ts";
import { HouseClock } from "../../src/node/clock.ts";
import { Keeper } from "../../src/node/keeper.ts";
import { Reception } from "../../src/node/reception.ts";
import { openStore } from "../../src/store/store.ts";
import { toldAt } from "../../src/village/told.ts";
import { Village } from "../../src/village/village.ts";
import { all, optionsFor, scratchFolder } from "../store/scratch.ts";
import { grammar } from "../support/grammar.ts";

const SHUT_DOWN = Date.UTC(2026, 10, 7, 18);
const TRULY = SHUT_DOWN + 14 * DAY;

/** A clock that shows what it showed when the Pi lost its power. */
function wound() {
  const hands = { ran: 0, synchronized: false, system: SHUT_DOWN };
  const clock = new HouseClock({
    system: () => hands.system + hands.ran,
    synchronized: () => hands.synchronized,
    running: () => hands.ran,
  });
  return { hands, clock };
}

const by = "Anne";
const gps = (ahead: Millis): RadioTime => ({ ahead, quality: "gps" });
const radio = (ahead: Millis): RadioTime => ({ ahead, quality: "radio" });

describe("the node's clock, once an operator has told the time", () => {
  it("goes on from it by the running clock, whatever a radio or the system says", () => {
    const { clock, hands } = wound();
    clock.heardRadios([radio(TRULY - HOUR)]);
    clock.tell({ ahead: TRULY, by });
    hands.ran = HOUR;
    hands.system = 9e12;
    expect(clock.wall()).toEqual({ millis: TRULY + HOUR, quality: "operator" });
    expect(clock.word).toEqual({ by, other: { quality: "radio", more: -HOUR } });
    clock.heardRadios([radio(TRULY + 30 * SECOND)]);
    expect(clock.word).toEqual({ by });
  });

  it("is worth more by a satellite or the network, and does not step back when those that agreed are gone", () => {
    const { clock } = wound();
    clock.tell({ ahead: TRULY, by });
    clock.heardRadios([gps(TRULY + 20 * SECOND)]);
    expect(clock.wall()).toEqual({ millis: TRULY + 20 * SECOND, quality: "gps" });
    expect(clock.word).toEqual({});
    clock.heardRadios([radio(TRULY + 20 * SECOND)]);
    expect(clock.wall()).toEqual({ millis: TRULY + 20 * SECOND, quality: "operator" });
  });

  it("tells that a better one denied the operator, who is not believed again when that is gone", () => {
    const { clock } = wound();
    clock.tell({ ahead: TRULY - 3 * HOUR, by });
    clock.heardRadios([gps(TRULY)]);
    expect(clock.wall().quality).toBe("gps");
    expect(clock.word).toEqual({ by, other: { quality: "operator", more: -3 * HOUR } });
    clock.heardRadios([radio(TRULY)]);
    expect(clock.wall()).toEqual({ millis: TRULY, quality: "radio" });
  });

  it("is denied by the network too", () => {
    const { clock, hands } = wound();
    clock.tell({ ahead: TRULY + DAY, by });
    hands.ran = 2 * MINUTE;
    hands.system = TRULY;
    hands.synchronized = true;
    clock.heardRadios([]);
    expect(clock.wall()).toEqual({ millis: TRULY + 2 * MINUTE, quality: "ntp" });
    expect(clock.word).toEqual({ by, other: { quality: "operator", more: DAY } });
  });

  it("is worth nothing when that is withdrawn, though our radios were set by it, until they agree with a better one", () => {
    const { clock } = wound();
    clock.tell({ ahead: TRULY + DAY, by });
    clock.heardRadios([radio(TRULY + DAY)]);
    clock.withdraw();
    clock.heardRadios([radio(TRULY + DAY)]);
    expect(clock.wall()).toEqual({ millis: SHUT_DOWN, quality: "none" });
    clock.tell({ ahead: TRULY, by });
    clock.heardRadios([radio(TRULY + DAY)]);
    expect(clock.memory.doubted).toBe(true);
    clock.heardRadios([radio(TRULY)]);
    expect(clock.memory.doubted).toBe(false);
  });

  it("always goes by the best of what it is told, and shows no hour that none of them told", () => {
    const told = fc.oneof(
      fc.record({ kind: fc.constant("tell" as const), ahead: fc.constantFrom(0, HOUR, -DAY) }),
      fc.record({ kind: fc.constant("withdraw" as const) }),
      fc.record({
        kind: fc.constant("radio" as const),
        ahead: fc.constantFrom(0, 20 * SECOND, HOUR),
        quality: fc.constantFrom("radio" as const, "gps" as const),
      }),
      fc.record({ kind: fc.constant("network" as const) }),
      fc.record({ kind: fc.constant("wait" as const) }),
    );
    fc.assert(
      fc.property(fc.array(told, { maxLength: 20 }), (acts) => {
        const { clock, hands } = wound();
        let heard: RadioTime | undefined;
        const shown = acts.map((act) => {
          if (act.kind === "tell") clock.tell({ ahead: TRULY + act.ahead, by });
          else if (act.kind === "withdraw") clock.withdraw();
          else if (act.kind === "radio") heard = { ahead: TRULY + act.ahead, quality: act.quality };
          else if (act.kind === "network") hands.synchronized = true;
          else hands.ran += 2 * MINUTE;
          clock.heardRadios(heard === undefined ? [] : [heard]);
          return { wall: clock.wall(), ...clock.memory, heard, ...hands };
        });
        for (const { wall, told: word, doubted, heard: radios, ran } of shown) {
          const sources = {
            none: SHUT_DOWN + ran,
            radio: doubted || radios === undefined ? undefined : ran + radios.ahead,
            operator: word && ran + word.ahead,
            gps: radios?.quality === "gps" ? ran + radios.ahead : undefined,
            ntp: SHUT_DOWN + ran,
          };
          expect(wall.millis).toBe(sources[wall.quality]);
          for (const better of ["radio", "operator", "gps"] as const) {
            if (sources[better] === undefined) continue;
            expect(wallRank(wall.quality)).toBeGreaterThanOrEqual(wallRank(better));
          }
        }
      }),
    );
    expect.hasAssertions();
  });
});

describe("what is known of the time after a restart", () => {
  const boot: Boot = { id: "b1", ahead: 90_000 };
  const told = { ahead: TRULY, by };

  it("is the operator's word, as long as the machine kept its power", () => {
    const text = memoryText({ told, doubted: false }, boot);
    // The program starts an hour later: its own count begins anew, the machine's goes on.
    const later: Boot = { id: "b1", ahead: 90_000 + HOUR };
    expect(recalled(text, later)).toEqual({ told: { ahead: TRULY + HOUR, by }, doubted: false });
    expect(recalled(text, { id: "b2", ahead: 0 })).toEqual({ told: undefined, doubted: false });
  });

  it("is that our radios are not to be believed, after a loss of power as well", () => {
    const text = memoryText({ told: undefined, doubted: true }, boot);
    expect(recalled(text, { id: "b2", ahead: 0 })).toEqual({ told: undefined, doubted: true });
  });

  it("is nothing where nothing was told, the system names no boot, or the text is not ours", () => {
    const none = { told: undefined, doubted: false };
    expect(memoryText(none, boot)).toBeUndefined();
    const nameless: Boot = { id: undefined, ahead: 0 };
    expect(recalled(memoryText({ told, doubted: false }, nameless), nameless)).toEqual(none);
    for (const text of [undefined, "", "{", "7", '{"told":{"boot":"b1"},"doubted":1}']) {
      expect(recalled(text, boot)).toEqual(none);
    }
  });
});

describe("F15: an operator's order to set the clock", () => {
  it("corrects what was stamped before, again where it is said otherwise, and takes it back; the order of entries never goes back", async () => {
    const post = await hub();
    const { order, write, hands, entries, clock, sets } = post;
    await write();
    hands.ran += HOUR;
    expect(await order({ kind: "set-clock", millis: TRULY - DAY, asked: hands.ran })).toEqual({
      kind: "done",
    });
    expect(sets()).toBe(1);
    await expect.poll(async () => (await startsOf(post)).at(0)).toBe(TRULY - DAY - HOUR);
    hands.ran += HOUR;
    await write();
    // A day was missed on the watch.
    await order({ kind: "set-clock", millis: TRULY + HOUR, asked: hands.ran });
    expect(sets()).toBe(2);
    await expect.poll(async () => await startsOf(post)).toEqual([TRULY - HOUR, TRULY + HOUR]);

    await order({ kind: "withdraw-clock" });
    expect(clock.wall().quality).toBe("none");
    await expect.poll(async () => await startsOf(post)).toEqual([undefined, undefined]);
    expect(await order({ kind: "withdraw-clock" })).toMatchObject({ why: "clock-not-told" });

    const kept = await entries();
    expect(
      kept
        .filter(({ fact }) => fact.kind === "clock.told")
        .map(({ actor, fact }) => [actor.id, fact]),
    ).toEqual([
      [by, { kind: "clock.told", millis: TRULY - DAY }],
      [by, { kind: "clock.told", millis: TRULY + HOUR }],
      [by, { kind: "clock.told" }],
    ]);
    const orders = kept.map((entry) => entry.order);
    expect(orders).toEqual(orders.toSorted(compareOrder));
  });

  it("is corrected in its turn by a satellite that says otherwise", async () => {
    const post = await hub();
    const { order, write, look, clock, times } = post;
    await order({ kind: "set-clock", millis: TRULY - 2 * HOUR, asked: 0 });
    await write();
    times.push({ ahead: TRULY, quality: "gps" });
    look();
    await expect.poll(async () => await startsOf(post)).toEqual([TRULY]);
    expect(clock.word.other).toEqual({ quality: "operator", more: -2 * HOUR });
    expect(await order({ kind: "set-clock", millis: TRULY, asked: 0 })).toMatchObject({
      why: "clock-sure",
    });
  });

  it("is withdrawn by its name only while no other was given since", async () => {
    const { order, clock, times, look } = await hub();
    await order({ kind: "set-clock", millis: TRULY, asked: 0 });
    await order({ kind: "set-clock", millis: TRULY + SECOND, asked: 0 });
    expect(await order({ kind: "withdraw-clock", millis: TRULY })).toMatchObject({
      why: "clock-told-since",
    });
    expect(clock.wall()).toEqual({ millis: TRULY + SECOND, quality: "operator" });
    // Sharpened by a satellite, it is the same word.
    times.push({ ahead: TRULY + 20 * SECOND, quality: "gps" });
    look();
    times.splice(0, 1, { ahead: TRULY, quality: "radio" });
    look();
    expect(clock.wall().quality).toBe("operator");
    expect(await order({ kind: "withdraw-clock", millis: TRULY + SECOND })).toEqual({
      kind: "done",
    });
    expect(clock.wall().quality).toBe("none");
  });

  it("is remembered by the store, and forgotten with it", async () => {
    const { order, store } = await hub();
    await order({ kind: "set-clock", millis: TRULY, asked: 0 });
    const kept = () => recalled(store.setting(CLOCK_SETTING), boot);
    await expect.poll(kept).toEqual({ told: { ahead: TRULY, by, said: TRULY }, doubted: false });
    await order({ kind: "withdraw-clock" });
    await expect.poll(kept).toEqual({ told: undefined, doubted: true });
  });
});

const boot: Boot = { id: "b1", ahead: 0 };

/** When the runs of the journal began, as a later run tells it; undefined for one of which that is not known. */
async function startsOf({
  entries,
  village,
  hands,
}: Awaited<ReturnType<typeof hub>>): Promise<readonly (Millis | undefined)[]> {
  const later: Wall = { millis: TRULY + 30 * DAY, quality: "ntp" };
  const { at, isDated } = toldAt(later, hands.ran, village.clocks);
  return (await entries())
    .filter(({ fact }) => fact.kind === "node.started")
    .map(({ wall }) => (isDated(wall) ? Date.parse(at(wall)) : undefined));
}

async function hub() {
  const { hands, clock } = wound();
  const running = () => hands.ran;
  const store = await openStore({ ...optionsFor(await scratchFolder()), running });
  onTestFinished(async () => store[Symbol.asyncDispose]());
  const village = new Village(store.node);
  const keeper = new Keeper({ store, village, clock, running });
  const changes = new Changes(() => 0);
  const log = silentLog;
  const times: RadioTime[] = [];
  let sets = 0;
  let wake: (() => void) | undefined;
  const keeping = new ClockKeeping({
    clock,
    keeper,
    store,
    changes,
    boot,
    log,
    radios: { times: () => times, clockSet: () => (sets += 1) },
    after: (_, look) => {
      wake = look;
      return () => {
        wake = undefined;
      };
    },
  });
  onTestFinished(() => keeping[Symbol.dispose]());
  const reception = new Reception({
    exercise: false,
    village,
    keeper,
    store,
    changes,
    clock,
    running,
    log,
    grammar: () => grammar,
    setClock: (...said) => keeping.take(...said),
  });
  const actor = { role: "node", id: store.node } as const;
  const fact = { kind: "node.started", version: "0", exercise: false } as const;
  return {
    hands,
    clock,
    store,
    village,
    times,
    sets: () => sets,
    look: () => wake?.(),
    order: async (order: Parameters<Reception["order"]>[0]) => await reception.order(order, by),
    write: async () => await keeper.take({ entries: [{ trust: 3, actor, fact }] }),
    entries: async () => await all(store.entries()),
  };
}
