import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";

import { describe, expect, it, onTestFinished, vi } from "vitest";

import { Chance } from "../../src/base/chance.ts";
import { silentLog } from "../../src/base/log.ts";
import type { HeardText } from "../../src/mesh/heard.ts";
import { Changes } from "../../src/node/changes.ts";
import { after, type Clock, runningClock } from "../../src/node/clock.ts";
import { Keeper } from "../../src/node/keeper.ts";
import { Radios } from "../../src/node/radios.ts";
import { Reception } from "../../src/node/reception.ts";
import { Outbox } from "../../src/outbox/outbox.ts";
import { openStore } from "../../src/store/store.ts";
import { Village } from "../../src/village/village.ts";
import { all, optionsFor, scratchFolder } from "../store/scratch.ts";
import { slowDisk } from "../store/slow-database.ts";
import { grammar } from "../support/grammar.ts";

/** What a worn card takes for one flush. */
const FLUSH = 500;
const TEXTS = 60;
/** How often the loop is looked at, at the least, while the disk is at it. */
const LOOKS = 60;

describe("F22: a card that takes 500 ms for each flush", () => {
  it("holds nobody up, is shown as a queue, loses nothing, and nothing is answered before it is written", async () => {
    let held = Promise.resolve();
    const { reception, radios, store, disk } = await open(async () => held);
    const answered: boolean[] = [];
    vi.spyOn(radios, "queue").mockImplementation(({ id }) => {
      answered.push(disk.holds(id));
    });
    // The first messages build the grammar's tables, which a running node does at its start.
    await reception.text(heard(0));
    // However slow the machine is, the disk is at it until all is handed over.
    let release: () => void = nothing;
    held = new Promise((resolve) => (release = resolve));
    const busy = stretches();
    const taken = Array.from({ length: TEXTS }, (_, i) => i + 1);
    const kept: Promise<void>[] = [];
    let waited = 0;
    for (const i of taken) {
      kept.push(reception.text(heard(i)));
      await pause(2);
      waited = Math.max(waited, store.health().pending);
    }
    while (busy.looks() < LOOKS) await pause(2);
    release();
    expect(waited, "entries that wait are told of").toBeGreaterThan(10);
    expect(store.health().state).toBe("good");
    await Promise.all(kept);
    const longest = busy.end().toSorted((one, other) => one - other);
    expect(store.health().pending).toBe(0);
    const words = (await all(store.entries())).flatMap(({ raw }) => raw ?? []);
    expect(words).toEqual([0, ...taken].map((i) => heard(i).text));
    expect(answered, "on the disk before it was handed over").toEqual(
      Array.from({ length: TEXTS + 1 }, () => true),
    );
    // The loop turned all the while the disk was at it; longer stretches of work would make the watchdog, and a person, wait.
    expect(longest.length).toBeGreaterThanOrEqual(LOOKS);
    expect(longest.at(Math.floor(longest.length * 0.99)), "milliseconds").toBeLessThan(100);
  });

  it("keeps an emergency's siren from waiting for it", async () => {
    const { reception, village } = await open();
    const kept = reception.text({ ...heard(1), text: "SOS mon mari ne respire plus" });
    expect(village.cases()).toMatchObject([{ alarm: "sos" }]);
    await kept;
  });
});

/** What this process computes between two looks, in milliseconds of its own: what others on the machine do in that time is not in it. */
function stretches() {
  const found: number[] = [];
  let last = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    found.push((user + system) / 1000);
  }, 5);
  return {
    looks: () => found.length,
    end: () => {
      clearInterval(timer);
      return found;
    },
  };
}

function heard(i: number): HeardText {
  return {
    radio: 1,
    from: 0x0d000000 + i,
    to: 1,
    packetId: i + 1,
    channel: 0,
    privateChannel: true,
    text: `besoin d'eau pour ${2 + (i % 7)} personnes, maison ${i}`,
    pki: false,
    reaction: false,
    viaMqtt: false,
  };
}

const nothing = (): undefined => undefined;

async function open(until?: () => Promise<void>) {
  const disk = slowDisk(FLUSH, until);
  const store = await openStore({
    ...optionsFor(await scratchFolder()),
    after,
    openDatabase: disk.open,
  });
  onTestFinished(async () => store[Symbol.asyncDispose]());
  const village = new Village(store.node);
  const running = runningClock();
  const clock: Clock = { wall: () => ({ millis: Date.now(), quality: "ntp" }) };
  const reception = new Reception({
    exercise: false,
    village,
    grammar: () => grammar,
    keeper: new Keeper({ store, village, clock, running }),
    store,
    changes: new Changes(running),
    clock,
    running,
    log: silentLog,
  });
  onTestFinished(() => reception[Symbol.dispose]());
  const radios = new Radios({
    links: [],
    outbox: new Outbox([], running(), () => 1),
    clock: running,
    wall: () => clock.wall(),
    chance: new Chance(1),
    log: silentLog,
    on: {
      heard: nothing,
      heardData: nothing,
      peer: nothing,
      save: async () => Promise.resolve(),
      forget: nothing,
      carry: () => false,
      status: nothing,
    },
    nameOf: nothing,
  });
  onTestFinished(async () => radios[Symbol.asyncDispose]());
  reception.attach(radios);
  return { reception, radios, village, store, disk };
}
