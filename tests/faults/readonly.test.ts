import { existsSync, mkdirSync, renameSync, rmdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { describe, expect, it, onTestFinished } from "vitest";

import { type OpenDatabase, openLevel } from "../../src/store/database.ts";
import type { Store, StoreOptions } from "../../src/store/store.ts";
import { openStore } from "../../src/store/store.ts";
import { all, numbers, optionsFor, scratchFolder } from "../store/scratch.ts";
import { type Daemon, startDaemon } from "../support/daemon.ts";
import { needEntry } from "../support/entries.ts";
import { Ext4, ext4Here } from "../support/ext4.ts";
import { Haste } from "../support/haste.ts";
import { openScriptedRadio } from "../support/scripted-radio.ts";

const real = ext4Here();

const turn = async () => new Promise((resolve) => setImmediate(resolve));

/** A card that can turn read-only, and back. */
interface Card {
  readonly folder: string;
  readonly openDatabase: OpenDatabase;
  turnReadonly(under: "running" | "stopped"): void;
  /** As after a restart: mounted anew, after a check. */
  mend(): void;
}

function realCard(): Card {
  const disk = Ext4.made(24);
  onTestFinished(() => disk[Symbol.dispose]());
  return {
    folder: path.join(disk.at, "data"),
    openDatabase: openLevel,
    turnReadonly: () => disk.fail(),
    mend: () => disk.replug(),
  };
}

/** Refuses at the two places where the store meets the disk: the database, and the file it asks. */
async function playedCard(): Promise<Card> {
  const folder = await scratchFolder();
  const file = path.join(folder, "STORE_ID");
  let stuck = false;
  const refuse = (): void => {
    if (stuck) throw new Error("IO error: Read-only file system", { cause: "EROFS" });
  };
  return {
    folder,
    openDatabase: async (at, options) => {
      if (at.startsWith(folder)) refuse();
      const level = await openLevel(at, options);
      let failed = false;
      return {
        ...level,
        write: async (changes) => {
          failed ||= stuck;
          if (failed) throw Object.assign(new Error("Read-only file system"), { code: "EROFS" });
          await level.write(changes);
        },
      };
    },
    turnReadonly: (under) => {
      stuck = true;
      // What stands for the refusal is no file to read at a start.
      if (under === "stopped") return;
      renameSync(file, `${file}.away`);
      mkdirSync(file);
    },
    mend: () => {
      stuck = false;
      if (!existsSync(`${file}.away`)) return;
      rmdirSync(file);
      renameSync(`${file}.away`, file);
    },
  };
}

const card = async (): Promise<Card> => (real ? realCard() : playedCard());

function optionsOn({ folder, openDatabase }: Card): StoreOptions {
  return { ...optionsFor(folder), openDatabase };
}

async function untilState(store: Store, state: string): Promise<void> {
  while (store.health().state !== state) await turn();
}

const how = real ? "ext4 in a loop file, after an error" : "played: no ext4 may be made here";

describe(`F5: a card that turns read-only under a running node (${how})`, () => {
  it("is read as before, holds what comes in memory, and writes it once it can", async () => {
    const its = await card();
    await using store = await openStore(optionsOn(its));
    await store.append({ entries: [needEntry(1), needEntry(2)], settings: { kept: "yes" } });
    its.turnReadonly("running");
    const waiting = [3, 4].map(async (number) => store.append({ entries: [needEntry(number)] }));
    await untilState(store, "readonly");
    expect(store.health()).toMatchObject({ entries: 2, pending: 2 });
    expect(numbers(await all(store.entries()))).toEqual([1, 2]);
    expect(store.entriesNow([{ node: store.node, number: 2 }])).toHaveLength(1);
    its.mend();
    await Promise.all(waiting);
    await untilState(store, "good");
    expect(numbers(await all(store.entries()))).toEqual([1, 2, 3, 4]);
  });

  it("refuses by its own name what memory has no room for", async () => {
    const its = await card();
    await using store = await openStore(optionsOn(its));
    its.turnReadonly("running");
    const filling = ["a", "b"].map(async (name) =>
      store.append({ settings: { [name]: name.repeat(8 * 1024 * 1024 - 20_000) } }),
    );
    await untilState(store, "readonly");
    expect(store.refuses()).toMatchObject({ code: "store/readonly" });
    its.mend();
    await Promise.all(filling);
    expect(store.refuses()).toBeUndefined();
  });
});

describe(`F5: a start on a read-only card (${how})`, () => {
  it("serves all that was kept, takes what comes, and hands it over without a number lost or given twice", async () => {
    const its = await card();
    {
      await using store = await openStore(optionsOn(its));
      await store.append({ entries: [needEntry(1), needEntry(2)], settings: { kept: "yes" } });
    }
    its.turnReadonly("stopped");
    const store = await openStore(optionsOn(its));
    onTestFinished(async () => store[Symbol.asyncDispose]());
    expect(store.health()).toMatchObject({ state: "readonly", entries: 2, missing: 0 });
    expect(store.node).toBe("0badcafe");
    expect(store.lastNumber).toBe(2);
    expect(store.setting("kept")).toBe("yes");
    expect(numbers(await all(store.entries()))).toEqual([1, 2]);
    const waiting = store.append({ entries: [needEntry(3)] });
    expect(store.lastNumber).toBe(3);
    its.mend();
    await waiting;
    await untilState(store, "good");
    expect(numbers(await all(store.entries()))).toEqual([1, 2, 3]);
    await store[Symbol.asyncDispose]();
    await using again = await openStore(optionsOn(its));
    expect(numbers(await all(again.entries()))).toEqual([1, 2, 3]);
  });
});

describe(`F5: the program on a read-only card (${real ? how : "not run: no ext4 may be made here"})`, () => {
  it.runIf(real)(
    "starts, rings, relays, says so within 5 s, and writes all once it can",
    async () => {
      using disk = Ext4.made(24);
      const data = path.join(disk.at, "data");
      {
        await using radio = await openScriptedRadio();
        await using hub = await startDaemon({ data, args: ["--radio", radio.address] });
        await radio.ready();
        radio.hear({ from: 0x0c00_0001, id: 7, text: "besoin d'eau pour 4 personnes" });
        await radio.untilSent((sent) => sent.length > 0);
        const failed = new Haste();
        disk.fail();
        await status(hub, '"state":"readonly"', failed);
        expect(failed.taken(), "milliseconds until it shows").toBeLessThan(5000);
        await hub.end("SIGKILL");
      }
      disk.unmount();
      disk.check();
      disk.mount();
      disk.remount("ro");
      await using radio = await openScriptedRadio();
      await using hub = await startDaemon({ data, args: ["--radio", radio.address] });
      await status(hub, '"state":"readonly"');
      await radio.ready();
      radio.hear({ from: 0x0c00_0002, id: 8, text: "SOS mon mari ne respire plus" });
      await status(hub, '"alarms":1');
      await order(hub, { kind: "acknowledge", number: 2 });
      await order(hub, { kind: "say", number: 2, text: "On arrive." });
      await radio.untilSent((sent) => sent.some(({ text }) => text.includes("On arrive.")));
      // Nobody was told that what only memory holds is received.
      expect(radio.sent.filter(({ to, text }) => to === 0x0c00_0002 && /reçu/i.test(text))).toEqual(
        [],
      );
      disk.remount("rw");
      const writable = new Haste();
      await status(hub, '"state":"good"', writable);
      expect(writable.taken(), "milliseconds until it is written").toBeLessThan(10_000);
      await status(hub, '"pending":0');
      await hub.end("SIGKILL");
      await using again = await startDaemon({ data, args: ["--radio", "tcp://127.0.0.1:9"] });
      const told = new Map<number, string | null>();
      for await (const { number, raw } of again.journal()) {
        expect(told.has(number), `entry ${number} twice`).toBe(false);
        told.set(number, raw);
      }
      expect([...told.values()]).toEqual(
        expect.arrayContaining(["besoin d'eau pour 4 personnes", "SOS mon mari ne respire plus"]),
      );
      expect([...told.keys()]).toEqual(Array.from(told, (_, i) => i + 1));
    },
  );
});

async function status(hub: Daemon, words: string, haste = new Haste()): Promise<void> {
  const told = async () => JSON.stringify(await haste.look(() => hub.json("/api/status")));
  while (!(await told()).includes(words)) await pause(50);
}

async function order(hub: Daemon, body: object): Promise<void> {
  const response = await hub.fetch("/api/orders", { method: "POST", body: JSON.stringify(body) });
  expect(response.status, await response.text()).toBe(200);
}
