import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";

import { expect, it, onTestFinished } from "vitest";

import { type Log, silentLog } from "../../src/base/log.ts";
import { SECOND } from "../../src/base/time.ts";
import { servePort } from "../../src/exercise/tcp-port.ts";
import { settingsOf } from "../../src/node/here.ts";
import { runNode } from "../../src/node/run.ts";
import { openLevel } from "../../src/store/database.ts";
import { entryKey, headKey, tables } from "../../src/store/keys.ts";
import { openStore, type StoreOptions } from "../../src/store/store.ts";
import { backedUp, CODE, RECOVERY, restored } from "../store/backup/scratch.ts";
import { rowLines } from "../store/raw.ts";
import { optionsFor, scratchFolder } from "../store/scratch.ts";
import { program } from "../support/daemon.ts";
import { needEntry } from "../support/entries.ts";
import { twoRadios } from "../support/two-radios.ts";

const node = "0badcafe";

it("has a hub and the spare restored from its backup give back to each other what their cards lost", async () => {
  const home = await scratchFolder();
  const [hub, spare] = [path.join(home, "hub"), path.join(home, "spare")];
  await layTwins(hub, spare);
  const sound = await ownRows(hub);
  expect(await ownRows(spare)).toEqual(sound);
  await damage(journalOf(hub), entryKey({ node, number: 7 }));
  await damage(journalOf(spare), headKey({ node, number: 3 }));

  const [wrong, bare] = await Promise.all([verified(hub), verified(spare)]);
  expect(wrong).toMatchObject({ code: 1, out: expect.stringMatching(/7/) });
  expect(bare).toMatchObject({ code: 1 });

  const [one, two] = twoRadios();
  await using hubPort = await servePort(one);
  await using sparePort = await servePort(two);
  {
    await using hubNode = await begin(hub, hubPort.address);
    await using spareNode = await begin(spare, sparePort.address);
    // Reading finds what is damaged, and what is found is asked for: some of it may be back before all is read.
    await Promise.all([verified(hub), verified(spare)]);
    const patience = { timeout: 300 * SECOND, interval: 200 };
    await expect.poll(() => hubNode.events, patience).toContain("entry-returned");
    await expect.poll(() => spareNode.events, patience).toContain("signature-returned");
    expect(await verified(hub)).toMatchObject({ code: 0 });
    expect(await verified(spare)).toMatchObject({ code: 0 });
  }
  expect(await ownRows(hub)).toEqual(sound);
  expect(await ownRows(spare)).toEqual(sound);
});

function journalOf(data: string): StoreOptions {
  return optionsFor(path.join(data, "village"));
}

/** A hub's closed journal under two signatures, and that of a spare restored from its backup. */
async function layTwins(hub: string, spare: string): Promise<void> {
  const target = path.join(hub, "target");
  await mkdir(target, { recursive: true });
  for (const numbers of [
    [1, 2, 3],
    [4, 5, 6, 7, 8],
  ]) {
    await using store = await openStore(journalOf(hub));
    if (numbers.includes(1)) await store.vault.protect({ code: CODE, recovery: RECOVERY });
    await store.append({ entries: numbers.map((number) => needEntry(number)) });
  }
  await using store = await openStore(journalOf(hub));
  const { file } = await backedUp(store, target);
  await restored(file, journalOf(spare).folder);
}

/** The rows of the hub's entries 1 to 8, and of what signs them. */
async function ownRows(data: string): Promise<readonly string[]> {
  const lines = await rowLines(journalOf(data), tables.all);
  return lines.filter((line) => /^(?:65|68)0badcafe0000000[1-8] /.test(line));
}

/** One bit of a row flips on the card. */
async function damage({ folder }: StoreOptions, key: Uint8Array): Promise<void> {
  const level = await openLevel(path.join(folder, "journal"), { createIfMissing: false });
  const [value] = await level.getMany([key]);
  if (value === undefined) throw new Error("no such row");
  const altered = Uint8Array.from(value, (byte, i) => (i === 12 ? byte ^ 1 : byte));
  await level.write([{ type: "put", key, value: altered }]);
  await level.close();
}

/** A whole node, which does not wait for minutes before it asks. */
async function begin(data: string, radio: string) {
  const stopping = new AbortController();
  const events: string[] = [];
  const note = (event: string): void => void events.push(event);
  const log: Log = { ...silentLog, info: note, warn: note, error: note };
  const ready: (() => void)[] = [];
  const isReady = new Promise<void>((resolve) => ready.push(resolve));
  const ended = runNode({
    settings: settingsOf(data, ["--radio", radio, "--listen", "127.0.0.1:0"]),
    log,
    signal: stopping.signal,
    onReady: () => ready.pop()?.(),
    askWaits: { first: 0, jitter: 0, apart: SECOND, again: 20 * SECOND },
  });
  onTestFinished(() => stopping.abort());
  await Promise.race([isReady, ended]);
  return {
    events,
    [Symbol.asyncDispose]: async () => {
      stopping.abort();
      await ended;
    },
  };
}

/** As a person asks for it; the radios live on meanwhile. */
async function verified(data: string) {
  const argv = [program, "journal", "verify", "--json", "--data", data];
  return new Promise<{ readonly code: number; readonly out: string }>((resolve) => {
    execFile(process.execPath, argv, (error, out) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out });
    });
  });
}
