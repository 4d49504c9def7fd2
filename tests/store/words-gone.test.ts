import { describe, expect, it } from "vitest";

import { DAY, type Millis } from "../../src/base/time.ts";
import { Outbox } from "../../src/outbox/outbox.ts";
import { type Outgoing, wordless } from "../../src/outbox/outgoing.ts";
import { AGE_PACE } from "../../src/store/age.ts";
import type { After } from "../../src/store/pause.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { failingDisk } from "./failing-database.ts";
import { all, holders, optionsFor, quick, scratchFolder } from "./scratch.ts";

function message(number: number, words: string): Outgoing {
  return {
    id: number.toString(16).padStart(16, "0"),
    to: 0xa1b2c302,
    text: words,
    short: `${words}.`,
    lane: "reply",
    queuedAt: number,
    state: "queued",
    tries: 0,
    changedAt: number,
  };
}

/** A store's options with a clock of its own, whose ten minutes pass when told. */
async function timed() {
  let now = 0;
  const wakes: (() => void)[] = [];
  const after: After = (delay, wake) => {
    if (delay !== AGE_PACE) return quick(delay, wake);
    wakes.push(wake);
    return () => undefined;
  };
  const options = { ...optionsFor(await scratchFolder()), after, running: () => now };
  const pass = (time: Millis): void => {
    now += time;
    for (const wake of wakes.splice(0)) wake();
  };
  return { options, pass };
}

/** Resolves once the store has noted that it rubbed words out at this age. */
async function rubbedOut(store: Store, age: Millis): Promise<void> {
  await expect.poll(() => store.setting("outgoing.rubbed-out")).toBe(String(age));
}

describe("the words of a message", () => {
  it("are in no file any more a day of running after it was settled, over a restart too", async () => {
    const { options, pass } = await timed();
    const sent = Array.from({ length: 400 }, (_, i) =>
      message(i + 1, `Mme Martin ${i}, rue du Puits`),
    );
    {
      await using store = await openStore(options);
      pass(AGE_PACE);
      await rubbedOut(store, AGE_PACE);
      await store.append({ outgoing: sent });
      await store.append({
        outgoing: sent.map((each) => wordless({ ...each, state: "delivered", tries: 1 })),
      });
      pass(DAY / 2);
      await expect.poll(() => holders(options.folder, "Martin")).not.toEqual([]);
      await store.append({ settings: { age: String(store.age()) } });
    }
    await using store = await openStore(options);
    const waiting = message(1000, "Paul, hameau du Bois");
    await store.append({ outgoing: [waiting] });
    await expect.poll(() => holders(options.folder, "Martin")).not.toEqual([]);
    pass(DAY / 2);
    await rubbedOut(store, AGE_PACE + DAY);
    expect(await holders(options.folder, "Martin")).toEqual([]);
    const kept = await all(store.outgoing());
    expect(kept).toHaveLength(401);
    expect(kept.at(-1)).toEqual(waiting);
    expect(new Set(kept.slice(0, -1).map(({ text, short }) => text + (short ?? "")))).toEqual(
      new Set([""]),
    );
  });

  it("do not count as gone while the disk takes nothing", async () => {
    const { options, pass } = await timed();
    const disk = failingDisk();
    await using store = await openStore({ ...options, openDatabase: disk.open });
    disk.fail("No space left on device");
    const written = store.append({ outgoing: [message(1, "Mme Martin")] });
    await expect.poll(() => store.health().state).toBe("full");
    pass(AGE_PACE);
    disk.mend();
    await written;
    await expect.poll(() => store.health().state).toBe("good");
    pass(AGE_PACE);
    await rubbedOut(store, 2 * AGE_PACE);
  });

  it("are there after a restart while the vault is locked, if it still waits", async () => {
    const { options } = await timed();
    const waiting = message(1, "Paul, hameau du Bois");
    const done = { ...message(2, "Mme Martin"), state: "delivered" } as const;
    {
      await using store = await openStore(options);
      await store.vault.protect({ code: "12345678" });
      await store.append({ outgoing: [waiting, wordless(done)] });
    }
    await using store = await openStore(options);
    expect(store.vault.state).toBe("locked");
    const outbox = new Outbox(await all(store.outgoing()), 0, () => 7);
    expect(outbox.deliveryOf(waiting.id)).toMatchObject({
      text: waiting.text,
      short: waiting.short,
    });
    expect(Array.from(outbox.settled(), ({ id, text }) => [id, text])).toEqual([[done.id, ""]]);
  });
});
