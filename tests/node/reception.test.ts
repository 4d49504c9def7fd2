import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";

import { silentLog } from "../../src/base/log.ts";
import type { HeardText } from "../../src/mesh/heard.ts";
import { Changes } from "../../src/node/changes.ts";
import type { Clock } from "../../src/node/clock.ts";
import { Keeper } from "../../src/node/keeper.ts";
import { Reception } from "../../src/node/reception.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import type { Form } from "../../src/village/hub.ts";
import { Village } from "../../src/village/village.ts";
import { failingDisk } from "../store/failing-database.ts";
import { all, optionsFor, scratchFolder } from "../store/scratch.ts";
import { grammar } from "../support/grammar.ts";

vi.mock("../../src/language/understand.ts", async (original) => {
  const real = await original<typeof import("../../src/language/understand.ts")>();
  const understand: typeof real.understand = (by, text, context) => {
    if (text.includes("☠")) throw new TypeError("a bug in the grammar");
    return real.understand(by, text, context);
  };
  return { ...real, understand };
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a text that our own grammar stumbles over", () => {
  it("is kept as it came, and rings for a person", async () => {
    const { reception, village, store } = await open();
    await reception.text(heard("besoin d'eau ☠"));
    expect(village.inbox()).toMatchObject([{ raw: "besoin d'eau ☠", alarm: "suspect" }]);
    expect((await all(store.entries())).map(({ raw }) => raw)).toEqual(["besoin d'eau ☠"]);
  });
});

describe("on a full disk", () => {
  it("an emergency from a phone rings, and its sender is told that it is not recorded yet", async () => {
    const { reception, village, store, disk } = await open();
    disk.fail("No space left on device");
    const told = reception
      .form(need("SOS mon mari ne respire plus"), phone)
      .catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await told).toMatchObject({ code: "store/shown" });
    expect(village.cases()).toMatchObject([{ alarm: "sos", seen: false }]);
    disk.mend();
    while (store.health().pending > 0) await turn();
    expect((await all(store.entries())).map(({ fact }) => fact.kind)).toContain("case.opened");
  });

  it("what can wait is refused, and shown nowhere", async () => {
    const { reception, village, store, disk } = await open();
    disk.fail("No space left on device");
    const waiting = reception.text(heard("besoin d'eau"));
    while (store.health().state === "good") await turn();
    const before = village.cases().length;
    await expect(reception.form(need("du bois"), phone)).rejects.toThrow(
      expect.objectContaining({ code: "store/full" }),
    );
    expect(village.cases()).toHaveLength(before);
    disk.mend();
    await waiting;
  });

  it("an operator stops the alarm at once, and that is kept when there is room", async () => {
    const { reception, village, store, disk } = await open();
    await reception.form(need("SOS mon mari ne respire plus"), phone);
    const [{ ref } = { ref: { number: 0 } }] = village.cases();
    const { number } = ref;
    disk.fail("No space left on device");

    const first = reception.order({ kind: "acknowledge", number }, "Anne");
    expect(village.cases()).toMatchObject([{ seen: true }]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await first).toEqual({ kind: "done", number });
    while (store.health().state === "good") await turn();
    const again = reception.order({ kind: "acknowledge", number }, "Anne");
    await vi.advanceTimersByTimeAsync(0);
    expect(await again).toEqual({ kind: "done", number });
    await expect(reception.order({ kind: "hold", number }, "Anne")).rejects.toThrow(
      expect.objectContaining({ code: "store/full" }),
    );

    expect((await all(store.entries())).map(({ fact }) => fact.kind)).not.toContain("case.moved");
    disk.mend();
    while (store.health().pending > 0) await turn();
    expect((await all(store.entries())).map(({ fact }) => fact.kind)).toContain("case.moved");
  });

  it("an alarm that cannot even wait for the disk goes on, and the operator is told", async () => {
    const { reception, village, store, disk } = await open();
    await reception.form(need("SOS mon mari ne respire plus"), phone);
    const [{ ref } = { ref: { number: 0 } }] = village.cases();
    disk.fail("No space left on device");
    const filling = ["a", "b"].map((name) =>
      store.append({ settings: { [name]: name.repeat(8 * 1024 * 1024 - 20_000) } }),
    );
    await expect(
      reception.order({ kind: "acknowledge", number: ref.number }, "Anne"),
    ).rejects.toThrow(expect.objectContaining({ code: "store/full" }));
    expect(village.cases()).toMatchObject([{ seen: false }]);
    disk.mend();
    await Promise.all(filling);
  });

  it("a text that memory has no room for spends no number, and may come again", async () => {
    const { reception, village, store, disk } = await open();
    disk.fail("No space left on device");
    const filling = ["a", "b"].map((name) =>
      store.append({ settings: { [name]: name.repeat(8 * 1024 * 1024 - 20_000) } }),
    );
    await expect(reception.text(heard("besoin d'eau"))).rejects.toThrow(
      expect.objectContaining({ code: "store/full" }),
    );
    expect(village.count()).toBe(0);
    disk.mend();
    await Promise.all(filling);
    await reception.text({ ...heard("besoin d'eau"), packetId: 2 });
    expect((await all(store.entries()))[0]).toMatchObject({ number: 1, raw: "besoin d'eau" });
    expect(store.health()).toMatchObject({ missing: 0 });
  });
});

const phone = { household: "~0000abcd", lang: "fr", secretHash: "00".repeat(32) } as const;

function need(text: string): Form {
  return { kind: "need", name: "Yann", text };
}

function heard(text: string): HeardText {
  return {
    radio: 1,
    from: 0xa1,
    to: 1,
    packetId: 1,
    channel: 0,
    privateChannel: true,
    text,
    pki: false,
    reaction: false,
    viaMqtt: false,
  };
}

async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

interface Opened {
  readonly reception: Reception;
  readonly village: Village;
  readonly store: Store;
  readonly disk: ReturnType<typeof failingDisk>;
}

async function open(): Promise<Opened> {
  const disk = failingDisk();
  const store = await openStore({
    ...optionsFor(await scratchFolder()),
    openDatabase: disk.open,
  });
  onTestFinished(async () => store[Symbol.asyncDispose]());
  const village = new Village(store.node);
  const now = Date.UTC(2026, 10, 21, 19);
  const clock: Clock = { wall: () => ({ millis: now, quality: "ntp" }) };
  const reception = new Reception({
    exercise: false,
    village,
    grammar: () => grammar,
    keeper: new Keeper({ store, village, clock, running: () => now }),
    store,
    changes: new Changes(() => now),
    clock,
    running: () => now,
    log: silentLog,
  });
  return { reception, village, store, disk };
}
