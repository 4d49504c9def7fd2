import { describe, expect, it } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import { type Millis, MINUTE } from "../../src/base/time.ts";
import { pendingOf } from "../../src/intake/questions.ts";
import { BROADCAST, type HeardText } from "../../src/mesh/heard.ts";
import { Changes } from "../../src/node/changes.ts";
import { Keeper } from "../../src/node/keeper.ts";
import { startPrompter } from "../../src/node/prompter.ts";
import { Reception } from "../../src/node/reception.ts";
import { openStore } from "../../src/store/store.ts";
import { Village } from "../../src/village/village.ts";
import { all, optionsFor, scratchFolder } from "../store/scratch.ts";
import { grammar } from "../support/grammar.ts";

const home = "!000000a1";

function heard(text: string, packetId: number): HeardText {
  return {
    radio: 1,
    from: 0xa1,
    to: 1,
    packetId,
    channel: 0,
    privateChannel: true,
    text,
    pki: false,
    reaction: false,
    viaMqtt: false,
  };
}

/** A node's reception on the journal in `folder`, by a running clock that stands at `time.now` and begins anew at each start. */
async function start(folder: string, time: { now: Millis }) {
  const running = (): Millis => time.now;
  const store = await openStore({ ...optionsFor(folder), running });
  const village = new Village(store.node);
  for (const entry of await all(store.entries())) village.apply(entry);
  // The machine has no clock.
  const clock = { wall: () => ({ millis: 0, quality: "none" }) as const };
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
  const texts = async (): Promise<readonly string[]> =>
    (await all(store.outgoing())).map(({ text }) => text);
  return { store, village, reception, texts };
}

describe("a question, across restarts on the disk", () => {
  it("is asked once more after half an hour of running, and answered after another restart, without a clock", async () => {
    const folder = await scratchFolder();
    const first = { now: 1_000_000 };
    {
      const { store, reception } = await start(folder, first);
      await reception.text(heard("des bougies", 1));
      first.now += 20 * MINUTE;
      await reception.remind();
      expect(await all(store.outgoing())).toHaveLength(1);
      await store[Symbol.asyncDispose]();
    }
    const second = { now: 50 };
    {
      const { store, village, reception, texts } = await start(folder, second);
      expect(village.talk.question(home)).toMatchObject({ what: "need-or-offer", case: 1 });
      // The first run noted its age as it stopped.
      second.now += 9 * MINUTE;
      await reception.remind();
      expect(await texts()).toHaveLength(1);
      second.now += 2 * MINUTE;
      await reception.remind();
      await reception.remind();
      const [asked, again, ...more] = await texts();
      expect([again, more]).toEqual([asked, []]);
      await store[Symbol.asyncDispose]();
    }
    const third = await start(folder, { now: 7 });
    await third.reception.text(heard("1", 2));
    expect(third.village.case(1)).toMatchObject({ state: "open", category: "light" });
    const { village, store } = third;
    expect(pendingOf({ village, age: store.age() }, home)).toBeUndefined();
    await store[Symbol.asyncDispose]();
  });
});

describe("a roll call", () => {
  it("leaves as one broadcast, and goes on after a restart", async () => {
    const folder = await scratchFolder();
    const { store, reception } = await start(folder, { now: 0 });
    await reception.text(heard("tout va bien", 1));
    expect(await reception.order({ kind: "rollcall", as: "start" }, "Anne")).toEqual({
      kind: "done",
    });
    const sent = await all(store.outgoing());
    expect(sent.filter(({ to }) => to === BROADCAST)).toMatchObject([
      { lane: "urgent", text: expect.stringMatching(/^POINTAGE\. Répondez/) },
    ]);
    await store[Symbol.asyncDispose]();

    const again = await start(folder, { now: 0 });
    await again.reception.text(heard("4", 2));
    expect(again.village.household(home)).toMatchObject({ status: "ok", people: 4 });
    expect(await again.reception.order({ kind: "rollcall", as: "start" }, "Anne")).toMatchObject({
      kind: "refused",
    });
    await again.reception.order({ kind: "rollcall", as: "end" }, "Anne");
    expect(again.village.rollcalls.read()?.ended).toMatchObject({ answered: 1, silent: 0 });
    await again.store[Symbol.asyncDispose]();
  });
});

describe("the prompter", () => {
  it("looks again and again, whatever comes of a look, until it is disposed of", async () => {
    const waits: (() => void)[] = [];
    let looks = 0;
    let stopped = 0;
    const prompter = startPrompter({
      remind: async () => {
        looks += 1;
        if (looks === 2) throw new Error("the disk is full");
      },
      after: (_, wake) => {
        waits.push(wake);
        return () => (stopped += 1);
      },
      log: silentLog,
    });
    for (let i = 0; i < 3; i++) waits.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect([looks, waits.length, stopped]).toEqual([3, 1, 0]);
    prompter[Symbol.dispose]();
    expect(stopped).toBe(1);
  });
});
